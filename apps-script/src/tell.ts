// What a person is told: in passing, in a box, or in a dialog that scrolls where it is long; and the page of a question.
import { MENU_CAPTION } from './menu.ts';
import { type Question, questionPage } from './pages/question-page.ts';

const TOAST_SECONDS = 8;
/** Signs that are read in a second, and the longest that a toast stays. */
const READ_A_SECOND = 15;
const LONGEST_TOAST = 40;
/** Google's box neither scrolls nor is narrower than its text: what is longer has a dialog. */
const BOX_SIGNS = 600;
const BOX_LINES = 8;

const WIDTH = 640;
/** As much as a window of 768 pixels has room for; less where little is said. */
const HIGH = 520;
const LOW = 300;

/** In passing; as long as it takes to read, where nothing else is said. */
export function toast(title: string, message: string, seconds?: number): void {
  const read = Math.min(LONGEST_TOAST, Math.ceil(message.length / READ_A_SECOND));
  SpreadsheetApp.getActive().toast(message, title, seconds ?? Math.max(TOAST_SECONDS, read));
}

export const isLong = (message: string): boolean =>
  message.length > BOX_SIGNS || message.split('\n').length > BOX_LINES;

/** Waits until it is closed. */
export function tell(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  if (isLong(message)) openQuestion({ title, message, no: 'Lukk' });
  else ui.alert(title, message, ui.ButtonSet.OK);
}

/** Opens the dialog, and returns at once: what follows a yes is called by the dialog. Its title stands in the page, which can change it. */
export function openQuestion(question: Question): void {
  const { message, html, asks } = question;
  const height = isLong(message) || html !== undefined || asks !== undefined ? HIGH : LOW;
  const page = questionPage(question, Utilities.getUuid());
  const output = HtmlService.createHtmlOutput(page).setWidth(WIDTH).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(output, MENU_CAPTION);
}
