// Opens the whole desk in one process: Sheets server, mail server, issuer of identity, functions, Apps Script, page.
import { join } from 'node:path';
import { buildAppsScript } from '../apps-script/build.ts';
import { createLog } from '../functions/adapters/console-log.ts';
import type { Clock } from '../functions/ports.ts';
import { type Reply, callApi } from './call-api.ts';
import { claimFolder } from './folder.ts';
import { countExecutions, type Executions, type Limits } from './host/executions.ts';
import {
  audience,
  type FunctionsAt,
  type OpenFunctions,
  openFunctions,
  storeNameAt,
} from './open-functions.ts';
import { openIdentity } from './identity.ts';
import { openKept } from './host/triggers.ts';
import { type Inbox, openInbox } from './inbox.ts';
import { type Listening, listenTo, openDoor } from './listen.ts';
import { readPersonas } from './personas.ts';
import { prepareWorkbook } from './plant.ts';
import { type BookLink, OFFICE_PATH, type Persona } from './protocol.ts';
import type { Edit } from './serve/edits.ts';
import { type ScriptParts, type ScriptRunner, createScriptRunner, silent } from './serve/script-runner.ts';
import { type Seed } from './seed/seed.ts';
import { type Desk, type DeskParts, serveDesk } from './serve/server.ts';
import { type SheetsOptions, type SheetsServer, serveSheets } from './sheets/server.ts';
import { Workbook } from './sheets/workbook.ts';

export type DeskOptions = {
  /** Everything the desk keeps lies here; one desk at a time. */
  dir: string;
  /** Throws away what lies there. */
  fresh?: boolean;
  /** What is done in a workbook just planted, before the page opens; cut short, it is all done again. */
  firstDay?: (desk: Pick<OpenDesk, 'call'>) => Promise<void>;
  seed: Seed;
  /** 2: what only the governor's office may read stands in a workbook of its own. */
  workbooks?: 1 | 2;
  store?: 'sqlite' | 'firestore';
  /** The emulator's project; data of different projects are apart. */
  project?: string;
  /** Leave out to have no page; 0 for any free port. */
  pagePort?: number;
  clock?: Clock;
  /** Google's own where they are left out. */
  google?: SheetsOptions & { scripts?: Limits };
  /** One line of the functions' log. */
  onLog?: (line: string) => void;
};

export type { Reply } from './call-api.ts';

export type OpenDesk = {
  workbook: Workbook;
  /** What only the governor's office opens, where the round has two. */
  office: Workbook | undefined;
  sheets: SheetsServer;
  functions: OpenFunctions;
  /** What triggers have run, by Google's quota. */
  executions: Executions;
  inbox: Inbox;
  page: Desk | undefined;
  /** True when the workbook was planted now and not found from before. */
  planted: boolean;
  personas(): Persona[];
  /** Calls a verb as that person, with a signed token, over HTTP; `more` of the body is the row they stand in. */
  call(verb: string, tab: string, email: string, more?: object): Promise<Reply>;
  token(email: string): string;
  /** Sets off the triggers as an edit on the page does, with nobody to see what they show. */
  fireTriggers(edit: Edit & { persona: Persona }): Promise<void>;
  close(): Promise<void>;
};

/** Touches nothing before it has the port and the folder. @throws EADDRINUSE, FolderInUse */
export async function openDesk(options: DeskOptions): Promise<OpenDesk> {
  const { dir, seed, clock = { now: () => new Date() } } = options;
  const door = options.pagePort === undefined ? undefined : await openDoor(options.pagePort);
  const folder = await claimFolder(dir, options).catch(async (error: unknown) => {
    await door?.close();
    throw error;
  });
  const identity = openIdentity({ dir, issuer: 'https://pulten.example.no', clock });
  const token = (email: string): string => identity.issueToken({ email, audience });
  const { workbook, office } = openWorkbooks(options);
  const sheets = await serveSheets(workbook, options.google);
  if (office) sheets.add(office);
  const inbox = await openInbox({ dir });
  const certs = await listenTo(identity.serveCerts);
  const planted = folder.isNew || (workbook.get().sheets?.length ?? 0) <= 1;
  const [store, officeId] = [storeNameAt(options), office?.spreadsheetId];
  await prepareWorkbook(sheets.url, seed, { isNew: planted, store, office: officeId });
  const log = createLog(options.onLog ?? showFaults);
  const functions = await openFunctions(at(options, door), { identity, certs, inbox, sheets }, clock, log);
  const personas = (): Persona[] => readPersonas(office ?? workbook);
  const executions = countExecutions(clock, options.google?.scripts);
  const bind = await scriptFor({ dir, apiUrl: functions.api.url, token, executions }, personas);
  const runner = await bind(workbook);
  const own = office && { workbook: office, runner: await bind(office, 'office-') };
  const call = (verb: string, body: object, email: string): Promise<Reply> =>
    callApi(functions.api.url, verb, { spreadsheetId: seed.spreadsheetId, ...body }, token(email));
  const callAt: OpenDesk['call'] = (verb, tab, email, more) => call(verb, { tab, ...more }, email);
  if (planted) await options.firstDay?.({ call: callAt });
  workbook.flush();
  office?.flush();
  folder.finish();
  const parts = { workbook, office, personas, inbox, sheets, executions, runner };
  const page = door && (await serveDesk({ ...pageParts(parts), office: officeParts(parts, own), door }));
  inbox.onMail(() => page?.broadcast({ kind: 'mail', count: inbox.list().length }));
  return {
    workbook,
    office,
    sheets,
    functions,
    executions,
    inbox,
    page,
    planted,
    personas,
    token,
    fireTriggers: (edit) => runner.runTriggers({ ...edit, ui: silent }),
    call: callAt,
    async close() {
      await page?.close();
      await functions.close();
      await certs.close();
      await inbox.close();
      await sheets.close();
      workbook.close();
      office?.close();
      folder.release();
    },
  };
}

