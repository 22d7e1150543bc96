// A dialog of the Apps Script with a page of its own: a frame without rights, whose questions are carried to the script.
import { BOOK } from '../this-book.ts';
import { postForJson } from '../connection.ts';
import { make } from '../dom.ts';

type Asked = { id?: number; run?: string; argument?: unknown; close?: true; focus?: true };

/** What the page in the frame may have done around it: be closed, and give the keyboard to the sheet. Before it asks, `ready`. */
export type Around = { close: () => void; focus: () => void; ready?: () => Promise<unknown> };

/** Listens to the page of that word in this frame: what it asks goes to the script, and the answer back to it. */
export const carryFrom = (frame: HTMLIFrameElement, word: string, { close, focus, ready }: Around) => {
  const carry = async (event: MessageEvent): Promise<void> => {
    if (event.source !== frame.contentWindow) return;
    const { id, run, argument, close: closes, focus: focuses } = event.data as Asked;
    if (closes) return close();
    if (focuses) return focus();
    await ready?.();
    const answer = await postForJson<{ value: unknown }>('/desk/script', {
      modal: word,
      run,
      argument,
    }).catch((error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }));
    // The frame has no origin that could be named.
    frame.contentWindow?.postMessage({ id, ...answer }, '*');
  };
  return (event: MessageEvent): void => void carry(event);
};

/** Takes away what is shown: another takes its place. */
let takeAway: () => void = () => undefined;

/** Shows it until it is closed or another is shown; `after` takes the keyboard back to the sheet when it was closed. */
export const showModal = (id: string, title: string, after: () => void): void => {
  takeAway();
  // Without allow-same-origin: the page of the dialog reaches nothing of this one.
  const frame = make('iframe', {
    src: `${BOOK}/desk/modal/${id}`,
    title,
    sandbox: 'allow-scripts allow-downloads',
  });
  // Stands in the head, and is the last that the keyboard comes to.
  const close = make('button', { class: 'close', value: '', 'aria-label': 'Lukk' }, '×');
  const heading = make('h2', { id: 'modal-title' }, title);
  const form = make('form', { method: 'dialog' }, heading, frame, close);
  const dialog = make('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' }, form);
  const listener = carryFrom(frame, id, { close: () => dialog.close(), focus: after });
  addEventListener('message', listener);
  takeAway = () => {
    removeEventListener('message', listener);
    dialog.remove();
    takeAway = () => undefined;
  };
  dialog.addEventListener('close', () => {
    if (!dialog.isConnected) return;
    takeAway();
    after();
  });
  // A frame that had the keyboard before it loaded has it by name alone. To its window: `frame.focus()` would take it from what the page chose.
  frame.addEventListener('load', () => {
    if (document.activeElement === frame) frame.contentWindow?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
};
