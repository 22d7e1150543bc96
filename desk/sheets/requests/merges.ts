// Requests that people cause by hand in a tab: mergeCells, unmergeCells, setBasicFilter, clearBasicFilter.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { areaOf, cellsOf, overlap } from '../areas.ts';
import { type Book, cellAt, setCell, tabById } from '../book.ts';
import { required, unsupported } from '../errors.ts';

type Range = sheets_v4.Schema$GridRange;

/** The first cell of a merge keeps its value; what the others held is gone. */
export const mergeCells = (book: Book, request: sheets_v4.Schema$MergeCellsRequest): void => {
  if (request.mergeType !== 'MERGE_ALL') throw unsupported(`mergeCells with ${request.mergeType}`);
  const range = required(request.range, 'range');
  const area = areaOf(book, range);
  for (const [row, column] of cellsOf(area)) {
    if (row === area.top && column === area.left) continue;
    const { userEnteredValue: _, note: __, ...rest } = cellAt(area.tab, row, column);
    setCell(area.tab, row, column, rest);
  }
  unmergeCells(book, { range });
  area.tab.merges.push(range);
};

export const unmergeCells = (book: Book, request: sheets_v4.Schema$UnmergeCellsRequest): void => {
  const area = areaOf(book, required(request.range, 'range'));
  const isApart = (range: Range): boolean => !overlap(areaOf(book, range), area);
  area.tab.merges = area.tab.merges.filter(isApart);
};

/** A tab has one; what it hides is each reader's own look, and the desk hides nothing. */
export const setBasicFilter = (book: Book, request: sheets_v4.Schema$SetBasicFilterRequest): void => {
  const filter = required(request.filter, 'filter');
  areaOf(book, required(filter.range, 'filter.range')).tab.basicFilter = filter;
};

export const clearBasicFilter = (book: Book, { sheetId }: sheets_v4.Schema$ClearBasicFilterRequest): void => {
  delete tabById(book, sheetId).basicFilter;
};
