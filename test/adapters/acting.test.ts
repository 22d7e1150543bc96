// Set-up as the functions' account: what it asks Google's token servers for, whom the spreadsheet then sees, and the words when it may not.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserRefreshClient } from 'google-auth-library';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FUNCTIONS_ACCOUNT } from '../../desk/accounts.ts';
import { type SheetsServer, serveSheets } from '../../desk/sheets/server.ts';
import { Workbook } from '../../desk/sheets/workbook.ts';
import { actAs } from '../../functions/adapters/sheets/act-as.ts';
import { createSheetsClient } from '../../functions/adapters/sheets/client.ts';
import { runCommand } from '../desk/run-command.ts';
import { googleSays, ownToken, serveTokens, type TokenServer } from './token-server.ts';

const dir = mkdtempSync(join(tmpdir(), 'acting-'));
const spreadsheetId = 'nytt-ark';
let tokens: TokenServer;
let sheets: SheetsServer;

/** A sign-in that asks for its token at the local server, as the machine's own default credentials. */
function signIn(): string {
  writeFileSync(join(dir, 'bevis'), 'hvem jeg er');
  const file = join(dir, 'innlogging.json');
  const credentials = {
    type: 'external_account',
    audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/lag/providers/vi',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `${tokens.url}/token`,
    credential_source: { file: join(dir, 'bevis') },
  };
  writeFileSync(file, JSON.stringify(credentials));
  return file;
}

const setUp = (): ReturnType<typeof runCommand> => {
  const file = join(dir, 'nettverk.json');
  const networks = [{ code: 'NOR', name: 'Nord', coordinators: ['nord@example.no'] }];
  writeFileSync(file, JSON.stringify({ title: 'Samordning', networks, caseWorkers: ['sf@example.no'] }));
  const args = ['--spreadsheet', spreadsheetId, '--round', 'trondelag/2027', '--networks', file];
  args.push('--functions-account', FUNCTIONS_ACCOUNT, '--store', 'sqlite');
  return runCommand('functions/commands/setup.ts', args, '', {
    SHEETS_ROOT_URL: sheets.url,
    IAM_CREDENTIALS_URL: tokens.url,
    GOOGLE_APPLICATION_CREDENTIALS: signIn(),
    GOOGLE_CLOUD_PROJECT: 'lokalt',
  });
};

beforeAll(async () => {
  tokens = await serveTokens();
  sheets = await serveSheets(Workbook.inMemory({ spreadsheetId, title: 'Uten navn' }));
});
afterAll(async () => {
  await Promise.all([tokens.close(), sheets.close()]);
});
beforeEach(() => {
  tokens.refuse();
  tokens.asked.length = 0;
  sheets.calls.length = 0;
});

const acted = `/v1/projects/-/serviceAccounts/${FUNCTIONS_ACCOUNT}:generateAccessToken`;
const asksForSheetsAlone = {
  delegates: [],
  scope: ['https://www.googleapis.com/auth/spreadsheets'],
  lifetime: '3600s',
};

describe('set-up as the functions’ account', () => {
  it('asks for a token of that account, for spreadsheets and nothing more, and makes every call by it', async () => {
    const { code, out } = await setUp();
    expect([code, out]).toEqual([0, expect.stringContaining(`${FUNCTIONS_ACCOUNT} får redigere overalt.`)]);
    expect(tokens.asked.map(({ path }) => path)).toEqual(['/token', acted]);
    const [own, account] = tokens.asked;
    expect(new URLSearchParams(own?.body).get('scope')).toBe(
      'https://www.googleapis.com/auth/cloud-platform',
    );
    expect(account?.authorization).toBe(`Bearer ${ownToken}`);
    expect(JSON.parse(account?.body ?? '')).toEqual(asksForSheetsAlone);
    expect(sheets.calls.length).toBeGreaterThan(3);
    expect(new Set(sheets.calls.map(({ caller }) => caller))).toEqual(new Set([FUNCTIONS_ACCOUNT]));
  });

  it('begins from a person’s sign-in with gcloud as well', async () => {
    const source = new UserRefreshClient({
      clientId: 'gcloud',
      clientSecret: 'ikke-hemmelig',
      refreshToken: 'fornyes',
      endpoints: { oauth2TokenUrl: `${tokens.url}/token` },
    });
    const auth = await actAs(FUNCTIONS_ACCOUNT, { endpoint: tokens.url, source });
    const client = createSheetsClient(sheets.url, '', 'person', auth);
    await client.spreadsheets.get({ spreadsheetId, fields: 'properties(title)' });
    expect(new URLSearchParams(tokens.asked[0]?.body).get('refresh_token')).toBe('fornyes');
    expect(tokens.asked.map(({ path }) => path)).toEqual(['/token', acted]);
    expect(sheets.calls).toMatchObject([{ caller: FUNCTIONS_ACCOUNT }]);
  });
});

const denied = "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).";
const off = 'IAM Service Account Credentials API has not been used in project 1 before or it is disabled.';

describe('set-up that may not act as the account makes no call, and says who mends it', () => {
  it.each([
    [
      'the role is missing',
      { path: /:generateAccessToken$/, status: 403, body: googleSays(403, 'PERMISSION_DENIED', denied) },
      `add-iam-policy-binding ${FUNCTIONS_ACCOUNT} --member=user:DIN-ADRESSE --role=roles/iam.serviceAccountTokenCreator`,
    ],
    [
      'the API is off',
      { path: /:generateAccessToken$/, status: 403, body: googleSays(403, 'PERMISSION_DENIED', off) },
      'gcloud services enable iamcredentials.googleapis.com',
    ],
    [
      'there is no such account',
      { path: /:generateAccessToken$/, status: 404, body: googleSays(404, 'NOT_FOUND', 'Not found.') },
      'Google kjenner ingen slik konto',
    ],
    [
      'the sign-in has run out',
      { path: /^\/token$/, status: 400, body: { error: 'invalid_grant', error_description: 'Expired.' } },
      'gcloud auth application-default login',
    ],
    [
      'Google does not say why',
      { path: /:generateAccessToken$/, status: 409, body: {} },
      'Google sa ikke hvorfor',
    ],
  ])('when %s', async (_, refusal, words) => {
    tokens.refuse(refusal);
    const { code, err } = await setUp();
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(err).toContain(`Fikk ikke opptre som ${FUNCTIONS_ACCOUNT}.`);
    expect(sheets.calls).toEqual([]);
  });
});
