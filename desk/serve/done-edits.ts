// Which edits are done: an edit that comes once more, because its answer was lost, is not done twice.

/** So many pages are remembered; each sends one edit at a time, in order. */
const KEPT = 300;

export type SavedDone = [page: string, number: number][];

export class DoneEdits {
  readonly #last: Map<string, number>;

  constructor(kept: SavedDone = []) {
    this.#last = new Map(kept);
  }

  /** As it is kept over a restart. */
  get kept(): SavedDone {
    return [...this.#last];
  }

  /** Whether this edit, or a later one, of the page has been done; one without a number never has. */
  has(page: string, number: number | undefined): boolean {
    return number !== undefined && number <= (this.#last.get(page) ?? 0);
  }

  record(page: string, number: number | undefined): void {
    if (number === undefined) return;
    this.#last.delete(page);
    this.#last.set(page, number);
    for (const oldest of [...this.#last.keys()].slice(0, -KEPT)) this.#last.delete(oldest);
  }
}