const at = (options: DeskOptions, door: Listening | undefined): FunctionsAt => ({
  ...options,
  rounds: [{ seed: options.seed, officeId: officeIdOf(options) }],
  pageUrl: door?.url,
});

const officeIdOf = ({ seed, workbooks }: DeskOptions): string | undefined =>
  workbooks === 2 ? `${seed.spreadsheetId}-saksbehandling` : undefined;

/** Each in a file of its own. */
function openWorkbooks(options: DeskOptions): { workbook: Workbook; office: Workbook | undefined } {
  const { dir, seed } = options;
  const open = (file: string, spreadsheetId: string): Workbook =>
    Workbook.open(join(dir, file), { spreadsheetId, title: seed.title });
  const officeId = officeIdOf(options);
  return {
    workbook: open('workbook.json', seed.spreadsheetId),
    office: officeId === undefined ? undefined : open('office.json', officeId),
  };
}

/** The office's workbook is shared with the office, as set-up asks for; the desk keeps to what Roller says. */
const mayOpen = ({ role }: Persona): boolean => role === 'saksbehandler';

type Script = Pick<ScriptParts, 'token' | 'executions'> & { dir: string; apiUrl: string };

/** The one script, bound to each workbook: its triggers are set up as the first case worker does it on the first day. */
async function scriptFor({ dir, apiUrl, ...script }: Script, personas: () => Persona[]) {
  const code = await buildAppsScript(join(dir, 'apps-script'));
  return async (workbook: Workbook, name?: string): Promise<ScriptRunner> => {
    const kept = openKept(dir, name);
    const runner = createScriptRunner({
      ...script,
      ...kept,
      code,
      workbook,
      properties: { API_URL: apiUrl },
    });
    const owner = personas().find(({ role }) => role === 'saksbehandler');
    if (owner && kept.triggers.list().length === 0) await runner.installTriggers(owner);
    return runner;
  };
}

type Behind = Pick<OpenDesk, 'workbook' | 'office' | 'personas' | 'inbox' | 'sheets' | 'executions'> & {
  runner: ScriptRunner;
};

const bookLinks: BookLink[] = [
  { caption: 'Runden', path: '/' },
  { caption: 'Saksbehandling', path: `${OFFICE_PATH}/` },
];

/** What the page's server is given of the desk, for one of its workbooks. */
const pageParts = ({ workbook, office, personas, inbox, sheets, executions, runner }: Behind): DeskParts => ({
  workbook,
  books: (persona) => (office && mayOpen(persona) ? bookLinks : []),
  personas,
  inbox: () => inbox.list(),
  mailFile: (mail, at) => inbox.file(mail, at),
  quotas: () => ({ sheets: sheets.used(), scripts: executions.used() }),
  mayEdit: ({ role }) => role === 'koordinator' || role === 'saksbehandler',
  runAppsScript: runner.runMenu,
  menus: runner.menus,
  onEdited: runner.runTriggers,
  callAppsScript: runner.runCall,
});

const officeParts = (
  parts: Behind,
  own: Pick<Behind, 'workbook' | 'runner'> | undefined,
): DeskParts | undefined => own && { ...pageParts({ ...parts, ...own }), mayOpen };

/** Faults of ours are for the one at the terminal; facts are for those who ask for them. */
export const showFaults = (line: string): void => {
  if (line.includes('"severity":"ERROR"')) console.error(line);
};
