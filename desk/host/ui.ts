// Menu and boxes: what the script shows goes to the page, and an alert waits for its answer.
/// <reference types="google-apps-script" />
import type { Button, Menu } from '../protocol.ts';
import type { Ask } from './calls.ts';
import { partly } from './partly.ts';

type GoogleUi = GoogleAppsScript.Base.Ui;

const buttons = { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' };
const sets: Record<string, Button[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** The part of Ui that the desk's page can show. */
export const buildUi = (ask: Ask): GoogleUi =>
  partly<GoogleUi>({
    // Google's enums are opaque to a script: the desk's are their names.
    Button: buttons as unknown as GoogleUi['Button'],
    ButtonSet: Object.fromEntries(
      Object.keys(sets).map((name) => [name, name]),
    ) as unknown as GoogleUi['ButtonSet'],
    alert: ((title: string, message: string, set: unknown) =>
      ask('dialog', title, message, sets[set as string] ?? ['OK'])) as unknown as GoogleUi['alert'],
    createMenu: (caption) => buildMenu({ caption, items: [] }, ask),
  });

function buildMenu(menu: Menu, ask: Ask): GoogleAppsScript.Base.Menu {
  const builder: GoogleAppsScript.Base.Menu = partly<GoogleAppsScript.Base.Menu>({
    addItem: (caption, run) => {
      menu.items.push({ caption, run });
      return builder;
    },
    addToUi: () => ask('menu', menu),
  });
  return builder;
}
