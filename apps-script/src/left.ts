// The list of what is left in a tab: a sidebar beside the sheet, and what it asks of the script while it is open.
import type { Answer } from './answer.ts';
import { callApi } from './call-api.ts';
import { consentMissing } from './consent.ts';
import { type Todo, drawLeft } from './left-list.ts';
import { asSentence, leftPage } from './left-page.ts';

/** What the sidebar sends: the tab that it lists, and the ids of what is accepted. */
export type LeftAsked = { tab: string; ids?: string[] };
/** What it gets: the list with how much is left, and what was done; without a list the one that stands there stays. */
export type LeftTold = { html?: string; left?: string; said: string };
/** A cell to go to; by the row's ID, where it has one, wherever that stands now. */
export type Place = { tab: string; cell: string; id?: string };

const CAPTION = 'Hva gjenstår';

/** The list in an answer of the API's; nothing where there is none. */
export const todoIn = ({ more }: Answer): Todo | undefined => more?.['todo'] as Todo | undefined;

/** A report was not sent since something in its tab stands in the way. */
export const stopsSending = ({ more }: Answer): boolean => more?.['type'] === 'urn:innstilling:notReady';

/** Shows the list; `why` is what stopped, where it was not the person who asked for it. */
export function showLeft(todo: Todo, why?: Pick<Answer, 'title' | 'message'>): void {
  const page = HtmlService.createHtmlOutput(leftPage(todo, why)).setTitle(CAPTION);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** The list as it is now. */
export const readLeft = ({ tab }: LeftAsked): LeftTold => told(callApi('todo', { tab }), 'Lest på nytt.');

/** Writes what was proposed, no more than was seen; asked for again it changes nothing. */
export const acceptLeft = ({ tab, ids = [] }: LeftAsked): LeftTold => {
  const answer = callApi('accept', { tab, proposals: ids });
  return told(answer, sayAnswer(answer));
};

const sayAnswer = ({ title, message }: Pick<Answer, 'title' | 'message'>): string =>
  `${asSentence(title)} ${message}`;

function told(answer: Answer, said: string): LeftTold {
  const todo = answer.status === 200 ? todoIn(answer) : undefined;
  return todo ? { html: drawLeft(todo), left: todo.message, said } : { said: sayAnswer(answer) };
}

/** A is 1, AA is 27. */
const numberOf = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Stands in the cell, as if the person had clicked on it; tells which it is by now, rows may have moved. */
export function goToCell({ tab, cell, id = '' }: Place): string {
  const sheet = SpreadsheetApp.getActive().getSheetByName(tab);
  if (!sheet) throw new Error(`Fanen «${tab}» finnes ikke lenger.`);
  const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const found =
    id === ''
      ? -1
      : sheet
          .getDataRange()
          .getDisplayValues()
          .findIndex((cells) => cells.includes(id));
  // The list may be older than a folding: to be read again unfolds the columns that it leads to.
  if (sheet.isColumnHiddenByUser(numberOf(column))) callApi('todo', { tab });
  const came = `${column}${found < 0 ? row : found + 1}`;
  SpreadsheetApp.setActiveRange(sheet.getRange(came));
  return came;
}

/** Runs what the sidebar asked for; a missing consent is told in it, where no other question of Google's can stand. */
export function inSidebar(act: () => LeftTold): LeftTold {
  try {
    return act();
  } catch (error) {
    const stopped = consentMissing(error);
    if (!stopped) throw error;
    return { said: sayAnswer(stopped) };
  }
}
