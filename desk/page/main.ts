// The desk's page: puts the grid, the menus, the tabs, the panels and the event stream together.
import type { DeskEvent, DeskState, Menu } from '../protocol.ts';
import { toA1 } from './a1.ts';
import { findSheet, headingOf, idOf, titleOf, visibleSheets } from './book.ts';
import type { Place } from './book.ts';
import { fetchJson, listen, post, Refused } from './connection.ts';
import { DeskBook } from './desk-book.ts';
import { ask, withdraw } from './dialog.ts';
import { byId, make } from './dom.ts';
import { drawMenus } from './menu-bar.ts';
import { showBusy, showToast } from './messages.ts';
import { editMenu } from './sheet-actions.ts';
import { countMail, preparePanels, showSidebar } from './side-panels.ts';
import { drawTabs, markTab } from './tab-bar.ts';
import { exposeHooks } from './test-hooks.ts';
import { Grid } from './univer/grid.ts';
import { toHex } from './univer/cell.ts';
import { describePlace } from './where.ts';

const say = (error: unknown): void =>
  error instanceof Refused
    ? showToast(error.title, error.message, 10, 'stop')
    : showToast('Noe gikk galt', String(error), 10, 'stop');

const grid = new Grid(byId('grid'), {
  onEdit: (requests) => deskBook.edit(requests),
  onMove: (place) => showPlace(place),
  onRefused: (reason, place) => refuse(reason, place),
});
const deskBook = new DeskBook(grid, () => showTabs(), say);

const showTabs = (): void =>
  drawTabs(
    byId('tabs'),
    visibleSheets(deskBook.book).map((sheet) => ({
      id: idOf(sheet),
      title: titleOf(sheet),
      colour: toHex(sheet.properties?.tabColorStyle?.rgbColor ?? sheet.properties?.tabColor),
    })),
    grid.place().sheetId,
    (sheetId) => grid.goTo({ sheetId, row: 0, column: 0 }),
  );

let pause: ReturnType<typeof setTimeout> | undefined;
const showPlace = (place: Place): void => {
  markTab(byId('tabs'), place.sheetId);
  clearTimeout(pause);
  pause = setTimeout(() => (byId('where').textContent = describePlace(deskBook.book, place)), 120);
};

const refuse = (reason: 'locked' | 'unknown', { sheetId, row, column }: Place): void => {
  const sheet = findSheet(deskBook.book, sheetId);
  if (reason === 'unknown')
    showToast('Ikke her', 'Utseende, kolonner og faner kan ikke endres på denne siden.', 6, 'stop');
  else {
    const heading = sheet ? headingOf(sheet, column) : '';
    showToast(
      'Cellen er låst',
      `${toA1(row, column)}${heading && ` (${heading})`} kan ikke endres av deg.`,
      6,
      'stop',
    );
  }
};

const showMenus = (menus: Menu[]): void =>
  drawMenus(byId('menus'), [
    editMenu(
      grid,
      () => deskBook.book,
      (requests) => deskBook.edit(requests),
    ),
    ...menus.map(({ caption, items }) => ({
      caption,
      after: () => grid.focus(),
      entries: items.map((item) =>
        'separator' in item ? item : { caption: item.caption, act: () => void runScript(item.run) },
      ),
    })),
  ]);

/** The desk's functions read the sheet themselves, so what was typed must be there first. */
const runScript = async (run: string): Promise<void> => {
  await deskBook.settled();
  const { sheetId, row, column } = grid.place();
  const sheet = findSheet(deskBook.book, sheetId);
  const at = sheet ? { sheetTitle: titleOf(sheet), range: toA1(row, column) } : {};
  await post('/desk/menu', { run, ...at }).catch(say);
};

const onEvent = (event: DeskEvent): void => {
  if (event.kind === 'cells') deskBook.take(event);
  else if (event.kind === 'reload') deskBook.reload();
  else if (event.kind === 'mail') countMail(event.count);
  else if (event.kind === 'menus') showMenus(event.menus);
  else if (event.kind === 'toast') showToast(event.title, event.message, event.seconds);
  else if (event.kind === 'sidebar') showSidebar(event.title, event.html);
  else if (event.kind === 'busy') {
    showBusy(event.running ? event.what : '');
    if (!event.running) withdraw();
  } else
    void ask(event)
      .then((button) => post('/desk/answer', { dialog: event.id, button }))
      .catch(say);
};

const showPersonas = ({ me, personas }: DeskState): void => {
  const select = byId<HTMLSelectElement>('persona');
  select.replaceChildren(...personas.map(({ email, label }) => make('option', { value: email }, label)));
  select.value = me.email;
  select.addEventListener('change', () => {
    void post('/desk/me', { email: select.value }).then(() => location.reload(), say);
  });
};

const start = async (): Promise<void> => {
  const state = await fetchJson<DeskState>('/desk/state');
  document.title = `${state.title} – Innstilling`;
  byId('title').textContent = state.title;
  showPersonas(state);
  preparePanels();
  await deskBook.open();
  await grid.drawn();
  showMenus(state.menus);
  exposeHooks(grid, deskBook);
  listen(
    onEvent,
    () => showBusy('Mistet kontakten med pulten, prøver igjen'),
    () => {
      showBusy('');
      deskBook.reload();
    },
  );
  countMail((await fetchJson<unknown[]>('/desk/inbox')).length);
  document.body.classList.add('is-ready');
};

start().catch(say);
