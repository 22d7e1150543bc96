// The line that says what is not saved yet, and that it is when it is.
import { byId } from '../dom.ts';

/** What is saved sooner than this is not worth a word. */
const SOON_MS = 1500;

let timer: ReturnType<typeof setTimeout> | undefined;
let count = 0;

/** So many edits are on their way; said at once when the desk did not take the first of them. */
export const showUnsent = (unsent: number, isStuck: boolean): void => {
  count = unsent;
  const isShown = document.body.classList.contains('is-unsent');
  if (unsent === 0) {
    clearTimeout(timer);
    timer = undefined;
    if (isShown) byId('unsent').textContent = '✓ Alt er lagret';
    document.body.classList.remove('is-unsent');
  } else if (isStuck || isShown) say();
  else timer ??= setTimeout(say, SOON_MS);
};

const say = (): void => {
  document.body.classList.add('is-unsent');
  const text = `⚠ Ikke lagret ennå: ${count} ${count === 1 ? 'endring' : 'endringer'}`;
  if (byId('unsent').textContent !== text) byId('unsent').textContent = text;
};
