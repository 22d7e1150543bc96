// What every flow is handed, and how a flow ends well: with words to show.
import type {
  CaseStore,
  Clock,
  ExcelPort,
  Log,
  MailPort,
  Outbox,
  PdfPort,
  RoundKey,
  SheetPort,
} from '../../ports.ts';

/**
 * A round, the workbook it lives in and its address for people, who reads the answers to its e-mails, and its account
 * where it has one of its own.
 */
export type Round = RoundKey & {
  spreadsheetId: string;
  /** What `#gid=…` is put behind; without it e-mails have no links. */
  url?: string | undefined;
  /** Where `api` answers, for calendars to subscribe at; without it nobody learns of any. */
  publicUrl?: string | undefined;

  /** The workbook *Saksbehandling*, where the round has one. */
  officeId?: string | undefined;
  replyTo?: string | undefined;
  account?: string | undefined;
};

/** The round that a workbook is of, whichever of its two that is. */
export const roundOf = (rounds: Round[], workbook: string): Round | undefined =>
  rounds.find(({ spreadsheetId, officeId }) => spreadsheetId === workbook || officeId === workbook);

export type World = {
  sheets: SheetPort;
  excel: ExcelPort;
  pdf: PdfPort;
  store: CaseStore;
  outbox: Outbox;
  mail: MailPort;
  clock: Clock;
  log: Log;
  codeVersion: string;
  /** Seconds that an act waits for its e-mails to leave. */
  mailSeconds: number;
  /** What set-up calls the store in a workbook, so that one of another store is known. */
  storeName: string;
  /** Has tabs checked within a minute or so, by nobody; where it is left out the sweep does. */
  recheck?(spreadsheetId: string, tabs: string[]): Promise<void>;
  /** Nothing is kept or sent, and nothing written but findings: somebody asks what would happen. */
  rehearsing?: true;
};

/** Who acts: an e-mail that the function has verified. A machine checks, in nobody's name. */
export type Person = { email: string; machine?: true };

/** The queue's tasks and the sweep. */
export const machine: Person = { email: '', machine: true };

/**
 * `correlation` follows an act from the menu click through the log to its messages; `row` is the sheet row the person
 * stands in, counted from 1; `reason` is the person's own words; `ping` says that a trigger asks, which is nobody's act.
 */
export type Act = {
  round: Round;
  by: Person;
  tab: string;
  row?: number;
  reason?: string;
  ping?: true;
  correlation?: string;
  /** Of a check that nobody waits for: sheet rows, counted from 1, that somebody is in. */
  inHand?: readonly number[];
  /** A file for Excel that came back, in base64; with `apply` it is written, if `previewHash` is what was shown. */
  file?: string;
  apply?: boolean;
  /** Of what was shown, also where there is no file: nothing else is done. */
  previewHash?: string;
  /** The ids of the proposals that the person saw in the list and accepts: those and no other. */
  proposals?: string[];
  /** Where file and sheet have both changed, the file counts. */
  chooseFile?: boolean;
  /** Where some rows of a file stay out, the others are taken in all the same. */
  goodRows?: true;
  /** Money to be moved, as a person wrote it; shown, or with `apply` written. */
  move?: { from: string; to: string; amount: string; tiltak?: string; cause: string; reason: string };
  /** That of the click: asked again after a lost answer, it is the same act. */
  key?: string;
};

/**
 * `html` is a page for the sidebar, instead of the message; of a question it is more to look at. A question is asked where
 * it was only asked what would happen: `no` is the button that does nothing, `yes` the one that does it, where there is
 * anything to do; `asks` is what the person answers in `reason`, in at most `longest` characters.
 */
export type Done = {
  ok: true;
  title: string;
  message: string;
  html?: string;
  yes?: string;
  no?: string;
  asks?: string;
  longest?: number;
};

/** Of a question: `previewHash` says what was shown; given back, nothing else is done. */
export type Previewed = Done & { previewHash?: string };
