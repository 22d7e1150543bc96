// What was typed, as it is repeated to people: enough to know it by, and with the comma that Norwegians write.
import { type Cell, textOf } from './cells.ts';

const longest = 60;

/** The first sixty characters; half of a character, which nobody can see, becomes a mark that can be seen. */
export function shorten(text: string): string {
  const characters = Array.from(text.slice(0, longest * 2 + 1).toWellFormed());
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}

/** The cell's text as it stands in the sheet: `1,5`, never `1.5`. */
export const echoOf = (cell: Cell): string =>
  typeof cell.value === 'number' ? String(cell.value).replace('.', ',') : textOf(cell);
