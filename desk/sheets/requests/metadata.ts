// Requests about what programs keep in a workbook for themselves: createDeveloperMetadata, updateDeveloperMetadata.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type Book, takeId } from '../book.ts';
import { invalid, required, unsupported } from '../errors.ts';
import { assign, parseMask } from '../mask.ts';

type Metadata = sheets_v4.Schema$DeveloperMetadata;

/** Only the whole spreadsheet's: the product keeps nothing at a tab, a row or a column. */
export const createDeveloperMetadata = (
  book: Book,
  request: sheets_v4.Schema$CreateDeveloperMetadataRequest,
): sheets_v4.Schema$Response => {
  const given = required(request.developerMetadata, 'developerMetadata');
  required(given.metadataKey, 'developerMetadata.metadataKey');
  required(given.visibility, 'developerMetadata.visibility');
  if (!given.location?.spreadsheet) throw unsupported('developer metadata at other places');
  const metadataId = given.metadataId ?? takeId(book);
  const location = { locationType: 'SPREADSHEET', spreadsheet: true };
  const developerMetadata: Metadata = { ...given, metadataId, location };
  book.developerMetadata.push(developerMetadata);
  return { createDeveloperMetadata: { developerMetadata } };
};

/** Those that a lookup finds by their id, each with the fields that are named. */
export const updateDeveloperMetadata = (
  book: Book,
  request: sheets_v4.Schema$UpdateDeveloperMetadataRequest,
): void => {
  const given = required(request.developerMetadata, 'developerMetadata');
  const ids = (request.dataFilters ?? []).map((one) => one.developerMetadataLookup?.metadataId);
  if (ids.some((id) => typeof id !== 'number')) throw unsupported('lookups by other than metadataId');
  const mask = parseMask(request.fields);
  const isMeant = ({ metadataId }: Metadata): boolean => ids.includes(metadataId);
  if (!book.developerMetadata.some(isMeant)) throw invalid('No developer metadata matches the data filters.');
  book.developerMetadata = book.developerMetadata.map((one) =>
    isMeant(one) ? assign(one, given, mask) : one,
  );
};
