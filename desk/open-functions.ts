// Opens the functions as the cloud would: with their settings, and with the queue that calls them back.
import { join } from 'node:path';
import type { Clock, Log } from '../functions/ports.ts';
import { storeNameOf } from '../functions/wiring.ts';
import { FUNCTIONS_ACCOUNT, QUEUE_ACCOUNT, SCHEDULER_ACCOUNT } from './accounts.ts';
import { type Reply, callApi } from './call-api.ts';
import { type FunctionsHost, hostFunctions } from './functions-host.ts';
import type { DeskIdentity } from './identity.ts';
import type { Inbox } from './inbox.ts';
import type { Listening } from './listen.ts';
import type { Seed } from './seed/seed.ts';
import type { SheetsServer } from './sheets/server.ts';
import { serveTasks, type TasksServer } from './tasks/server.ts';
import type { Rate } from './tasks/waiting.ts';

/** Whom identity tokens are meant for: people's, and machines'. */
export const audience = 'innstilling-api';
export const machineAudience = 'innstilling-maskin';
/** What the product knows its own address as; at the desk it answers on some port of this machine. */
export const apiName = 'https://api.example.no';

const demoProject = 'demo-innstilling';

/**
 * A seed's round, with the account that reads and writes its workbook where that is not the functions' own, and the
 * office's workbook where it has one.
 */
export type SeedRound = { seed: Seed; account?: string; officeId?: string | undefined };

/** Where things are kept, and whose rounds they are. `tokensUrl` issues tokens of the rounds' accounts. */
export type FunctionsAt = {
  dir: string;
  rounds: SeedRound[];
  store?: 'sqlite' | 'firestore';
  project?: string;
  tokensUrl?: string;
  taskRate?: Rate;
  /** Where people open the workbook; without it e-mails have no links. */
  pageUrl?: string | undefined;
};

/** What the functions know their store by. */
export const storeNameAt = ({
  store = 'sqlite',
  project = demoProject,
}: Pick<FunctionsAt, 'store' | 'project'>) =>
  storeNameOf({ STORE: store, FIRESTORE_PROJECT: project, FIRESTORE_DATABASE: undefined });

export type OpenFunctions = FunctionsHost & {
  tasks: TasksServer;
  /** Calls for the sweep, as the scheduler does. */
  sweep(): Promise<Reply>;
};

export type Servers = { identity: DeskIdentity; certs: Listening; inbox: Inbox; sheets: SheetsServer };

/** The functions, and the queue that calls them back. */
export async function openFunctions(
  options: FunctionsAt,
  servers: Servers,
  clock: Clock,
  log: Log,
): Promise<OpenFunctions> {
  const { identity } = servers;
  const reach = (url: string): string => url.replace(apiName, functions.api.url);
  const token = (email: string, about: string): string => identity.issueToken({ email, audience: about });
  const tasks = await serveTasks(clock, { token, reach }, options.taskRate);
  const functions = await hostFunctions(settingsOf(options, { ...servers, tasks }), clock, log);
  return {
    ...functions,
    tasks,
    sweep: () => callApi(functions.api.url, 'sweep', {}, token(SCHEDULER_ACCOUNT, machineAudience)),
    async close() {
      await tasks.close();
      await functions.close();
    },
  };
}

/** Where the functions find what they need, as the cloud would tell them. */
export const settingsOf = (
  { dir, rounds, store = 'sqlite', project = demoProject, tokensUrl, pageUrl }: FunctionsAt,
  { identity, certs, inbox, sheets, tasks }: Servers & { tasks: TasksServer },
): Record<string, string> => ({
  ROUNDS: JSON.stringify(rounds.map(roundOf)),
  TOKEN_ISSUERS: identity.issuer,
  TOKEN_AUDIENCE: audience,
  TOKEN_CERTS_URL: certs.url,
  TICK_CALLERS: SCHEDULER_ACCOUNT,
  MACHINE_AUDIENCE: machineAudience,
  MACHINE_CALLERS: [QUEUE_ACCOUNT, SCHEDULER_ACCOUNT].join(','),
  QUEUE: `projects/${project}/locations/europe-north1/queues/pings`,
  QUEUE_TARGET: apiName,
  QUEUE_ACCOUNT,
  // One person at a keyboard waits for an answer; a county's are many.
  QUEUE_WINDOW: '1',
  TASKS_ROOT_URL: tasks.url,
  STORE: store,
  SQLITE_FILE: join(dir, 'store.sqlite'),
  FIRESTORE_PROJECT: project,
  MAIL_URL: inbox.url,
  MAIL_FROM: 'innstilling@example.no',
  WORKBOOK_LINK: pageUrl === undefined ? '' : `${pageUrl}/`,
  SHEETS_ROOT_URL: sheets.url,
  SHEETS_TOKEN: FUNCTIONS_ACCOUNT,
  ...(tokensUrl !== undefined && { IAM_CREDENTIALS_URL: tokensUrl }),
});

const roundOf = ({ seed: { county, year, spreadsheetId }, account, officeId }: SeedRound) => ({
  county,
  year,
  spreadsheetId,
  officeId,
  account,
  replyTo: 'statsforvalteren@example.no',
});
