// Plants a seed in an empty workbook through the Sheets API: tabs by their definitions, then rows as typed.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import {
  buildWorkbook,
  tabsOf,
  type BuiltTab,
  type WorkbookPlan,
} from '../functions/adapters/sheets/build-workbook.ts';
import { behovPrefix } from '../functions/domain/tabs/behov.ts';
import { planParameters } from '../functions/domain/plan-parameters.ts';
import type { Seed, SeedRow } from './seed/seed.ts';

const words = (text: unknown): string[] =>
  String(text ?? '')
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

/** The rows of one tab in its own order; the Plan tab's are found by their label. */
function rowsOf(seed: Seed, { title, tab }: BuiltTab): SeedRow[] {
  if (title.startsWith(behovPrefix)) return seed.behov[title.slice(behovPrefix.length)] ?? [];
  switch (tab.kind) {
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
    case 'start':
      return seed.about.map((sentence, index) => ({ subject: index === 0 ? 'Om tallene' : '', sentence }));
    default:
      return [];
  }
}

const asTyped = (value: string | number | undefined): sheets_v4.Schema$CellData => {
  if (value === undefined || value === '') return {};
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };
};

/** One request per column, so that cells the seed says nothing of are left alone. */
function typeRows(seed: Seed, built: BuiltTab): sheets_v4.Schema$Request[] {
  const rows = rowsOf(seed, built);
  return built.tab.columns.flatMap(({ field }, columnIndex): sheets_v4.Schema$Request[] => {
    if (!rows.some((row) => row[field] !== undefined)) return [];
    const start = { sheetId: built.sheetId, rowIndex: 1, columnIndex };
    return [
      {
        updateCells: {
          start,
          fields: 'userEnteredValue',
          rows: rows.map((row) => ({ values: [asTyped(row[field])] })),
        },
      },
    ];
  });
}

/** Two calls: build the tabs, type the rows. The spreadsheet must be new, with its one first tab. */
export async function plantSeed(client: sheets_v4.Sheets, seed: Seed): Promise<void> {
  const { spreadsheetId } = seed;
  const empty = await client.spreadsheets.get({ spreadsheetId });
  const first = empty.data.sheets?.[0]?.properties?.sheetId ?? 0;
  const plan = workbookPlan(seed);
  await client.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: { requests: buildWorkbook(plan, first) },
  });
  const requests = tabsOf(plan).flatMap((built) => typeRows(seed, built));
  await client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
}
