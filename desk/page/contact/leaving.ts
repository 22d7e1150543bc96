// Leaving the page: what is unsent is asked about, and kept for the next load with where the person is.
import { post } from '../connection.ts';
import type { DeskBook } from '../desk-book.ts';
import { toTyped } from '../univer/draft.ts';
import type { Grid } from '../univer/grid.ts';
import { keep } from './kept.ts';

export class Leaving {
  readonly #grid: Grid;
  readonly #deskBook: DeskBook;
  #entered = '';

  constructor(grid: Grid, deskBook: DeskBook) {
    this.#grid = grid;
    this.#deskBook = deskBook;
  }

  /** Where the page is loaded again, what stood in an open cell is entered, and the person is where they were. */
  listen(email: string): void {
    addEventListener('beforeunload', (event) => {
      if (!this.#deskBook.isIdle || this.#grid.isEditing()) event.preventDefault();
    });
    addEventListener('pagehide', () => {
      this.#enterDraft();
      keep(`place ${email}`, this.#grid.standing());
    });
  }

  /** Becomes another person, when what this one wrote has been sent as theirs; on the page at `path`. */
  async become(email: string, path: string): Promise<void> {
    this.#enterDraft();
    await this.#deskBook.settled();
    await post('/desk/me', { email });
    if (path === location.pathname) location.reload();
    else location.assign(path);
  }

  /** Once, though the cell stays open. */
  #enterDraft(): void {
    const draft = this.#grid.draft();
    const now = JSON.stringify(draft);
    if (!draft || draft.text === this.#grid.text(draft.place) || now === this.#entered) return;
    this.#entered = now;
    this.#deskBook.edit([toTyped(draft)]);
  }
}
