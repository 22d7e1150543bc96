// A dialog of the Apps Script with a page of its own: a frame without rights, whose questions are carried to the script.
import { BOOK } from '../contact/this-page.ts';
import { postForJson } from '../connection.ts';
import { make } from '../dom.ts';

type Asked = { id?: number; run?: string; argument?: unknown; close?: true };

/** Shows it until it is closed; `after` takes the keyboard back to the sheet. */
export const showModal = (id: string, title: string, after: () => void): void => {
  document.querySelector<HTMLDialogElement>('dialog.modal')?.close();
  // Without allow-same-origin: the page of the dialog reaches nothing of this one.
  const frame = make('iframe', {
    src: `${BOOK}/desk/modal/${id}`,
    title,
    sandbox: 'allow-scripts allow-downloads',
  });
  const close = make('button', { class: 'quiet', value: '' }, 'Lukk');
  const heading = make('h2', { id: 'modal-title' }, title);
  const form = make('form', { method: 'dialog' }, heading, frame, make('div', { class: 'buttons' }, close));
  const dialog = make('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' }, form);
  const carry = async (event: MessageEvent): Promise<void> => {
    if (event.source !== frame.contentWindow) return;
    const { id: call, run, argument, close: closes } = event.data as Asked;
    if (closes) return dialog.close();
    const answer = await postForJson<{ value: unknown }>('/desk/script', { modal: id, run, argument }).catch(
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
    // The frame has no origin that could be named.
    frame.contentWindow?.postMessage({ id: call, ...answer }, '*');
  };
  const listener = (event: MessageEvent): void => void carry(event);
  addEventListener('message', listener);
  dialog.addEventListener('close', () => {
    removeEventListener('message', listener);
    dialog.remove();
    after();
  });
  document.body.append(dialog);
  dialog.showModal();
};
