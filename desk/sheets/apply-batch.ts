// One batchUpdate on a copy of the book: every request in order, or none.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Actor } from './sharing/actor.ts';
import type { Book } from './book.ts';
import { copyBook } from './book.ts';
import { calculate } from './formulas/calculate.ts';
import { invalid, ProtectedError, SheetsError, unsupported } from './errors.ts';
import { refuseProtected } from './protect.ts';
import { operationOf, touchesOf } from './requests/index.ts';

export type Applied = { book: Book; replies: sheets_v4.Schema$Response[]; reshaped: boolean };

const applyOne = (book: Book, kind: string, request: unknown, actor: Actor) => {
  const operation = operationOf(kind);
  if (!operation) throw unsupported(`batchUpdate request ${kind}`);
  if (actor !== 'owner')
    for (const touch of touchesOf(kind, book, request)) refuseProtected(book, actor.email, touch);
  const results = kind === 'sortRange' ? calculate(book) : new Map();
  return { reply: operation.apply(book, request, results) ?? {}, reshapes: operation.reshapes };
};

const atRequest = (error: unknown, at: number, kind: string): unknown => {
  if (!(error instanceof SheetsError)) return error;
  const request = `Invalid requests[${at}].${kind}: `;
  return error instanceof ProtectedError
    ? new ProtectedError(error.tab, error.a1, error.why, request)
    : new SheetsError(error.code, `${request}${error.message}`);
};

/** The book as it is afterwards; throws, with the given book untouched, if any request cannot be done. */
export const applyBatch = (before: Book, requests: sheets_v4.Schema$Request[], actor: Actor): Applied => {
  if (!Array.isArray(requests) || requests.length === 0) throw invalid('Must specify at least one request.');
  const book = copyBook(before);
  const done = requests.map((request, at) => {
    const [[kind, body] = ['', undefined], ...more] = Object.entries(request ?? {}).filter(
      ([, body]) => body,
    );
    if (!body || more.length > 0)
      throw invalid(`Invalid requests[${at}]: exactly one kind of request is needed.`);
    try {
      return applyOne(book, kind, body, actor);
    } catch (error) {
      throw atRequest(error, at, kind);
    }
  });
  return { book, replies: done.map(({ reply }) => reply), reshaped: done.some(({ reshapes }) => reshapes) };
};
