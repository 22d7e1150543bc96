// The open event streams of the desk's pages, one or more per session.
import type { ServerResponse } from 'node:http';
import type { DeskEvent } from '../protocol.ts';

const HEARTBEAT_MS = 15_000;

export class EventStreams {
  readonly #open = new Map<ServerResponse, string>();
  readonly #heart = setInterval(() => this.#write(': alive\n\n'), HEARTBEAT_MS).unref();

  /** Keeps a response open as a stream; a page that loses it comes back after a second and fetches again. */
  add(response: ServerResponse, sessionId: string): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', Connection: 'keep-alive' });
    response.write('retry: 1000\n\n');
    this.#open.set(response, sessionId);
    response.on('close', () => this.#open.delete(response));
  }

  /** To all pages, or to those of one session. */
  send(event: DeskEvent, sessionId?: string): void {
    this.#write(`data: ${JSON.stringify(event)}\n\n`, sessionId);
  }

  close(): void {
    clearInterval(this.#heart);
    for (const response of this.#open.keys()) response.end();
  }

  #write(text: string, sessionId?: string): void {
    for (const [response, owner] of this.#open)
      if (sessionId === undefined || owner === sessionId) response.write(text);
  }
}
