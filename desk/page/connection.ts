// The page's line to the desk: fetches, posts, and the stream of events that comes back by itself.
import type { Book } from './book.ts';
import type { DeskEvent } from '../protocol.ts';

/** What the desk answered instead of doing it; title and detail are for people. */
export class Refused extends Error {
  readonly title: string;
  constructor(title: string, detail: string) {
    super(detail);
    this.title = title;
  }
}

/** The desk did not answer at all; what was sent may be tried again. */
export class NoContact extends Refused {
  constructor() {
    super('Ingen kontakt', 'Pulten svarer ikke. Det du har skrevet, sendes når den svarer igjen.');
  }
}

/** GET of a JSON route. */
export const fetchJson = async <T>(path: string): Promise<T> => {
  const response = await fetch(path);
  if (!response.ok) throw await toRefused(response);
  return (await response.json()) as T;
};

/** GET of the workbook, with the number of row moves it has been through. */
export const fetchBook = async (): Promise<{ book: Book; moves: number }> => {
  const response = await fetch('/desk/workbook');
  if (!response.ok) throw await toRefused(response);
  return { moves: Number(response.headers.get('Desk-Moves')), book: (await response.json()) as Book };
};

/** POST of a JSON body. @throws Refused with the desk's own words */
export const post = async (path: string, body: unknown): Promise<void> => void (await send(path, body));

/** POST that is answered by JSON. @throws Refused with the desk's own words */
export const postForJson = async <T>(path: string, body: unknown): Promise<T> =>
  (await (await send(path, body)).json()) as T;

const send = async (path: string, body: unknown): Promise<Response> => {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => {
    throw new NoContact();
  });
  if (!response.ok) throw await toRefused(response);
  return response;
};

const toRefused = async (response: Response): Promise<Refused> => {
  const { title, detail } = (await response.json().catch(() => ({}))) as { title?: string; detail?: string };
  return new Refused(title ?? 'Noe gikk galt', detail ?? `Pulten svarte ${response.status}.`);
};

/**
 * Opens the event stream; resolves when it is open, so that nothing is missed by what is fetched afterwards.
 * `onBack` when a lost line is up again and events may have been missed.
 */
export const listen = (
  onEvent: (event: DeskEvent) => void,
  onLost: () => void,
  onBack: () => void,
): Promise<void> => {
  const source = new EventSource('/desk/events');
  let lost = false;
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(data as string) as DeskEvent));
  source.addEventListener('error', () => {
    if (!lost) onLost();
    lost = true;
  });
  return new Promise((resolve) => {
    source.addEventListener('open', () => {
      if (lost) onBack();
      lost = false;
      resolve();
    });
  });
};
