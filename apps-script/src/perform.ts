// What a person chose in the menu, and what an edit set off: ask first, or call, and tell.
import type { Answer } from './answer.ts';
import { type Asked, callApi } from './call-api.ts';
import { askAgain, consentMissing, NoConsent } from './consent.ts';
import { showLeft, stopsSending, todoIn } from './left.ts';
import { MENU, type MenuAct, type MenuFunction } from './menu.ts';
import { askBefore } from './question.ts';
import { isLong, tell, toast } from './tell.ts';

const STEP_SECONDS = 4;
const TOO_MANY = 429;

/** Runs a menu item's verb on the active tab: by way of a question where something is sent; told by toast, page or box. */
export const perform = (name: MenuFunction): void => withConsent(() => performAct(name));

/** Runs what a person chose; where Google says that they have not consented, tells what was not ticked and lets Google ask. */
export function withConsent(act: () => void): void {
  try {
    act();
    return;
  } catch (error) {
    const stopped = error instanceof NoConsent ? error.answer : consentMissing(error);
    if (!stopped) throw error;
    tell(stopped.title, stopped.message);
  }
  // Beyond the catch: it ends the run with a fault of its own.
  askAgain();
}

function performAct(name: MenuFunction): void {
  const act: MenuAct = MENU[name];
  if (!act.verb) return;
  const tab = SpreadsheetApp.getActiveSheet().getName();
  const row = act.row ? { row: SpreadsheetApp.getActiveRange().getRow() } : {};
  if (act.sends) {
    const refused = askBefore({ name, tab, ...row });
    if (refused) show(refused, tab);
    return;
  }
  if (act.starts) toast(act.caption, act.starts, STEP_SECONDS);
  show(callApi(act.verb, { tab, ...row }), tab);
}

/** As many rows as the API takes for those that somebody is in. */
const MOST_ROWS = 10;

/** The rows of an edit as the API hears them; nothing where more were pasted than somebody is in. */
export function rowsIn(first: number, last: number): Pick<Asked, 'row' | 'rows'> {
  const rows = last - first + 1;
  return rows > MOST_ROWS ? {} : { row: first, rows };
}

/** Tells the API that a tab changed, and which rows were typed in. Quiet, but for a fault of ours, and for what the API says stops its checks. */
export function ping(tab: string, edited: Pick<Asked, 'row' | 'rows'> = {}): void {
  const { status, stopped, title, message } = callApi('check', { tab, ...edited, ping: true });
  if (status === 200) return toast(title, message);
  if (stopped) return toast('Rader kontrolleres ikke av seg selv', WHY_NOT[stopped]);
  if (status !== 0 && status !== TOO_MANY && status < 500) return;
  toast('Ikke kontrollert ennå', `Det du skrev, er lagret. Velg «${MENU.kontrollerFane.caption}» om litt.`);
}

/** Why the checks in the background stand still; whoever made the triggers must mend it, not whoever typed. */
const WHY_NOT: Record<NonNullable<Answer['stopped']>, string> = {
  consent: `Den som satte opp utløserne, må gi tillatelse på nytt. Velg «${MENU.kontrollerFane.caption}» selv så lenge.`,
  door: `Den som satte opp utløserne, slipper ikke inn i tjenesten. Velg «${MENU.kontrollerFane.caption}» selv så lenge.`,
};

/** Throws NoConsent when it is that which stopped the act. */
function show(answer: Answer, tab: string): void {
  const { status, title, message, html } = answer;
  if (answer.stopped === 'consent') throw new NoConsent(answer);
  const todo = status === 200 ? todoIn(answer) : undefined;
  if (todo) return showLeft(todo);
  if (stopsSending(answer)) return showStops(answer, tab);
  if (html !== undefined) showPage(title, html);
  else if (status === 200 && !isLong(message)) toast(title, message);
  else tell(title, message);
}

/** What stops a report stands in the list, where each line leads to its cell; where that cannot be had, in the box. */
function showStops(answer: Answer, tab: string): void {
  const listed = callApi('todo', { tab });
  const todo = listed.status === 200 ? todoIn(listed) : undefined;
  if (!todo) return tell(answer.title, answer.message);
  toast(answer.title, answer.message);
  showLeft(todo, answer);
}

/** A page beside the sheet; the API has written it, and it holds no script. */
const showPage = (title: string, html: string): void =>
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title));
