// Which cells look different after a change, a formula's result included.
import type { DeskEvent } from '../protocol.ts';
import type { Book, Tab } from './book.ts';
import { cellAt } from './book.ts';
import type { Results } from './formulas/calculate.ts';
import { placeKey } from './formulas/calculate.ts';
import { presentCell } from './present.ts';

export type CellsChange = Extract<DeskEvent, { kind: 'cells' }>;
type State = { book: Book; results: Results };

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const changedIn = (before: Tab, after: Tab, was: Results, is: Results): CellsChange['cells'] => {
  const cells: CellsChange['cells'] = [];
  const height = Math.max(before.rows.length, after.rows.length);
  for (let row = 0; row < height; row++) {
    const width = Math.max(before.rows[row]?.length ?? 0, after.rows[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const key = placeKey(after, row, column);
      if (cellAt(before, row, column) !== cellAt(after, row, column) || !sameValue(was.get(key), is.get(key)))
        cells.push({ row, column, cell: presentCell(after, row, column, is) });
    }
  }
  return cells;
};

/** One change per tab that has any; both books have the same tabs. */
export const changedCells = (before: State, after: State): CellsChange[] =>
  after.book.tabs.flatMap((tab) => {
    const { sheetId } = tab.properties;
    const old = before.book.tabs.find(({ properties }) => properties.sheetId === sheetId);
    const cells = old ? changedIn(old, tab, before.results, after.results) : [];
    return cells.length > 0 ? [{ kind: 'cells' as const, sheetId, cells }] : [];
  });
