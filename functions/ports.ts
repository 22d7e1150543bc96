// What the flows need from the world, each with at least two ways to have it.
import type { Grid } from './domain/cells.ts';
import type { Documents, Kind } from './domain/documents.ts';

/** A county's round: its documents live together and see nothing of another's. */
export type RoundKey = { county: string; year: number };

/** One change to a cell of ours; row and column count from 0. `note: null` takes our note away. */
export type CellWrite = {
  sheetId: number;
  row: number;
  column: number;
  value?: string | number | null | { formula: string };
  note?: string | null;
};

/** A column whose texts are asked for in the same call that writes, to see whether rows moved meanwhile. */
export type Watch = { sheetId: number; title: string; column: number; rows: number };

export interface SheetPort {
  /** Reads these tabs, or every tab, in one call. Throws MissingTab for a title that does not exist. */
  read(spreadsheetId: string, titles: string[] | 'all'): Promise<Grid[]>;
  /** Writes all in one call; answers the watched columns as they stand after the write, by title. */
  write(spreadsheetId: string, writes: CellWrite[], watch: Watch[]): Promise<Map<string, string[]>>;
}

/** A read sees the body's own puts. The body may run more than once: it must have no other effect than its puts. */
export interface Tx {
  get<K extends Kind>(kind: K, id: string): Promise<Documents[K] | undefined>;
  list<K extends Kind>(kind: K, group: string): Promise<Documents[K][]>;
  put<K extends Kind>(kind: K, document: Documents[K]): void;
}

export interface CaseStore {
  /** All of the body's puts are kept, or none. Serialisable: contenders see each other's writes. */
  transact<T>(round: RoundKey, body: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type OutgoingMessage = Documents['message'];

/** Messages that were committed with a state; each key leaves once. */
export interface Outbox {
  /** Takes up to `limit` due messages under a lease, so that no second worker sends them. */
  claim(round: RoundKey, limit: number): Promise<OutgoingMessage[]>;
  delivered(round: RoundKey, key: string): Promise<void>;
  /** Puts it back for another try, or in the dead letters after the last. */
  failed(round: RoundKey, key: string, why: string): Promise<void>;
}

export interface MailPort {
  /** Sends one message; its key is its Message-ID. Throws when the server did not take it. */
  send(message: OutgoingMessage): Promise<void>;
}

export interface Clock {
  now(): Date;
}

/** A short word of ours: a code, a verb, an id. Only `word` makes one, so that no text of a person's can be logged. */
export type Word = string & { readonly word: unique symbol };

/** The text as a word for the log; anything with a space, an @ or a letter beyond ASCII is hidden. */
export const word = (text: string): Word => (/^[\w.:/-]{1,80}$/.test(text) ? text : '[hidden]') as Word;

export type Facts = Record<string, number | boolean | Word>;

/** One line per job: facts and counts, no personal data. */
export interface Log {
  fact(name: string, facts: Facts): void;
  fault(name: string, error: unknown, facts?: Facts): void;
  /** The same log with these facts on every line. */
  with(facts: Facts): Log;
}

/** The workbook has no tab of this title. */
export class MissingTab extends Error {
  readonly title: string;
  constructor(title: string) {
    super(`no tab named ${title}`);
    this.title = title;
  }
}
