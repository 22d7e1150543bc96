// A scratch workbook at the desk, in memory, with the real client in front of it.
import { sheets } from 'googleapis/build/src/apis/sheets/index.js';
import { OAuth2Client } from 'google-auth-library';
import { FUNCTIONS_ACCOUNT, OWNER_ACCOUNT } from '../accounts.ts';
import { serveSheets, type SheetsOptions } from '../sheets/server.ts';
import { Workbook } from '../sheets/workbook.ts';
import { type Caller, type Subject, subjectOf } from './subject.ts';

const spreadsheetId = 'ark-1';
const addresses = { owner: OWNER_ACCOUNT, functions: FUNCTIONS_ACCOUNT, nord: 'nord@example.no' };

/** Opens a workbook of its own under Google's rates, or others, and closes it when `use` is done. */
export async function atTheDesk<T>(
  use: (subject: Subject) => Promise<T>,
  options: SheetsOptions = {},
): Promise<T> {
  const workbook = Workbook.inMemory({ spreadsheetId, title: 'Prøve' });
  workbook.share({ email: addresses.nord, role: 'writer' });
  const server = await serveSheets(workbook, options);
  const { url } = server;
  const anybody = (address: string) => {
    const auth = new OAuth2Client({ credentials: { access_token: address } });
    return sheets({ version: 'v4', rootUrl: url, auth, retry: false }).spreadsheets;
  };
  const subject = subjectOf({
    spreadsheetId,
    sheetsRoot: url,
    driveRoot: `${url}drive/v3/files/`,
    addresses,
    client: (caller: Caller) => anybody(addresses[caller]),
    anybody,
    token: (caller) => Promise.resolve(addresses[caller]),
    freshMinute: () => Promise.resolve(),
  });
  try {
    return await use(subject);
  } finally {
    await server.close();
    workbook.close();
  }
}
