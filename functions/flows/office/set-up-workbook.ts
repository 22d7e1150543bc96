// Sets up a round's workbook: a new one from a list of networks and people, a standing one by what is typed in it.
import type { Grid } from '../../domain/sheet/cells.ts';
import { readPlan } from '../../domain/plan/read-plan.ts';
import { readNetworks } from '../../domain/round/read-networks.ts';
import { readRoles } from '../../domain/round/read-roles.ts';
import type { Mend, WorkbookPlan } from '../../domain/sheet/workbook-plan.ts';
import type { SheetPort, WorkbookPort } from '../../ports.ts';
import { ordlisteRows } from '../../text/words/ordliste.ts';

/** What a new round is known by before anybody has typed anything. */
export type Beginning = {
  title: string;
  networks: { code: string; name: string; municipalities: string[]; coordinators: string[] }[];
  caseWorkers: string[];
  readers: string[];
};

/** Where the networks were read from, and what was made or mended. */
export type SetUp = { by: 'workbook' | 'beginning'; mends: Mend[] };

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
      return { name, editors: roles.filter(({ network }) => network === name).map(({ email }) => email) };
    }),
    caseWorkers: roles.filter(({ role }) => role === 'governor_caseworker').map(({ email }) => email),
    themes: readPlan(grid('Plan')).plan.themes.words,
    rows: rowsOfNewTab,
  };
}

/**
 * Idempotent: a second run answers no mends. What stands in the workbook's own tabs goes before `beginning`, so that
 * someone who is added in Roller may type after the next run. Undefined when there is no network in either.
 */
export async function setUpWorkbook(
  { sheets, workbook }: { sheets: SheetPort; workbook: WorkbookPort },
  spreadsheetId: string,
  { beginning, editors }: { beginning?: WorkbookPlan | undefined; editors: string[] },
): Promise<SetUp | undefined> {
  const known = { title: '', networks: [], caseWorkers: [], themes: [], rows: rowsOfNewTab };
  const named = await workbook.mend(spreadsheetId, known, 'names');
  const typed = planOfWorkbook(await sheets.read(spreadsheetId, 'all'));
  const plan = typed ?? beginning;
  if (!plan) return undefined;
  const mends = await workbook.mend(spreadsheetId, { ...plan, editors });
  return { by: typed ? 'workbook' : 'beginning', mends: [...named, ...mends] };
}
