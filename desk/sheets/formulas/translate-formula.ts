// A formula as the workbook holds it, written as the formula engine reads it.
import type { Book, Tab } from '../book.ts';
import { tabByTitle } from '../book.ts';
import { withoutAddress } from './hyperlink.ts';
import type { Reference } from './references.ts';
import { mapReferences } from './references.ts';

/** What the engine calls a tab: a plain name it always takes. */
export const engineTitle = (book: Book, tab: Tab): string => `Tab_${book.tabs.indexOf(tab)}`;

/** `A2:A`, `A:A` and `2:3` end where the tab's grid ends: the engine would walk a million rows. */
const closeEnds = ({ from, to }: Reference, tab: Tab): Pick<Reference, 'from' | 'to'> => {
  const { rowCount, columnCount } = tab.properties.gridProperties;
  if (!to) return { from };
  return { from: { row: 0, column: 0, ...from }, to: { row: rowCount - 1, column: columnCount - 1, ...to } };
};

/** A tab that does not exist is #REF!; `owner` is the tab the formula stands in. */
const prepareReferences = (book: Book, owner: Tab, formula: string): string =>
  mapReferences(formula, (reference) => {
    const tab = reference.title === undefined ? owner : tabByTitle(book, reference.title);
    return tab ? { title: engineTitle(book, tab), ...closeEnds(reference, tab) } : null;
  });

const english = (code: string): string => code.replaceAll(/(\d),(?=\d)/g, '$1.').replaceAll(';', ',');

/**
 * Arguments may be separated by `;` (Norwegian, and then `1,5` is one and a half) or by `,` (English).
 * Not known: array constants in braces, Norwegian function names.
 */
export const translateFormula = (book: Book, owner: Tab, formula: string): string => {
  const pieces = withoutAddress(prepareReferences(book, owner, formula)).split(/("(?:[^"]|"")*")/);
  const code = pieces.filter((_, at) => at % 2 === 0).join('');
  const norwegian = code.includes(';') || !code.includes('(');
  return norwegian ? pieces.map((piece, at) => (at % 2 ? piece : english(piece))).join('') : pieces.join('');
};
