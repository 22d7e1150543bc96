// What a person chose in the menu, and what an edit set off: ask, call, tell.
import { callApi } from './call-api.ts';
import { MENU, type MenuAct, type MenuFunction } from './menu.ts';

const TOAST_SECONDS = 8;
const TOO_MANY = 429;

/** Runs a menu item's verb on the active tab: after a yes where it asks; told by toast or page, or by a box when refused. */
export function perform(name: MenuFunction): void {
  const act: MenuAct = MENU[name];
  const tab = SpreadsheetApp.getActiveSheet().getName();
  if (!act.verb || !confirmed(act, tab)) return;
  const row = act.row ? SpreadsheetApp.getActiveRange().getRow() : undefined;
  const answer = callApi(act.verb, tab, 'act', row);
  if (answer.html !== undefined) showPage(answer.title, answer.html);
  else if (answer.status === 200) toast(answer.title, answer.message);
  else tell(answer.title, answer.message);
}

/** Tells the API that a tab changed. Quiet, also when refused: only a fault of ours is worth a word. */
export function ping(tab: string): void {
  const { status } = callApi('check', tab, 'ping');
  if (status !== 0 && status !== TOO_MANY && status < 500) return;
  toast('Ikke kontrollert ennå', `Det du skrev, er lagret. Velg «${MENU.kontrollerFane.caption}» om litt.`);
}

/** True when the item asks nothing, or the person said yes. */
export function confirmed(act: MenuAct, tab: string): boolean {
  if (!act.confirm) return true;
  const ui = SpreadsheetApp.getUi();
  return ui.alert(act.confirm.title, act.confirm.message(tab), ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** A box that waits for OK. */
export function tell(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** A page beside the sheet; the API has written it, and it holds no script. */
const showPage = (title: string, html: string): void =>
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title));

const toast = (title: string, message: string): void =>
  SpreadsheetApp.getActive().toast(message, title, TOAST_SECONDS);
