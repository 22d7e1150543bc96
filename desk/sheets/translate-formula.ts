// A formula as the workbook holds it, written as the formula engine reads it.
import type { Book, Tab } from './book.ts';
import { tabByTitle } from './book.ts';
import { mapReferences } from './references.ts';

const LAST_ROW = 1_048_575;

/** What the engine calls a tab: a plain name it always takes. */
export const engineTitle = (book: Book, tab: Tab): string => `Tab_${book.tabs.indexOf(tab)}`;

/** `Tab!A2:A` reaches to the last row; a tab that does not exist is #REF!. */
const renameTabs = (book: Book, formula: string): string =>
  mapReferences(formula, (reference) => {
    const { title, from, to } = reference;
    const open = to !== undefined && to.row === undefined && from.row !== undefined;
    if (title === undefined && !open) return reference;
    const tab = title === undefined ? undefined : tabByTitle(book, title);
    if (title !== undefined && !tab) return null;
    return {
      ...(tab && { title: engineTitle(book, tab) }),
      from,
      ...(to && { to: open ? { ...to, row: LAST_ROW } : to }),
    };
  });

const english = (code: string): string => code.replaceAll(/(\d),(?=\d)/g, '$1.').replaceAll(';', ',');

/**
 * Arguments may be parted by `;` (Norwegian, and then `1,5` is one and a half) or by `,` (English).
 * Not known: array constants in braces, Norwegian function names.
 */
export const translateFormula = (book: Book, formula: string): string => {
  const pieces = renameTabs(book, formula).split(/("(?:[^"]|"")*")/);
  const code = pieces.filter((_, at) => at % 2 === 0).join('');
  const norwegian = code.includes(';') || !code.includes('(');
  return norwegian ? pieces.map((piece, at) => (at % 2 ? piece : english(piece))).join('') : pieces.join('');
};
