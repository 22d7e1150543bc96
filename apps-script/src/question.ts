// Before something is sent: what would happen, the question about it, and what a yes does. Each is a call of its own.
import type { Answer } from './answer.ts';
import { type Asked, callApi } from './call-api.ts';
import { drawTold, escapeHtml } from './excel-preview.ts';
import { stopsSending } from './left.ts';
import { MENU, type MenuAct, type MenuFunction } from './menu.ts';
import { openQuestion, toast } from './tell.ts';

const STEP_SECONDS = 4;

/** What the dialog sends: which item of the menu, where, what was shown, and what was typed. */
export type QuestionAsked = Pick<Asked, 'tab' | 'row' | 'previewHash' | 'reason' | 'key'> & {
  name: MenuFunction;
};
/**
 * What it gets: a piece of the page. `done`; `no` where other words may do; `over` where it cannot be done as it was shown;
 * none where nobody knows, so that the same may be asked for again.
 */
export type QuestionTold = { html: string; title?: string; state?: 'done' | 'no' | 'over' };

/** Refused for the person's own words. */
const OF_REASON = ['reasonNeeded', 'changeUnexplained', 'waiverUnexplained'];
/** What was shown is no longer what would be done. */
const STALE = [
  'mailsChanged',
  'waiverStale',
  'reportChanged',
  'returnChanged',
  'mailListChanged',
  'wheelChanged',
];
const TOO_MANY = 429;

/** The question in an answer of the API's; one of the version before names no buttons. */
type Choice = { yes?: string; no?: string; asks?: string; longest?: number; previewHash?: string };

/** Asks the API what would happen, and opens the question; gives the refusal, where it would be refused. */
export function askBefore({ name, reason: typed, tab, row }: QuestionAsked): Answer | undefined {
  const act: MenuAct = MENU[name];
  const at = { tab, ...(row !== undefined && { row }) };
  toast(act.caption, act.looks ?? 'Ser over det som skal gjøres …', STEP_SECONDS);
  const ahead = callApi(act.verb ?? '', { ...at, preview: true });
  if (ahead.status !== 200) return ahead;
  const { title, message, html, more } = ahead;
  const { previewHash, ...given } = (more ?? {}) as Choice;
  const { yes, no, asks, longest } = {
    no: 'La være',
    ...(given.no === undefined && { yes: act.caption }),
    ...given,
  };
  const asked = { name, ...at, ...(previewHash !== undefined && { previewHash }) };
  const words = { title, message, html, yes, no, asks, longest, typed };
  openQuestion({ ...words, starts: act.starts, run: 'sporsmalJa', left: 'sporsmalNei', asked });
  return undefined;
}

/** Does what was asked about; asked again with the same key, it is the same act. */
export function doAsked({ name, ...asked }: QuestionAsked): QuestionTold {
  const { verb = '' }: MenuAct = MENU[name];
  const answer = callApi(verb, asked);
  const { title, message } = answer;
  if (answer.status === 200) return { title, html: drawStatus(message), state: 'done' };
  return drawRefused(answer);
}

/** After a no: nothing was done. */
export function sayLeft({ name }: QuestionAsked): void {
  const act: MenuAct = MENU[name];
  toast(act.caption, act.left ?? 'Ingenting er sendt.');
}

/** The same question once more, with what was typed: what was shown no longer holds. */
export function askOnceMore(asked: QuestionAsked): QuestionTold {
  const refused = askBefore(asked);
  return refused ? drawRefused(refused) : { html: '', state: 'over' };
}

function drawRefused(answer: Answer): QuestionTold {
  const { title, message, status, more } = answer;
  const code = String(more?.['type']).replace('urn:innstilling:', '');
  // What stops a report stands in its lines alone.
  const stops = stopsSending(answer) ? ((more?.['lines'] ?? []) as string[]) : [];
  const html = drawTold({ title, message: [message, ...stops].join('\n') }, 'alert');
  if (OF_REASON.includes(code)) return { html, state: 'no' };
  if (STALE.includes(code))
    return { html: `${html}<p><button type="button" id="again">Se over på nytt</button></p>`, state: 'over' };
  return status >= 400 && status < 500 && status !== TOO_MANY && more ? { html, state: 'over' } : { html };
}

/** An answer whose title stands over it already. */
export const drawStatus = (text: string): string =>
  `<div role="status" class="status"><p>${escapeHtml(text).replace(/\n/g, '<br>')}</p></div>`;
