// Cells with their addresses: the first of a row's two forms, before anything is understood.
import { isUnseen } from '../../basics/unseen.ts';

/** What stands in a cell, as typed; a formula's value is its result. */
export type CellValue = string | number | boolean | null;
/** What a number is shown as, where it is not as a number. */
export type ShownAs = 'day' | 'clock' | 'percent';
/** What people see of a number; left out where that is the number itself. */
export type ShownNumber = { shown?: string; shownAs?: ShownAs };
/** A number that is seen as something else than that number has what is seen, and as what. */
export type Cell = { value: CellValue; note?: string; formula?: string } & ShownNumber;

/** Longer than any need the scheme describes, and well inside what a cell and a document hold. */
export const longestText = 5000;

/**
 * What is the whole workbook's, and read with every tab; `identity` is what set-up wrote, if it did, `lengthened` how
 * many calls of ours have put rows at the end of a tab. `whole`: every tab was read. `office`: it is the workbook of the
 * governor's office; `astray` are tabs that stand in the other workbook than their own, and were not read.
 */
export type WorkbookFacts = {
  locale: string;
  timeZone: string;
  identity?: string;
  lengthened?: number;
  whole?: true;
  office?: true;
  astray?: { title: string; book: 'shared' | 'office' }[];
};

/** Columns that fold away together, from `start` to before `end`; `depth` counts the groups around it, itself with them. */
export type ColumnGroup = { start: number; end: number; depth: number; folded: boolean };

/**
 * A tab as it was read: `rows[0]` is row 1 of the sheet; short rows and missing cells are empty. `locks` are the ids of
 * our locks on a tab that was sent, `editors` those who may write everywhere in it, `writers` those who may write under the
 * headers (nothing when anybody may), and `height` how many rows the sheet
 * has room for.
 */
export type Grid = {
  title: string;
  sheetId: number;
  rows: Cell[][];
  locks?: number[];
  editors?: string[];
  writers?: string[] | 'unseen';
  height?: number;
  groups?: ColumnGroup[];
  /** Of the workbook it was read from. */
  workbook?: WorkbookFacts;
};

/** A place in the workbook; row and column count from 0. */
export type Place = { title: string; row: number; column: number };

/** 0 -> A, 26 -> AA. */
export const columnLetter = (column: number): string =>
  (column >= 26 ? columnLetter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** `{row: 4, column: 2}` -> `C5`. */
export const a1 = (place: { row: number; column: number }): string =>
  `${columnLetter(place.column)}${place.row + 1}`;

/** What the cell holds as people see it: 0.25 that is shown as a percentage is `25 %`. */
export const seenOf = ({ value, shown }: Cell): CellValue => shown ?? value;

/** The cell's text, outer space of every kind trimmed; empty string for nothing, and for a box that is not ticked. */
export const textOf = (cell: Cell | undefined): string => {
  const value = cell?.shown ?? cell?.value ?? '';
  if (typeof value === 'boolean') return value ? ticked : '';
  const text = String(value).trim();
  return isUnseen(text) ? '' : text;
};

/** How a Norwegian sheet says that a box is ticked. */
const ticked = 'SANN';

/** The cell at a place, empty if the tab ends before it. */
export const cellAt = (grid: Grid, row: number, column: number): Cell =>
  grid.rows[row]?.[column] ?? { value: null };

/** The cell's text as it stands in the sheet: `1,5`, never `1.5`. */
export const echoOf = (cell: Cell): string =>
  typeof seenOf(cell) === 'number' ? String(cell.value).replace('.', ',') : textOf(cell);
