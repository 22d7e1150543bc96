// Sets up a round's workbook: a new one from a list of networks and people, a standing one by what is typed in it.
import type { Grid } from '../../domain/sheet/cells.ts';
import { readPlan } from '../../domain/plan/read-plan.ts';
import { readNetworks } from '../../domain/round/read-networks.ts';
import { caseWorkersIn, coordinatorsOf } from '../../domain/round/writers-astray.ts';
import { readRoles } from '../../domain/round/read-roles.ts';
import type { Mend, TypedRow, WorkbookPlan } from '../../domain/sheet/workbook-plan.ts';
import type { SeenProtection, SheetPort, WorkbookPort } from '../../ports.ts';
import { type SetUpStop, type Wanted, whoseWorkbook } from '../../domain/sheet/whose-workbook.ts';
import { MissingTab } from '../../faults.ts';
import { innstilling } from '../../domain/tabs/innstilling.ts';
import { seenOf, textOf } from '../../domain/sheet/cells.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { notPublished } from '../../text/tabs/reconciliation.ts';
import { ordlisteRows } from '../../text/words/ordliste.ts';

/** What a new round is known by before anybody has typed anything. */
export type Beginning = {
  title: string;
  networks: { code: string; name: string; municipalities: string[]; coordinators: string[] }[];
  caseWorkers: string[];
  readers: string[];
};

/** Where the networks were read from, what was made or mended, and where the functions still may not write. */
export type SetUp = {
  by: 'workbook' | 'beginning';
  mends: Mend[];
  closed: { tab: string; what: string }[];
  locale: string;
};

/** What it is set up for. */
export type SetUpFor = Wanted & {
  beginning?: WorkbookPlan | undefined;
  /** The functions' account, which must be able to write everywhere. */
  account: string;
  /** Others who may change what is protected. */
  editors?: string[];
};

const rowsOfNewTab = 200;

/** The plan for a workbook in which nothing is typed yet. */
export function planOf({ title, networks, caseWorkers, readers }: Beginning): WorkbookPlan {
  const coordinators = networks.flatMap(({ name, coordinators: emails }) =>
    emails.map((email) => ({ email, role: 'koordinator', network: name })),
  );
  return {
    title,
    networks: networks.map(({ name, coordinators: editors }) => ({ name, editors })),
    caseWorkers,
    themes: [],
    rows: rowsOfNewTab,
    firstRows: {
      Nøkkeltall: networks.map(({ code, name, municipalities }) => {
        return { code, network: name, municipalities: municipalities.join(', ') };
      }),
      Roller: [
        ...caseWorkers.map((email) => ({ email, role: 'saksbehandler' })),
        ...coordinators,
        ...readers.map((email) => ({ email, role: 'leser' })),
      ],
      Innstilling: [notPublished],
      Ordliste: ordlisteRows(),
    },
  };
}

/** The networks, people and themes as they are typed; undefined when the workbook has no network yet. */
function planOfWorkbook(grids: Grid[]): WorkbookPlan | undefined {
  const grid = (title: string): Grid =>
    grids.find((one) => one.title === title) ?? { title, sheetId: 0, rows: [] };
  const networks = readNetworks(grid('Nøkkeltall')).values;
  if (networks.length === 0) return undefined;
  const roles = readRoles(grid('Roller'), networks).values;
  return {
    title: '',
    networks: networks.map(({ name }) => {
      return { name, editors: coordinatorsOf(roles, name) };
    }),
    caseWorkers: caseWorkersIn(roles),
    themes: readPlan(grid('Plan')).plan.themes.words,
    rows: rowsOfNewTab,
    firstRows: { Kladd: adjustedRows(grid('Innstilling')) },
  };
}

const carried = ['network', 'adjustment', 'reason'] as const;

/**
 * What a new Kladd begins with: the adjustments and their reasons, as they stand in Innstilling, which people typed there
 * before there was a draft. What is seen is what is carried over, so that no date or share becomes an amount.
 */
function adjustedRows(grid: Grid): TypedRow[] {
  const typed = readTab(innstilling, grid).rows.filter(
    ({ cells }) => textOf(cells.adjustment) !== '' || textOf(cells.reason) !== '',
  );
  return typed.map(({ cells }) =>
    Object.fromEntries(
      carried.flatMap((field) => {
        const seen = seenOf(cells[field]);
        const value = typeof seen === 'boolean' ? textOf(cells[field]) : seen;
        return value === null || value === '' ? [] : [[field, value]];
      }),
    ),
  );
}

/** The tabs that say who there is; one that is missing is as an empty one. */
async function readNamed(sheets: SheetPort, spreadsheetId: string, titles: string[]): Promise<Grid[]> {
  try {
    return await sheets.read(spreadsheetId, titles);
  } catch (error) {
    const left = error instanceof MissingTab ? titles.filter((title) => title !== error.title) : titles;
    if (left.length === titles.length) throw error;
    return left.length === 0 ? [] : readNamed(sheets, spreadsheetId, left);
  }
}

/** What Google does not say is not taken for a yes. */
const isClosed = ({ editors, mayEdit }: SeenProtection, account: string): boolean =>
  editors === undefined
    ? mayEdit !== true
    : !editors.some((editor) => editor.toLowerCase() === account.toLowerCase());

/**
 * Idempotent: a second run answers no mends. What stands in the workbook's own tabs goes before `beginning`, so that
 * someone who is added in Roller may type after the next run. `noNetwork` when there is none in either; stops before
 * anything is done when the workbook is a copy or another round's and nobody said what it is to be.
 */
export async function setUpWorkbook(
  { sheets, workbook }: { sheets: SheetPort; workbook: WorkbookPort },
  spreadsheetId: string,
  { beginning, account, editors = [], ...wanted }: SetUpFor,
): Promise<SetUp | SetUpStop> {
  const { identity: text, protections: before } = await workbook.look(spreadsheetId);
  const whose = whoseWorkbook(spreadsheetId, text, wanted);
  if ('why' in whose) return whose;
  const known = { title: '', networks: [], caseWorkers: [], themes: [], rows: rowsOfNewTab };
  const named = await workbook.mend(spreadsheetId, known, 'names');
  // Where there is no Kladd yet, it begins with what is typed in Innstilling.
  const carries = before.some(({ tab }) => tab === 'Kladd') ? [] : ['Innstilling'];
  const titles = ['Nøkkeltall', 'Roller', 'Plan', ...carries];
  const typed = planOfWorkbook(await readNamed(sheets, spreadsheetId, titles));
  const plan = typed ?? beginning;
  if (!plan) return { why: 'noNetwork', standing: '' };
  const mends = await workbook.mend(spreadsheetId, { ...plan, ...whose, editors: [...editors, account] });
  const { locale, protections } = await workbook.look(spreadsheetId);
  const closed = protections.filter((one) => isClosed(one, account)).map(({ tab, what }) => ({ tab, what }));
  return { by: typed ? 'workbook' : 'beginning', mends: [...named, ...mends], closed, locale };
}
