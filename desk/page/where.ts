// The line under the sheet that says where the person is: address, heading, value, note. Read aloud when it changes.
import { toA1 } from './a1.ts';
import { cellAt, findSheet, headingOf, isHidden, lockOf } from './book.ts';
import type { Book, Place } from './book.ts';

const stopped = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** What is said where the person came by the name box, or was standing when the column was folded. */
export const foldedWords =
  'Kolonnen er foldet sammen og vises ikke: «Vis eller fold kolonner» i menyen Samordning viser den.';

/** One sentence on the active cell. */
export const describePlace = (book: Book, { sheetId, row, column }: Place): string => {
  const sheet = findSheet(book, sheetId);
  if (!sheet) return '';
  const cell = cellAt(sheet, row, column);
  const heading = headingOf(sheet, column).replaceAll(/\s+/g, ' ');
  const formula = cell.userEnteredValue?.formulaValue;
  return [
    `${toA1(row, column)}${heading && cell.formattedValue !== heading ? ` ${heading}` : ''}:`,
    stopped(cell.formattedValue ?? 'tom'),
    isHidden(sheet, column) ? foldedWords : '',
    formula ? `Formel ${formula}.` : '',
    lockOf(sheet, row, column) ? 'Låst.' : '',
    cell.note ? `Merknad: ${cell.note}` : '',
  ]
    .filter(Boolean)
    .join(' ');
};
