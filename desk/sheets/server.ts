// The Sheets API v4 over HTTP, for the calls the product makes: spreadsheets.get and spreadsheets.batchUpdate.
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalid, SheetsError, unsupported } from './errors.ts';
import { isLocalRequest } from './local-only.ts';
import type { Mask } from './mask.ts';
import { namesIn, parseMask, pick } from './mask.ts';
import type { Workbook } from './workbook.ts';

export type SheetCall = { method: string; kind: 'read' | 'write'; path: string };

export type SheetsServer = {
  /** With the trailing slash that the client's `rootUrl` wants. */
  url: string;
  /** Every call since the start, refused ones included. */
  calls: SheetCall[];
  /** The next `times` calls get this status instead, with Retry-After if given. */
  failNext(status: number, times: number, retryAfterSeconds?: number): void;
  close(): Promise<void>;
};

// Parts of a spreadsheet that the desk does not keep: asking for them by name must not look like "there are none".
const NOT_KEPT = new Set(
  (
    'effectiveFormat hyperlink textFormatRuns pivotTable chipRuns charts slicers tables merges filterViews ' +
    'basicFilter developerMetadata rowGroups columnGroups comments dataSources spreadsheetUrl'
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

/** As in Google's API, a field mask decides about grid data, whatever the request says. */
const wantsCells = (sheets: Mask | undefined): boolean =>
  Boolean(sheets && (sheets.size === 0 || sheets.has('data')));

const readBody = async (
  request: IncomingMessage,
): Promise<sheets_v4.Schema$BatchUpdateSpreadsheetRequest> => {
  try {
    return (await json(request)) as sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
  } catch {
    throw invalid('Invalid JSON payload received.');
  }
};

const answerRead = (workbook: Workbook, url: URL): unknown => {
  const mask = readFields(url);
  const includeGridData = mask
    ? mask.size === 0 || wantsCells(mask.get('sheets'))
    : url.searchParams.get('includeGridData') === 'true';
  const spreadsheet = workbook.get({ ranges: url.searchParams.getAll('ranges'), includeGridData });
  return mask ? pick(spreadsheet, mask) : spreadsheet;
};

const answerWrite = async (workbook: Workbook, url: URL, request: IncomingMessage): Promise<unknown> => {
  const body = await readBody(request);
  const mask = readFields(url);
  if (!mask) return workbook.batchUpdate(body, 'service');
  const updated = mask.get('updatedSpreadsheet');
  const responseIncludeGridData =
    mask.size === 0 || updated?.size === 0 || wantsCells(updated?.get('sheets'));
  return pick(workbook.batchUpdate({ ...body, responseIncludeGridData }, 'service'), mask);
};

const answer = async (workbook: Workbook, request: IncomingMessage, url: URL): Promise<unknown> => {
  const [, id, verb] =
    /^\/v4\/spreadsheets\/([^/:]+)(:batchUpdate)?$/.exec(decodeURIComponent(url.pathname)) ?? [];
  const reads = request.method === 'GET' && !verb;
  const writes = request.method === 'POST' && verb;
  if (!id || !(reads || writes)) throw unsupported(`${request.method} ${url.pathname}`);
  if (id !== workbook.spreadsheetId) throw new SheetsError(404, 'Requested entity was not found.');
  return reads ? answerRead(workbook, url) : answerWrite(workbook, url, request);
};

/** Serves the workbook on 127.0.0.1; every caller is the owner of the sheet. */
export const serveSheets = async (workbook: Workbook, { port = 0 } = {}): Promise<SheetsServer> => {
  const calls: SheetCall[] = [];
  let failure = { status: 0, times: 0, retryAfterSeconds: undefined as number | undefined };

  const respond = async (request: IncomingMessage): Promise<unknown> => {
    if (!isLocalRequest(request.headers)) throw new SheetsError(403, 'Only local requests are answered.');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { method = '' } = request;
    calls.push({ method, kind: method === 'GET' ? 'read' : 'write', path: url.pathname });
    if (failure.times-- > 0) throw new SheetsError(failure.status, 'As told by failNext.');
    return answer(workbook, request, url);
  };

  const server = createServer((request, response) => {
    const send = (status: number, body: unknown, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers })
        .end(JSON.stringify(body));
    respond(request).then(
      (body) => send(200, body),
      (error: unknown) => {
        const known = error instanceof SheetsError ? error : new SheetsError(500, String(error));
        const wait =
          failure.times >= 0 && known.code === failure.status ? failure.retryAfterSeconds : undefined;
        send(known.code, known, wait === undefined ? {} : { 'retry-after': String(wait) });
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls,
    failNext: (status, times, retryAfterSeconds) => {
      failure = { status, times, retryAfterSeconds };
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
};
