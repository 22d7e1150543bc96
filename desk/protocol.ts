// What the page and the desk say to each other; everything about cells is Sheets API JSON.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { ScriptUse } from './host/executions.ts';
import type { Used } from './sheets/quota.ts';

/** Who one can be at the desk: a row of the Roller tab. */
export type Persona = { email: string; role: string; network: string; label: string };

/** A menu built by the Apps Script; `run` is the name of its function. */
export type MenuItem = { caption: string; run: string } | { separator: true };
export type Menu = { caption: string; items: MenuItem[] };

/** Where the office's workbook lies, with all the routes below under it; refused (403) for whom it is not shared with. */
export const OFFICE_PATH = '/saksbehandling';

/** A workbook that this person may open. */
export type BookLink = { caption: string; path: string };

/** GET /desk/state; `books` has both workbooks for those who may open both, else none. */
export type DeskState = {
  title: string;
  books: BookLink[];
  spreadsheetId: string;
  me: Persona;
  personas: Persona[];
  menus: Menu[];
};

/** The inbox, and under it the files that came with its mails. */
export const INBOX_PATH = '/desk/inbox';

/** A file that came with a mail, fetched at `path`; `name` is whatever the sender called it. */
export type MailFile = { name: string; bytes: number; path: string };

/** GET /desk/inbox, newest first. */
export type Mail = {
  id: string;
  at: string;
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  files: MailFile[];
  /** How many times it came to this address: more than once is a fault of the sender's. */
  arrivals: number;
};

/** GET /desk/quotas: what Google would have counted. */
export type Quotas = { sheets: Used[]; scripts: ScriptUse[] };

/** Where somebody stands, on which open page. */
export type Here = {
  page: string;
  email: string;
  label: string;
  sheetId: number;
  row: number;
  column: number;
};

export type Button = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/**
 * GET /desk/events, server-sent; `cells`, `reload`, `mail` and `people` go to all, the others to the one who acted or whom
 * they concern.
 */
export type DeskEvent =
  | {
      kind: 'cells';
      sheetId: number;
      cells: { row: number; column: number; cell: sheets_v4.Schema$CellData }[];
    }
  | { kind: 'reload' }
  | { kind: 'mail'; count: number }
  | { kind: 'people'; people: Here[] }
  | { kind: 'menus'; menus: Menu[] }
  | { kind: 'toast'; title: string; message: string; seconds: number }
  | { kind: 'busy'; running: boolean; what: string }
  /** `input`: the person is asked for a text too. */
  | { kind: 'dialog'; id: string; title: string; message: string; buttons: Button[]; input?: true }
  /** A page without a script, or one with a script of its own, at /desk/modal/<id>. */
  | { kind: 'sidebar'; title: string; html?: string; id?: string }
  /** The script takes the person to a cell; the keyboard stays where it is. */
  | { kind: 'activate'; title: string; range: string }
  /** A dialog with a page of its own, at /desk/modal/<id>. */
  | { kind: 'modal'; id: string; title: string };

/*
Every POST is application/json from the page itself; a refusal is problem+json {title, detail} in words for people.

POST /desk/me      {email}                                        become another person (cookie session); 204
GET  /desk/state   DeskState
GET  /desk/inbox   Mail[]
GET  /desk/inbox/<mail>/<file>                                    a file that came with a mail, as bytes to be saved and never shown
GET  /desk/quotas  Quotas
GET  /desk/events?page=…  server-sent DeskEvent, for as long as the page is open
POST /desk/here    {page, at: {sheetId, row, column}}             the person stands there now; 204
GET  /desk/workbook                                               sheets_v4.Schema$Spreadsheet with grid data, each
                                                                  protection with requestingUserCanEdit for this person;
                                                                  header Desk-Moves: how often pages have moved rows
POST /desk/edit    {page, moves, requests, number?, seen?}                        updateCells of userEnteredValue, insertDimension,
                                                                  deleteDimension (rows), updateDimensionGroup (collapsed),
                                                                  sortRange (by nothing: takes back this page's last
                                                                  one), as that person; a
                                                                  stringValue is text as typed, read as nb_NO. `page` is any
                                                                  word for the open page, `moves` the Desk-Moves it has seen:
                                                                  the edit is led past later ones. `number` counts the
                                                                  page's edits from 1: one that is done is not done again.
                                                                  `seen` is what the person saw in each cell: what another
                                                                  wrote there meanwhile is told to both. 204, on disk; 403 on
                                                                  a protected cell; 409 when its rows were moved away under it
POST /desk/menu    {run, sheetTitle?, range?}                     runs an item of this person's menus; 202; 409 while one runs
GET  /desk/modal/… the page of a dialog or sidebar that the script has shown this browser; it has no rights but to call the script
POST /desk/script  {modal, run, argument}                         what that page asks of the script: {value}, or its fault in words
POST /desk/answer  {dialog, button, text?}                        answers an open dialog; 204
*/
