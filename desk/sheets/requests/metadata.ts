// Requests about what programs keep in a workbook for themselves: create, update and delete.
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
  if (book.developerMetadata.some((one) => one.metadataId === metadataId))
    throw invalid(`Developer metadata with id: ${metadataId} already exists.`);
  const location = { locationType: 'SPREADSHEET', spreadsheet: true };
  const developerMetadata: Metadata = { ...given, metadataId, location };
  book.developerMetadata.push(developerMetadata);
  return { createDeveloperMetadata: { developerMetadata } };
};

/** Those that a lookup finds by their id, each with the fields that are named. */
export const updateDeveloperMetadata = (
  book: Book,
  request: sheets_v4.Schema$UpdateDeveloperMetadataRequest,
): sheets_v4.Schema$Response => {
  const given = required(request.developerMetadata, 'developerMetadata');
  const ids = (request.dataFilters ?? []).map((one) => one.developerMetadataLookup?.metadataId);
  if (ids.some((id) => typeof id !== 'number')) throw unsupported('lookups by other than metadataId');
  const mask = parseMask(request.fields);
  const isMeant = ({ metadataId }: Metadata): boolean => ids.includes(metadataId);
  if (!book.developerMetadata.some(isMeant)) throw invalid('No developer metadata matches the data filters.');
  book.developerMetadata = book.developerMetadata.map((one) =>
    isMeant(one) ? assign(one, given, mask) : one,
  );
  const developerMetadata = book.developerMetadata.filter(isMeant);
  return { updateDeveloperMetadata: { developerMetadata } };
};

/** Those that a lookup finds by their id; none is as good. */
export const deleteDeveloperMetadata = (
  book: Book,
  { dataFilter }: sheets_v4.Schema$DeleteDeveloperMetadataRequest,
): sheets_v4.Schema$Response => {
  const id = dataFilter?.developerMetadataLookup?.metadataId;
  if (typeof id !== 'number') throw unsupported('lookups by other than metadataId');
  const isMeant = ({ metadataId }: Metadata): boolean => metadataId === id;
  const deletedDeveloperMetadata = book.developerMetadata.filter(isMeant);
  book.developerMetadata = book.developerMetadata.filter((one) => !isMeant(one));
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata } };
};
