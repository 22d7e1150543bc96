// What the flows need from the world, each with at least two ways to have it.
import type { PrintDocument } from './basics/print-document.ts';
import type { CellValue, ColumnGroup, Grid, WorkbookFacts } from './domain/sheet/cells.ts';
import type { ExcelFault } from './domain/sheet/facts/refusals.ts';
import type { Documents, Kind } from './domain/records/documents.ts';
import type { Fate, WhySuppressed, Holders } from './domain/records/message-life.ts';
import type { Mend, NotMoved, WorkbookPlan } from './domain/sheet/workbook-plan.ts';

/** A county's round: its documents live together and see nothing of another's. */
export type RoundKey = { county: string; year: number };

/** One change to a cell of ours; row and column count from 0. `note: null` takes our note away. */
export type CellWrite = {
  sheetId: number;
  row: number;
  column: number;
  value?: string | number | null | { formula: string };
  note?: string | null;
  /** Written only where the cell still shows this: for a person's own cell. */
  was?: string;
};

/** Locks a tab under its headers for everybody but the editors, or takes away a lock that a read found. */
export type Lock = { lock: number; editors: string[] } | { unlock: number };

/** A group of columns that a read found, to be folded or unfolded. */
export type Fold = ColumnGroup & { sheetId: number };

/** Rows put at the end of a sheet before it is written to; they look like the last one. */
export type Growth = { sheetId: number; height: number; rows: number };

/** Writes to this row of a sheet and those below it are rows of their own, put after the last that holds anything. */
export type Append = { sheetId: number; row: number };

/**
 * A column whose texts are asked for in the same call that writes, to see whether rows moved meanwhile. `beside` is a
 * person's column that tells rows apart which had no ID yet: its text stands after the other's, see `watchedText`.
 */
export type Watch = { title: string; column: number; beside?: number };

/** What a watched row is: the two texts as one, nothing when both are empty. */
export const watchedText = (text: string, beside: string): string =>
  beside === '' ? text : `${text}\t${beside}`;

export interface SheetPort {
  /** Reads these tabs, or every tab, in one call. Throws MissingTab for a title that does not exist. */
  read(spreadsheetId: string, titles: string[] | 'all'): Promise<Grid[]>;
  /**
   * Grows, writes, locks and folds all in one call; answers the watched columns as they stand after the write, by title. A call
   * that appends is not tried again when no answer came. Throws SheetChanged when rows are gone that were there at the
   * read, a lock or a group is not as it was read, or a call has appended or grown since; then this call wrote nothing.
   */
  write(spreadsheetId: string, job: SheetJob): Promise<Map<string, string[]>>;
}

/** All that one job writes. */
export type SheetJob = {
  writes: CellWrite[];
  watch?: Watch[];
  locks?: Lock[];
  folds?: Fold[];
  append?: Append | undefined;
  growth?: Growth[];
  /** Of a call that appends or grows: how many such calls the workbook had taken when it was read, 0 unless said. */
  lengthened?: number;
  /** The same of the office's workbook, where a round has two. */
  lengthenedOffice?: number;
};

/** One column of a file for Excel; `help` is shown when a person stands in it. */
export type ExcelColumn = {
  header: string;
  help: string;
  /** Pixels. */
  width: number;
  /** Ours is not to be typed in. */
  owner: 'us' | 'person';
  amount: boolean;
  /** Words to choose from; `several` may stand together, so that others than these are taken without a word. */
  choices?: { words: readonly string[]; several: boolean };
};

/** What is said of a cell: that it must be mended, looked at once more, or is not filled in yet. */
export type MarkKind = 'mend' | 'look' | 'empty';

/** A coloured cell with a note; row and column as in `rows`. */
export type ExcelMark = { row: number; column: number; kind: MarkKind; note: string };

export type ExcelBook = {
  title: string;
  frozenColumns: number;
  columns: ExcelColumn[];
  /** Values under the headers, column by column. */
  rows: CellValue[][];
  marks?: ExcelMark[];
  /** What the colours mean, in words, on a sheet of its own; never read back. */
  key?: { title: string; lines: { kind: MarkKind; word: string; about: string }[] };
  /** Texts that go with the file unseen, and come back as they were. */
  hidden: string[][];
};

/** Writes and reads workbook files; formulas come back as their results, dates as `31.01.2026`. */
export interface ExcelPort {
  write(book: ExcelBook): Promise<Uint8Array>;
  /** The first sheet a person sees, row 1 the headers; `hidden` is empty when the file did not come from `write`. */
  read(file: Uint8Array): Promise<{ rows: CellValue[][]; hidden: string[][] } | { fault: ExcelFault }>;
}

