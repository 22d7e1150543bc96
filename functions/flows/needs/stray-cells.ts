// Cells of a person's that landed in another row, because rows moved between the read and the write: found by ID.
import { type Grid, textOf } from '../../domain/sheet/cells.ts';
import type { PersonCell } from '../../domain/needs/write-merge.ts';

/** What was written, the tab as it was before, and which row each was meant for. */
export type Written = { grid: Grid; cells: PersonCell[]; ids: Map<number, string>; idColumn: number };

/** Writes that put back what stood in the rows that got somebody else's cells; a cell typed in since is left alone. */
export function strayCells({ grid, cells, ids, idColumn }: Written, now: Grid): PersonCell[] {
  const before = new Map(grid.rows.map((row) => [textOf(row[idColumn]), row]));
  return cells.flatMap(({ row, column, value }): PersonCell[] => {
    const here = textOf(now.rows[row]?.[idColumn]);
    const isNew = row >= grid.rows.length;
    if (isNew || here === ids.get(row)) return [];
    const text = typeof value === 'object' && value !== null ? value.formula : value;
    const stands = now.rows[row]?.[column];
    if (textOf({ value: stands?.value ?? null }) !== textOf({ value: text })) return [];
    const was = here === '' ? undefined : before.get(here)?.[column];
    return [
      { row, column, value: was?.formula === undefined ? (was?.value ?? null) : { formula: was.formula } },
    ];
  });
}
