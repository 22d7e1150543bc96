// A question from the Apps Script: modal, answered by a button; Escape is the mildest answer.
import type { Button, DeskEvent } from '../../protocol.ts';
import { byId, elementOf, make } from '../dom.ts';

type Question = Extract<DeskEvent, { kind: 'dialog' }>;

const WITHDRAWN = 'withdrawn';
const WORDS: Record<Button, string> = { OK: 'OK', CANCEL: 'Avbryt', YES: 'Ja', NO: 'Nei', CLOSE: 'Lukk' };

let asked = 0;

/** Where the person writes, when a text is asked for; the message and the title say what. */
const inputOf = (question: Question): HTMLInputElement[] =>
  question.input
    ? [
        make('input', {
          type: 'text',
          maxlength: '1000',
          autocomplete: 'off',
          'aria-labelledby': 'dialog-title',
          'aria-describedby': 'dialog-message',
        }),
      ]
    : [];

/** Shows the question; resolves with button and text, CLOSE for Escape, nothing when it was withdrawn. */
export const ask = (question: Question): Promise<{ button: Button; text: string } | undefined> => {
  const dialog = elementOf(HTMLDialogElement, 'dialog');
  withdraw();
  byId('dialog-title').textContent = question.title;
  byId('dialog-message').textContent = question.message;
  const inputs = inputOf(question);
  byId('dialog-input').replaceChildren(...inputs);
  byId('dialog-buttons').replaceChildren(
    ...question.buttons.map((button, index) =>
      make('button', { value: button, class: index === 0 ? 'main' : 'quiet' }, WORDS[button]),
    ),
  );
  dialog.returnValue = '';
  dialog.showModal();
  // The focus goes to the button, which stands below a long answer.
  if (!question.input) dialog.scrollTop = 0;
  const mine = (asked += 1);
  return new Promise((resolve) => {
    const onClose = () => {
      // The event comes late: a newer question may stand there already.
      if (mine === asked && dialog.open) return;
      dialog.removeEventListener('close', onClose);
      const isAnswered = mine === asked && dialog.returnValue !== WITHDRAWN;
      // Escape leaves nothing behind.
      const button = (dialog.returnValue || 'CLOSE') as Button;
      resolve(isAnswered ? { button, text: inputs[0]?.value ?? '' } : undefined);
    };
    dialog.addEventListener('close', onClose);
  });
};

/** Takes away a question that nobody waits for any more. */
export const withdraw = (): void => elementOf(HTMLDialogElement, 'dialog').close(WITHDRAWN);
