// Money to be moved: a form in a dialog, its effect shown before anything is done, and one row on a yes.
import type { Answer } from './answer.ts';
import { callApi } from './call-api.ts';
import { drawTold, escapeHtml } from './excel-preview.ts';
import { type Choices, movePage } from './pages/move-page.ts';
import { tell } from './tell.ts';

const WIDTH = 720;
const HEIGHT = 640;

/** What the form sends: the move as it was written, and for good the hash of what was shown and the key of that look. */
export type MoveAsked = {
  tab: string;
  move: { from: string; to: string; amount: string; tiltak?: string; cause: string; reason: string };
  previewHash?: string;
  key?: string;
};
/** What it gets: a piece of the page; the hash and the key where it can be done. */
export type MoveTold = { html: string; previewHash?: string; key?: string; done?: boolean };

/** Opens the form; what can be chosen comes from the API. */
export function showMove(caption: string): void {
  const tab = SpreadsheetApp.getActiveSheet().getName();
  const answer = callApi('move', { tab, question: true });
  const choices = answer.more?.['choices'] as Choices | undefined;
  if (answer.status !== 200 || !choices) {
    tell(answer.title, answer.message);
    return;
  }
  const page = HtmlService.createHtmlOutput(movePage(tab, choices)).setWidth(WIDTH).setHeight(HEIGHT);
  SpreadsheetApp.getUi().showModalDialog(page, caption);
}

/** What would happen; nothing is written. The key is that of the click that follows. */
export function previewMove({ tab, move }: MoveAsked): MoveTold {
  const answer = callApi('move', { tab, move, question: true });
  if (answer.status !== 200) return refused(answer);
  const button = '<p><button id="keep" class="main">Flytt pengene</button></p>';
  const shown = `<div role="status" class="status"><h2 tabindex="-1" id="told">${escapeHtml(answer.title)}</h2>${answer.html ?? ''}</div>`;
  return {
    html: shown + button,
    previewHash: String(answer.more?.['previewHash']),
    key: Utilities.getUuid(),
  };
}

/** Writes the row that was shown; asked again with the same key, it is that row. */
export function keepMove({ tab, move, previewHash = '', key }: MoveAsked): MoveTold {
  const answer = callApi('move', { tab, move, previewHash, apply: true, ...(key && { key }) });
  return answer.status === 200 ? { html: drawTold(answer, 'status'), done: true } : refused(answer);
}

const refused = (answer: Answer): MoveTold => ({ html: drawTold(answer, 'alert') });
