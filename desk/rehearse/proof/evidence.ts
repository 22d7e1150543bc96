// What the day left behind, as it is read when all is quiet: the workbook, the store and the inbox.
import { createSheetsClient } from '../../../functions/adapters/sheets/client.ts';
import { createSheetPort } from '../../../functions/adapters/sheets/port.ts';
import type { Grid } from '../../../functions/domain/sheet/cells.ts';
import type { Documents } from '../../../functions/domain/records/documents.ts';
import { OWNER_ACCOUNT } from '../../accounts.ts';
import type { Mail } from '../../protocol.ts';
import type { Day } from '../live.ts';
import { readStore, type Stored } from './read-store.ts';
import type { Difference, ReportAct, TabModel } from '../people/tab-model.ts';
import type { RunAct } from '../people/case-worker.ts';

export type Evidence = {
  year: number;
  county: string;
  /** Who gets letters, by network; the case workers by ''. */
  addresses: Map<string, string[]>;
  tabs: Pick<TabModel, 'network' | 'title' | 'rows' | 'gone' | 'acts'>[];
  /** Each *Legg fram forslaget*, and what it was answered. */
  runs: RunAct[];
  /** What stands in the Plan, by the row of the sheet counted from 0. */
  plan: Map<number, string | number>;
  /** Both workbooks as they came to rest, and when every tab had been checked once more. */
  rested: Map<string, Grid>;
  grids: Map<string, Grid>;
  stored: Stored;
  mails: Mail[];
  /** Messages that were on their way when the functions were killed: nobody could know whether they left. */
  cutOff: Set<string>;
  codes: Map<string, string>;
};

export const readGrids = async ({ scene }: Pick<Day, 'scene'>): Promise<Map<string, Grid>> => {
  const port = createSheetPort(createSheetsClient(scene.sheets.url, OWNER_ACCOUNT));
  const books = [scene.seed.spreadsheetId, scene.officeId];
  const grids = await Promise.all(books.map((id) => port.read(id, 'all')));
  return new Map(grids.flat().map((grid) => [grid.title, grid]));
};

/** Looks, has every tab checked once more, and looks again. */
export async function gather(day: Day): Promise<Evidence> {
  const { scene, tabs, coordinators, caseWorker } = day;
  const rested = await readGrids(day);
  for (const tab of tabs) await coordinators.find(({ network }) => network === tab.network)?.check();
  return {
    year: scene.seed.year,
    county: scene.seed.county,
    tabs,
    rested,
    runs: caseWorker.runs,
    plan: caseWorker.planByRow(),
    addresses: addressesOf(day),
    grids: await readGrids(day),
    stored: await readStore(scene),
    mails: scene.inbox.list(),
    cutOff: scene.cutOff,
    codes: new Map(scene.seed.nokkeltall.map(({ network, code }) => [String(network), String(code)])),
  };
}

function addressesOf({ scene, tabs }: Day): Map<string, string[]> {
  const emailsOf = (role: string, network: string): string[] =>
    scene.personas.filter((one) => one.role === role && one.network === network).map(({ email }) => email);
  return new Map([
    ['', emailsOf('saksbehandler', '')],
    ...tabs.map(({ network }): [string, string[]] => [network, emailsOf('koordinator', network)]),
  ]);
}

/** How often an act was done, by what people were answered: at least, and at most. */
export function boundsOf(acts: Pick<ReportAct, 'outcome' | 'unanswered'>[]): [least: number, most: number] {
  const now = acts.filter(({ outcome }) => outcome === 'now').length;
  return [now, acts.reduce((all, { unanswered }) => all + unanswered, now)];
}

export const isWithGovernor = (report: Documents['report'] | undefined): boolean =>
  report !== undefined && report.state !== 'returned';

export const differs = (
  kind: Difference['kind'],
  who: string,
  where: string,
  [expected, found]: [unknown, unknown],
): Difference => ({ kind, who, where, expected: String(expected), found: String(found) });
