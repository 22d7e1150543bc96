// The Sheets API v4 over HTTP on 127.0.0.1, with a count of its calls and failures on demand.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { listen } from '../listen.ts';
import { answer } from './answer.ts';
import { Calls, type SheetCall, type SheetsOptions } from './calls.ts';
import { SheetsError } from './errors.ts';
import { CutOff, loseAfter, meetFault, refuseBefore } from './faults.ts';
import { isLocalRequest } from './local-only.ts';
import { Library } from './sharing/library.ts';
import type { Used } from './quota.ts';
import type { Workbook } from './workbook.ts';

export type { SheetsOptions } from './calls.ts';

export type SheetsServer = {
  /** With the trailing slash that the client's `rootUrl` wants. */
  url: string;
  /** Serves another one too, on the same quota. */
  add(workbook: Workbook): void;
  /** Every call since the start, refused ones included. */
  calls: SheetCall[];
  /** The next `times` calls get this status and do nothing, with Retry-After if given. */
  failNext(status: number, times: number, retryAfterSeconds?: number): void;
  /** Calls in the minute that runs, by caller and kind; the project's own have no caller. */
  used(): Used[];
  /** The next call is done, and answered 503 all the same. */
  loseNext(retryAfterSeconds?: number): void;
  close(): Promise<void>;
};

const send = (response: ServerResponse, status: number, body: unknown, retryAfter?: number): void => {
  response.setHeader('content-type', 'application/json; charset=UTF-8');
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  response.writeHead(status).end(JSON.stringify(body));
};

const sendError = (response: ServerResponse, error: unknown): void => {
  if (error instanceof CutOff) return void response.destroy();
  const known = error instanceof SheetsError ? error : new SheetsError(500, String(error));
  send(response, known.code, known, known.retryAfterSeconds);
};

/** Serves the workbook on 127.0.0.1 to those it is shared with; the header Authorization says who calls. */
export const serveSheets = async (workbook: Workbook, options: SheetsOptions = {}): Promise<SheetsServer> => {
  const calls = new Calls(options);
  const losses: SheetsError[] = [];
  const library = new Library(workbook);
  const respond = async (request: IncomingMessage): Promise<unknown> => {
    if (!isLocalRequest(request.headers)) throw new SheetsError(403, 'Only local requests are answered.');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const caller = await calls.admit(request, url);
    const fault = meetFault(options.faults, caller, request.method);
    refuseBefore(fault);
    const loss = losses.shift();
    const body = await answer(library, request, url, caller);
    if (loss) throw loss;
    loseAfter(fault);
    return body;
  };
  const server = createServer((request, response) => {
    respond(request).then(
      (body) => send(response, 200, body),
      (error: unknown) => sendError(response, error),
    );
  });
  const { url, close } = await listen(server);
  return {
    url: `${url}/`,
    add: (another) => library.add(another),
    calls: calls.made,
    failNext: (status, times, retryAfterSeconds) => calls.failNext(status, times, retryAfterSeconds),
    used: () => calls.used(),
    loseNext: (retryAfterSeconds) =>
      void losses.push(new SheetsError(503, 'The answer is lost.', retryAfterSeconds)),
    close,
  };
};
