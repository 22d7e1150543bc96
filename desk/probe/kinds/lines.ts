// The rows with one of every kind of request about rows and columns.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { addGroup, foldGroup, put, rowsOf } from '../requests.ts';
import type { Performers } from '../subject.ts';
import { done, shownOf, tab } from './done.ts';

const columns = { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 3 };
const column = (book: sheets_v4.Schema$Spreadsheet) => tab(book).data?.[0]?.columnMetadata?.[1] ?? {};

export const aboutLines: Performers = {
  insertDimension: done(
    [put(0, 0, [['a'], ['b']]), { insertDimension: { range: rowsOf(1, 2), inheritFromBefore: true } }],
    (book) => shownOf(book).slice(0, 3).join('/'),
  ),
  deleteDimension: done(
    [put(0, 0, [['a'], ['b']]), { deleteDimension: { range: rowsOf(0, 1) } }],
    (book) => shownOf(book)[0],
  ),
  moveDimension: done(
    [put(0, 0, [['a'], ['b']]), { moveDimension: { source: rowsOf(0, 1), destinationIndex: 2 } }],
    (book) => shownOf(book).slice(0, 2).join('/'),
  ),
  updateDimensionProperties: done(
    [{ updateDimensionProperties: { range: columns, properties: { pixelSize: 222 }, fields: 'pixelSize' } }],
    (book) => column(book).pixelSize,
  ),
  addDimensionGroup: done(
    [{ addDimensionGroup: { range: columns } }],
    (book) => tab(book).columnGroups?.length,
  ),
  updateDimensionGroup: done(
    [addGroup, foldGroup(true)],
    (book) =>
      `collapsed ${tab(book).columnGroups?.[0]?.collapsed}, hiddenByUser ${column(book).hiddenByUser}`,
  ),
  deleteDimensionGroup: done(
    [{ addDimensionGroup: { range: columns } }, { deleteDimensionGroup: { range: columns } }],
    (book) => tab(book).columnGroups?.length ?? 0,
  ),
};
