// The two calls of the Sheets API that the product makes, spreadsheets.get and spreadsheets.batchUpdate, by their paths.
import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalid, SheetsError, unsupported } from './errors.ts';
import type { Mask } from './mask.ts';
import { namesIn, parseMask, pick } from './mask.ts';
import type { Workbook } from './workbook.ts';

// Parts of a spreadsheet that the desk does not keep: asking for them by name must not look like "there are none".
const NOT_KEPT = new Set(
  (
    'effectiveFormat hyperlink textFormatRuns pivotTable chipRuns slicers tables merges filterViews ' +
    'basicFilter developerMetadata comments dataSources spreadsheetUrl'
  ).split(' '),
);

const readFields = (url: URL): Mask | undefined => {
  const text = url.searchParams.get('fields') ?? url.searchParams.get('$fields');
  if (text === null) return undefined;
  const mask = parseMask(text);
  const unknown = namesIn(mask).find((name) => NOT_KEPT.has(name));
  if (unknown) throw unsupported(`the field ${unknown}`);
  return mask;
};

/** Whether a mask over a spreadsheet reaches its cells; undefined is a spreadsheet not asked for. */
const reachesCells = (spreadsheet: Mask | undefined): boolean => {
  const sheets = spreadsheet?.get('sheets');
  return spreadsheet?.size === 0 || sheets?.size === 0 || Boolean(sheets?.has('data'));
};

const readBody = async (
  request: IncomingMessage,
): Promise<sheets_v4.Schema$BatchUpdateSpreadsheetRequest> => {
  const body: unknown = await json(request).catch(() => null);
  if (body === null || typeof body !== 'object') throw invalid('Invalid JSON payload received.');
  return body;
};

/** As in Google's API, a field mask decides about grid data, whatever `includeGridData` says. */
const answerGet = (workbook: Workbook, url: URL): unknown => {
  const mask = readFields(url);
  const includeGridData = mask ? reachesCells(mask) : url.searchParams.get('includeGridData') === 'true';
  const spreadsheet = workbook.get({ ranges: url.searchParams.getAll('ranges'), includeGridData });
  return mask ? pick(spreadsheet, mask) : spreadsheet;
};

const answerBatchUpdate = async (
  workbook: Workbook,
  url: URL,
  request: IncomingMessage,
): Promise<unknown> => {
  const body = await readBody(request);
  const mask = readFields(url);
  if (!mask) return workbook.batchUpdate(body, 'service');
  const updated = mask.size === 0 ? mask : mask.get('updatedSpreadsheet');
  return pick(
    workbook.batchUpdate({ ...body, responseIncludeGridData: reachesCells(updated) }, 'service'),
    mask,
  );
};

/** The body of a 200; throws SheetsError for all else, 501 with method and path for a call the desk does not know. */
export const answer = async (workbook: Workbook, request: IncomingMessage, url: URL): Promise<unknown> => {
  const [, id, verb] = /^\/v4\/spreadsheets\/([^/:]+)(:batchUpdate)?$/.exec(url.pathname) ?? [];
  const gets = request.method === 'GET' && !verb;
  const updates = request.method === 'POST' && verb;
  if (!id || !(gets || updates)) throw unsupported(`${request.method} ${url.pathname}`);
  if (id !== workbook.spreadsheetId) throw new SheetsError(404, 'Requested entity was not found.');
  return gets ? answerGet(workbook, url) : answerBatchUpdate(workbook, url, request);
};
