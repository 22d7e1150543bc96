// A round with an account of its own: its workbook is read and written by that account, on that account's quota.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUNCTIONS_ACCOUNT } from '../../desk/accounts.ts';
import type { Listening } from '../../desk/listen.ts';
import { type SheetsServer, serveSheets } from '../../desk/sheets/server.ts';
import { serveTokens } from '../../desk/sheets/sharing/tokens.ts';
import { Workbook } from '../../desk/sheets/workbook.ts';
import { openSheetPort } from '../../functions/adapters/sheets/open-port.ts';
import { readConfig } from '../../functions/config.ts';

const account = 'innstilling-nordland@prosjekt.example.no';
const stranger = 'innstilling-agder@prosjekt.example.no';
const writers = [FUNCTIONS_ACCOUNT, account].map((email) => ({ email, role: 'writer' as const }));
const workbookOf = (spreadsheetId: string, people = writers): Workbook => {
  const workbook = Workbook.inMemory({ spreadsheetId, title: spreadsheetId });
  for (const one of people) workbook.share(one);
  return workbook;
};

let sheets: SheetsServer;
let tokens: Listening;
const portFor = (...rounds: { spreadsheetId: string; account?: string }[]) =>
  openSheetPort({ rounds, rootUrl: sheets.url, token: FUNCTIONS_ACCOUNT, tokensUrl: tokens.url }, 'person');
const callersOf = async (act: () => Promise<unknown>): Promise<string[]> => {
  const before = sheets.calls.length;
  await act();
  return sheets.calls.slice(before).map(({ caller }) => caller);
};

beforeAll(async () => {
  sheets = await serveSheets(workbookOf('nordland'));
  for (const county of ['troms', 'agder']) sheets.add(workbookOf(county, writers.slice(0, 1)));
  tokens = await serveTokens(new Map([[account, [FUNCTIONS_ACCOUNT]]]));
});
afterAll(() => Promise.all([sheets.close(), tokens.close()]));

describe('the account of a round', () => {
  it('reads and writes its workbook, and no other', async () => {
    const port = portFor({ spreadsheetId: 'nordland', account }, { spreadsheetId: 'troms' });
    const both = async () => {
      await port.read('nordland', 'all');
      await port.write('nordland', { writes: [{ sheetId: 0, row: 0, column: 0, value: 'x' }] });
      await port.read('troms', 'all');
    };
    expect(await callersOf(both)).toEqual([account, account, FUNCTIONS_ACCOUNT]);
  });

  it('has a quota of its own: what others spent is not missed', async () => {
    const port = portFor({ spreadsheetId: 'nordland', account }, { spreadsheetId: 'troms' });
    const spend = async (): Promise<unknown> => {
      for (;;) await port.read('troms', 'all');
    };
    await expect(spend()).rejects.toMatchObject({ why: 'sheetQuota' });
    await expect(port.read('nordland', 'all')).resolves.toHaveLength(1);
  });

  it('that the functions may not act as is told to whoever runs the solution, with no call made', async () => {
    const port = portFor({ spreadsheetId: 'agder', account: stranger });
    const tried = () => expect(port.read('agder', 'all')).rejects.toMatchObject({ why: 'sheetSignedOut' });
    expect(await callersOf(tried)).toEqual([]);
  });
});

describe('the setting', () => {
  const settings = (round: object, more: object = {}) => ({
    ROUNDS: JSON.stringify([{ county: 'nordland', year: 2026, spreadsheetId: 'nordland', ...round }]),
    TOKEN_AUDIENCE: 'client-id',
    MAIL_URL: 'smtp://127.0.0.1:2525',
    MAIL_FROM: 'innstilling@example.no',
    ...more,
  });

  it('is an address of the round, and may be left out', () => {
    const accountIn = (round: object) => readConfig(settings(round)).ROUNDS[0]?.account;
    expect([{ account }, { account: null }, {}].map(accountIn)).toEqual([account, undefined, undefined]);
    expect(() => accountIn({ account: 'nordland' })).toThrow('ROUNDS');
  });

  it('knows the office’s workbook by an id of its own, which no other line has', () => {
    const line = { county: 'nordland', year: 2026, spreadsheetId: 'nordland' };
    const read = (...rounds: object[]) =>
      readConfig({ ...settings({}), ROUNDS: JSON.stringify(rounds) }).ROUNDS.map(({ officeId }) => officeId);
    expect(read({ ...line, officeId: 'embetet' }, { ...line, year: 2025 })).toEqual(['embetet', undefined]);
    expect(() => read({ ...line, officeId: 'nordland' })).toThrow(
      'ROUNDS: an officeId is a workbook of its own',
    );
    const twice = [
      { ...line, officeId: 'embetet' },
      { ...line, year: 2025, officeId: 'embetet' },
    ];
    expect(() => read(...twice)).toThrow('ROUNDS: an officeId is a workbook of its own');
    expect(() => read({ ...line, officeId: 'u' }, { ...line, officeId: null })).toThrow('ROUNDS');
  });

  it('at a local server needs one that issues tokens: Google is not asked for them', () => {
    const local = { SHEETS_ROOT_URL: 'http://127.0.0.1:1/' };
    expect(() => readConfig(settings({ account }, local))).toThrow('IAM_CREDENTIALS_URL');
    expect(() => readConfig(settings({}, local))).not.toThrow();
  });
});
