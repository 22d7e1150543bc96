// Menu and boxes: what the script shows goes to the page, and an alert waits for its answer.
/// <reference types="google-apps-script" />
import type { Button, Menu } from '../protocol.ts';
import type { Ask } from './calls.ts';
import { needsConsent } from './consent.ts';
import { partly } from './partly.ts';
import type { Start } from './run.ts';

type GoogleUi = GoogleAppsScript.Base.Ui;

const buttons = { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' };
const sets: Record<string, Button[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** The part of Ui that the desk's page can show. */
export function buildUi(start: Start, ask: Ask): GoogleUi {
  const made: Menu[] = [];
  return partly<GoogleUi>({
    // Google's enums are opaque to a script: the desk's are their names.
    Button: buttons as unknown as GoogleUi['Button'],
    ButtonSet: Object.fromEntries(
      Object.keys(sets).map((name) => [name, name]),
    ) as unknown as GoogleUi['ButtonSet'],
    alert: ((title: string, message: string, set: unknown) =>
      ask('dialog', title, message, sets[set as string] ?? ['OK'])) as unknown as GoogleUi['alert'],
    prompt: ((title: string, message: string, set: unknown) => {
      const { button, text } = ask('prompt', title, message, sets[set as string] ?? ['OK']);
      return partly<GoogleAppsScript.Base.PromptResponse>({
        getSelectedButton: () => button as unknown as GoogleAppsScript.Base.Button,
        getResponseText: () => text,
      });
    }) as unknown as GoogleUi['prompt'],
    createMenu: (caption) => buildMenu({ caption, items: [] }, made, ask),
    showSidebar: (page: GoogleAppsScript.HTML.HtmlOutput) => {
      needsConsent(start, 'Ui.showSidebar');
      ask('sidebar', page.getTitle(), page.getContent());
    },
    showModalDialog: (page: GoogleAppsScript.HTML.HtmlOutput, title) => {
      needsConsent(start, 'Ui.showModalDialog');
      ask('modal', title, page.getContent());
    },
  });
}

/** A menu of the desk, and its place among those made in this run: what the script hands back is not the object itself. */
type Built = GoogleAppsScript.Base.Menu & { place: () => number };

/** The desk shows a menu inside a menu beside it. */
function buildMenu(menu: Menu, made: Menu[], ask: Ask): Built {
  const inner: Menu[] = [];
  const place = made.push(menu) - 1;
  const builder: Built = partly<Built>({
    place: () => place,
    addItem: (caption, run) => {
      menu.items.push({ caption, run });
      return builder;
    },
    addSubMenu: (submenu) => {
      inner.push(made[(submenu as Built).place()]!);
      return builder;
    },
    addToUi: () => [menu, ...inner].forEach((each) => ask('menu', each)),
  });
  return builder;
}
