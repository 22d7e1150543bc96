// A person's edits on their way to the desk: one at a time, in the order they were made, kept until they are done.
import type { Entered, Request } from './book.ts';
import { Failed, NoContact, post, Refused } from './connection.ts';
import { BackOff } from './contact/back-off.ts';
import { keep, readKept } from './contact/kept.ts';
import { PAGE } from './contact/this-page.ts';

/** What a person saw in the cells of each request; nothing where the page does not know. */
export type Seen = (Entered[][] | null)[];

/** As it is posted; `page` is the one it was made on, which may have been loaded again since. */
type Edit = { page: string; number: number; moves: number; requests: Request[]; seen: Seen };

type QueueEvents = {
  /** All sent: what others did meanwhile can be shown. */
  onIdle(): void;
  /** One was not accepted; `lost` are the requests that are not done, its own and those that rested on it. */
  onRefused(refused: Refused, lost: Request[]): void;
  /** So many are not done; `isStuck` when the desk did not take the first of them. */
  onUnsent(count: number, isStuck: boolean): void;
};

/** A desk that has not answered an edit within this does not answer; the edit comes once more. */
const LONGEST_MS = 30_000;

/** So often is a desk asked that fails each time: it may be the edit that it fails on. */
const MOST_FAILURES = 4;

/** Whether an edit moves rows, so that the addresses of later edits rest on it. */
export const movesRows = (requests: Request[]): boolean =>
  requests.some((request) => request.insertDimension ?? request.deleteDimension);

const countMoves = (requests: Request[]): number =>
  requests.filter(
    ({ insertDimension, deleteDimension, sortRange }) => insertDimension ?? deleteDimension ?? sortRange,
  ).length;

export class EditQueue {
  readonly #waiting: Edit[] = [];
  readonly #events: QueueEvents;
  readonly #backOff = new BackOff();
  #name = '';
  #count = 0;
  #failures = 0;
  #isStuck = false;
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

  /** Sends what this person left unsent when the page was loaded again; from now on it is kept. True when there was some. */
  resume(email: string): boolean {
    this.#name = `unsent ${email}`;
    this.#waiting.push(...((readKept(this.#name) ?? []) as Edit[]));
    if (this.#waiting.length > 0) void this.#send();
    return this.#waiting.length > 0;
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

  push(requests: Request[], seen: Seen): void {
    this.#expecting = false;
    this.#waiting.push({ page: PAGE, number: (this.#count += 1), moves: this.#moves, requests, seen });
    this.#changed();
    if (!this.#sending) void this.#send();
  }

  /** The desk is back. */
  hurry(): void {
    this.#backOff.hurry();
  }

  async #send(): Promise<void> {
    this.#sending = true;
    for (let edit = this.#waiting[0]; edit; edit = this.#waiting[0]) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time, in the order they were made
      const error = await post('/desk/edit', edit, AbortSignal.timeout(LONGEST_MS)).catch(
        (failed: unknown) => failed,
      );
      if (error === undefined) this.#done(edit);
      else if (this.#isWorthAnother(error)) await this.#waitToTry(error);
      else this.#drop(edit, error);
    }
    this.#sending = false;
    this.#events.onIdle();
  }

  #isWorthAnother(error: unknown): boolean {
    return error instanceof NoContact || (error instanceof Failed && this.#failures < MOST_FAILURES);
  }

  async #waitToTry(error: unknown): Promise<void> {
    if (error instanceof Failed) this.#failures += 1;
    this.#isStuck = true;
    this.#changed();
    await this.#backOff.wait();
  }

  #done(edit: Edit): void {
    if (edit.page === PAGE) this.#own += countMoves(edit.requests);
    this.#waiting.shift();
    this.#goneThrough();
  }

  /** After a refused move of rows, edits that were waiting have lost their addresses. */
  #drop({ requests }: Edit, error: unknown): void {
    const gone = this.#waiting.splice(0, movesRows(requests) ? this.#waiting.length : 1);
    this.#goneThrough();
    const refused = error instanceof Refused ? error : new Refused('Noe gikk galt', String(error));
    this.#events.onRefused(
      refused,
      gone.flatMap((one) => one.requests),
    );
  }

  #goneThrough(): void {
    this.#failures = 0;
    this.#isStuck = false;
    this.#backOff.reset();
    this.#changed();
  }

  #changed(): void {
    if (this.#name) keep(this.#name, this.#waiting);
    this.#events.onUnsent(this.#waiting.length, this.#isStuck);
  }
}
