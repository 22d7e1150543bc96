// A scratch workbook in a real account: the owner with their own sign-in, the two others as service accounts that the owner may act as.
import { sheets } from 'googleapis/build/src/apis/sheets/index.js';
import { GoogleAuth, Impersonated, type OAuth2Client } from 'google-auth-library';
import { makeScratch } from './scratch.ts';
import { type Caller, type Subject, subjectOf } from './subject.ts';

const scopes = ['https://www.googleapis.com/auth/spreadsheets', 'https://www.googleapis.com/auth/drive'];

/** What one rule may take of the owner's sixty calls a minute, with what makes the workbook ready. */
const betweenRules = 6_000;
const aMinute = 65_000;

export type Account = { spreadsheetId: string; functions: string; nord: string };

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const ownerAddress = async (token: string): Promise<string> => {
  const about = 'https://www.googleapis.com/drive/v3/about?fields=user(emailAddress)';
  const response = await fetch(about, { headers: { authorization: `Bearer ${token}` } });
  const { user } = (await response.json()) as { user?: { emailAddress?: string } };
  return user?.emailAddress ?? '';
};

/** Answers what tries one rule after the other in the workbook, which is made empty before each. */
export async function inAnAccount({ spreadsheetId, functions, nord }: Account) {
  const owner = (await new GoogleAuth({ scopes }).getClient()) as OAuth2Client;
  const actAs = (targetPrincipal: string) =>
    new Impersonated({ sourceClient: owner, targetPrincipal, targetScopes: scopes, lifetime: 3600 });
  const clients: Record<Caller, OAuth2Client> = { owner, functions: actAs(functions), nord: actAs(nord) };
  const token = async (caller: Caller) => (await clients[caller].getAccessToken()).token ?? '';
  const subject = subjectOf({
    spreadsheetId,
    sheetsRoot: 'https://sheets.googleapis.com/',
    driveRoot: 'https://www.googleapis.com/drive/v3/files/',
    addresses: { owner: await ownerAddress(await token('owner')), functions, nord },
    client: (caller) => sheets({ version: 'v4', auth: clients[caller], retry: false }).spreadsheets,
    token,
    freshMinute: () => wait(aMinute),
  });
  const use = async <T>(perform: (subject: Subject) => Promise<T>): Promise<T> => {
    await wait(betweenRules);
    await makeScratch(subject).catch(async (error: { code?: unknown }) => {
      if (Number(error.code) !== 429) throw error;
      await wait(aMinute);
      await makeScratch(subject);
    });
    return perform(subject);
  };
  return { subject, use };
}
