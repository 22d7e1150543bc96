// Sets up a round's workbook: a new one from a list of networks and people, a standing one by what is typed in it.
import { osloDay } from '../../basics/calendar.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import { readPlan } from '../../domain/plan/read-plan.ts';
import { readNetworks } from '../../domain/round/read-networks.ts';
import { caseWorkersIn, coordinatorsOf } from '../../domain/round/writers-astray.ts';
import { readRoles } from '../../domain/round/read-roles.ts';
import type { Mend, NotMoved, WorkbookPlan } from '../../domain/sheet/workbook-plan.ts';
import type { SeenProtection, SheetPort, WorkbookPort } from '../../ports.ts';
import { type SetUpStop, type Wanted, type Whose, whoseWorkbook } from '../../domain/sheet/whose-workbook.ts';
import { MissingTab } from '../../faults.ts';
import { adjustedRows, carryAdjustments, hasTyped, isMended } from './carry-adjustments.ts';
import { carriedMends, withWheelRows } from './carry-deadline.ts';
import { notComputed, notPublished } from '../../text/tabs/reconciliation.ts';
import { officeTitles } from '../../domain/sheet/books.ts';
import { ordlisteRows } from '../../text/words/ordliste.ts';
import { officeTitleOf } from '../../text/words/workbook.ts';

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
  /** Tabs that could not be moved to the office's workbook yet. */
  left: NotMoved[];
};

/** What it is set up for. */
export type SetUpFor = Wanted & {
  /** The moment (UTC): whoever has a role today may type. */
  now: string;
  beginning?: WorkbookPlan | undefined;
  /** The functions' account, which must be able to write everywhere. */
  account: string;
  /** The workbook *Saksbehandling*, when the round is to have one. */
  office?: string | undefined;
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
      Kladd: [notComputed],
      Ordliste: ordlisteRows(),
    },
  };
}

