// What the page and the desk say to each other; everything about cells is Sheets API JSON.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

/** Who one can be at the desk: a row of the Roller tab. */
export type Persona = { email: string; role: string; network: string; label: string };

/** A menu built by the Apps Script; `run` is the name of its function. */
export type MenuItem = { caption: string; run: string } | { separator: true };
export type Menu = { caption: string; items: MenuItem[] };

/** GET /desk/state */
export type DeskState = {
  title: string;
  spreadsheetId: string;
  me: Persona;
  personas: Persona[];
  menus: Menu[];
};

/** GET /desk/inbox, newest first. */
export type Mail = {
  id: string;
  at: string;
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
};

export type Button = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

/** GET /desk/events, server-sent; `cells` and `reload` and `mail` go to all, the others to the one who acted. */
export type DeskEvent =
  | {
      kind: 'cells';
      sheetId: number;
      cells: { row: number; column: number; cell: sheets_v4.Schema$CellData }[];
    }
  | { kind: 'reload' }
  | { kind: 'mail'; count: number }
  | { kind: 'menus'; menus: Menu[] }
  | { kind: 'toast'; title: string; message: string; seconds: number }
  | { kind: 'busy'; running: boolean; what: string }
  | { kind: 'dialog'; id: string; title: string; message: string; buttons: Button[] }
  | { kind: 'sidebar'; title: string; html: string };

/*
POST /desk/me      {email}                                        become another person (cookie session)
GET  /desk/workbook                                               sheets_v4.Schema$Spreadsheet with grid data
POST /desk/edit    sheets_v4.Schema$BatchUpdateSpreadsheetRequest as that person; 403 {title, detail} on a protected cell
POST /desk/menu    {run}                                          runs an Apps Script function as that person; 202
POST /desk/answer  {dialog, button}                               answers an open dialog; 204
*/
