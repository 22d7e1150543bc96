// The open event streams of the desk's pages, one or more per session.
import type { ServerResponse } from 'node:http';
import type { DeskEvent } from '../protocol.ts';

const HEARTBEAT_MS = 15_000;
/** Messages that wait for a browser that is away, and browsers that are waited for. */
const MOST_WAITING = 20;
const MOST_AWAY = 100;

/** A browser, and whether who sits there may still hear what is told here. */
export type Hearer = { id: string; mayHear: () => boolean };

export class EventStreams {
  readonly #open = new Map<ServerResponse, { owner: string; mayHear: () => boolean }>();
  readonly #missed = new Map<string, string[]>();
  readonly #heart = setInterval(() => this.#write(': alive\n\n'), HEARTBEAT_MS).unref();

  /**
   * Keeps a response open as a stream; a page that loses it comes back by itself and fetches again. One that may not hear
   * any longer is ended before the next word.
   */
  add(response: ServerResponse, { id: sessionId, mayHear }: Hearer, onGone: () => void): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', Connection: 'keep-alive' });
    response.write(': open\n\n');
    this.#open.set(response, { owner: sessionId, mayHear });
    for (const missed of this.#missed.get(sessionId) ?? []) response.write(missed);
    this.#missed.delete(sessionId);
    response.on('close', () => {
      this.#open.delete(response);
      onGone();
    });
  }

  /** To all pages, or to those of one session; a message waits for one that is away. */
  send(event: DeskEvent, sessionId?: string): void {
    const text = `data: ${JSON.stringify(event)}\n\n`;
    const isAway =
      sessionId !== undefined && ![...this.#open.values()].some(({ owner }) => owner === sessionId);
    if (isAway && event.kind === 'toast') this.#keep(sessionId, text);
    this.#write(text, sessionId);
  }

  /** Words for one browser, until somebody closes them. */
  say(sessionId: string, title: string, message: string): void {
    this.send({ kind: 'toast', title, message, seconds: -1 }, sessionId);
  }

  /** The streams of a browser in which somebody else sits now. */
  end(sessionId: string): void {
    for (const [response, { owner }] of this.#open) if (owner === sessionId) response.end();
  }

  close(): void {
    clearInterval(this.#heart);
    for (const response of this.#open.keys()) response.end();
  }

  #keep(sessionId: string, text: string): void {
    const waiting = [...(this.#missed.get(sessionId) ?? []), text].slice(-MOST_WAITING);
    this.#missed.delete(sessionId);
    this.#missed.set(sessionId, waiting);
    for (const oldest of [...this.#missed.keys()].slice(0, -MOST_AWAY)) this.#missed.delete(oldest);
  }

  #write(text: string, sessionId?: string): void {
    for (const [response, { owner, mayHear }] of this.#open)
      if (!mayHear()) response.end();
      else if (sessionId === undefined || owner === sessionId) response.write(text);
  }
}
