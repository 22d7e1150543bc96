// The desk's page: puts the grid, the menus, the tabs, the panels and the event stream together.
import type { DeskEvent, DeskState, Menu } from '../protocol.ts';
import { fromA1, toA1 } from './a1.ts';
import { findSheet, findTitle, idOf, titleOf, visibleSheets } from './book.ts';
import type { Place } from './book.ts';
import { fetchJson, post } from './connection.ts';
import { BackOff } from './contact/back-off.ts';
import { listen } from './contact/event-line.ts';
import { readKept } from './contact/kept.ts';
import { Leaving } from './contact/leaving.ts';
import { PeopleLine } from './contact/people-line.ts';
import { showBooks } from './panels/book-links.ts';
import { ChartLayer } from './panels/chart-layer.ts';
import { openChart, prepareChart, redrawChart } from './panels/chart-panel.ts';
import { DeskBook } from './desk-book.ts';
import { openChoices } from './choices.ts';
import { ask, withdraw } from './panels/dialog.ts';
import { byId, elementOf, make } from './dom.ts';
import { listenForLostKeys, putCaret } from './lost-keys.ts';
import { drawMenus, openAt } from './panels/menu-bar.ts';
import { showBusy, showToast } from './panels/messages.ts';
import { listenForLinks, showLink } from './panels/link-card.ts';
import { showModal } from './panels/modal.ts';
import { showNote } from './panels/note-card.ts';
import { sayFolded, sayLocked, sayLost, sayRefused, sayUnknown } from './refusal-words.ts';
import { listenForRegionKey } from './region-key.ts';
import { editMenu } from './sheet-actions.ts';
import { showQuotas } from './panels/quotas.ts';
import { countMail, preparePanels, showSidebar } from './panels/side-panels.ts';
import { drawTabs, markTab } from './panels/tab-bar.ts';
import { exposeHooks } from './test-hooks.ts';
import { Grid } from './univer/grid.ts';
import { toHex } from './univer/cell.ts';
import type { Standing } from './univer/standing.ts';
import { describePlace } from './where.ts';

const grid = new Grid(byId('grid'), {
  onEditBegun: () => deskBook.editBegun(),
  onEdit: (requests) => deskBook.edit(requests),
  onMove: (place) => showPlace(place),
  onPoint: (place) => (place ? pointAt(place) : scrolled()),
  onEditEnded: () => deskBook.editEnded(),
  onRefused: (reason, place) => (reason === 'locked' ? sayLocked(deskBook.book, place) : sayUnknown()),
});
const deskBook = new DeskBook(grid, () => showTabs(), sayLost);
const charts = new ChartLayer({ layer: byId('charts'), grid: byId('grid') }, grid);
const leaving = new Leaving(grid, deskBook);
const focusGrid = (): void => {
  grid.focus();
  putCaret();
};

const showTabs = (): void =>
  drawTabs(
    { bar: byId('tabs'), list: elementOf(HTMLSelectElement, 'tab-list') },
    visibleSheets(deskBook.book).map((sheet) => ({
      id: idOf(sheet),
      title: titleOf(sheet),
      colour: toHex(sheet.properties?.tabColorStyle?.rgbColor ?? sheet.properties?.tabColor),
    })),
    grid.place().sheetId,
    (sheetId) => grid.showTab(sheetId),
    () => grid.focus(),
  );

let people: PeopleLine | undefined;
let pause: ReturnType<typeof setTimeout> | undefined;
const showPlace = (place: Place): void => {
  markTab({ bar: byId('tabs'), list: elementOf(HTMLSelectElement, 'tab-list') }, place.sheetId);
  charts.turnTo(deskBook.book, place.sheetId);
  clearTimeout(pause);
  pause = setTimeout(() => {
    sayPlace(place);
    sayFolded(deskBook.book, place);
    pointAt(place);
    showLink(deskBook.book, place, grid.rectangle(place));
    people?.stand(place);
  }, 120);
};

/** Said again only when it is not the same: it is read aloud. True when it was. */
const sayPlace = (place: Place): boolean => {
  const text = describePlace(deskBook.book, place);
  const isNew = byId('where').textContent !== text;
  if (isNew) byId('where').textContent = text;
  return isNew;
};

const pointAt = (place: Place | undefined): void =>
  place ? showNote(grid.note(place), grid.rectangle(place)) : showNote('', new DOMRect());

let still: ReturnType<typeof setTimeout> | undefined;
/** The note goes while the sheet moves, and is back where the person stands, if that is still in sight. */
const scrolled = (): void => {
  charts.follow();
  pointAt(undefined);
  byId('link').hidden = true;
  clearTimeout(still);
  still = setTimeout(() => {
    const place = grid.place();
    if (isWithin(grid.rectangle(place), byId('grid').getBoundingClientRect())) pointAt(place);
  }, 120);
};

