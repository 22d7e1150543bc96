// The Sheets API v4 over HTTP on 127.0.0.1, with a count of its calls and failures on demand.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { listen } from '../listen.ts';
import { answer } from './answer.ts';
import { callerOf } from './sharing/callers.ts';
import { SheetsError } from './errors.ts';
import { isLocalRequest } from './local-only.ts';
import { Library } from './sharing/library.ts';
import type { Workbook } from './workbook.ts';

/** `caller` is the address of who called; empty for nobody. */
export type SheetCall = { method: string; kind: 'read' | 'write'; path: string; caller: string };

export type SheetsServer = {
  /** With the trailing slash that the client's `rootUrl` wants. */
  url: string;
  /** Every call since the start, refused ones included. */
  calls: SheetCall[];
  /** The next `times` calls get this status and do nothing, with Retry-After if given. */
  failNext(status: number, times: number, retryAfterSeconds?: number): void;
  close(): Promise<void>;
};

const send = (response: ServerResponse, status: number, body: unknown, retryAfter?: number): void => {
  response.setHeader('content-type', 'application/json; charset=UTF-8');
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  response.writeHead(status).end(JSON.stringify(body));
};

const sendError = (response: ServerResponse, error: unknown): void => {
  const known = error instanceof SheetsError ? error : new SheetsError(500, String(error));
  send(response, known.code, known, known.retryAfterSeconds);
};

/** Serves the workbook on 127.0.0.1 to those it is shared with; the header Authorization says who calls. */
export const serveSheets = async (workbook: Workbook): Promise<SheetsServer> => {
  const calls: SheetCall[] = [];
  const failures: SheetsError[] = [];
  const library = new Library(workbook);

  const respond = async (request: IncomingMessage): Promise<unknown> => {
    if (!isLocalRequest(request.headers)) throw new SheetsError(403, 'Only local requests are answered.');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { method = '' } = request;
    const call = {
      method,
      kind: method === 'GET' ? 'read' : 'write',
      path: url.pathname,
      caller: '',
    } as const;
    const at = calls.push(call) - 1;
    const caller = callerOf(request.headers);
    calls[at] = { ...call, caller };
    const failure = failures.shift();
    if (failure) throw failure;
    return answer(library, request, url, caller);
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
    calls,
    failNext: (status, times, retryAfterSeconds) => {
      const failure = new SheetsError(status, 'As told by failNext.', retryAfterSeconds);
      failures.push(...Array.from({ length: times }, () => failure));
    },
    close,
  };
};
