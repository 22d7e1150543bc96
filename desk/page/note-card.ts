// The note of the cell one stands on or points at, as a card beside it; the line under the sheet says the same aloud.
import { byId } from './dom.ts';

const GAP = 6;

/** Shows a note beside a cell, on the side where there is room; an empty text takes the card away. */
export const showNote = (text: string, cell: DOMRect): void => {
  const card = byId('note');
  card.hidden = text === '';
  if (card.hidden) return;
  card.textContent = text;
  const { width, height } = card.getBoundingClientRect();
  const right = cell.right + GAP;
  const isRoom = right + width < innerWidth - GAP;
  card.style.left = `${Math.max(GAP, isRoom ? right : cell.left - width - GAP)}px`;
  card.style.top = `${Math.max(GAP, Math.min(cell.top, innerHeight - height - GAP))}px`;
};
