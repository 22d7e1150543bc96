// The whole of what a cell shows in short, as the cell's note; a check of the tab leaves these notes as they are.
import { type Grid, cellAt } from '../../domain/sheet/cells.ts';
import type { CellWrite } from '../../ports.ts';

/** Ours begin so; a note that does not is somebody's own and is never touched. */
export const wholeMark = '[Forklaring] ';

/** Of one column: the texts by row from 0; what stands elsewhere in it from before is taken away. */
export function writeWholes(grid: Grid, column: number, texts: ReadonlyMap<number, string>): CellWrite[] {
  const rows = new Set([...texts.keys(), ...grid.rows.keys()]);
  return [...rows].flatMap((row): CellWrite[] => {
    const standing = cellAt(grid, row, column).note ?? '';
    const text = texts.get(row);
    const note = text === undefined ? '' : wholeMark + text;
    if (row === 0 || note === standing || (standing !== '' && !standing.startsWith(wholeMark))) return [];
    return [{ sheetId: grid.sheetId, row, column, note: note === '' ? null : note }];
  });
}
