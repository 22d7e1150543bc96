// A whole round in memory for the tests of the flows: sheet, store, mail and clock, and each test has one of its own.
import { FUNCTIONS_ACCOUNT } from '../../../desk/accounts.ts';
import { planOfSeed, roundOfSeed } from '../../../desk/plant.ts';
import type { Seed } from '../../../desk/seed/seed.ts';
import { Workbook } from '../../../desk/sheets/workbook.ts';
import { createLog } from '../../../functions/adapters/console-log.ts';
import { openOutbox } from '../../../functions/adapters/outbox.ts';
import { setUpWorkbook } from '../../../functions/flows/office/set-up-workbook.ts';
import type { World } from '../../../functions/flows/job/world.ts';
import type { CaseIndex, CaseStore, Clock, ExcelPort, RoundKey, Tx } from '../../../functions/ports.ts';
import { verbs } from '../../../functions/verbs.ts';
import type { Wiring } from '../../../functions/wiring.ts';
import { answerCheck } from '../../entry/described.ts';
import { type Hands, handsOn, handsOnBoth } from '../../ports/hands.ts';
import { memoryExcel } from '../../ports/memory-excel.ts';
import { memoryPdf } from '../../ports/memory-pdf.ts';
import { type MemoryMail, memoryMail } from '../../ports/memory-mail.ts';
import { type MemorySheets, memorySheets } from '../../ports/memory-sheets.ts';
import { MemoryDocuments, openMemoryStore } from '../../ports/memory-store.ts';
import { type MemoryTasks, memoryTasks } from '../../ports/memory-tasks.ts';
import { mailThrough, storeThrough, straight, tasksThrough, type Through } from '../../ports/through.ts';
import { putForward } from '../../seeded.ts';
import { type Told, openEntry, queueAccount, scheduler } from './entry.ts';

/** Stands still until it is moved on. */
export type HandClock = Clock & { pass(seconds: number): void };

/** What outlives a process of the functions. */
type State = {
  seed: Seed;
  workbook: Workbook;
  /** The governor's office's, where the round has two. */
  office?: Workbook | undefined;
  documents: MemoryDocuments;
  mail: MemoryMail;
  tasks: MemoryTasks;
  clock: HandClock;
};

/** `store` in place of the one in memory; `through` is what every call to the outside goes through. */
export type Ports = {
  excel?: ExcelPort;
  perMinute?: { acts: number; checks: number };
  store?: CaseStore & CaseIndex;
  through?: Through;
};

export type Round = Hands & {
  seed: Seed;
  key: RoundKey;
  workbook: Workbook;
  /** What people change and see in the office's workbook; nothing where the round has one only. */
  office: (Hands & { workbook: Workbook }) | undefined;
  sheets: MemorySheets;
  inbox: MemoryMail;
  tasks: MemoryTasks;
  clock: HandClock;
  world: World & { store: CaseStore & CaseIndex };
  /** The settings of the instance; a round that is added here is served too. */
  wiring: Wiring;
  /** Lines of the functions' log since the round was opened or copied. */
  log: string[];
  /**
   * Calls a verb as that person, through the same entry as over HTTP; `more` of the body is the row they stand in.
   * Throws when the answer is none that docs/openapi.json describes.
   */
  call(verb: string, tab: string, email: string, more?: object): Promise<Told>;
  /** Computes the draft and puts it forward: see `putForward`. */
  propose(more?: object): Promise<Told>;
  /** The same with headers: a key, an id of the click. */
  ask(verb: string, tab: string, email: string, more: object, headers: Record<string, string>): Promise<Told>;
  /** The same with a body as it is, whatever it is. */
  post(verb: string, email: string, body: object, headers: Record<string, string>): Promise<Told>;
  /** Does the checks that pings put off, each at its time: the clock is moved on to it. */
  settle(): Promise<void>;
  /** So many seconds pass, and the checks that were put off until then are done, each at its time. */
  live(seconds: number): Promise<void>;
  /** Calls for the sweep, as the scheduler does. */
  sweep(): Promise<Told>;
  /** Calls the scheduler's entry point. */
  tick(): Promise<Told>;
  /** Looks at what is kept. */
  stored<T>(read: (tx: Tx) => Promise<T>): Promise<T>;
  /** Everything that is kept, by kind and id, as JSON. */
  allStored(): Map<string, string>;
  /** Reads and writes of the sheet while `act` runs. */
  countCalls(act: () => Promise<unknown>): Promise<{ read: number; write: number }>;
  /** The same round as it stands now; neither sees what is done in the other. */
  copy(ports?: Ports): Round;
  /** Another process of the functions on the same round: it remembers nothing of this one. */
  restarted(ports?: Ports): Round;
};

/** 15 January 2026 in the morning: before every deadline of the seeds. */
const firstDay = Date.parse('2026-01-15T08:00:00Z');

const clockAt = (start: number): HandClock => {
  let now = start;
  return { now: () => new Date(now), pass: (seconds) => void (now += seconds * 1000) };
};

