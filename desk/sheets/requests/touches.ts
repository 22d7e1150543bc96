// What each kind of request touches, so that whoever may not edit all of it is refused.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Area } from '../areas.ts';
import { areaOf } from '../areas.ts';
import type { Book } from '../book.ts';
import { tabById } from '../book.ts';
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

const gap = (book: Book, range: Lines): Touch[] => {
  const { tab, dimension, span } = linesOf(book, range);
  return [{ how: 'gap', tab, dimension, at: span.start }];
};

const cells = (area: Area): Touch[] => [{ area, how: 'cells' }];
const wholeTab = (book: Book, sheetId: number | null | undefined): Touch[] =>
  cells(areaOf(book, { sheetId: tabById(book, sheetId).properties.sheetId }));
const protection = (book: Book, id: number | null | undefined): Touch[] => {
  const { tab, at } = findProtection(book, id);
  return [{ how: 'protection', tab, protection: tab.protectedRanges[at]! }];
};

export const touches: Touches = {
  updateCells: (book, request) => cells(updateCellsArea(book, request)),
  appendCells: (book, request) => cells(appendCellsArea(book, request)),
  repeatCell: (book, { range }) => cells(areaOf(book, required(range, 'range'))),
  setDataValidation: (book, { range }) => cells(areaOf(book, required(range, 'range'))),
  findReplace: (book, { range }) => (range ? cells(areaOf(book, range)) : []),
  sortRange: (book, { range }) => cells(areaOf(book, required(range, 'range'))),
  insertDimension: (book, { range }) => gap(book, range),
  deleteDimension: (book, { range }) => cells(wholeLines(book, range)),
  moveDimension: (book, { source, destinationIndex }) => [
    ...cells(wholeLines(book, source)),
    ...gap(book, { ...source, startIndex: destinationIndex ?? 0, endIndex: (destinationIndex ?? 0) + 1 }),
  ],
  updateDimensionGroup: (book, { dimensionGroup }) => cells(wholeLines(book, dimensionGroup?.range)),
  mergeCells: (book, { range }) => cells(areaOf(book, required(range, 'range'))),
  unmergeCells: (book, { range }) => cells(areaOf(book, required(range, 'range'))),
  deleteSheet: (book, { sheetId }) => wholeTab(book, sheetId),
  updateProtectedRange: (book, request) => protection(book, request.protectedRange?.protectedRangeId),
  deleteProtectedRange: (book, request) => protection(book, request.protectedRangeId),
};
