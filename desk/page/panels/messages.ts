// Short messages to the person: toasts, the log that keeps them, and the line that says what is running.
import { byId, make } from '../dom.ts';

const KEPT = 50;
/** As many as leave the first columns of the sheet to be seen. */
const AT_ONCE = 3;

/** Shows a toast and keeps it in the log; an error stays until it is closed. */
export const showToast = (
  title: string,
  message: string,
  seconds = 6,
  tone: 'done' | 'stop' = 'done',
): void => {
  const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Lukk meldingen' }, '×');
  const toast = make(
    'div',
    { class: `toast ${tone}` },
    make('strong', {}, title),
    ...(message ? [make('p', {}, message)] : []),
    close,
  );
  close.addEventListener('click', () => toast.remove());
  const toasts = byId('toasts');
  for (const shown of toasts.children) if (shown.textContent === toast.textContent) shown.remove();
  toasts.append(toast);
  while (toasts.children.length > AT_ONCE) toasts.firstElementChild?.remove();
  // Seconds below zero mean: until the person closes it, as in Apps Script.
  if (seconds > 0) setTimeout(() => toast.remove(), seconds * 1000);
  keep(title, message);
};

const keep = (title: string, message: string): void => {
  const log = byId('log');
  const text = [title, message].filter(Boolean).join(': ');
  if (log.firstElementChild?.lastChild?.textContent === text) return;
  const time = new Date().toLocaleTimeString('nb-NO', { hour: '2-digit', minute: '2-digit' });
  log.prepend(make('li', {}, make('time', {}, time), ' ', text));
  while (log.children.length > KEPT) log.lastElementChild?.remove();
  byId('log-count').textContent = String(log.children.length);
};

/** The line beside the menus; empty when nothing runs. */
export const showBusy = (what: string): void => {
  byId('busy').textContent = what ? `${what} …` : '';
  document.body.classList.toggle('is-busy', what !== '');
};
