// Keeps the grid and the desk's workbook the same: sends what a person does, takes in what others do.
import { fetchBook } from './connection.ts';
import type { Refused } from './connection.ts';
import { cellAt, findSheet, putCell } from './book.ts';
import type { Book, Request } from './book.ts';
import { BackOff } from './contact/back-off.ts';
import { showUnsent } from './contact/unsent-line.ts';
import { EditQueue, movesRows } from './edit-queue.ts';
import type { Seen } from './edit-queue.ts';
import type { DeskEvent } from '../protocol.ts';
import type { Grid } from './univer/grid.ts';
import type { Standing } from './univer/standing.ts';

type CellsEvent = Extract<DeskEvent, { kind: 'cells' }>;

export class DeskBook {
  book: Book = {};
  readonly #grid: Grid;
  readonly #onOpened: () => void;
  readonly #queue: EditQueue;
  readonly #backOff = new BackOff();
  readonly #held: CellsEvent[] = [];
  #stale = false;
  #fetching = false;
  #movedRows = false;
  #idle: (() => void)[] = [];

  constructor(grid: Grid, onOpened: () => void, onRefused: (refused: Refused, lost: Request[]) => void) {
    this.#grid = grid;
    this.#onOpened = onOpened;
    this.#queue = new EditQueue({
      onIdle: () => void this.#catchUp(),
      onRefused: (refused, lost) => {
        this.#stale = true;
        onRefused(refused, lost);
      },
      onUnsent: showUnsent,
    });
  }

  /** Fetches the workbook and shows it, where this person stood when the page was last loaded. */
  async open(email: string, at: Standing | undefined): Promise<void> {
    if (this.#queue.resume(email)) this.#stale = true;
    const { book, moves } = await this.#backOff.until(fetchBook);
    this.book = book;
    this.#queue.takeIn(moves);
    this.#grid.open(book, at);
    this.#onOpened();
  }

  get isIdle(): boolean {
    return this.#queue.isIdle;
  }

  /** A person's command is changing cells; `edit` follows when it has ended. Until then nothing may move under it. */
  editBegun(): void {
    this.#queue.expect();
  }

  edit(requests: Request[]): void {
    // Rows of our own that moved stand elsewhere in the book that we hold.
    const isHeldAsSeen = !this.#movedRows && !movesRows(requests);
    this.#movedRows ||= movesRows(requests);
    this.#queue.push(requests, isHeldAsSeen ? seenIn(this.book, requests) : []);
  }

  /** The desk is back after it was away: what waits is sent, and what happened meanwhile is shown. */
  back(): void {
    this.#queue.hurry();
    this.reload();
  }

  /** Shows others' cells at once, or when our own edits have arrived. */
  take(event: CellsEvent): void {
    this.#held.push(event);
    if (this.#queue.isIdle) void this.#catchUp();
  }

  /** A person is through with a cell; whether it was changed or not. */
  editEnded(): void {
    // What was typed is sent first.
    setTimeout(() => this.#queue.isIdle && this.#isBehind && void this.#catchUp(), 50);
  }

  /** The tabs or rules may have changed. */
  reload(): void {
    this.#stale = true;
    if (this.#queue.isIdle) void this.#catchUp();
  }

  /** Resolves when nothing is under way. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      setTimeout(() => this.#queue.isIdle && void this.#catchUp(), 20);
    });
  }

  get #isBehind(): boolean {
    return this.#stale || this.#held.length > 0;
  }

  /** Nothing is drawn while a cell is half-written: the letters would be lost. It waits until the person is through. */
  async #catchUp(): Promise<void> {
    if (!this.book.sheets || this.#fetching) return;
    const isWriting = this.#grid.isEditing();
    if (this.#stale && !isWriting) await this.#sync();
    else if (!isWriting) this.#putHeld();
    if (!this.#queue.isIdle) return;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  #putHeld(): void {
    for (const { sheetId, cells } of this.#held.splice(0)) this.#put(sheetId, cells);
  }

  #put(sheetId: number, cells: CellsEvent['cells']): void {
    const sheet = findSheet(this.book, sheetId);
    if (!sheet) return;
    for (const { row, column, cell } of cells) putCell(sheet, row, column, cell);
    this.#grid.put(
      sheet,
      cells.map(({ row, column }) => [row, column]),
    );
  }

  /** Fetches and shows what stands at the desk now; later, when a person began to write meanwhile. */
  async #sync(): Promise<void> {
    this.#stale = false;
    this.#held.length = 0;
    this.#fetching = true;
    const fetched = await fetchBook().catch(() => undefined);
    this.#fetching = false;
    if (!fetched || !this.#queue.isIdle || this.#grid.isEditing()) {
      this.#stale = true;
      if (!fetched) void this.#backOff.wait().then(() => this.#catchUp());
      return;
    }
    this.#backOff.reset();
    this.#show(fetched);
    // Told while it was fetched: it may or may not be in it.
    if (this.#stale) await this.#sync();
    else this.#putHeld();
  }

  /**
   * Where rows or rules did not move, or we moved them ourselves, the cells are enough. Else all is redrawn, and with
   * it goes what could be taken back: it would land in others' rows.
   */
  #show({ book, moves }: { book: Book; moves: number }): void {
    const enough = this.#movedRows
      ? tabsOf(book) === tabsOf(this.book) && this.#grid.hasRowsOf(book)
      : shapeOf(book) === shapeOf(this.book);
    this.#movedRows = false;
    this.book = book;
    const isOthers = this.#queue.takeIn(moves) > 0;
    if (enough && !isOthers) return this.#grid.patch(book);
    this.#grid.open(book);
    this.#onOpened();
  }
}

/** What a person saw in the cells of an edit: the book is not drawn over while they write. */
const seenIn = (book: Book, requests: Request[]): Seen =>
  requests.map(({ updateCells }) => {
    const { sheetId, rowIndex, columnIndex } = updateCells?.start ?? {};
    const sheet = updateCells && findSheet(book, sheetId ?? 0);
    if (!sheet) return null;
    return (updateCells.rows ?? []).map(({ values }, row) =>
      (values ?? []).map(
        (_, column) =>
          cellAt(sheet, (rowIndex ?? 0) + row, (columnIndex ?? 0) + column).userEnteredValue ?? {},
      ),
    );
  });

const tabsOf = (book: Book): string =>
  JSON.stringify(
    book.sheets?.map(({ properties }) => [properties?.sheetId, properties?.title, properties?.hidden]),
  );

/** Everything the grid shows beside cell contents; it draws neither locks nor charts. */
const shapeOf = (book: Book): string =>
  JSON.stringify(
    book.sheets?.map(({ data, protectedRanges: _locks, charts: _charts, ...sheet }) => [
      sheet,
      data?.[0]?.rowMetadata,
      data?.[0]?.columnMetadata,
      data?.[0]?.rowData?.map(({ values }) => values?.map((cell) => cell.dataValidation)),
    ]),
  );
