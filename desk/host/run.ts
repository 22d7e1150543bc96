// Runs a function of the built Apps Script as Google would: its own thread, its own globals, a time limit.
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Button, Menu } from '../protocol.ts';
import { answerOver, type Calls, type Trigger, type Written } from './calls.ts';
import { readHiddenColumns, readProtections, readShown, type ShownSpreadsheet } from './read-shown.ts';
import { fetchForScript } from './fetch.ts';
import { workerCode } from './worker-code.ts';

/** What an event brings beside the workbook and the active cell. */
export type ScriptEvent = { changeType?: string; value?: string; oldValue?: string };

export type ScriptRun = {
  /** The name of a top-level function; `onOpen` runs as a simple trigger, with no service that needs consent. */
  run: string;
  event?: ScriptEvent;
  /** What a dialog calls it with, instead of an event: whatever JSON can say. */
  argument?: unknown;
  /** The one at the keyboard. */
  user: { email: string };
  /** The one it runs as: the same for a menu item, the creator for an installable trigger. */
  effectiveUser: { email: string };
  spreadsheet: ShownSpreadsheet;
  /** Script properties, such as API_URL. */
  properties: Record<string, string>;
  /** A signed identity token for this address. */
  token: (email: string) => string | Promise<string>;
  ui: {
    toast(title: string, message: string, seconds: number): void;
    dialog(title: string, message: string, buttons: Button[]): Promise<Button>;
    prompt(title: string, message: string, buttons: Button[]): Promise<Written>;
    menus(menus: Menu[]): void;
    sidebar(title: string, html: string): void;
    modal(title: string, html: string): void;
    activate(title: string, range: string): void;
  };
  triggers: TriggerBook;
  documentProperties: DocumentProperties;
  /** Scopes the one it runs as has ticked, by short name, when Google has not been allowed everything; all when left out. */
  granted?: string[];
  /** Title of the tab in front; the first one when left out. */
  activeSheet?: string;
  /** A1 of the active cell; A1 when left out. */
  activeRange?: string;
  log?: (level: string, text: string) => void;
  /** Hears how many milliseconds the script itself took. */
  onTime?: (ms: number) => void;
  /** Milliseconds; Google's own limit when left out. */
  timeLimit?: number;
};

/** Where the installable triggers are kept. */
export type TriggerBook = {
  list(): Trigger[];
  add(trigger: Omit<Trigger, 'id'>): Trigger;
  remove(id: string): void;
};

/** What scripts keep in the workbook itself: the same for everybody who runs one there. */
export type DocumentProperties = { get(key: string): string | null; set(key: string, value: string): void };

/** What the worker is started with. */
export type Start = {
  code: string;
  run: string;
  simple: boolean;
  event: ScriptEvent | undefined;
  argument: string | undefined;
  effectiveUser: string;
  user: string;
  spreadsheetId: string;
  properties: Record<string, string>;
  granted: string[] | undefined;
  activeSheet: string | undefined;
  activeRange: string;
};

const SIMPLE = new Set(['onOpen', 'onEdit', 'onSelectionChange']);
const SIMPLE_LIMIT = 30_000;
const LIMIT = 360_000;

/** Resolves with what the function returned, as JSON has it; rejects with what it threw, or when its time is up. */
export async function runAppsScript(code: string, run: ScriptRun): Promise<unknown> {
  const simple = SIMPLE.has(run.run);
  const { port1, port2 } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  answerOver(port1, bell, callsOf(run));
  const worker = new Worker(await workerCode(), {
    eval: true,
    workerData: { start: startOf(code, simple, run), port: port2, bell },
    transferList: [port2],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 64 },
  });
  const limit = run.timeLimit ?? (simple ? SIMPLE_LIMIT : LIMIT);
  try {
    return await ended(worker, run, limit);
  } finally {
    port1.close();
    await worker.terminate();
  }
}

const ended = (worker: Worker, { run: name, onTime }: ScriptRun, limit: number): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${name} overskred grensen på ${limit / 1000} sekunder`)),
      limit,
    );
    worker.once('message', ({ error, value, took }: { error?: string; value?: string; took: number }) => {
      clearTimeout(timer);
      onTime?.(took);
      if (error === undefined) resolve(value === undefined ? undefined : JSON.parse(value));
      else reject(new Error(error));
    });
    worker.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });

const startOf = (code: string, simple: boolean, run: ScriptRun): Start => ({
  code,
  run: run.run,
  simple,
  event: run.event,
  argument: run.argument === undefined ? undefined : JSON.stringify(run.argument),
  effectiveUser: run.effectiveUser.email,
  user: run.user.email,
  spreadsheetId: run.spreadsheet.id,
  properties: run.properties,
  granted: run.granted,
  activeSheet: run.activeSheet,
  activeRange: run.activeRange ?? 'A1',
});

/** The run's own surroundings as the calls a worker may make. */
function callsOf(run: ScriptRun): Calls {
  const { spreadsheet, token, effectiveUser, ui, triggers, documentProperties, log } = run;
  const menus: Menu[] = [];
  return {
    titles: async () =>
      ((await spreadsheet.get()).sheets ?? []).map((sheet) => sheet.properties?.title ?? ''),
    fetch: fetchForScript,
    token: async () => token(effectiveUser.email),
    toast: async (...toast) => ui.toast(...toast),
    dialog: (...dialog) => ui.dialog(...dialog),
    prompt: (...prompt) => ui.prompt(...prompt),
    shown: (title) => readShown(spreadsheet, title),
    hiddenColumns: (title) => readHiddenColumns(spreadsheet, title),
    protections: () => readProtections(spreadsheet, effectiveUser.email),
    menu: async (menu) => {
      menus.push(menu);
      ui.menus(menus);
    },
    sidebar: async (...page) => ui.sidebar(...page),
    modal: async (...page) => ui.modal(...page),
    activate: async (...place) => ui.activate(...place),
    triggers: async () => triggers.list().filter(({ creator }) => creator === effectiveUser.email),
    addTrigger: async (trigger) => triggers.add(trigger),
    removeTrigger: async (id) => triggers.remove(id),
    documentProperty: async (key) => documentProperties.get(key),
    setDocumentProperty: async (key, value) => documentProperties.set(key, value),
    log: async (level, text) => log?.(level, text),
  };
}
