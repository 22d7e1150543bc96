// Rectangles of cells: from Google's open-ended ranges or A1 text to rows and columns, and back.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Book, Tab } from './book.ts';
import { tabById, tabByTitle } from './book.ts';
import { invalid } from './errors.ts';

/** Rows `top` to before `bottom`, columns `left` to before `right`, from 0, inside the tab's grid. */
export type Area = { tab: Tab; top: number; left: number; bottom: number; right: number };

/** The cells that a GridRange names; bounds left out reach to the edge of the grid. */
export const areaOf = (book: Book, range: sheets_v4.Schema$GridRange): Area => {
  const tab = tabById(book, range.sheetId);
  const { rowCount, columnCount } = tab.properties.gridProperties;
  return {
    tab,
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: Math.min(range.endRowIndex ?? rowCount, rowCount),
    right: Math.min(range.endColumnIndex ?? columnCount, columnCount),
  };
};

/** What two areas of the same tab have in common; undefined for nothing. */
export const overlap = (a: Area, b: Area): Area | undefined => {
  const common = {
    tab: a.tab,
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return a.tab === b.tab && common.top < common.bottom && common.left < common.right ? common : undefined;
};

export function* cellsOf(area: Area): Generator<[row: number, column: number]> {
  for (let row = area.top; row < area.bottom; row++)
    for (let column = area.left; column < area.right; column++) yield [row, column];
}

/** 0 -> A, 26 -> AA. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A -> 0, AA -> 26. */
export const columnIndex = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Row 4, column 2 -> C5. */
export const a1Of = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

const TITLED = /^(?:'((?:[^']|'')+)'|([^'!]+))(?:!(.+))?$/;
const A1 = /^\$?([A-Z]{1,3})?\$?([1-9]\d*)?(?:(:)\$?([A-Z]{1,3})?\$?([1-9]\d*)?)?$/i;

/** `A1`, `A1:B2`, `A:B`, `2:5` or `A2:B`; undefined for anything else. */
const parseAddress = (address: string): sheets_v4.Schema$GridRange | undefined => {
  const [, column, row, colon, toColumn, toRow] = A1.exec(address) ?? [];
  const [endColumn, endRow] = colon ? [toColumn, toRow] : [column, row];
  if (colon ? !(column || row) || !(endColumn || endRow) : !(column && row)) return undefined;
  return {
    ...(row && { startRowIndex: Number(row) - 1 }),
    ...(endRow && { endRowIndex: Number(endRow) }),
    ...(column && { startColumnIndex: columnIndex(column) }),
    ...(endColumn && { endColumnIndex: columnIndex(endColumn) + 1 }),
  };
};

/** `Tab`, `'My tab'!A1:B2`, a named range, or an address of the first tab; else 400. */
export const parseRange = (book: Book, text: string): Area => {
  const [, quoted, plain, address] = TITLED.exec(text) ?? [];
  const tab = tabByTitle(book, quoted?.replaceAll("''", "'") ?? plain ?? '');
  if (tab && !address) return areaOf(book, { sheetId: tab.properties.sheetId });
  const named = book.namedRanges.find(({ name }) => name?.toLowerCase() === text.toLowerCase());
  if (named?.range) return areaOf(book, named.range);
  const target = address ? tab : book.tabs[0];
  const range = parseAddress(address ?? text);
  if (!target || !range) throw invalid(`Unable to parse range: ${text}`);
  return areaOf(book, { sheetId: target.properties.sheetId, ...range });
};
