// What each kind of request touches, so that whoever may not edit all of it is refused.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Area } from '../areas.ts';
import { areaOf } from '../areas.ts';
import type { Book } from '../book.ts';
import { isEmpty, tabById } from '../book.ts';
import { required } from '../errors.ts';
import type { Touch } from '../protect.ts';
import { appendCellsArea, updateCellsArea } from './cells.ts';
import { linesOf } from './dimensions.ts';
import { findProtection } from './rules.ts';

type Request = sheets_v4.Schema$Request;
type Touches = { [K in keyof Request]?: (book: Book, request: NonNullable<Request[K]>) => Touch[] };
type Lines = sheets_v4.Schema$DimensionRange | undefined;

/** The cells of whole rows, or of whole columns. */
const wholeLines = (book: Book, range: Lines): Area => {
  const { tab, dimension, span } = linesOf(book, range);
  const { sheetId } = tab.properties;
  return dimension === 'ROWS'
    ? areaOf(book, { sheetId, startRowIndex: span.start, endRowIndex: span.end })
    : areaOf(book, { sheetId, startColumnIndex: span.start, endColumnIndex: span.end });
};

/** The line before the new ones and the one after: what reaches over both grows. */
const gap = (book: Book, range: Lines): Touch => {
  const { tab, dimension, span } = linesOf(book, range);
  const whole = areaOf(book, { sheetId: tab.properties.sheetId });
  const [from, to] = [Math.max(0, span.start - 1), span.start + 1];
  const area =
    dimension === 'ROWS' ? { ...whole, top: from, bottom: to } : { ...whole, left: from, right: to };
  return { area, how: 'gap' };
};

/** Sorting all that a tab's rows hold moves rows; sorting some columns changes cells. */
const sorted = (book: Book, range: sheets_v4.Schema$GridRange | undefined): Touch => {
  const area = areaOf(book, required(range, 'range'));
  const whole = area.tab.rows.every((row) =>
    row.every((cell, column) => isEmpty(cell) || (column >= area.left && column < area.right)),
  );
  return { area, how: whole ? 'rows' : 'cells' };
};

const cells = (area: Area): Touch[] => [{ area, how: 'cells' }];
const wholeTab = (book: Book, sheetId: number | null | undefined): Touch[] =>
  cells(areaOf(book, { sheetId: tabById(book, sheetId).properties.sheetId }));
const protection = (book: Book, id: number | null | undefined): Touch[] => {
  const { tab, at } = findProtection(book, id);
  const area = areaOf(book, { sheetId: tab.properties.sheetId });
  return [{ area, how: 'protection', protection: tab.protectedRanges[at]! }];
};

export const touches: Touches = {
  updateCells: (book, request) => cells(updateCellsArea(book, request)),
  appendCells: (book, request) => cells(appendCellsArea(book, request)),
  repeatCell: (book, { range }) => cells(areaOf(book, required(range, 'range'))),
  setDataValidation: (book, { range }) => cells(areaOf(book, required(range, 'range'))),
  findReplace: (book, { range }) => (range ? cells(areaOf(book, range)) : []),
  sortRange: (book, { range }) => [sorted(book, range)],
  insertDimension: (book, { range }) => [gap(book, range)],
  deleteDimension: (book, { range }) => [{ area: wholeLines(book, range), how: 'rows' }],
  moveDimension: (book, { source }) => [{ area: wholeLines(book, source), how: 'rows' }],
  deleteSheet: (book, { sheetId }) => wholeTab(book, sheetId),
  updateProtectedRange: (book, request) => protection(book, request.protectedRange?.protectedRangeId),
  deleteProtectedRange: (book, request) => protection(book, request.protectedRangeId),
};
