// Which columns of a Behov tab were found, and how its ID column is to look.
import { type Grid, textOf } from '../sheet/cells.ts';
import type { TabReading } from '../sheet/read-tab.ts';
import { type BehovField, behov } from '../tabs/behov.ts';

/** The fields whose column is not in the tab. */
export const fieldsWithout = ({ columns }: TabReading<BehovField>): Set<string> =>
  new Set(behov.columns.map(({ field }) => field).filter((field) => columns[field] === undefined));

/** Whether every column was found: only then does a row that is not there mean that it was taken away. */
export const isWhole = ({ reading }: { reading: TabReading<BehovField> }): boolean =>
  fieldsWithout(reading).size === 0;

type Identified = {
  reading: TabReading<BehovField>;
  rows: { id: string; raw: { row: number } }[];
  emptied: number[];
};

/** The ID column as it stands when every row has its ID: texts from row 1 of the sheet. */
export const idColumn = (grid: Grid, tabState: Identified): string[] => {
  const column = tabState.reading.columns.id ?? 0;
  const ids = grid.rows.map((cells) => textOf(cells[column]));
  for (const row of tabState.emptied) ids[row] = '';
  for (const row of tabState.rows) ids[row.raw.row] = row.id;
  return ids;
};
