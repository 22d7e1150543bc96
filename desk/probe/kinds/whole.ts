// The rows with one of every kind of request about tabs and the workbook.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Performers } from '../subject.ts';
import { done, tab } from './done.ts';

const metadata = {
  metadataId: 41,
  metadataKey: 'proeve',
  metadataValue: 'én',
  location: { spreadsheet: true },
  visibility: 'DOCUMENT',
};
const metadataFilter = { developerMetadataLookup: { metadataId: 41 } };
/** What the probe marks its workbook with is not counted. */
const ours = ({ developerMetadata }: sheets_v4.Schema$Spreadsheet) =>
  (developerMetadata ?? []).filter(({ metadataKey }) => metadataKey === 'proeve');

export const aboutWhole: Performers = {
  addSheet: done(
    [{ addSheet: { properties: { title: 'Ny', index: 0 } } }],
    (book) => tab(book).properties?.title,
  ),
  duplicateSheet: done(
    [{ duplicateSheet: { sourceSheetId: 0, newSheetName: 'To', insertSheetIndex: 0 } }],
    (book) => tab(book).properties?.title,
  ),
  deleteSheet: done(
    [{ addSheet: { properties: { title: 'Ny', sheetId: 12 } } }, { deleteSheet: { sheetId: 12 } }],
    (book) => book.sheets?.length,
  ),
  updateSheetProperties: done(
    [
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ],
    (book) => tab(book).properties?.gridProperties?.frozenRowCount,
  ),
  updateSpreadsheetProperties: done(
    [{ updateSpreadsheetProperties: { properties: { title: 'Ny' }, fields: 'title' } }],
    ({ properties }) => properties?.title,
  ),
  createDeveloperMetadata: done(
    [{ createDeveloperMetadata: { developerMetadata: metadata } }],
    (book) => ours(book).length,
  ),
  updateDeveloperMetadata: done(
    [
      { createDeveloperMetadata: { developerMetadata: metadata } },
      {
        updateDeveloperMetadata: {
          dataFilters: [metadataFilter],
          developerMetadata: { metadataValue: 'to' },
          fields: 'metadataValue',
        },
      },
    ],
    (book) => ours(book)[0]?.metadataValue,
  ),
  deleteDeveloperMetadata: done(
    [
      { createDeveloperMetadata: { developerMetadata: metadata } },
      { deleteDeveloperMetadata: { dataFilter: metadataFilter } },
    ],
    (book) => ours(book).length,
  ),
};
