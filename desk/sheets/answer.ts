// The two calls of the Sheets API that the product makes, spreadsheets.get and spreadsheets.batchUpdate, by their paths.
import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalid, SheetsError, unsupported } from './errors.ts';
import type { Actor } from './apply-batch.ts';
import type { Mask } from './mask.ts';
import { namesIn, parseMask, pick } from './mask.ts';
import type { View } from './present.ts';
import type { Workbook } from './workbook.ts';

// Parts of a spreadsheet that the desk does not keep: asking for them by name must not look like "there are none".
const NOT_KEPT = new Set(
  (
    'effectiveFormat hyperlink textFormatRuns pivotTable chipRuns slicers tables merges filterViews ' +
    'basicFilter developerMetadata comments dataSources spreadsheetUrl'
  ).split(' '),
);

const readFields = (text: string | null | undefined): Mask | undefined => {
  if (text === null || text === undefined) return undefined;
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

/** What spreadsheets.get is asked for beside the spreadsheet's id. */
export type Wish = View & { fields?: string | null | undefined };

/** As in Google's API, a field mask decides about grid data, whatever `includeGridData` says. */
export const answerGet = (workbook: Workbook, { ranges, includeGridData, fields }: Wish): unknown => {
  const mask = readFields(fields);
  const view = { ranges, includeGridData: mask ? reachesCells(mask) : includeGridData };
  const spreadsheet = workbook.get(view);
  return mask ? pick(spreadsheet, mask) : spreadsheet;
};

/** What spreadsheets.batchUpdate is asked for, and by whom. */
export type Update = {
  actor: Actor;
  body: sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
  fields?: string | null | undefined;
};

/** What spreadsheets.batchUpdate answers after it is done, as that actor. */
export const answerBatchUpdate = (workbook: Workbook, { actor, body, fields }: Update): unknown => {
  const mask = readFields(fields);
  if (!mask) return workbook.batchUpdate(body, actor);
  const updated = mask.size === 0 ? mask : mask.get('updatedSpreadsheet');
  return pick(workbook.batchUpdate({ ...body, responseIncludeGridData: reachesCells(updated) }, actor), mask);
};

/** Throws 404 for another spreadsheet than the workbook's own. */
export const refuseOther = (workbook: Workbook, id: string): void => {
  if (id !== workbook.spreadsheetId) throw new SheetsError(404, 'Requested entity was not found.');
};

/** The body of a 200; throws SheetsError for all else, 501 with method and path for a call the desk does not know. */
export const answer = async (
  workbook: Workbook,
  request: IncomingMessage,
  url: URL,
  caller: string,
): Promise<unknown> => {
  const [, id, verb] = /^\/v4\/spreadsheets\/([^/:]+)(:batchUpdate)?$/.exec(url.pathname) ?? [];
  const gets = request.method === 'GET' && !verb;
  const updates = request.method === 'POST' && verb;
  if (!id || !(gets || updates)) throw unsupported(`${request.method} ${url.pathname}`);
  refuseOther(workbook, id);
  const actor = workbook.actorOf(caller, updates ? 'write' : 'read');
  const { searchParams: asked } = url;
  const fields = asked.get('fields') ?? asked.get('$fields');
  if (updates) return answerBatchUpdate(workbook, { actor, body: await readBody(request), fields });
  const includeGridData = asked.get('includeGridData') === 'true';
  return answerGet(workbook, { ranges: asked.getAll('ranges'), includeGridData, fields });
};
