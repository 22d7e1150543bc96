// Plants a seed in an empty workbook through the Sheets API: tabs by their definitions, then rows as typed.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { createSheetsClient } from '../functions/adapters/sheets/client.ts';
import { createWorkbookPort } from '../functions/adapters/sheets/mend-workbook.ts';
import { createSheetPort } from '../functions/adapters/sheets/port.ts';
import { wantedTabs } from '../functions/adapters/sheets/workbook/tabs.ts';
import { behovPrefix } from '../functions/domain/tabs/behov.ts';
import { planParameters } from '../functions/domain/plan/parameters.ts';
import { readWheel } from '../functions/domain/deadlines/read-wheel.ts';
import type { Grid } from '../functions/domain/sheet/cells.ts';
import { arshjul } from '../functions/domain/tabs/contact/arshjul.ts';
import { type WheelCode, standardWheelRules } from '../functions/domain/wheel/wheel.ts';
import { rowOfLine, wheelRowsOf } from '../functions/flows/office/wheel-rows.ts';
import { setUpWorkbook } from '../functions/flows/office/set-up-workbook.ts';
import type { WorkbookPlan } from '../functions/domain/sheet/workbook-plan.ts';
import { notComputed, notPublished } from '../functions/text/tabs/reconciliation.ts';
import { notesSubject, readSentence } from '../functions/text/tabs/start-lines.ts';
import { FUNCTIONS_ACCOUNT, OWNER_ACCOUNT } from './accounts.ts';
import type { Seed, SeedRow } from './seed/seed.ts';

const words = (text: string | number = ''): string[] =>
  String(text)
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Who may type where, as the seed's Roller tab says. */
export function workbookPlan(seed: Seed): WorkbookPlan {
  const emails = (role: string, network?: string): string[] =>
    seed.roller
      .filter((line) => line.role === role && (network === undefined || line.network === network))
      .map(({ email }) => String(email));
  return {
    title: seed.title,
    networks: seed.nokkeltall.map(({ network }) => ({
      name: String(network),
      editors: emails('koordinator', String(network)),
    })),
    caseWorkers: emails('saksbehandler'),
    themes: words(seed.plan[planParameters.themes.label]?.value),
    rows: 200,
  };
}

/** The standard rows of its year, with what the seed says in place of it; a date is kept as a sheet keeps one. */
export const wheelOfSeed = ({ year, wheel = {} }: Seed): SeedRow[] =>
  wheelRowsOf(year).map((row) => {
    const own = wheel[row['code'] as WheelCode];
    return own ? settledRow({ ...row, ...own }) : row;
  });

function settledRow(row: SeedRow): SeedRow {
  const [line] = readWheel(gridOfLine(row), standardWheelRules).values;
  return line ? rowOfLine(line.line) : row;
}

const gridOfLine = (row: SeedRow): Grid => ({
  title: 'Årshjul',
  sheetId: 0,
  rows: [
    arshjul.columns.map(({ header }) => ({ value: header })),
    arshjul.columns.map(({ field }) => ({ value: row[field] ?? null })),
  ],
});

/** The rows of one tab in its own order; the Plan tab's are found by their label. */
function rowsOf(seed: Seed, title: string, kind: string): SeedRow[] {
  if (title.startsWith(behovPrefix)) return seed.behov[title.slice(behovPrefix.length)] ?? [];
  switch (kind) {
    case 'budsjett':
      return seed.budsjett;
    case 'nokkeltall':
      return seed.nokkeltall;
    case 'roller':
      return seed.roller;
    case 'ordliste':
      return seed.ordliste;
    case 'plan':
      return Object.values(planParameters).map(({ label }) => seed.plan[label] ?? {});
    case 'arshjul':
      return wheelOfSeed(seed);
    case 'innstilling':
      return [notPublished];
    case 'kladd':
      return [notComputed];
    case 'start':
      return seed.about.map((sentence, index) =>
        index === 0 ? { subject: notesSubject, next: readSentence, sentence } : { sentence },
      );
    default:
      return [];
  }
}

/** `trondelag/2026` */
export const roundOfSeed = ({ county, year }: Seed): string => `${county}/${year}`;

/** The seed as a plan whose tabs begin with the seed's rows. */
export function planOfSeed(seed: Seed): WorkbookPlan {
  const plan = workbookPlan(seed);
  const tabs = wantedTabs(plan).map(({ title, tab }) => [title, rowsOf(seed, title, tab.kind)] as const);
  return { ...plan, firstRows: Object.fromEntries(tabs) };
}

/** Makes every tab of the seed's round in its spreadsheet, with the seed's rows; `account` may write everywhere. */
export async function plantSeed(
  client: sheets_v4.Sheets,
  seed: Seed,
  store: string,
  account = FUNCTIONS_ACCOUNT,
): Promise<void> {
  const { spreadsheetId } = seed;
  const identity = { spreadsheetId, round: roundOfSeed(seed), store };
  const plan = { ...planOfSeed(seed), editors: [account], identity };
  await createWorkbookPort(client).mend(seed.spreadsheetId, plan);
}

/** `account` may write everywhere; `office` is the id of the office's workbook, where the round has two. */
type Preparing = { isNew: boolean; store: string; office?: string | undefined; account?: string };

/**
 * The owner's work before a desk opens: plants a new workbook, or sets up again what stands by what is typed in it. With
 * `office`, the id of the office's, both: what stands in the shared one of the office's tabs is moved over first.
 */
export async function prepareWorkbook(
  rootUrl: string,
  seed: Seed,
  { isNew, store, office, account = FUNCTIONS_ACCOUNT }: Preparing,
): Promise<void> {
  const client = createSheetsClient(rootUrl, OWNER_ACCOUNT);
  if (isNew && office === undefined) return plantSeed(client, seed, store, account);
  const ports = { sheets: createSheetPort(client), workbook: createWorkbookPort(client) };
  const done = await setUpWorkbook(ports, seed.spreadsheetId, {
    now: new Date().toISOString(),
    account,
    round: roundOfSeed(seed),
    store,
    standardStore: store,
    ...(office !== undefined && { office }),
    ...(isNew && { beginning: planOfSeed(seed) }),
  });
  if ('why' in done) throw new Error(`the workbook was not set up: ${done.why}`);
  const [stays] = done.left;
  if (stays) throw new Error(`the tab ${stays.tab} was not moved to Saksbehandling; look at ${stays.cell}`);
}
