// Links to places in the workbook: a cell that holds one gets a card under it, and an address may end in one.
import { fromA1 } from '../a1.ts';
import { cellAt, findSheet } from '../book.ts';
import type { Book, Place } from '../book.ts';
import { byId, elementOf } from '../dom.ts';

const GAP = 4;

/** `#gid=7&range=C5` -> the place; nothing where it is no such address. */
export const placeOf = (hash: string): Place | undefined => {
  const [, sheetId, range] = /^#gid=(\d{1,10})(?:&range=([A-Z]{1,3}[1-9]\d{0,6}))?$/.exec(hash) ?? [];
  return sheetId === undefined ? undefined : { sheetId: Number(sheetId), ...fromA1(range ?? 'A1') };
};

/** The place that the cell's own formula leads to. */
const leadsTo = (book: Book, place: Place): string | undefined => {
  const sheet = findSheet(book, place.sheetId);
  const formula = sheet && cellAt(sheet, place.row, place.column).userEnteredValue?.formulaValue;
  return /^=HYPERLINK\("(#[^"]*)"[;,]/i.exec(formula ?? '')?.[1];
};

const link = (): HTMLAnchorElement => elementOf(HTMLAnchorElement, 'link');

/** The card under the cell, where that holds a link; else it is gone. */
export function showLink(book: Book, place: Place, cell: DOMRect): void {
  const hash = leadsTo(book, place);
  const card = link();
  card.hidden = hash === undefined || placeOf(hash) === undefined;
  if (card.hidden || hash === undefined) return;
  const sheet = findSheet(book, place.sheetId);
  const text = (sheet && cellAt(sheet, place.row, place.column).formattedValue) ?? '';
  card.href = hash;
  card.textContent = `Gå til ${text} (Alt+Enter)`;
  card.style.left = `${cell.left}px`;
  card.style.top = `${cell.bottom + GAP}px`;
}

/** Follows the card by mouse and by Alt+Enter, and the address whenever it changes; answers what to do at the start. */
export function listenForLinks(goTo: (place: Place) => void): () => void {
  const follow = (hash: string): void => {
    const place = placeOf(hash);
    if (place) goTo(place);
  };
  link().addEventListener('click', (event) => {
    event.preventDefault();
    follow(link().hash);
  });
  byId('grid').addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !event.altKey || link().hidden) return;
      event.preventDefault();
      event.stopPropagation();
      follow(link().hash);
    },
    { capture: true },
  );
  addEventListener('hashchange', () => follow(location.hash));
  return () => follow(location.hash);
}
