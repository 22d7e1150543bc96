// The note of the cell one stands on or points at, as a card beside it; the line under the sheet says the same aloud.
import { byId } from '../dom.ts';

const GAP = 6;

/** Shows a note beside a cell, on the side where there is room, else under it; an empty text takes the card away. */
export const showNote = (text: string, cell: DOMRect): void => {
  const card = byId('note');
  card.hidden = text === '';
  if (card.hidden) return;
  card.textContent = text;
  // Measured where nothing narrows it.
  card.style.left = '0';
  const { width, height } = card.getBoundingClientRect();
  // A panel beside the sheet is not covered.
  const edge = byId('grid').getBoundingClientRect().right;
  const [right, left] = [cell.right + GAP, cell.left - width - GAP];
  const isBeside = right + width < edge - GAP || left >= GAP;
  const x = right + width < edge - GAP ? right : isBeside ? left : cell.left;
  const y = isBeside ? cell.top : cell.bottom + GAP;
  card.style.left = `${within(x, edge - width)}px`;
  card.style.top = `${within(y, innerHeight - height)}px`;
};

const within = (at: number, room: number): number => Math.max(GAP, Math.min(at, room - GAP));
