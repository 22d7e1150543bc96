// The list of a dropdown cell for those who use the keyboard: Alt+arrow down opens it, arrows and Enter choose.
import { cellAt, findSheet } from './book.ts';
import type { Book, Place } from './book.ts';
import { byId, make } from './dom.ts';
import type { Grid } from './univer/grid.ts';
import { choicesOf } from './univer/rules.ts';

/** Opens the list at the active cell when it has one; false when it has none. */
export const openChoices = (grid: Grid, book: Book): boolean => {
  const place = grid.place();
  const choices = choicesAt(book, place);
  if (!choices) return false;
  const list = make('div', { class: 'choices', role: 'listbox', tabindex: '-1', 'aria-label': 'Velg verdi' });
  list.append(
    ...choices.map((choice) => make('button', { type: 'button', role: 'option', tabindex: '-1' }, choice)),
  );
  const { left, bottom } = grid.rectangle(place);
  list.style.left = `${left}px`;
  list.style.top = `${bottom}px`;
  const remove = () => list.isConnected && list.remove();
  const close = () => {
    // Moving the focus away takes the list away.
    grid.focus();
    remove();
  };
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    close();
    grid.type(place, target.textContent ?? '');
  });
  list.addEventListener('keydown', (event) => onKey(event, list, close));
  list.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && list.contains(relatedTarget))) setTimeout(remove);
  });
  byId('grid').after(list);
  const current = choices.indexOf(grid.text(place));
  optionsOf(list).at(Math.max(current, 0))?.focus();
  return true;
};

const choicesAt = (book: Book, { sheetId, row, column }: Place): string[] | undefined => {
  const sheet = findSheet(book, sheetId);
  const rule = sheet && cellAt(sheet, row, column).dataValidation;
  return rule ? choicesOf(book, rule) : undefined;
};

const optionsOf = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[role=option]'),
];

const onKey = (event: KeyboardEvent, list: HTMLElement, close: () => void): void => {
  const options = optionsOf(list);
  const at = options.indexOf(document.activeElement as HTMLElement);
  event.stopPropagation();
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    return close();
  }
  const letter = event.key.length === 1 ? event.key.toLocaleLowerCase('nb') : undefined;
  const rotated = [...options.slice(at + 1), ...options.slice(0, at + 1)];
  const next = {
    ArrowDown: options.at((at + 1) % options.length),
    ArrowUp: options.at(at - 1),
    Home: options.at(0),
    End: options.at(-1),
  }[event.key];
  const found =
    next ??
    rotated.find((option) => letter && option.textContent?.toLocaleLowerCase('nb').startsWith(letter));
  if (!found) return;
  event.preventDefault();
  found.focus();
};
