// Where a merge is written: changed cells in their rows, new rows after the last row that holds anything.
import { type CellValue, type Grid, textOf } from '../sheet/cells.ts';
import type { FiledRow } from './filed-row.ts';
import type { Merge } from './merge-rows.ts';

/** A person's cell to be written on that person's request; row and column count from 0. A formula only as it was. */
export type PersonCell = { row: number; column: number; value: CellValue | { formula: string } };

/** `columns` are the sheet's own. `counts` is whose word is taken where both have changed. */
export function writeMerge(
  merge: Merge,
  grid: Grid,
  columns: Partial<Record<string, number>>,
  counts: 'sheet' | 'file',
): PersonCell[] {
  const at = (row: number, field: string, value: CellValue): PersonCell[] => {
    const column = columns[field];
    return column === undefined ? [] : [{ row, column, value }];
  };
  const changed = [...merge.changes, ...(counts === 'file' ? merge.both : [])];
  const added: FiledRow[] = [...merge.added, ...(counts === 'file' ? merge.deleted : [])];
  return [
    ...changed.flatMap(({ row, field, after }) => at(row, field, after)),
    ...added.flatMap(({ cells }, index) => {
      const row = Math.max(1, grid.rows.length) + index;
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
    const { note, value: stands = null } = line[column] ?? {};
    const cell = value !== null && typeof value === 'object' ? { value: stands, ...value } : { value };
    line[column] = { ...cell, ...(note !== undefined && { note }) };
  }
  return { ...grid, rows };
}
