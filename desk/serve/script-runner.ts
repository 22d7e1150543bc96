// Runs the Apps Script for the page: menu items as the person, triggers as the one who created them.
import { runAppsScript, type TriggerBook } from '../host/run.ts';
import type { ScriptEvent, ScriptRun } from '../host/run.ts';
import type { Edit } from './edits.ts';
import type { Menu, Persona } from '../protocol.ts';
import type { PageUi, RunAppsScript } from './script-runs.ts';
import type { View } from '../sheets/present.ts';
import type { Workbook } from '../sheets/workbook.ts';

export type ScriptParts = {
  code: string;
  workbook: Workbook;
  properties: Record<string, string>;
  token: (email: string) => string;
  triggers: TriggerBook;
};

export type ScriptRunner = {
  runMenu: RunAppsScript;
  menus: (persona: Persona) => Promise<Menu[]>;
  /** As the owner of the sheet does it once, from the menu, with yes to the question. */
  installTriggers: (owner: Persona) => Promise<void>;
  runTriggers: (edit: Edit & { persona: Persona; ui: PageUi }) => Promise<void>;
};

const silent: ScriptRun['ui'] = {
  toast: () => undefined,
  dialog: () => Promise.resolve('CLOSE'),
  prompt: () => Promise.resolve({ button: 'CLOSE', text: '' }),
  menus: () => undefined,
  sidebar: () => undefined,
};

export function createScriptRunner({
  code,
  workbook,
  properties,
  token,
  triggers,
}: ScriptParts): ScriptRunner {
  const spreadsheet = {
    id: workbook.spreadsheetId,
    get: (view?: View) => Promise.resolve(workbook.get(view)),
  };
  const base = { spreadsheet, properties, token, triggers };
  const oneWaiting = letOneWait();
  return {
    runMenu: (run, persona, ui, { sheetTitle, range }) => {
      const at = {
        ...(sheetTitle !== undefined && { activeSheet: sheetTitle }),
        ...(range !== undefined && { activeRange: range }),
      };
      return runAppsScript(code, { ...base, ...at, run, ui, user: persona, effectiveUser: persona });
    },
    async menus(persona) {
      let built: Menu[] = [];
      const ui = { ...silent, menus: (menus: Menu[]) => (built = menus) };
      await runAppsScript(code, { ...base, run: 'onOpen', ui, user: persona, effectiveUser: persona });
      return built;
    },
    async installTriggers(owner) {
      const ui: ScriptRun['ui'] = {
        ...silent,
        dialog: (_title, _message, buttons) => Promise.resolve(buttons[0] ?? 'OK'),
      };
      await runAppsScript(code, { ...base, run: 'installTriggers', ui, user: owner, effectiveUser: owner });
    },
    async runTriggers({ sheetTitle, range, kind, persona, ui }) {
      const on = kind === 'EDIT' ? 'ON_EDIT' : 'ON_CHANGE';
      const event: ScriptEvent = on === 'ON_CHANGE' ? { changeType: kind === 'SORT' ? 'OTHER' : kind } : {};
      const at = { activeSheet: sheetTitle, activeRange: range };
      for (const { run, on: each, creator } of triggers.list())
        if (each === on)
          await oneWaiting(`${run} ${sheetTitle}`, () =>
            runAppsScript(code, {
              ...base,
              ...at,
              run,
              event,
              ui,
              user: persona,
              effectiveUser: { email: creator },
            }),
          );
    },
  };
}

/** Runs jobs of one name one after the other; while one waits to begin, it serves those that come meanwhile. */
function letOneWait(): (name: string, job: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();
  return (name, job) => {
    const begin = (): Promise<void> => {
      waiting.delete(name);
      return job();
    };
    const next = waiting.get(name) ?? (last.get(name) ?? Promise.resolve()).then(begin, begin);
    waiting.set(name, next);
    last.set(name, next);
    return next;
  };
}
