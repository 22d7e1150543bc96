// A question from the Apps Script: modal, answered by a button; Escape is the mildest answer.
import type { Button, DeskEvent } from '../protocol.ts';
import { byId, elementOf, make } from './dom.ts';

type Question = Extract<DeskEvent, { kind: 'dialog' }>;

const WORDS: Record<Button, string> = { OK: 'OK', CANCEL: 'Avbryt', YES: 'Ja', NO: 'Nei', CLOSE: 'Lukk' };

/** Shows the question; resolves with the button pressed, CLOSE for Escape. */
export const ask = (question: Question): Promise<Button> => {
  const dialog = elementOf(HTMLDialogElement, 'dialog');
  if (dialog.open) dialog.close('CLOSE');
  byId('dialog-title').textContent = question.title;
  byId('dialog-message').textContent = question.message;
  byId('dialog-buttons').replaceChildren(
    ...question.buttons.map((button, index) =>
      make('button', { value: button, class: index === 0 ? 'main' : 'quiet' }, WORDS[button]),
    ),
  );
  dialog.returnValue = 'CLOSE';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve((dialog.returnValue || 'CLOSE') as Button), {
      once: true,
    });
  });
};

/** Takes away a question that nobody waits for any more. */
export const withdraw = (): void => elementOf(HTMLDialogElement, 'dialog').close('CLOSE');
