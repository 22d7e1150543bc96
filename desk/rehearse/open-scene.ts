// Where the last day takes place: every server of the desk in this process, and the functions in one that can be killed.
import { join } from 'node:path';
import { openIdentity } from '../identity.ts';
import { FUNCTIONS_ACCOUNT, SCHEDULER_ACCOUNT } from '../accounts.ts';
import { type Inbox, openInbox } from '../inbox.ts';
import { listenTo } from '../listen.ts';
import { apiName, audience, machineAudience, settingsOf, storeNameAt } from '../open-functions.ts';
import { readPersonas } from '../personas.ts';
import { prepareWorkbook } from '../plant.ts';
import type { Persona } from '../protocol.ts';
import type { Seed } from '../seed/seed.ts';
import { type Faults, faultsOf } from '../sheets/faults.ts';
import { serveSheets, type SheetsServer } from '../sheets/server.ts';
import { Workbook } from '../sheets/workbook.ts';
import { serveTasks, type TasksServer } from '../tasks/server.ts';
import { chanceOf } from './people/chance.ts';
import { hearLetters, killAt, type KillMoment } from './kill-moments.ts';
import { onTheirWay } from './proof/read-store.ts';
import { type KillableFunctions, startFunctions } from './start-functions.ts';

export type Scene = {
  seed: Seed;
  /** The workbook that the governor's office alone opens. */
  officeId: string;
  /** Where the store lies. */
  storeFile: string;
  sheets: SheetsServer;
  /** Failures that the functions meet at Google; none until the rate is set. */
  faults: Faults;
  inbox: Inbox;
  tasks: TasksServer;
  functions: KillableFunctions;
  personas: Persona[];
  /** A token of a person, or of the scheduler. */
  token(email: string): string;
  schedulersToken(): string;
  /** Lets so many milliseconds pass for everybody; the functions are started again. */
  passTime(ms: number): Promise<void>;
  /** Messages that were on their way when the functions were killed. */
  cutOff: Set<string>;
  /** Kills the functions at such a moment, tells `onKill`, and starts them again. */
  killFunctions(moment: KillMoment, onKill: () => void): Promise<void>;
  close(): Promise<void>;
};

const plenty = { perCaller: 1e9, perProject: 1e9 };

/** All but the functions themselves; `ahead` is how many milliseconds the clock is ahead of the machine's. */
async function openServers(dir: string, seed: Seed, number: number) {
  const ahead = { ms: 0 };
  const clock = { now: () => new Date(Date.now() + ahead.ms) };
  const identity = openIdentity({ dir, issuer: 'https://pulten.example.no', clock });
  const token = (email: string, about: string): string => identity.issueToken({ email, audience: about });
  const chance = chanceOf(number, 'faults');
  const faults = faultsOf(0, FUNCTIONS_ACCOUNT, () => chance.next());
  const { sheets, personas } = await openWorkbook(seed, faults);
  const inbox = await openInbox({ dir });
  const certs = await listenTo(identity.serveCerts);
  const functions = { api: '' };
  const reach = (url: string): string => url.replace(apiName, functions.api);
  const tasks = await serveTasks(clock, { token, reach });
  const rounds = [{ seed, officeId: officeIdOf(seed) }];
  const settings = {
    ...settingsOf({ dir, rounds }, { identity, certs, inbox, sheets, tasks }),
    QUIET_SECONDS: `${quietSeconds}`,
  };
  const close = async (): Promise<void> =>
    void (await Promise.all([certs, inbox, sheets].map((each) => each.close())));
  return { ahead, token, faults, sheets, personas, inbox, tasks, settings, functions, close };
}

/** After so long a row has been left: people of the rehearsal type faster than others. */
export const quietSeconds = 2;

export async function openScene(dir: string, seed: Seed, number: number): Promise<Scene> {
  const servers = await openServers(dir, seed, number);
  const { ahead, token, faults, inbox, tasks } = servers;
  const functions = await startFunctions(servers.settings, dir);
  servers.functions.api = functions.api;
  const at = { seed, officeId: officeIdOf(seed), storeFile: join(dir, 'store.sqlite') };
  const cutOff = new Set<string>();
  const letters = hearLetters(inbox);
  const startAgain = async (): Promise<void> => {
    await functions.kill();
    for (const { id } of await onTheirWay(at)) cutOff.add(id);
    await functions.start(ahead.ms);
  };
  return {
    ...servers,
    ...at,
    cutOff,
    functions,
    token: (email) => token(email, audience),
    schedulersToken: () => token(SCHEDULER_ACCOUNT, machineAudience),
    passTime: (ms) => {
      ahead.ms += ms;
      return startAgain();
    },
    async killFunctions(moment, onKill) {
      await killAt(moment, { functions, faults, letters });
      onKill();
      await startAgain();
    },
    async close() {
      await tasks.close();
      await functions.close();
      await servers.close();
    },
  };
}

const officeIdOf = ({ spreadsheetId }: Seed): string => `${spreadsheetId}-saksbehandling`;

/** Both planted; the shared one is shared with all who have a role, the office's with nobody but the functions. */
async function openWorkbook(
  seed: Seed,
  faults: Faults,
): Promise<{ sheets: SheetsServer; personas: Persona[] }> {
  const { spreadsheetId, title } = seed;
  const workbook = Workbook.inMemory({ spreadsheetId, title });
  const office = Workbook.inMemory({ spreadsheetId: officeIdOf(seed), title });
  const sheets = await serveSheets(workbook, { rates: plenty, faults });
  sheets.add(office);
  await prepareWorkbook(sheets.url, seed, {
    isNew: true,
    store: storeNameAt({}),
    office: office.spreadsheetId,
  });
  const personas = readPersonas(office);
  for (const { email } of personas) workbook.share({ email, role: 'writer' });
  return { sheets, personas };
}
