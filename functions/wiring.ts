// Builds the adapters from the settings and hands them to the flows: the only file that knows them all.
import { createLog } from './adapters/console-log.ts';
import { createVerifier, type Verify } from './adapters/identity/verify.ts';
import { createExcelPort } from './adapters/excel/port.ts';
import { createPdfPort } from './adapters/pdf/port.ts';
import { createMail } from './adapters/mail/send.ts';
import { openOutbox } from './adapters/outbox.ts';
import type { Patience } from './adapters/sheets/client.ts';
import { openSheetPort } from './adapters/sheets/open-port.ts';
import type { Config } from './config.ts';
import type { Round, World } from './flows/job/world.ts';
import { createTaskQueue } from './adapters/tasks/queue.ts';
import type { CaseIndex, CaseStore, Clock, Log, SheetPort, TaskQueue } from './ports.ts';

export type Wiring = {
  world: World;
  /** The same for what nobody waits for: it has the patience that Google's quota asks for. */
  background: World;
  rounds: Round[];
  tickCallers: string[];
  /** Requests a minute from one identity. */
  perMinute: { acts: number; checks: number };
  verify: Verify;
  verifyTick: Verify;
  /** Where pings wait; nothing where the sweep alone finds what people change. */
  tasks: TaskQueue | undefined;
  pings: { shortest: number; budget: number; projectBudget: number };
  /** After so long without an edit of it a row has been left. */
  quietSeconds: number;
  machineCallers: string[];
  verifyMachine: Verify;
};

const wallClock: Clock = { now: () => new Date() };

/** Firestore is loaded only where it is used: it is most of the time a cold start takes. */
export async function openStore(
  config: Pick<Config, 'STORE' | 'SQLITE_FILE' | 'FIRESTORE_PROJECT' | 'FIRESTORE_DATABASE'>,
): Promise<CaseStore & CaseIndex> {
  if (config.STORE === 'sqlite') {
    const { openSqliteStore } = await import('./adapters/sqlite/store.ts');
    return openSqliteStore(config.SQLITE_FILE);
  }
  const { openFirestoreStore } = await import('./adapters/firestore/store.ts');
  const { FIRESTORE_PROJECT: projectId, FIRESTORE_DATABASE: databaseId } = config;
  return openFirestoreStore(databaseId === undefined ? { projectId } : { projectId, databaseId });
}

function openTasks(config: Config): TaskQueue | undefined {
  const { QUEUE: queue, QUEUE_TARGET: target, QUEUE_ACCOUNT: account, MACHINE_AUDIENCE } = config;
  const [audience] = MACHINE_AUDIENCE;
  if (queue === undefined || !target || !account || audience === undefined) return undefined;
  const open = async () => {
    const { createTasksClient } = await import('./adapters/tasks/client.ts');
    return createTasksClient(config.TASKS_ROOT_URL, config.SHEETS_TOKEN);
  };
  return createTaskQueue(open, { queue, target, account, audience });
}

/** `project/database`, or the one that lies beside the functions. */
export const storeNameOf = ({
  STORE,
  FIRESTORE_PROJECT,
  FIRESTORE_DATABASE = '(default)',
}: Pick<Config, 'STORE' | 'FIRESTORE_PROJECT' | 'FIRESTORE_DATABASE'>): string =>
  STORE === 'sqlite' ? 'sqlite' : `${FIRESTORE_PROJECT}/${FIRESTORE_DATABASE}`;

const paceOf = (config: Config): Pick<Wiring, 'pings' | 'quietSeconds'> => ({
  pings: {
    shortest: config.QUEUE_WINDOW,
    budget: config.QUEUE_BUDGET,
    projectBudget: config.QUEUE_PROJECT_BUDGET,
  },
  quietSeconds: config.QUIET_SECONDS,
});

const openSheets = (config: Config, patience: Patience): SheetPort => {
  const { ROUNDS: rounds, SHEETS_ROOT_URL: rootUrl, SHEETS_TOKEN: token } = config;
  return openSheetPort({ rounds, rootUrl, token, tokensUrl: config.IAM_CREDENTIALS_URL }, patience);
};

/** Where people open a round's workbook. */
const urlOf = ({ WORKBOOK_LINK: link }: Config, { spreadsheetId }: Pick<Round, 'spreadsheetId'>) =>
  link === '' ? undefined : link.replace('{id}', encodeURIComponent(spreadsheetId));

const roundsOf = (config: Config): Round[] =>
  config.ROUNDS.map((round) => ({
    ...round,
    url: urlOf(config, round),
    publicUrl: config.PUBLIC_URL || undefined,
  }));

export async function wire(
  config: Config,
  clock: Clock = wallClock,
  log: Log = createLog(),
): Promise<Wiring> {
  const store = await openStore(config);
  const platformChecksSignature = config.PLATFORM_CHECKS_SIGNATURE === 'true';
  const trusted = {
    issuers: config.TOKEN_ISSUERS,
    audience: config.TOKEN_AUDIENCE,
    certsUrl: config.TOKEN_CERTS_URL,
    clock,
  };
  const world: World = {
    sheets: openSheets(config, 'person'),
    excel: createExcelPort(),
    pdf: createPdfPort(),
    store,
    outbox: openOutbox(store, { clock, log }),
    mail: createMail({ url: config.MAIL_URL, from: config.MAIL_FROM, oauth: config.MAIL_OAUTH }),
    clock,
    log,
    mailSeconds: config.MAIL_SECONDS,
    codeVersion: config.CODE_VERSION,
    storeName: storeNameOf(config),
  };
  return {
    world,
    background: { ...world, sheets: openSheets(config, 'background') },
    rounds: roundsOf(config),
    tickCallers: config.TICK_CALLERS,
    perMinute: { acts: config.ACTS_PER_MINUTE, checks: config.CHECKS_PER_MINUTE },
    verify: createVerifier(trusted),
    tasks: openTasks(config),
    ...paceOf(config),
    machineCallers: config.MACHINE_CALLERS,
    verifyMachine: createVerifier({ ...trusted, audience: config.MACHINE_AUDIENCE }),
    verifyTick: createVerifier({ ...trusted, platformChecksSignature }),
  };
}
