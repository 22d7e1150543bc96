// A project of many counties: each has its workbook, people and triggers; the functions and Google's quota are everyone's.
import { join } from 'node:path';
import { buildAppsScript } from '../../apps-script/build.ts';
import { createLog } from '../../functions/adapters/console-log.ts';
import { FUNCTIONS_ACCOUNT } from '../accounts.ts';
import { countExecutions, type Executions } from '../host/executions.ts';
import { openKept } from '../host/triggers.ts';
import { openIdentity } from '../identity.ts';
import { openInbox } from '../inbox.ts';
import { listenTo } from '../listen.ts';
import { audience, openFunctions, type SeedRound, storeNameAt } from '../open-functions.ts';
import { readPersonas } from '../personas.ts';
import { prepareWorkbook } from '../plant.ts';
import type { Seed } from '../seed/seed.ts';
import { createScriptRunner, type ScriptParts, silent } from '../serve/script-runner.ts';
import { googlesRates, type Rates } from '../sheets/quota.ts';
import { serveSheets, type SheetsServer } from '../sheets/server.ts';
import { serveTokens } from '../sheets/sharing/tokens.ts';
import { Workbook } from '../sheets/workbook.ts';
import type { Scene } from './live-day.ts';
import type { Place } from './people.ts';

export type CountiesWish = { dir: string; seed: Seed; counties: number; ownAccounts: boolean };

export type Counties = Scene & { close(): Promise<void> };

const clock = { now: () => new Date() };
const noQuota: Rates = { perCaller: Infinity, perProject: Infinity };

/** As terraform makes the queue: with accounts of their own, tasks are given out at the pace of the project's quota. */
const taskRate = (ownAccounts: boolean) =>
  ownAccounts ? { perSecond: 5, atOnce: 15 } : { perSecond: 1, atOnce: 4 };

/** The seed's round in a county of its own, with people of its own. */
function roundIn(wish: CountiesWish, number: number): SeedRound {
  const county = `fylke-${number}`;
  const email = (address: unknown): string => String(address).replace('@', `@${county}.`);
  const roller = wish.seed.roller.map((line) => ({ ...line, email: email(line['email']) }));
  const seed = { ...wish.seed, county, spreadsheetId: county, title: county, roller };
  return {
    seed,
    officeId: `${county}-saksbehandling`,
    ...(wish.ownAccounts && { account: `innstilling-${county}@example.no` }),
  };
}

/** A county's two workbooks. */
type Books = { workbook: Workbook; office: Workbook };

async function plantBooks({ seed, officeId, account = FUNCTIONS_ACCOUNT }: SeedRound): Promise<Books> {
  const open = (spreadsheetId: string): Workbook => Workbook.inMemory({ spreadsheetId, title: seed.title });
  const books = { workbook: open(seed.spreadsheetId), office: open(officeId ?? '') };
  for (const book of Object.values(books)) book.share({ email: account, role: 'writer' });
  const server = await serveAll([books], noQuota);
  const office = books.office.spreadsheetId;
  await prepareWorkbook(server.url, seed, { isNew: true, store: storeNameAt({}), office, account });
  await server.close();
  return books;
}

async function serveAll(counties: Books[], rates: Rates): Promise<SheetsServer> {
  const [first, ...others] = counties.flatMap(({ workbook, office }) => [workbook, office]);
  if (!first) throw new Error('there is no county');
  const sheets = await serveSheets(first, { rates });
  for (const workbook of others) sheets.add(workbook);
  return sheets;
}

/** What all counties have in common: who one is, the mail, the functions with their queue. */
async function openShared({ dir, ownAccounts }: CountiesWish, rounds: SeedRound[], sheets: SheetsServer) {
  const identity = openIdentity({ dir, issuer: 'https://pulten.example.no', clock });
  const inbox = await openInbox({ dir });
  const certs = await listenTo(identity.serveCerts);
  const creators = rounds.map(({ account = '' }): [string, string[]] => [account, [FUNCTIONS_ACCOUNT]]);
  const tokens = await serveTokens(new Map(creators));
  const functions = await openFunctions(
    { dir, rounds, tokensUrl: tokens.url, taskRate: taskRate(ownAccounts) },
    { identity, certs, inbox, sheets },
    clock,
    createLog(() => undefined),
  );
  const close = async (): Promise<void> => {
    await functions.close();
    await Promise.all([tokens, certs, inbox, sheets].map((each) => each.close()));
  };
  return { functions, close, token: (email: string) => identity.issueToken({ email, audience }) };
}

/** Opens them as they stand when every tab has been checked once; Google's quota holds from then on. */
export async function openCounties(wish: CountiesWish): Promise<Counties> {
  const { dir } = wish;
  const rounds = Array.from({ length: wish.counties }, (_, at) => roundIn(wish, at + 1));
  const counties: Books[] = [];
  for (const round of rounds) counties.push(await plantBooks(round));
  const rates = { ...noQuota };
  const sheets = await serveAll(counties, rates);
  const { functions, token, close } = await openShared(wish, rounds, sheets);
  const executions = countExecutions(clock);
  const parts = {
    code: await buildAppsScript(join(dir, 'apps-script')),
    properties: { API_URL: functions.api.url },
    token,
    executions,
  };
  const places: Place[] = [];
  for (const books of counties) places.push(await openPlace(parts, dir, books));
  for (let checked = 1; checked > 0;) checked = Number((await functions.sweep()).body['checked']);
  Object.assign(rates, googlesRates);
  return {
    places,
    calls: sheets.calls,
    executions,
    sweep: () => functions.sweep(),
    close,
  };
}

type Shared = Pick<ScriptParts, 'code' | 'properties' | 'token'> & { executions: Executions };

async function openPlace(parts: Shared, dir: string, { workbook, office }: Books): Promise<Place> {
  const kept = openKept(dir, `${workbook.spreadsheetId}-`);
  const runner = createScriptRunner({ ...parts, workbook, ...kept });
  const personas = () => readPersonas(office);
  const owner = personas().find(({ role }) => role === 'saksbehandler');
  if (owner) await runner.installTriggers(owner);
  return { workbook, personas, fireTriggers: (edit) => runner.runTriggers({ ...edit, ui: silent }) };
}
