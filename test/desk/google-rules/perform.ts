// What performs a row of desk/google-rules.md: a request at the desk, and its answer as the row writes it.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { FUNCTIONS_ACCOUNT, OWNER_ACCOUNT } from '../../../desk/accounts.ts';
import { apiAs, openDesk, spreadsheetId } from '../sheets/fixture.ts';

export { put, rowsOf, spreadsheetId } from '../sheets/fixture.ts';
export { FUNCTIONS_ACCOUNT, OWNER_ACCOUNT } from '../../../desk/accounts.ts';

type Request = sheets_v4.Schema$Request;

export type Desk = Awaited<ReturnType<typeof openRules>>;
/** Does the row's request and answers `200 …` or `400 …`, word for word. */
export type Perform = (desk: Desk) => Promise<string>;
/** By the rule's name, which is the row's first column. */
export type Performers = Record<string, Perform>;

export const nord = 'nord@example.no';

/** The status and the words that came back. */
export const answerOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => '200',
    (error: { code: number | string; message: string }) => `${error.code} ${error.message}`,
  );

/** A workbook of one tab, shared with the functions and with nord. */
export async function openRules() {
  const desk = await openDesk();
  desk.workbook.share({ email: nord, role: 'writer' });
  const { url } = desk.server;
  const client = (address: string) => apiAs(url, address).spreadsheets;
  const send = (address: string, ...requests: Request[]) =>
    client(address).batchUpdate({ spreadsheetId, requestBody: { requests } });
  /** A call of the Drive API; the body of its answer. */
  const drive = async (address: string, method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${address}`, 'content-type': 'application/json' };
    const sent = body ? { body: JSON.stringify(body) } : {};
    const response = await fetch(`${url}drive/v3/files/${path}`, { method, headers, ...sent });
    return (await response.json()) as Record<string, unknown>;
  };
  return {
    ...desk,
    client,
    drive,
    send,
    asOwner: (...requests: Request[]) => answerOf(send(OWNER_ACCOUNT, ...requests)),
    asFunctions: (...requests: Request[]) => answerOf(send(FUNCTIONS_ACCOUNT, ...requests)),
    asNord: (...requests: Request[]) => answerOf(send(nord, ...requests)),
  };
}

export const protect = (protectedRange: sheets_v4.Schema$ProtectedRange): Request => ({
  addProtectedRange: { protectedRange },
});
export const whole = { sheetId: 0 };
export const body = { sheetId: 0, startRowIndex: 1 };
/** Column A under the headers, which is the owner's alone. */
export const columnA = protect({ range: { ...body, endColumnIndex: 1 } });
