// Where a Behov tab stands: its rows with their IDs, what was read, what is wrong, and each row's state.
import { assignIds, cellTexts, contentOf } from './assign-ids.ts';
import type { Grid } from './cells.ts';
import { textOf } from './cells.ts';
import { checkRows } from './checks/index.ts';
import type { MeasureAward } from './claims.ts';
import type { Documents } from './documents.ts';
import type { Finding } from './finding.ts';
import { type ParsedRow, parseRow } from './parse-row.ts';
import { type TabReading, isTyped, readTab } from './read-tab.ts';
import type { Network, Plan } from './rules-of-round.ts';
import { type RowState, stateOfRow } from './status-of-row.ts';
import { type BehovField, behov } from './tabs/behov.ts';

/** What is kept about a network: its rows, its report, the rows it submitted last, what was proposed for them. */
export type Kept = {
  rows: Documents['storedRow'][];
  report: Documents['report'] | undefined;
  submitted: Documents['submittedRow'][];
  awards: Map<string, MeasureAward>;
};

export type StandingRow = ParsedRow & {
  cells: Record<string, string>;
  state: RowState;
  award?: MeasureAward | undefined;
};

export type Stand = {
  network: Network;
  reading: TabReading<BehovField>;
  rows: StandingRow[];
  findings: Finding[];
  /** Rows where a person has taken everything away and only our cells are left. */
  emptied: number[];
};

/** Pure: the same cells and the same kept documents give the same stand. */
export function standOfTab(grid: Grid, network: Network, plan: Plan, kept: Kept): Stand {
  const reading = readTab(behov, grid);
  const typed = reading.rows.filter((row) => isTyped(behov, row));
  const emptied = reading.rows.filter((row) => !typed.includes(row)).map(({ row }) => row);
  const stored = new Map(kept.rows.map(({ id, cells }) => [id, cells]));
  const identified = assignIds(typed, stored, network.code);
  const parsed = identified.rows.map(({ raw, id }) => parseRow(raw, id));
  const findings = [...reading.findings, ...identified.findings, ...checkRows(parsed, { network, plan })];
  const submitted = new Map(kept.submitted.map(({ rowId, cells }) => [rowId, contentOf(cells)]));
  const rows = parsed.map((row): StandingRow => {
    const cells = cellTexts(row.raw);
    const own = findings.filter(({ places }) => places.some((place) => place.row === row.raw.row));
    const before = submitted.get(row.id);
    const standing = before === undefined ? 'no' : before === contentOf(cells) ? 'same' : 'changed';
    const award = kept.awards.get(row.id);
    return {
      ...row,
      cells,
      award,
      state: stateOfRow({ findings: own, submitted: standing, outcome: award?.outcome }),
    };
  });
  return { network, reading, rows, findings, emptied };
}

/** Whether the tab, row for row, is what was submitted last. */
export const isAsSubmitted = (stand: Stand, submitted: Kept['submitted']): boolean => {
  const now = new Map(stand.rows.map(({ id, cells }) => [id, contentOf(cells)]));
  return (
    now.size === submitted.length &&
    submitted.every(({ rowId, cells }) => now.get(rowId) === contentOf(cells))
  );
};

/** The ID column as it stands when every row has its ID: texts from row 1 of the sheet. */
export const idColumn = (grid: Grid, stand: Stand): string[] => {
  const column = stand.reading.columns.id ?? 0;
  const ids = grid.rows.map((cells) => textOf(cells[column]));
  for (const row of stand.emptied) ids[row] = '';
  for (const row of stand.rows) ids[row.raw.row] = row.id;
  return ids;
};