/** Writes documents that are printed or kept: tagged, and the same bytes for the same document. */
export interface PdfPort {
  write(document: PrintDocument): Promise<Uint8Array>;
}

/** A read sees the body's own puts. The body may run more than once: it must have no other effect than its puts. */
export interface Tx {
  get<K extends Kind>(kind: K, id: string): Promise<Documents[K] | undefined>;
  list<K extends Kind>(kind: K, group: string): Promise<Documents[K][]>;
  put<K extends Kind>(kind: K, document: Documents[K]): void;
}

/** What a look at a round can ask. */
export type Reads = Pick<Tx, 'get' | 'list'>;

export interface CaseStore {
  /** All of the body's puts are stored, or none. Serialisable: contenders see each other's writes. */
  transact<T>(round: RoundKey, body: (tx: Tx) => Promise<T>): Promise<T>;
  /** A look that holds nobody up. Each get and each list is of its own moment: for what does not need two of the same. */
  read<T>(round: RoundKey, body: (from: Reads) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What a store can say of a whole round; for jobs over a closed one. */
export interface CaseIndex {
  /** Ids of all documents of a kind, whatever their group, in order. */
  idsOf(round: RoundKey, kind: Kind): Promise<string[]>;
}

export type OutgoingMessage = Documents['message'];

type Reread = (
  tx: Reads,
  messages: readonly OutgoingMessage[],
) => Promise<(message: OutgoingMessage) => WhySuppressed | undefined>;

/**
 * What a claim goes by: who has which role now; `reread` reads, in the same transaction, why a message is held back, if it
 * is; `perDay` is how many mails a day may be handed to the mail server.
 */
export type Claiming = {
  holders?: Holders | undefined;
  reread?: Reread | undefined;
  perDay?: number | undefined;
};

/** Messages that were committed with a state; each address gets each key once. */
export interface Outbox {
  /**
   * Takes up to `limit` due messages under a lease, so that no second worker sends them, each addressed to those who have
   * its role now; deadlines first, then by age. Without `holders`, only those that are for addresses and no role. What a
   * day has no room for waits for the next one.
   */
  claim(round: RoundKey, limit: number, by?: Claiming): Promise<OutgoingMessage[]>;
  /** What became of one address of a claimed message: tried later it rests, and is given up after the last try. */
  note(round: RoundKey, claimed: OutgoingMessage, fate: Fate): Promise<void>;
  /** Whether something is due now for whoever has a role. */
  needsHolders(round: RoundKey): Promise<boolean>;
}

/** A protection, and whether an account may write under it; `editors` is undefined where they may not be seen. */
export type SeenProtection = { tab: string; what: string; editors?: string[]; mayEdit?: boolean };

/** What a workbook says of itself, without its cells. */
export type SeenWorkbook = WorkbookFacts & { protections: SeenProtection[] };

export interface WorkbookPort {
  /** A short read; `mayEdit` is about whoever reads. */
  look(spreadsheetId: string): Promise<SeenWorkbook>;
  /**
   * Makes what the workbook lacks of the plan, and answers what that was; nothing that people typed is touched.
   * `names` does no more than titles and headers of tabs that are there, so that they can be read.
   */
  mend(spreadsheetId: string, plan: WorkbookPlan, part?: 'all' | 'names'): Promise<Mend[]>;
  /**
   * Moves the tabs of these titles that the first workbook has into the second, with all that is in their cells. A tab is
   * taken out of the first only when the second was read and has the same; done again after a cut it goes on from there.
   */
  move(from: string, to: string, titles: string[]): Promise<{ moved: Mend[]; left: NotMoved[] }>;
}

/** A message as one address gets it. */
export type OutgoingMail = Pick<
  OutgoingMessage,
  'id' | 'subject' | 'text' | 'html' | 'attachment' | 'correlation'
> & { to: string };

export interface MailPort {
  /**
   * Sends one mail; key and address are its Message-ID, answers go to `replyTo`. Throws when the server did not take it:
   * a MailFault where it is known what that means.
   */
  send(mail: OutgoingMail, replyTo?: string): Promise<void>;
}

/** A check that is put off: of one tab of one workbook, for nobody in particular. */
export type Work = { spreadsheetId: string; tab: string };

/** `name` is letters, digits and hyphens; work is done once for each name, at `at` or soon after. */
export type Task = { name: string; work: Work; at: Date };

export interface TaskQueue {
  /** Puts work off. A name that was given before, whether its work is done or waits, is passed over. */
  put(task: Task): Promise<'queued' | 'known'>;
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
