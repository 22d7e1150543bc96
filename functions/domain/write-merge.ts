// Where a merge is written: changed cells in their rows, new rows in the first rows that are free.
import { type CellValue, type Grid, textOf } from './cells.ts';
import type { FiledRow, Merge } from './merge-rows.ts';

/** A person's cell to be written on that person's request; row and column count from 0. */
export type PersonCell = { row: number; column: number; value: CellValue };

const isFree = (grid: Grid, row: number): boolean =>
  (grid.rows[row] ?? []).every((cell) => textOf(cell) === '');

/** Rows under the header in which nothing stands, from the top. */
function* freeRows(grid: Grid): Generator<number> {
  for (let row = 1; ; row++) if (isFree(grid, row)) yield row;
}

/** `columns` are the sheet's own. `chooseFile` takes the file's word where both have changed. */
export function writeMerge(
  merge: Merge,
  grid: Grid,
  columns: Partial<Record<string, number>>,
  chooseFile: boolean,
): PersonCell[] {
  const at = (row: number, field: string, value: CellValue): PersonCell[] => {
    const column = columns[field];
    return column === undefined ? [] : [{ row, column, value }];
  };
  const changed = [...merge.changes, ...(chooseFile ? merge.both : [])];
  const rows = freeRows(grid);
  const added: FiledRow[] = [...merge.added, ...(chooseFile ? merge.deleted : [])];
  return [
    ...changed.flatMap(({ row, field, after }) => at(row, field, after)),
    ...added.flatMap(({ cells }) => {
      const row = rows.next().value ?? 0;
      const filled = Object.entries(cells).filter(([, value]) => textOf({ value }) !== '');
      return filled.flatMap(([field, value]) => at(row, field, value));
    }),
  ];
}

/** The tab as it stands when these cells have been written; notes stay. */
export function withCells(grid: Grid, cells: PersonCell[]): Grid {
  const rows = grid.rows.map((row) => [...row]);
  for (const { row, column, value } of cells) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length < column) line.push({ value: null });
    const { note } = line[column] ?? {};
    line[column] = { value, ...(note !== undefined && { note }) };
  }
  return { ...grid, rows };
}
