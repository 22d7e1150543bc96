// What a round's workbook is set up for, and what was made or mended in it.
import type { Book } from './books.ts';
import type { WorkbookIdentity } from './workbook-identity.ts';

/** A row by the field names of its tab, as a person would have typed it. */
export type TypedRow = Record<string, string | number>;

/** Who may type where, by e-mail, and what a new workbook begins with. */
export type WorkbookPlan = {
  title: string;
  networks: { name: string; editors: string[] }[];
  caseWorkers: string[];
  /** Those who may change everything, also what is protected: the file's owner and the functions' own account. */
  editors?: string[];
  themes: string[];
  /** The one of two workbooks that it is for; all tabs are in one where it is left out. */
  book?: Book;
  /** What the workbook is to know itself by; it stays as it is when nothing is said. */
  identity?: WorkbookIdentity;
  /** Where others left it, our locks are taken away and what we wrote in our columns. */
  leftBy?: 'thisRound' | 'others';
  /** Rows of a new tab. */
  rows: number;
  /** Tab title -> rows typed in it when it is made, and never later. */
  firstRows?: Record<string, TypedRow[]>;
};

/** One thing that was made or mended; `what` is the column, protection, name or parameter it is about. */
export type Mend = {
  code:
    | 'titleSet'
    | 'localeSet'
    | 'timeZoneSet'
    | 'tabMade'
    | 'tabRenamed'
    | 'headersFrozen'
    | 'headerWritten'
    | 'columnInserted'
    | 'columnsMoved'
    | 'columnsFolded'
    | 'linesMoved'
    | 'columnsRearranged'
    | 'alternativesNamed'
    | 'rowsLaid'
    /** Nothing is mended yet: it stands in Kladd as it was typed before there was a ledger. */
    | 'adjustmentsTyped'
    | 'helpWritten'
    | 'formatSet'
    | 'dropdownSet'
    | 'coloursSet'
    | 'rangeProtected'
    | 'columnOpened'
    | 'rangeNamed'
    | 'parameterWritten'
    | 'parameterMoved'
    | 'deadlineCarried'
    | 'codeWritten'
    | 'lineWritten'
    | 'firstTabRemoved'
    | 'begunAnew'
    | 'identitySet'
    | 'tabMoved'
    | 'adjustmentCarried';
  tab: string;
  what: string;
};

/** A tab that stays in the shared workbook for now, and the cell (`Tab!B7`) that a person must look at first. */
export type NotMoved = {
  tab: string;
  /** Another of that title stands in the office's; formulas there point at the other workbook, or from it here. */
  why: 'differs' | 'points' | 'pointedAt';
  cell: string;
};
