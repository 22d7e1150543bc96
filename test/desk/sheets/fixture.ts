// A workbook served on 127.0.0.1 and the real googleapis client in front of it, for the tests of the Sheets server.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { OAuth2Client } from 'google-auth-library';
import { onTestFinished } from 'vitest';
import { OWNER_ACCOUNT } from '../../../desk/accounts.ts';
import { serveSheets } from '../../../desk/sheets/server.ts';
import { Workbook } from '../../../desk/sheets/workbook.ts';

export const spreadsheetId = 'ark-1';
export type Typed = string | number | boolean | null;

const valueOf = (typed: Typed): sheets_v4.Schema$CellData => {
  if (typed === null) return {};
  if (typeof typed === 'number') return { userEnteredValue: { numberValue: typed } };
  if (typeof typed === 'boolean') return { userEnteredValue: { boolValue: typed } };
  return { userEnteredValue: typed.startsWith('=') ? { formulaValue: typed } : { stringValue: typed } };
};

/** An updateCells request that writes values from a place; texts beginning with `=` as formulas. */
export const put = (
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  rows: Typed[][],
): sheets_v4.Schema$Request => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: rows.map((values) => ({ values: values.map(valueOf) })),
    fields: 'userEnteredValue',
  },
});

export const putNote = (rowIndex: number, columnIndex: number, note: string): sheets_v4.Schema$Request => ({
  updateCells: {
    start: { sheetId: 0, rowIndex, columnIndex },
    rows: [{ values: [{ note }] }],
    fields: 'note',
  },
});

export const rowsOf = (sheetId: number, startIndex: number, endIndex: number) => ({
  sheetId,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});

/** The client as the one with this address. */
export const apiAs = (rootUrl: string, address: string): sheets_v4.Sheets => {
  const auth = new OAuth2Client({ credentials: { access_token: address } });
  return sheets({ version: 'v4', rootUrl, auth, retry: false });
};

/** Opens a served workbook that is closed when the test ends. */
export const openDesk = async (file = join(mkdtempSync(join(tmpdir(), 'sheets-')), 'book.json')) => {
  const workbook = Workbook.open(file, { spreadsheetId, title: 'Prøve' });
  const server = await serveSheets(workbook);
  onTestFinished(async () => {
    await server.close();
    workbook.close();
  });
  const api = apiAs(server.url, OWNER_ACCOUNT);
  const batch = async (...requests: sheets_v4.Schema$Request[]) =>
    (await api.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })).data;
  const tabs = async (...ranges: string[]) =>
    (await api.spreadsheets.get({ spreadsheetId, ranges, includeGridData: true })).data.sheets ?? [];
  const grid = async (range: string) => (await tabs(range))[0]?.data?.[0] ?? {};
  /** Of each cell of a range, one field; missing ones are null. */
  const read = async (range: string, field: keyof sheets_v4.Schema$CellData) =>
    ((await grid(range)).rowData ?? []).map(({ values }) =>
      (values ?? []).map((cell) => cell[field] ?? null),
    );
  /** What the cells show. */
  const shown = (range: string) => read(range, 'formattedValue');
  return { file, workbook, server, api, batch, tabs, grid, read, shown };
};

/** What the API refused with. */
export const refusal = async (call: Promise<unknown>): Promise<{ code: number; message: string }> => {
  const error: unknown = await call.then(
    () => new Error('was not refused'),
    (error: unknown) => error,
  );
  const { code, message } = error as { code: number | string; message: string };
  return { code: Number(code), message };
};