function openOn(state: State, ports: Ports = {}): Round {
  const { seed, workbook, office, documents, mail, tasks, clock } = state;
  const { through = straight } = ports;
  const { county, year, spreadsheetId } = seed;
  const key = { county, year };
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  const sheets = memorySheets(workbook, through, office);
  const store = storeThrough(ports.store ?? openMemoryStore(documents), through);
  const world = {
    sheets: sheets.port,
    excel: ports.excel ?? memoryExcel(),
    pdf: memoryPdf(),
    store,
    outbox: openOutbox(store, { clock, log }),
    mail: mailThrough(mail.port, through),
    clock,
    log,
    codeVersion: '0.1.0',
    mailSeconds: 3,
    storeName: 'sqlite',
  };
  const verify = async (authorization = '') => {
    const email = authorization.replace('Bearer ', '').toLowerCase();
    return email === '' ? { ok: false as const, problem: 'missing' as const } : { ok: true as const, email };
  };
  const wiring: Wiring = {
    world,
    background: world,
    rounds: [
      { ...key, spreadsheetId, officeId: office?.spreadsheetId, replyTo: 'statsforvalteren@example.no' },
    ],
    tickCallers: [scheduler],
    perMinute: ports.perMinute ?? { acts: 1000, checks: 1000 },
    verify,
    verifyTick: verify,
    tasks: tasksThrough(tasks.port, through),
    pings: { shortest: 3, budget: 40, projectBudget: 200 },
    quietSeconds: 15,
    machineCallers: [queueAccount, scheduler],
    verifyMachine: verify,
  };
  const entry = openEntry(wiring);
  const post: Round['post'] = async (verb, email, body, headers) => {
    const told = await entry.ask(verb, email, body, headers);
    const isDescribed = !Object.hasOwn(verbs, verb) || answerCheck(verb, told.status)(told.body);
    if (!isDescribed) throw new Error(`no such answer is described: ${verb} ${JSON.stringify(told)}`);
    return told;
  };
  const ask: Round['ask'] = (verb, tab, email, more, headers) =>
    post(verb, email, { spreadsheetId, tab, ...more }, headers);
  const passTo = (at: Date): void => clock.pass(Math.max(0, at.getTime() - clock.now().getTime()) / 1000);
  return {
    ...(office ? handsOnBoth(workbook, office) : handsOn(workbook)),
    seed,
    key,
    workbook,
    office: office && { ...handsOn(office), workbook: office },
    sheets,
    inbox: mail,
    tasks,
    settle: () => tasks.settle(entry.work, passTo),
    async live(seconds) {
      const end = clock.now().getTime() + seconds * 1000;
      await tasks.settle(entry.work, passTo, end);
      passTo(new Date(end));
    },
    clock,
    world,
    wiring,
    log: lines,
    ask,
    post,
    call: (verb, tab, email, more = {}) => ask(verb, tab, email, more, {}),
    propose: (more) => putForward((verb, tab, email, body) => ask(verb, tab, email, body, {}), more),
    sweep: () => entry.sweep(),
    tick: () => entry.tick(),
    stored: (read) => store.transact(key, read),
    allStored: () => documents.all(key),
    async countCalls(act) {
      const before = sheets.calls.length;
      await act();
      const made = sheets.calls.slice(before);
      const count = (kind: string) => made.filter((one) => one === kind).length;
      return { read: count('read'), write: count('write') };
    },
    copy: (others = ports) =>
      openOn(
        {
          seed,
          workbook: workbook.copy(),
          office: office?.copy(),
          documents: documents.copy(),
          mail: mail.copy(),
          tasks: memoryTasks(),
          clock: clockAt(clock.now().getTime()),
        },
        others,
      ),
    restarted: (others = ports) => openOn(state, others),
  };
}

/** A round with the seed planted in it, by the set-up itself; `height` is how many rows its tabs have. */
export async function openRound(seed: Seed, height = 60, ports: Ports = {}): Promise<Round> {
  const workbook = Workbook.inMemory({ spreadsheetId: seed.spreadsheetId, title: seed.title });
  const documents = new MemoryDocuments();
  const kept = { documents, mail: memoryMail(), tasks: memoryTasks(), clock: clockAt(firstDay) };
  const state = { seed, workbook, ...kept };
  const identity = { spreadsheetId: seed.spreadsheetId, round: roundOfSeed(seed), store: 'sqlite' };
  const plan = { ...planOfSeed(seed), rows: height, editors: [FUNCTIONS_ACCOUNT], identity };
  await memorySheets(workbook).workbookPort.mend(seed.spreadsheetId, plan);
  return openOn(state, ports);
}

/** The same in two workbooks: what only the governor's office opens stands in one of its own. */
export async function openInTwo(seed: Seed, height = 60, ports: Ports = {}): Promise<Round> {
  const { spreadsheetId, title } = seed;
  const workbook = Workbook.inMemory({ spreadsheetId, title });
  const office = Workbook.inMemory({ spreadsheetId: `${spreadsheetId}-embetet`, title });
  const documents = new MemoryDocuments();
  const kept = { documents, mail: memoryMail(), tasks: memoryTasks(), clock: clockAt(firstDay) };
  const sheets = memorySheets(workbook, straight, office);
  await setUpWorkbook({ sheets: sheets.plain, workbook: sheets.workbookPort }, spreadsheetId, {
    now: kept.clock.now().toISOString(),
    office: office.spreadsheetId,
    beginning: { ...planOfSeed(seed), rows: height },
    account: FUNCTIONS_ACCOUNT,
    round: roundOfSeed(seed),
    standardStore: 'sqlite',
  });
  return openOn({ seed, workbook, office, ...kept }, ports);
}

/** Makes a round once, and answers a copy of it for each who asks. */
export function prepared(make: () => Promise<Round>): () => Promise<Round> {
  let first: Promise<Round> | undefined;
  return async () => (await (first ??= make())).copy();
}
