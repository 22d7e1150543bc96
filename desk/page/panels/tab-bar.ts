// The workbook's tabs under the sheet: a tab list (click, arrows, Home, End), and a list to pick from when they are many.
import { make } from '../dom.ts';

export type Tab = { id: number; title: string; colour: string | undefined };
type Places = { bar: HTMLElement; list: HTMLSelectElement };

/** Draws the tabs; `onPick` when a person goes to one in the bar, `onEnter` when it was to work there. */
export const drawTabs = (
  { bar, list }: Places,
  tabs: Tab[],
  active: number,
  onPick: (id: number) => void,
  onEnter: () => void,
): void => {
  bar.replaceChildren(
    ...tabs.map(({ id, title, colour }) => {
      const tab = make(
        'button',
        { type: 'button', role: 'tab', 'data-id': String(id), 'aria-controls': 'grid' },
        title,
      );
      if (colour) tab.style.setProperty('--tab-colour', colour);
      tab.addEventListener('click', () => {
        onPick(id);
        onEnter();
      });
      tab.addEventListener('keydown', (event) => onKey(bar, tab, event, onPick));
      return tab;
    }),
  );
  list.replaceChildren(...tabs.map(({ id, title }) => make('option', { value: String(id) }, title)));
  markTab({ bar, list }, active);
};

/** Shows which tab is in front. */
export const markTab = ({ bar, list }: Places, active: number): void => {
  list.value = String(active);
  for (const tab of tabsOf(bar)) {
    const isActive = tab.dataset['id'] === String(active);
    if (isActive && tab.ariaSelected !== 'true') tab.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    tab.setAttribute('aria-selected', String(isActive));
    tab.tabIndex = isActive ? 0 : -1;
  }
};

const tabsOf = (bar: HTMLElement): HTMLElement[] => [...bar.querySelectorAll<HTMLElement>('[role=tab]')];

const onKey = (
  bar: HTMLElement,
  tab: HTMLElement,
  event: KeyboardEvent,
  onPick: (id: number) => void,
): void => {
  const tabs = tabsOf(bar);
  const at = tabs.indexOf(tab);
  const next = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const target = tabs.at(next);
  if (!target) return;
  onPick(Number(target.dataset['id']));
  target.focus();
};
