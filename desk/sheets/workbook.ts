// The desk's one spreadsheet: read, changed all or nothing, kept in a file or in memory, and heard by whoever listens.
import { existsSync } from 'node:fs';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Actor } from './sharing/actor.ts';
import { applyBatch } from './apply-batch.ts';
import type { Book, Shared } from './book.ts';
import { copyBook, newBook, tabById } from './book.ts';
import { addCopy } from './requests/tabs.ts';
import type { Results } from './formulas/calculate.ts';
import { calculate } from './formulas/calculate.ts';
import type { CellsChange } from './changed-cells.ts';
import { changedCells } from './changed-cells.ts';
import { actorOf } from './sharing/callers.ts';
import { bookWriter, readBook } from './book-file.ts';
import type { View } from './present.ts';
import { present } from './present.ts';

export type { Actor } from './sharing/actor.ts';
export type Change = { actor: Actor } & (CellsChange | { kind: 'reload' });

const SAVE_AFTER_MS = 200;

/** Others see a change by `onChange`; the file follows within a fifth of a second, at once by `flush`. */
export class Workbook {
  readonly #write: ((book: Book) => void) | undefined;
  #book: Book;
  #results: Results | undefined;
  #listeners = new Set<(change: Change) => void>();
  #save: NodeJS.Timeout | undefined;

  private constructor(file: string | undefined, book: Book) {
    this.#write = file === undefined ? undefined : bookWriter(file);
    this.#book = book;
  }

  /** The workbook kept in `file`, or a new one with one empty tab; a file that cannot be read is an error. */
  static open(file: string, create: { spreadsheetId: string; title: string }): Workbook {
    if (existsSync(file)) return new Workbook(file, readBook(file));
    const workbook = new Workbook(file, newBook(create.spreadsheetId, create.title));
    workbook.#saveSoon();
    return workbook;
  }

  /** A new workbook with one empty tab that no file keeps. */
  static inMemory(create: { spreadsheetId: string; title: string }): Workbook {
    return new Workbook(undefined, newBook(create.spreadsheetId, create.title));
  }

  /** As it stands now, in memory: neither sees what is done to the other, and nobody listens to it. */
  copy(): Workbook {
    const twin = new Workbook(undefined, this.#book);
    twin.#results = this.#results;
    return twin;
  }

  /** The same under another id and with other people; only its owner may edit what is protected. */
  copyAs({ title, ...identity }: { spreadsheetId: string; title: string; people: Shared[] }): Workbook {
    const book = { ...copyBook(this.#book), ...identity };
    book.properties = { ...book.properties, title };
    const users = identity.people.map(({ email }) => email);
    for (const { protectedRanges } of book.tabs)
      for (const protection of protectedRanges) if (!protection.warningOnly) protection.editors = { users };
    return new Workbook(undefined, book);
  }

  /** Whom it is shared with. */
  get people(): readonly Shared[] {
    return this.#book.people;
  }

  share(one: Shared): void {
    this.takeFrom(one.email);
    this.#book.people.push(one);
    this.#saveSoon();
  }

  takeFrom(address: string): void {
    const isOther = ({ email }: Shared): boolean => email.toLowerCase() !== address.toLowerCase();
    this.#book = { ...this.#book, people: this.#book.people.filter(isOther) };
    this.#saveSoon();
  }

  /** Puts a copy of one of its tabs last in another; answers the properties it has there. */
  copyTab(sheetId: number, to: Workbook): sheets_v4.Schema$SheetProperties {
    const from = tabById(this.#book, sheetId);
    const book = copyBook(to.#book);
    const tab = addCopy(from, book);
    to.#book = book;
    to.#results = undefined;
    to.#saveSoon();
    to.#tell({ kind: 'reload', actor: 'owner' });
    return tab.properties;
  }

  get spreadsheetId(): string {
    return this.#book.spreadsheetId;
  }

  /** What the page's server keeps in the same file, so that the two are as old after a crash. */
  get pageEdits(): unknown {
    return this.#book.pageEdits;
  }

  set pageEdits(pageEdits: unknown) {
    this.#book = { ...this.#book, pageEdits };
    this.#saveSoon();
  }

  /** Who an address is to the protections. @throws SheetsError 403 for one who may not do such a thing at all */
  actorOf(address: string, kind: 'read' | 'write'): Actor {
    return actorOf(this.#book, address, kind);
  }

  /** What spreadsheets.get answers, not to be changed; formulas are computed at the first read after a change. */
  get(view: View = {}): sheets_v4.Schema$Spreadsheet {
    return present(this.#book, view, () => this.#current());
  }

  /** Does all requests or none. Throws ProtectedError for a person at a protected cell, else SheetsError. */
  batchUpdate(
    body: sheets_v4.Schema$BatchUpdateSpreadsheetRequest,
    actor: Actor,
  ): sheets_v4.Schema$BatchUpdateSpreadsheetResponse {
    const heard = this.#listeners.size > 0;
    const before = { book: this.#book, results: heard ? this.#current() : new Map() };
    const { book, replies, reshaped } = applyBatch(this.#book, structuredClone(body.requests ?? []), actor);
    const view = { ranges: body.responseRanges, includeGridData: body.responseIncludeGridData };
    let results = heard ? calculate(book) : undefined;
    // Before the new book is kept: a response range that cannot be read undoes everything.
    const updatedSpreadsheet = present(book, view, () => (results ??= calculate(book)));
    this.#book = book;
    this.#results = results;
    this.#saveSoon();
    if (reshaped) this.#tell({ kind: 'reload', actor });
    else if (results && heard)
      for (const change of changedCells(before, { book, results })) this.#tell({ ...change, actor });
    return {
      spreadsheetId: book.spreadsheetId,
      replies,
      ...(body.includeSpreadsheetInResponse && { updatedSpreadsheet }),
    };
  }

  /** Calls `listener` after each batchUpdate that changed something; answers how to stop it. */
  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Writes now what is not yet on disk. */
  flush(): void {
    if (!this.#save) return;
    clearTimeout(this.#save);
    this.#save = undefined;
    this.#write?.(this.#book);
  }

  close(): void {
    this.flush();
    this.#listeners.clear();
  }

  #current(): Results {
    return (this.#results ??= calculate(this.#book));
  }

  #saveSoon(): void {
    if (this.#write) this.#save ??= setTimeout(() => this.flush(), SAVE_AFTER_MS);
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