const isWithin = (inner: DOMRect, outer: DOMRect): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

const showMenus = (menus: Menu[]): void =>
  drawMenus(byId('menus'), [
    editMenu(grid, deskBook),
    {
      caption: 'Fil',
      after: focusGrid,
      entries: [
        {
          caption: 'Vis diagrammet',
          act: () => void deskBook.settled().then(() => openChart(deskBook.book, grid.place().sheetId)),
        },
        { caption: 'Vis Googles kvoter', act: () => void showQuotas().catch(sayRefused) },
      ],
    },
    ...menus.map(({ caption, items }) => ({
      caption,
      after: focusGrid,
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
  await post('/desk/menu', { run, ...at }).catch(sayRefused);
};

const onEvent = (event: DeskEvent): void => {
  if (event.kind === 'cells' || event.kind === 'reload')
    void deskBook.settled().then(() => {
      redrawChart(deskBook.book);
      charts.draw(deskBook.book, grid.place().sheetId);
      if (sayPlace(grid.place())) pointAt(grid.place());
    });
  if (event.kind === 'cells') deskBook.take(event);
  else if (event.kind === 'reload') deskBook.reload();
  else if (event.kind === 'mail') countMail(event.count);
  else if (event.kind === 'people') people?.show(event.people);
  else if (event.kind === 'menus') showMenus(event.menus);
  else if (event.kind === 'toast') showToast(event.title, event.message, event.seconds);
  else if (event.kind === 'sidebar')
    showSidebar(event, { focus: focusGrid, ready: () => deskBook.settled() });
  else if (event.kind === 'activate') activate(event);
  else if (event.kind === 'modal') showModal(event.id, event.title, focusGrid);
  else if (event.kind === 'busy') {
    showBusy(event.running ? event.what : '');
    if (!event.running) withdraw();
  } else
    void ask(event)
      .then((answer) => answer && post('/desk/answer', { dialog: event.id, ...answer }))
      .catch(sayRefused);
};

const showPersonas = ({ me, personas }: DeskState): void => {
  const select = elementOf(HTMLSelectElement, 'persona');
  select.replaceChildren(...personas.map(({ email, label }) => make('option', { value: email }, label)));
  select.value = me.email;
  select.addEventListener('change', () => {
    const next = personas.find(({ email }) => email === select.value);
    // The office's workbook is shared with the office alone.
    const path = next?.role === 'saksbehandler' ? location.pathname : '/';
    void leaving.become(select.value, path).catch(sayRefused);
  });
};

const goTo = (place: Place): void => {
  grid.goTo(place);
  focusGrid();
};

/** As the script says; the keyboard stays where it is. */
const activate = ({ title, range }: Extract<DeskEvent, { kind: 'activate' }>): void => {
  const sheet = findTitle(deskBook.book, title);
  if (sheet) grid.goTo({ sheetId: idOf(sheet), ...fromA1(range) });
};

/** The list of tabs, right click and Alt+arrow down, which Univer leaves to the page. */
const listenToGrid = (): void => {
  const list = elementOf(HTMLSelectElement, 'tab-list');
  list.addEventListener('change', () => grid.showTab(Number(list.value)));
  byId('grid').addEventListener('contextmenu', (event) => {
    event.preventDefault();
    openAt(byId('menus'), event.clientX, event.clientY);
  });
  byId('grid').addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'ArrowDown' || !event.altKey || !openChoices(grid, deskBook.book)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
};

/** The desk was away, and may be another one now. */
const cameBack = async (): Promise<void> => {
  showBusy('');
  deskBook.back();
  people?.standAgain();
  showMenus((await fetchJson<DeskState>('/desk/state')).menus);
  countMail((await fetchJson<unknown[]>('/desk/inbox')).length);
};

const start = async (): Promise<void> => {
  const state = await new BackOff().until(() => fetchJson<DeskState>('/desk/state'));
  const { email } = state.me;
  document.title = `${state.title} – Innstilling`;
  byId('title').textContent = state.title;
  showPersonas(state);
  showBooks(byId('books'), state.books);
  preparePanels(focusGrid);
  prepareChart(focusGrid);
  listenToGrid();
  listenForRegionKey(focusGrid);
  listenForLostKeys(focusGrid);
  const followAddress = listenForLinks(goTo);
  people = new PeopleLine(email);
  await listen({
    onEvent,
    onLost: () => showBusy('Mistet kontakten med pulten, prøver igjen'),
    onBack: () => void cameBack().catch(sayRefused),
  });
  await deskBook.open(email, readKept(`place ${email}`) as Standing | undefined);
  await grid.drawn();
  showMenus(state.menus);
  followAddress();
  leaving.listen(email);
  exposeHooks(grid, deskBook);
  countMail((await fetchJson<unknown[]>('/desk/inbox')).length);
  document.body.classList.add('is-ready');
};

start().catch(sayRefused);
