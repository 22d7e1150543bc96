// Opens the Sheets port by the settings: each workbook as the account that its round names, else as the functions' own.
import { OAuth2Client } from 'google-auth-library';
import type { SheetPort } from '../../ports.ts';
import { actAs } from './act-as.ts';
import { type Patience, createSheetsClient } from './client.ts';
import { createSheetPort } from './port.ts';
import { joinBooks } from './two-books.ts';

export type SheetSettings = {
  rounds: { spreadsheetId: string; officeId?: string | undefined; account?: string | undefined }[];
  /** For a local server: where it is, what it knows the functions by, and who issues tokens for other accounts. */
  rootUrl?: string | undefined;
  token?: string | undefined;
  tokensUrl?: string | undefined;
};

/** An account of a round is acted as from the first call for its workbook; the functions' own needs the right to. */
export function openSheetPort(settings: SheetSettings, patience: Patience): SheetPort {
  const { rounds, rootUrl, token = '', tokensUrl: endpoint } = settings;
  const own = createSheetPort(createSheetsClient(rootUrl, token, patience));
  const acting = new Map<string, Promise<SheetPort>>();
  const openAs = async (account: string): Promise<SheetPort> => {
    const local = rootUrl && { source: new OAuth2Client({ credentials: { access_token: token } }) };
    const auth = await actAs(account, { endpoint, ...local });
    return createSheetPort(createSheetsClient(rootUrl, token, patience, auth));
  };
  const portOf = async (workbook: string): Promise<SheetPort> => {
    const account = rounds.find(
      ({ spreadsheetId, officeId }) => spreadsheetId === workbook || officeId === workbook,
    )?.account;
    if (account === undefined) return own;
    const port = acting.get(account) ?? openAs(account);
    acting.set(account, port);
    return port.catch((error: unknown) => {
      acting.delete(account);
      throw error;
    });
  };
  const each: SheetPort = {
    read: async (workbook, titles) => (await portOf(workbook)).read(workbook, titles),
    write: async (workbook, job) => (await portOf(workbook)).write(workbook, job),
  };
  const officeOf = new Map(rounds.map(({ spreadsheetId, officeId }) => [spreadsheetId, officeId]));
  return joinBooks(each, (shared) => officeOf.get(shared));
}
