// What is said about a verb that was not done, by code.
import type { ForeignWorkbook } from '../workbook-identity.ts';
import type { None } from './of-code.ts';

/** Why bytes are no workbook that is taken in. */
export type ExcelFault = 'notXlsx' | 'oldXls' | 'macros' | 'tooLarge' | 'tooMany' | 'merged' | 'damaged';

/** Why Google did not do what was asked of the workbook, where somebody can mend it or has to wait. */
export type SheetTrouble =
  | 'sheetSignedOut'
  | 'sheetApiOff'
  | 'sheetNotShared'
  | 'sheetGone'
  | 'sheetProtected'
  | 'sheetQuota';

/** Why the store did not do what was asked of it: nothing more goes in, it lets nobody in, or another holds it. */
export type StoreTrouble = 'storeFull' | 'storeClosed' | 'storeBusy';

/** What stands in the way outside a flow; `tooMuchAtOnce` is more than the store takes in one go. */
export type Trouble = SheetTrouble | StoreTrouble | 'tooMuchAtOnce';

/** Where a file was made that does not belong here; `origin` is its tab, `tab` the one a person stands in. */
export type Foreign =
  | { from: 'elsewhere' }
  | { from: 'otherWorkbook' }
  | { from: 'otherTab'; origin: string; tab: string };

/** Code -> its facts, of a file that is not taken in; `title` is a tab's. */
export type FileFacts = {
  fileMissing: None;
  fileFault: { fault: ExcelFault };
  fileForeign: Foreign;
  /** Headers with `», «` between; one of the two may be empty. */
  fileHeaders: { missing: string; twice: string };
  sheetHeaders: { title: string };
  fileLocked: { network: string };
  /** Rows of the file that stay out, where nobody has said that the others shall be taken in. */
  rowsLeftOut: { count: number };
  previewStale: None;
};

/** Code -> its facts; `title` is a tab's. */
export interface RefusalFacts extends FileFacts {
  unknownTab: { title: string };
  /** `book` where a round has two workbooks: the one it should stand in. */
  missingTab: { title: string; book?: 'shared' | 'office' };
  noRole: { email: string };
  roleUnreadable: { email: string };
  roleNotNow: { email: string };
  /** `network` is empty where the tab is no network's of the round. */
  notYourNetwork: { network: string; own: string };
  /** Roles with commas between. */
  roleMayNot: { may: string };
  notABehovTab: { title: string };
  titleDiffers: { title: string; right: string };
  nothingToSubmit: { network: string };
  notReady: { network: string; stops: string };
  rulesUnread: None;
  alreadySubmitted: { network: string; state: string };
  tabLocked: { network: string };
  /** Not as the person saw it before it was to be sent, or returned. */
  reportChanged: { network: string };
  returnChanged: { network: string };
  /** Of Årshjul; what stops stands in the lines. */
  wheelUnreadable: None;
  wheelUnexplained: None;
  wheelChanged: None;
  /** How many e-mails to an address are new since the list was looked at, and how many are gone. */
  mailListChanged: { fresh: number; gone: number };
  notSubmitted: { network: string };
  nothingToWaive: { row: number };
  waiverStale: { row: number };
  waiverUnexplained: { id: string; length: number; longest: number };
  /** Characters. */
  reasonNeeded: { network: string; length: number; longest: number };
  roundNotReady: { count: number };
  conflict: None;
  tie: None;
  reportWithoutNetwork: { networks: string };
  /** Stops of rows: of what had been let pass and was taken back after it was sent, and of anything else. */
  rowsRefusedNow: { takenBack: number; others: number };
  moveStale: None;
  noRun: None;
  noDraft: None;
  draftOutdated: None;
  mailsChanged: None;
  /** Characters of why a proposal replaces the one before. */
  changeUnexplained: { length: number; longest: number };
  /** No tab with columns that fold away. */
  notFoldable: { title: string };
  /** No tab that is printed. */
  notPrintable: { title: string };
  tooMuchToPrint: { title: string };
  noNetworkInRow: { title: string };
  /** What the workbook is; `here` is the round that was asked for, as `fylke/år`. */
  otherRound: ForeignWorkbook & { here: string };
  /** As Google has it, `en_US`. */
  otherLanguage: { locale: string };
  rowsMoving: None;
  notShown: { why: Trouble | 'other' };
}
