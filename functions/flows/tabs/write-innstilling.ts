// The Innstilling tab: a row per network, live sums under them, and the frame reconciled to the krone.
import { type Grid, cellAt, columnLetter, textOf } from '../../domain/sheet/cells.ts';
import { certify } from '../../allocation/certificate.ts';
import type { AllocationInput } from '../../allocation/model.ts';
import { type Innstilling, type NetworkLine, soughtIn } from '../../domain/proposal/innstilling.ts';
import { type TabReading, readTab } from '../../domain/sheet/read-tab.ts';
import type { Report } from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import { type InnstillingField, innstilling } from '../../domain/tabs/innstilling.ts';
import { certificateHeading, certificateLines } from '../../text/pages/certificate.ts';
import { reconciliation, sumRows } from '../../text/tabs/reconciliation.ts';
import { reportWord } from '../../text/words/status.ts';
import { proposedIn } from './formulas/proposed-formula.ts';
import { type RowsShown, type Values, showRows } from './write-findings.ts';

type Row = Values<InnstillingField>;

/** What is shown of a proposal; `explanations` by the claim's id. */
type Proposal = {
  input: AllocationInput;
  innstilling: Innstilling;
  explanations: ReadonlyMap<string, string>;
  reports: Report[];
};

/**
 * The line of each row from row 2. Down to the last row in which somebody has typed, every network keeps its row, so
 * that what was typed stays beside its network; those below close up in the order they stand, and new ones come last.
 */
export function orderRows(
  grid: Grid,
  reading: TabReading<InnstillingField>,
  result: Innstilling,
): (NetworkLine | undefined)[] {
  const lines = new Map(result.networks.map((line) => [line.claim.name, line]));
  const text = (row: number, field: InnstillingField): string =>
    textOf(cellAt(grid, row, reading.columns[field] ?? -1));
  const take = (row: number): NetworkLine | undefined => {
    const line = lines.get(text(row, 'network'));
    if (line) lines.delete(line.claim.name);
    return line;
  };
  const standing = grid.rows.map((_, row) => row).slice(1);
  const typed = standing.filter(
    (row) =>
      text(row, 'adjustment') !== '' || (text(row, 'reason') !== '' && lines.has(text(row, 'network'))),
  );
  // Of a network that stands twice, the row in which somebody has typed is the one.
  const stored = new Map(typed.map((row) => [row, take(row)]));
  const last = typed.at(-1) ?? 0;
  return [
    ...standing.slice(0, last).map((row) => (stored.has(row) ? stored.get(row) : take(row))),
    ...standing.slice(last).flatMap((row) => take(row) ?? []),
    ...lines.values(),
  ];
}

/** Only cells of ours that differ; Justering and Begrunnelse are read and never written. The networks are watched. */
export function writeInnstilling(grid: Grid, networks: Network[], proposal: Proposal): RowsShown {
  const { input, innstilling: result, explanations, reports } = proposal;
  const reading = readTab(innstilling, grid);
  const at = (field: InnstillingField): string => columnLetter(reading.columns[field] ?? 0);
  const rows = orderRows(grid, reading, result);
  const words = new Map(reports.map((report) => [report.id, reportWord(report)]));
  const lastYear = new Map(networks.map((network) => [network.name, network.lastYear]));
  const values = rows.map((line, index): Row => {
    const row = index + 2;
    if (!line) return {};
    const { base, keyShare, capCut, redistributed, other, rounding } = line.lines;
    const before = lastYear.get(line.claim.name);
    const adjustment = cellAt(grid, index + 1, reading.columns.adjustment ?? -1);
    return {
      network: line.claim.name,
      status: words.get(line.claim.name) ?? '',
      sought: soughtIn(line.claim),
      base,
      keyShare,
      capCut,
      redistributed,
      other,
      rounding,
      computed: { formula: `=SUM(${at('base')}${row}:${at('rounding')}${row})` },
      proposed: proposedIn(reading, index + 1, adjustment),
      coordination: line.claim.coordination,
      payable: { formula: `=${at('proposed')}${row}+${at('coordination')}${row}` },
      lastYear: before ?? null,
      change: before === undefined ? null : { formula: `=${at('proposed')}${row}-${at('lastYear')}${row}` },
      explanation: explanations.get(line.claim.id) ?? '',
    };
  });
  const last = rows.length + 1;
  const frame = reconciliation(input, at, last);
  const all = [...values, sumRow(at, last), {}, ...frame, {}, ...certificateRows(result, input)];
  const end = Math.max(all.length + 1, grid.rows.length);
  const shown = Array.from({ length: end - 1 }, (_, index) => ({ ...blank, ...all[index] }));
  return showRows(reading, grid, 'network', shown);
}

/** What the run was seen to have, in words; under everything else. */
function certificateRows({ allocation, networks }: Innstilling, input: AllocationInput): Row[] {
  const certificate = certify(input, allocation);
  const isAdjusted = networks.some(({ adjustment }) => adjustment !== 0);
  const heading = certificateHeading(certificate, isAdjusted ? 'adjusted' : 'computed');
  return [
    { network: heading.name, explanation: heading.about },
    ...certificateLines(certificate).map(({ name, verdict, about }): Row => ({
      network: name,
      status: verdict,
      explanation: about,
    })),
  ];
}

const ourFields = innstilling.columns
  .filter(({ owner, field }) => owner === 'us' && field !== 'remark')
  .map(({ field }) => field);
const blank = Object.fromEntries(ourFields.map((field) => [field, null])) as Row;
const summed: InnstillingField[] = [
  'sought',
  'base',
  'keyShare',
  'capCut',
  'redistributed',
  'other',
  'rounding',
  'computed',
  'proposed',
  'coordination',
  'payable',
  'lastYear',
];

const sumRow = (at: (field: InnstillingField) => string, last: number): Row => ({
  network: sumRows.sum,
  ...Object.fromEntries(
    summed.map((field) => [field, { formula: `=SUM(${at(field)}2:${at(field)}${last})` }]),
  ),
});
