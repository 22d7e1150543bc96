// The calls of the Sheets API that the desk answers, by their paths: the product's get and batchUpdate, and a tab copied elsewhere.
import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { answerDrive } from './sharing/drive.ts';
import { invalid, required, SheetsError, unsupported } from './errors.ts';
import type { Actor } from './sharing/actor.ts';
import type { Library } from './sharing/library.ts';
import type { Mask } from './mask.ts';
import { namesIn, parseMask, pick } from './mask.ts';
import { asSeenBy } from './protect.ts';
import type { View } from './present.ts';
import { answerValues } from './typing/answer-values.ts';
import type { Workbook } from './workbook.ts';

// Parts of a spreadsheet that the desk does not keep: asking for them by name must not look like "there are none".
const NOT_KEPT = new Set(
  (
    'hyperlink textFormatRuns pivotTable chipRuns slicers tables filterViews ' +
    'comments dataSources spreadsheetUrl'
  ).split(' '),
);

/** Of the looks that a cell has in the end, the desk knows how it shows numbers. */
const moreThanNumbers = (mask: Mask): string | undefined => {
  const looks = mask.get('effectiveFormat');
  if (looks && [...looks.keys()].join() !== 'numberFormat') return 'effectiveFormat beyond numberFormat';
  return [...mask.values()].map(moreThanNumbers).find(Boolean);
};

const readFields = (text: string | null | undefined): Mask | undefined => {
  if (text === null || text === undefined) return undefined;
  const mask = parseMask(text);
  const unknown = namesIn(mask).find((name) => NOT_KEPT.has(name)) ?? moreThanNumbers(mask);
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
export const answerGet = (
  workbook: Workbook,
  { ranges, includeGridData, fields }: Wish,
  actor: Actor,
): unknown => {
  const mask = readFields(fields);
  const view = { ranges, includeGridData: mask ? reachesCells(mask) : includeGridData };
  const spreadsheet = asSeenBy(workbook.get(view), actor);
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

/** Puts a tab into another spreadsheet, as spreadsheets.sheets.copyTo. */
const answerCopyTo = async (library: Library, request: IncomingMessage, { id, sheet, caller }: CopyTo) => {
  const from = library.find(id);
  from.actorOf(caller, 'read');
  const { destinationSpreadsheetId } = (await readBody(request)) as { destinationSpreadsheetId?: string };
  const to = library.find(required(destinationSpreadsheetId, 'destinationSpreadsheetId'));
  to.actorOf(caller, 'write');
  return from.copyTab(Number(sheet), to);
};
type CopyTo = { id: string; sheet: string; caller: string };

/** The body of a 200; throws SheetsError for all else, 501 with method and path for a call the desk does not know. */
export const answer = async (
  library: Library,
  request: IncomingMessage,
  url: URL,
  caller: string,
): Promise<unknown> => {
  const { pathname: path } = url;
  const { method = '' } = request;
  if (path.startsWith('/drive/')) {
    const body = method === 'POST' ? await readBody(request) : {};
    return answerDrive(library, { method, path, caller, body });
  }
  const [, whole, tab] = /^\/v4\/spreadsheets\/([^/:]+)\/sheets\/(\d+):copyTo$/.exec(path) ?? [];
  if (whole && tab && method === 'POST')
    return answerCopyTo(library, request, { id: whole, sheet: tab, caller });
  const [, owner, range] = /^\/v4\/spreadsheets\/([^/:]+)\/values\/([^/]+)$/.exec(path) ?? [];
  if (owner && range && method === 'PUT') {
    const workbook = library.find(owner);
    const { values } = (await readBody(request)) as sheets_v4.Schema$ValueRange;
    const option = url.searchParams.get('valueInputOption');
    const actor = workbook.actorOf(caller, 'write');
    return answerValues(workbook, { actor, range: decodeURIComponent(range), option, values });
  }
  const [, id, verb] = /^\/v4\/spreadsheets\/([^/:]+)(:batchUpdate)?$/.exec(path) ?? [];
  const gets = method === 'GET' && !verb;
  const updates = method === 'POST' && verb;
  if (!id || !(gets || updates)) throw unsupported(`${method} ${path}`);
  const workbook = library.find(id);
  const actor = workbook.actorOf(caller, updates ? 'write' : 'read');
  const { searchParams: asked } = url;
  const fields = asked.get('fields') ?? asked.get('$fields');
  if (updates) return answerBatchUpdate(workbook, { actor, body: await readBody(request), fields });
  const includeGridData = asked.get('includeGridData') === 'true';
  return answerGet(workbook, { ranges: asked.getAll('ranges'), includeGridData, fields }, actor);
};
