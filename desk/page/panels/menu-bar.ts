// The menus above the sheet: by mouse, and by keyboard as a menu bar is used (arrows, Home, End, Escape, first letter).
import { make } from '../dom.ts';

export type MenuEntry = { caption: string; hint?: string; act(): void } | { separator: true };
/** `after` puts the focus where it belongs when an entry has been chosen. */
export type PageMenu = { caption: string; entries: MenuEntry[]; after: () => void };

/** Draws the menus into `bar`, replacing those that stood there. */
export const drawMenus = (bar: HTMLElement, menus: PageMenu[]): void => {
  bar.replaceChildren(...menus.flatMap((menu, index) => drawMenu(bar, menu, index)));
};

const drawMenu = (bar: HTMLElement, menu: PageMenu, index: number): HTMLElement[] => {
  const list = make('div', { class: 'menu', role: 'menu', 'aria-label': menu.caption, hidden: '' });
  const button = make(
    'button',
    {
      type: 'button',
      role: 'menuitem',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      tabindex: index === 0 ? '0' : '-1',
    },
    menu.caption,
  );
  list.append(...menu.entries.map((entry) => drawEntry(entry, () => close(bar), menu.after)));
  button.addEventListener('click', () => (list.hidden ? open(bar, button) : close(bar)));
  button.addEventListener('keydown', (event) => onBarKey(bar, button, event));
  list.addEventListener('keydown', (event) => onListKey(bar, button, list, event, menu.after));
  const holder = make('div', { class: 'menu-holder', role: 'none' }, button, list);
  holder.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !holder.contains(relatedTarget)) shut(button);
  });
  return [holder];
};

const drawEntry = (entry: MenuEntry, done: () => void, after: () => void): HTMLElement => {
  if ('separator' in entry) return make('hr', { role: 'separator' });
  const item = make(
    'button',
    { type: 'button', role: 'menuitem', tabindex: '-1' },
    make('span', {}, entry.caption),
  );
  if (entry.hint) item.append(make('kbd', {}, entry.hint));
  item.addEventListener('click', () => {
    done();
    after();
    entry.act();
  });
  return item;
};

const listOf = (button: HTMLElement): HTMLElement => button.nextElementSibling as HTMLElement;
const buttonsOf = (bar: HTMLElement): HTMLElement[] => [
  ...bar.querySelectorAll<HTMLElement>('[aria-haspopup]'),
];
const itemsOf = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[role=menuitem]'),
];

const shut = (button: HTMLElement): void => {
  listOf(button).hidden = true;
  listOf(button).removeAttribute('style');
  button.setAttribute('aria-expanded', 'false');
};

/** Opens the first menu's entries at a point, as a right click asks for. */
export const openAt = (bar: HTMLElement, x: number, y: number): void => {
  const [button] = buttonsOf(bar);
  if (!button) return;
  open(bar, button);
  const list = listOf(button);
  const { width, height } = list.getBoundingClientRect();
  list.style.position = 'fixed';
  list.style.left = `${Math.min(x, innerWidth - width - 8)}px`;
  list.style.top = `${Math.min(y, innerHeight - height - 8)}px`;
};

/** Closes whatever is open. */
export const close = (bar: HTMLElement): void => buttonsOf(bar).forEach(shut);

const open = (bar: HTMLElement, button: HTMLElement, at: 0 | -1 = 0): void => {
  close(bar);
  listOf(button).hidden = false;
  button.setAttribute('aria-expanded', 'true');
  itemsOf(listOf(button)).at(at)?.focus();
};

const stepTo = (bar: HTMLElement, from: HTMLElement, step: number): HTMLElement => {
  const buttons = buttonsOf(bar);
  const next = buttons.at((buttons.indexOf(from) + step) % buttons.length) ?? from;
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
  return next;
};

const onBarKey = (bar: HTMLElement, button: HTMLElement, event: KeyboardEvent): void => {
  const act = {
    ArrowRight: () => stepTo(bar, button, 1),
    ArrowLeft: () => stepTo(bar, button, -1),
    ArrowDown: () => open(bar, button),
    ArrowUp: () => open(bar, button, -1),
    Escape: () => close(bar),
  }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
};

const onListKey = (
  bar: HTMLElement,
  button: HTMLElement,
  list: HTMLElement,
  event: KeyboardEvent,
  after: () => void,
): void => {
  const items = itemsOf(list);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const act = {
    ArrowDown: () => items.at((at + 1) % items.length)?.focus(),
    ArrowUp: () => items.at(at - 1)?.focus(),
    Home: () => items.at(0)?.focus(),
    End: () => items.at(-1)?.focus(),
    ArrowRight: () => open(bar, stepTo(bar, button, 1)),
    ArrowLeft: () => open(bar, stepTo(bar, button, -1)),
    Escape: () => {
      const wasAtPoint = list.style.position === 'fixed';
      close(bar);
      if (wasAtPoint) after();
      else button.focus();
    },
    Tab: () => close(bar),
  }[event.key];
  const letter = event.key.length === 1 ? event.key.toLocaleLowerCase('nb') : undefined;
  const found = letter && items.find((item) => item.textContent?.toLocaleLowerCase('nb').startsWith(letter));
  if (!act && !found) return;
  if (event.key !== 'Tab') event.preventDefault();
  event.stopPropagation();
  if (act) act();
  else if (found) found.focus();
};