/** The networks, people and themes as they are typed; undefined when the workbook has no network yet. */
function planOfWorkbook(grids: Grid[], { now }: Pick<SetUpFor, 'now'>): WorkbookPlan | undefined {
  const grid = (title: string): Grid =>
    grids.find((one) => one.title === title) ?? { title, sheetId: 0, rows: [] };
  const networks = readNetworks(grid('Nøkkeltall')).values;
  if (networks.length === 0) return undefined;
  const roles = readRoles(grid('Roller'), networks, osloDay(now)).values;
  return {
    title: '',
    networks: networks.map(({ name }) => ({ name, editors: coordinatorsOf(roles, name) })),
    caseWorkers: caseWorkersIn(roles),
    themes: readPlan(grid('Plan')).plan.themes.words,
    rows: rowsOfNewTab,
    firstRows: { Kladd: adjustedRows(grid('Innstilling')) },
  };
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

type Ports = { sheets: SheetPort; workbook: WorkbookPort };

/**
 * Idempotent: a second run answers no mends. What stands in the workbook's own tabs goes before `beginning`, so that
 * someone who is added in Roller may type after the next run. `noNetwork` when there is none in either; stops before
 * anything is done when the workbook is a copy or another round's and nobody said what it is to be. With `office` it sets
 * up both workbooks, and first moves over what stands in the shared one of the office's tabs.
 */
export async function setUpWorkbook(
  ports: Ports,
  spreadsheetId: string,
  { office, ...wanted }: SetUpFor,
): Promise<SetUp | SetUpStop> {
  const { identity: text, protections } = await ports.workbook.look(spreadsheetId);
  const whose = whoseWorkbook(spreadsheetId, text, wanted);
  if ('why' in whose) return whose;
  const shared = { id: spreadsheetId, ...whose, carries: carriedOver(protections) };
  return office === undefined ? setUpOne(ports, shared, wanted) : setUpBoth(ports, shared, office, wanted);
}

type Standing = Whose & { id: string };
/** `carries` are the tabs whose typed cells begin those that are not there yet. */
type Shared = Standing & { carries: string[] };

/** Where there is no Kladd yet, it begins with what is typed in Innstilling. */
const carriedOver = (protections: SeenProtection[]): string[] =>
  protections.some(({ tab }) => tab === 'Kladd') ? [] : ['Innstilling'];
type For = Omit<SetUpFor, 'office'>;

const nothingKnown = { title: '', networks: [], caseWorkers: [], themes: [], rows: rowsOfNewTab };

async function setUpOne(
  { sheets, workbook }: Ports,
  { carries, ...one }: Shared,
  wanted: For,
): Promise<SetUp | SetUpStop> {
  const named = await workbook.mend(one.id, nothingKnown, 'names');
  const grids = await readNamed(sheets, one.id, ['Nøkkeltall', 'Roller', 'Plan', ...carries]);
  const typed = planOfWorkbook(grids, wanted);
  const known = typed ?? wanted.beginning;
  if (!known) return { why: 'noNetwork', standing: '' };
  const plan = withWheelRows(known, grids, one.identity.round);
  const done = await mendAll(workbook, one, plan, wanted);
  const carried = hasTyped(done) ? await carryAdjustments(sheets, one.id) : [];
  const mends = [...named, ...done.mends.filter(isMended), ...carriedMends(done, plan, grids), ...carried];
  return { by: typed ? 'workbook' : 'beginning', ...done, mends, left: [] };
}

async function setUpBoth(
  { sheets, workbook }: Ports,
  { carries, ...shared }: Shared,
  officeId: string,
  wanted: For,
): Promise<SetUp | SetUpStop> {
  const { identity: text, protections } = await workbook.look(officeId);
  const office = officeOf({ id: officeId, text }, shared, wanted);
  if ('why' in office) return office;
  const named = await workbook.mend(shared.id, nothingKnown, 'names');
  const roles = await readNamed(sheets, officeId, ['Roller']);
  const carried = carriedOver(protections).filter((title) => carries.includes(title));
  const titles = ['Nøkkeltall', 'Plan', ...carried, ...(roles.length === 0 ? ['Roller'] : [])];
  const grids = [...(await readNamed(sheets, shared.id, titles)), ...roles];
  const typed = planOfWorkbook(grids, wanted);
  const known = typed ?? wanted.beginning;
  if (!known) return { why: 'noNetwork', standing: '' };
  const plan = withWheelRows(known, grids, shared.identity.round);
  const { moved, left } = await workbook.move(shared.id, officeId, [...officeTitles]);
  const titled = { ...plan, title: plan.title && officeTitleOf(plan.title) };
  // A tab that could not be moved is made in neither: the office's would be an empty one beside it.
  const done =
    left.length > 0
      ? [await lookAt(workbook, shared, wanted)]
      : [
          await mendAll(workbook, office, { ...titled, book: 'office' }, wanted),
          await mendAll(workbook, shared, { ...plan, book: 'shared' }, wanted),
        ];
  const typedBefore = done.some(hasTyped) ? await carryAdjustments(sheets, officeId) : [];
  const mended = done.flatMap(({ mends }) => mends.filter(isMended));
  const deadline = done.flatMap((one) => carriedMends(one, plan, grids));
  return {
    by: typed ? 'workbook' : 'beginning',
    mends: [...named, ...moved, ...mended, ...deadline, ...typedBefore],
    closed: done.flatMap(({ closed }) => closed),
    locale: done.at(-1)?.locale ?? '',
    left,
  };
}

/** Without a word of its own a new workbook becomes the round's; a copy or another round's must be told to. */
function officeOf(
  { id, text }: { id: string; text: string | undefined },
  { identity: { round, store } }: Standing,
  wanted: For,
): Standing | SetUpStop {
  const own = text === undefined ? { ...wanted, round, store } : { ...wanted, store };
  const whose = whoseWorkbook(id, text, own);
  if ('why' in whose) return { ...whose, book: 'office' };
  return whose.identity.round === round
    ? { id, ...whose }
    : { why: 'roundTaken', standing: whose.identity.round, book: 'office' };
}

/** Mends one workbook, and sees where the functions still may not write. */
async function mendAll(
  workbook: WorkbookPort,
  { id, ...whose }: Standing,
  plan: WorkbookPlan,
  wanted: For,
): Promise<Pick<SetUp, 'mends' | 'closed' | 'locale'>> {
  const editors = [...(wanted.editors ?? []), wanted.account];
  const mends = await workbook.mend(id, { ...plan, ...whose, editors });
  return { ...(await lookAt(workbook, { id, ...whose }, wanted)), mends };
}

async function lookAt(workbook: WorkbookPort, { id }: Standing, { account }: For) {
  const { locale, protections } = await workbook.look(id);
  const closed = protections.filter((one) => isClosed(one, account)).map(({ tab, what }) => ({ tab, what }));
  return { mends: [] as Mend[], closed, locale };
}
