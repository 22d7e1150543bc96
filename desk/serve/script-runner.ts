// Runs the Apps Script for the page: menu items as the person, triggers as the one who created them.
import { type DocumentProperties, runAppsScript, type TriggerBook } from '../host/run.ts';
import type { ScriptEvent, ScriptRun } from '../host/run.ts';
import type { Trigger } from '../host/calls.ts';
import type { Executions } from '../host/executions.ts';
import type { Edit } from './edits.ts';
import type { Menu, Persona } from '../protocol.ts';
import type { CallAppsScript, PageUi, RunAppsScript } from './script-runs.ts';
import type { View } from '../sheets/present.ts';
import type { Workbook } from '../sheets/workbook.ts';

export type ScriptParts = {
  code: string;
  workbook: Workbook;
  properties: Record<string, string>;
  token: (email: string) => string;
  triggers: TriggerBook;
  documentProperties: DocumentProperties;
  /** Google's quota for what triggers run. */
  executions: Executions;
};

export type ScriptRunner = {
  runMenu: RunAppsScript;
  /** What a dialog of the script's asks of it: gives what the function returned. */
  runCall: CallAppsScript;
  menus: (persona: Persona) => Promise<Menu[]>;
  /** As the owner of the sheet does it once: what the question of the menu does on a yes. */
  installTriggers: (owner: Persona) => Promise<void>;
  runTriggers: (edit: Edit & { persona: Persona; ui: PageUi }) => Promise<void>;
};

/** Where nobody looks. */
export const silent: ScriptRun['ui'] = {
  toast: () => undefined,
  dialog: () => Promise.resolve('CLOSE'),
  prompt: () => Promise.resolve({ button: 'CLOSE', text: '' }),
  menus: () => undefined,
  sidebar: () => undefined,
  modal: () => undefined,
  activate: () => undefined,
};

export function createScriptRunner({
  code,
  workbook,
  properties,
  token,
  triggers,
  documentProperties,
  executions,
}: ScriptParts): ScriptRunner {
  const spreadsheet = {
    id: workbook.spreadsheetId,
    get: (view?: View) => Promise.resolve(workbook.get(view)),
  };
  const base = { spreadsheet, properties, token, triggers, documentProperties };
  return {
    runCall: (run, persona, ui, argument) =>
      runAppsScript(code, { ...base, run, argument, ui, ...as(persona) }),
    runMenu: async (run, persona, ui, at) =>
      void (await runAppsScript(code, { ...base, ...placeOf(at), run, ui, ...as(persona) })),
    async menus(persona) {
      let built: Menu[] = [];
      const ui = { ...silent, menus: (menus: Menu[]) => (built = menus) };
      await runAppsScript(code, { ...base, run: 'onOpen', ui, ...as(persona) });
      return built;
    },
    async installTriggers(owner) {
      await runAppsScript(code, { ...base, run: 'utlosereSettOpp', ui: silent, ...as(owner) });
    },
    runTriggers: (edit) => fire({ code, base, executions }, edit),
  };
}

type Fired = Edit & { persona: Persona; ui: PageUi };
type Scripts = Pick<ScriptParts, 'code' | 'executions'> & {
  base: Pick<ScriptRun, 'spreadsheet' | 'properties' | 'token' | 'triggers' | 'documentProperties'>;
};

/** Every trigger that the edit sets off, as the one who made it. */
async function fire(
  { code, base, executions }: Scripts,
  { sheetTitle, range, kind, persona, ui }: Fired,
): Promise<void> {
  const at = { activeSheet: sheetTitle, activeRange: range, ui, user: persona };
  const fired = base.triggers.list().map(({ run, on, creator }) => {
    const [event, effectiveUser] = [eventOf(on, kind), { email: creator }];
    const job = async (onTime: (ms: number) => void) =>
      void (await runAppsScript(code, { ...base, ...at, run, event: event ?? {}, effectiveUser, onTime }));
    return event ? executions.run(creator, job) : Promise.resolve(false);
  });
  await Promise.all(fired);
}

/** What a trigger hears of an edit: typing sets off both types, and moved rows only one. */
const eventOf = (on: Trigger['on'], kind: Edit['kind']): ScriptEvent | undefined => {
  if (on === 'ON_CHANGE') return { changeType: kind === 'SORT' ? 'OTHER' : kind };
  return kind === 'EDIT' ? {} : undefined;
};

/** A person's own run: at the keyboard, and in their name. */
const as = (person: Persona) => ({ user: person, effectiveUser: person });

const placeOf = ({ sheetTitle, range }: { sheetTitle?: string; range?: string }) => ({
  ...(sheetTitle !== undefined && { activeSheet: sheetTitle }),
  ...(range !== undefined && { activeRange: range }),
});
