// The page's line to the desk: fetches and posts, and what may be asked once more when they fail.
import type { Book } from './book.ts';
import { BOOK } from './this-book.ts';

/** What the desk answered instead of doing it; title and detail are for people. */
export class Refused extends Error {
  readonly title: string;
  constructor(title: string, detail: string) {
    super(detail);
    this.title = title;
  }
}

/** The desk did not answer at all, or is not ready; what was sent may be tried again. */
export class NoContact extends Refused {
  constructor() {
    super('Ingen kontakt', 'Pulten svarer ikke. Det du har skrevet, sendes når den svarer igjen.');
  }
}

/** The desk failed; it may do better a few tries later. */
export class Failed extends Refused {}

const NOT_READY = [429, 502, 503, 504];
/** GET of a JSON route. */
export const fetchJson = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T;

/** GET of the workbook, with the number of row moves it has been through. */
export const fetchBook = async (): Promise<{ book: Book; moves: number }> => {
  const response = await ask('/desk/workbook');
  return { moves: Number(response.headers.get('Desk-Moves')), book: (await response.json()) as Book };
};

/** POST of a JSON body; a `signal` ends the waiting for an answer. @throws Refused with the desk's own words */
export const post = async (path: string, body: unknown, signal?: AbortSignal): Promise<void> =>
  void (await send(path, body, signal));

/** POST that is answered by JSON. @throws Refused with the desk's own words */
export const postForJson = async <T>(path: string, body: unknown): Promise<T> =>
  (await (await send(path, body)).json()) as T;

const send = (path: string, body: unknown, signal: AbortSignal | null = null): Promise<Response> =>
  ask(path, {
    signal,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

const ask = async (path: string, request: RequestInit = {}): Promise<Response> => {
  const response = await fetch(BOOK + path, request).catch(() => {
    throw new NoContact();
  });
  if (response.ok) return response;
  if (NOT_READY.includes(response.status)) throw new NoContact();
  const { title, detail } = (await response.json().catch(() => ({}))) as { title?: string; detail?: string };
  const Kind = response.status >= 500 ? Failed : Refused;
  throw new Kind(title ?? 'Noe gikk galt', detail ?? `Pulten svarte ${response.status}.`);
};
