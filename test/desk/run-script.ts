// Runs a script at a desk of its own and tells what it showed; shared by the tests of host and bundle.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAppsScript, type ScriptRun } from '../../desk/host/run.ts';
import { openDocumentProperties, openTriggers } from '../../desk/host/triggers.ts';
import type { Button, Menu } from '../../desk/protocol.ts';
import { type Asked, type Told, readQuestion } from '../apps-script/read-question.ts';

export type Shown = {
  toasts: [string, string, number][];
  dialogs: { title: string; message: string; buttons: Button[] }[];
  menus: Menu[];
  sidebars: [title: string, html: string][];
  modals: [title: string, html: string][];
  /** Those among the modals that ask something, or have only to be read. */
  questions: Asked[];
  /** What the last of them got, when the answer was yes. */
  told: Told | undefined;
  places: [title: string, range: string][];
  value: unknown;
  logs: string[];
};

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'innstilling-'));

/** Runs `f` of the code, or what `with` says; every dialog and question is answered by `answer`, with `text` for a reason. */
export async function runScript(
  code: string,
  { answer = 'OK', text = '', ...changes }: Partial<ScriptRun> & { answer?: Button; text?: string } = {},
): Promise<Shown> {
  const shown: Shown = {
    toasts: [],
    dialogs: [],
    menus: [],
    sidebars: [],
    modals: [],
    questions: [],
    told: undefined,
    places: [],
    logs: [],
    value: undefined,
  };
  const sheets = ['Start', 'Behov Fosen'].map((title) => ({ properties: { title } }));
  const run: ScriptRun = {
    run: 'f',
    user: { email: 'fosen@example.no' },
    effectiveUser: { email: 'fosen@example.no' },
    spreadsheet: { id: 'bok-1', get: async () => ({ sheets }) },
    properties: {},
    token: (email) => `token for ${email}`,
    ui: {
      toast: (...toast) => void shown.toasts.push(toast),
      dialog: async (title, message, buttons) => {
        shown.dialogs.push({ title, message, buttons });
        return answer;
      },
      prompt: async (title, message, buttons) => {
        shown.dialogs.push({ title, message, buttons });
        return { button: answer, text };
      },
      menus: (menus) => void (shown.menus = menus),
      sidebar: (...page) => void shown.sidebars.push(page),
      modal: (...page) => {
        shown.modals.push(page);
        const question = readQuestion(page[1]);
        if (question) shown.questions.push(question);
      },
      activate: (...place) => void shown.places.push(place),
    },
    triggers: openTriggers(join(newFolder(), 'triggers.json')),
    documentProperties: openDocumentProperties(join(newFolder(), 'document-properties.json')),
    log: (level, text) => void shown.logs.push(`${level} ${text}`),
    ...changes,
  };
  shown.value = await runAppsScript(code, run);
  const question = shown.questions.at(-1);
  if (question?.yes !== undefined && ['YES', 'OK'].includes(answer)) {
    const argument = question.answer(text);
    shown.told = (await runAppsScript(code, { ...run, run: question.run, argument })) as Told;
  }
  return shown;
}
