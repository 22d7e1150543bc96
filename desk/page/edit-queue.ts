// A person's edits on their way to the desk: one at a time, in the order they were made.
import { NoContact, post, Refused } from './connection.ts';
import type { Request } from './book.ts';

/** Which open page this is. */
const PAGE = crypto.randomUUID();

/** Between tries while the desk does not answer. */
const RETRY_MS = 1000;

type QueueEvents = {
  /** All sent: what others did meanwhile can be shown. */
  onIdle(): void;
  /** One was not accepted. */
  onRefused(refused: Refused, requests: Request[]): void;
};

/** Whether an edit moves rows, so that the addresses of later edits rest on it. */
export const movesRows = (requests: Request[]): boolean =>
  requests.some((request) => request.insertDimension ?? request.deleteDimension);

const countMoves = (requests: Request[]): number =>
  requests.filter(
    ({ insertDimension, deleteDimension, sortRange }) => insertDimension ?? deleteDimension ?? sortRange,
  ).length;

export class EditQueue {
  readonly #waiting: Request[][] = [];
  readonly #events: QueueEvents;
  /** How many moves of rows the sheet on the page has taken in; the desk leads an edit past later ones. */
  #moves = 0;
  /** How many it has made itself since then. */
  #own = 0;
  #sending = false;
  #expecting = false;

  constructor(events: QueueEvents) {
    this.#events = events;
  }

  get isIdle(): boolean {
    return !this.#sending && !this.#expecting;
  }

  /** An edit is on its way here. */
  expect(): void {
    this.#expecting = true;
  }

  /** The page has taken in the sheet as it stands after so many moves; answers how many were others'. */
  takeIn(moves: number): number {
    const others = moves - this.#moves - this.#own;
    this.#moves = moves;
    this.#own = 0;
    return others;
  }

  push(requests: Request[]): void {
    this.#expecting = false;
    this.#waiting.push(requests);
    if (!this.#sending) void this.#send();
  }

  /** After a refused move of rows, edits that were waiting have lost their addresses and are dropped. */
  async #send(): Promise<void> {
    this.#sending = true;
    for (let requests = this.#waiting.shift(); requests; requests = this.#waiting.shift())
      try {
        await post('/desk/edit', { page: PAGE, moves: this.#moves, requests });
        this.#own += countMoves(requests);
      } catch (error) {
        if (error instanceof NoContact && !movesRows(requests)) {
          this.#waiting.unshift(requests);
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
          continue;
        }
        if (movesRows(requests)) this.#waiting.length = 0;
        const refused = error instanceof Refused ? error : new Refused('Noe gikk galt', String(error));
        this.#events.onRefused(refused, requests);
      }
    this.#sending = false;
    this.#events.onIdle();
  }
}
