// The tab «Vurdering av tiltak»: a row for every tiltak that is sent, put in by us, and our words beside what is typed.
import type { Claim } from '../../allocation/model.ts';
import { soughtBy } from '../../allocation/payees.ts';
import type { VerdictReading } from '../../domain/round/read-verdicts.ts';
import { type Grid, textOf } from '../../domain/sheet/cells.ts';
import { type Finding, findingsByRow } from '../../domain/sheet/finding.ts';
import { isTyped } from '../../domain/sheet/read-tab.ts';
import { type VurderingField, vurdering } from '../../domain/tabs/vurdering.ts';
import type { CellWrite } from '../../ports.ts';
import { remarkOf } from '../../text/findings/catalogue.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { gridOf } from '../job/open-round.ts';
import type { GovernorTabs } from '../job/read-governor-tabs.ts';
import { type Values, writeFindings, writeRow } from './write-findings.ts';
import { tiltakShown } from './write-tiltak.ts';

const rowsOf = (claims: readonly Claim[]): Map<string, Values<VurderingField>> =>
  new Map(
    claims.flatMap((claim) =>
      tiltakShown({ claim }).map((measure): [string, Values<VurderingField>] => [
        measure.id,
        { id: measure.id, network: claim.name, measure: measure.name, sought: soughtBy(measure) },
      ]),
    ),
  );

/** Where each tiltak that is sent stands, or is to stand: in its row, or after the last. */
export function placeTiltak({ reading }: VerdictReading, claims: readonly Claim[]): Map<string, number> {
  const standing = new Map(
    reading.rows.toReversed().map(({ row, cells }) => [textOf(cells.id), row] as const),
  );
  const used = reading.rows.filter((row) => isTyped(vurdering, row) || textOf(row.cells.id) !== '');
  let next = (used.at(-1)?.row ?? 0) + 1;
  return new Map([...rowsOf(claims).keys()].map((id) => [id, standing.get(id) ?? next++]));
}

/** What is sent, and where it stands. */
type Sent = { claims: readonly Claim[]; placed: ReadonlyMap<string, number> };

/**
 * A row of a tiltak that is not sent now keeps what is typed, and is taken away where nothing is. The IDs are watched.
 */
export function answerVerdicts(
  grid: Grid,
  { reading }: VerdictReading,
  { claims, placed }: Sent,
  findings: Finding[],
): Pick<SheetAnswer<never>, 'writes' | 'expected'> {
  const wanted = rowsOf(claims);
  const byRow = findingsByRow(findings);
  const moved = new Set(
    findings.flatMap(({ code, places }) => (code === 'verdictMoved' ? places.map(({ row }) => row) : [])),
  );
  const ids = grid.rows.map((cells) => textOf(cells[reading.columns.id ?? 0]));
  const shown = [...placed].flatMap(([id, row]): CellWrite[] => {
    ids[row] = id;
    const remark = row < grid.rows.length ? {} : { remark: remarkOf(byRow.get(row) ?? [], row) };
    // What stands beside a typed ID of another network is left, so that whoever moved it sees what they moved.
    if (moved.has(row)) return [];
    return writeRow(reading, grid, row, { ...wanted.get(id), ...remark });
  });
  const rows = new Set(placed.values());
  const others = reading.rows.filter(({ row }) => !rows.has(row));
  const left = others.flatMap((row): CellWrite[] => {
    if (isTyped(vurdering, row)) return writeRow(reading, grid, row.row, { sought: null });
    ids[row.row] = '';
    return writeRow(reading, grid, row.row, { id: null, network: null, measure: null, sought: null });
  });
  const writes = [...shown, ...left, ...writeFindings(vurdering, reading, grid, findings)];
  const { id: column } = reading.columns;
  if (column === undefined) return { writes, expected: [] };
  const expected = Array.from(ids, (text) => text ?? '');
  return { writes, expected: [{ watch: { title: grid.title, column }, ids: expected }] };
}

/** The same of a proposal, with what was found when it was computed. */
export function writeVerdicts(
  { round, verdicts }: GovernorTabs,
  { input: { claims }, verdictFindings }: { input: { claims: readonly Claim[] }; verdictFindings: Finding[] },
): Pick<SheetAnswer<never>, 'writes' | 'expected'> {
  const grid = gridOf(round.grids, 'Vurdering av tiltak');
  const found = [...verdicts.findings, ...verdictFindings];
  return answerVerdicts(grid, verdicts, { claims, placed: placeTiltak(verdicts, claims) }, found);
}
