// What is new in a row that somebody is in, and must be mended, is shown when they have left it; what is stored knows nothing of it.
import { type Grid, type Place, cellAt, textOf } from '../../domain/sheet/cells.ts';
import type { FindingCode } from '../../domain/sheet/codes.ts';
import { type Finding, isIncomplete, isStop } from '../../domain/sheet/finding.ts';
import type { RowInTab, TabState } from '../../domain/needs/tab-state.ts';
import { rowStatus } from '../../text/words/status.ts';

/** What must not wait: a number of somebody, and what the tab's headings are the cause of. */
const atOnce = new Set<FindingCode>(['personalNumber', 'headerMissing', 'headerTwice', 'headerEmpty']);

const mayWait = (one: Finding): boolean => isStop(one) && !isIncomplete(one) && !atOnce.has(one.code);

/** A row that was *Må rettes*, and a cell that has said so: whoever mends it sees it until it is mended. */
function isTold(grid: Grid, status: number | undefined, { row, column }: Place): boolean {
  if (status === undefined || textOf(cellAt(grid, row, status)) !== rowStatus.mustMend) return false;
  return column < 0 || Boolean(cellAt(grid, row, column).note);
}

/** The tab as it is to be shown while somebody is in these rows, counted from 1; `held` are those of them that have something to be told later. */
export function holdBack(
  grid: Grid,
  tabState: TabState,
  inHand: readonly number[],
): { shown: TabState; held: number[] } {
  const hand = new Set(inHand.map((row) => row - 1));
  const { status } = tabState.reading.columns;
  const waits = (one: Finding, place: Place): boolean =>
    mayWait(one) && hand.has(place.row) && !isTold(grid, status, place);
  const held = new Set<number>();
  const findings = tabState.findings.flatMap((one): Finding[] => {
    const places = one.places.filter((place) => !waits(one, place));
    if (places.length === one.places.length) return [one];
    for (const place of one.places) if (waits(one, place)) held.add(place.row);
    return places.length === 0 ? [] : [{ ...one, places }];
  });
  const rows = tabState.rows.map((row) => (held.has(row.raw.row) ? quietly(row, waits) : row));
  return { shown: { ...tabState, findings, rows }, held: [...held] };
}

/** Without what waits; a row with something else that must be mended stays as it is. */
function quietly(row: RowInTab, waits: (one: Finding, place: Place) => boolean): RowInTab {
  const findings = row.findings.filter(
    (one) => !one.places.filter((place) => place.row === row.raw.row).every((place) => waits(one, place)),
  );
  if (findings.some((one) => isStop(one) && !isIncomplete(one))) return { ...row, findings };
  return { ...row, findings, state: 'underWork', inHand: true };
}
