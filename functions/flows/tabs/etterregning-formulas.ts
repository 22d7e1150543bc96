// Small pieces of formulas, in words both Google Sheets and the desk know; arguments are separated by `;` as in nb_NO.
import type { CellValue } from '../../domain/sheet/cells.ts';

/** A text inside a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A tab's title in front of a reference. */
export const atTab = (title: string, reference: string): string =>
  `'${title.replaceAll("'", "''")}'!${reference}`;

/** What people write in and around a number: spaces of all kinds, points, `kr`, `,-` and `,00`, and `%`. */
const spaces = [' ', '\u00a0', '\u202f', '\u2009'];
const around = [...spaces, '.', 'kr', 'nok', ',-', ',00', '%', 'prosent'];

const without = (signs: readonly string[], text: string): string =>
  signs.reduce((rest, sign) => `SUBSTITUTE(${rest};${quoted(sign)};"")`, text);

/**
 * The number in a cell. Plain where numbers stand; where one was `typed` as text, the text is read as people write it:
 * an empty cell is 0, and what can't be read is an error.
 */
export const numberIn = (cell: string, typed: CellValue[]): string =>
  typed.every((value) => typeof value !== 'string')
    ? cell
    : `VALUE("0"&${without(around, `LOWER(${cell})`)})`;

/** The same of a count with decimals: its digits, over ten for each digit behind point or comma. */
export function decimalIn(cell: string, typed: CellValue[], signs = spaces): string {
  if (typed.every((value) => typeof value !== 'string')) return cell;
  const text = `SUBSTITUTE(${without(signs, cell)};".";",")`;
  const digits = `VALUE("0"&SUBSTITUTE(${text};",";""))`;
  return `${digits}/10^IFERROR(LEN(${text})-FIND(",";${text});0)`;
}

/** A share in hundredths of a per cent: `5 %` as text, or the number that the sheet shows so. */
export const hundredthsIn = (cell: string, typed: CellValue[]): string =>
  typed.every((value) => typeof value !== 'string')
    ? `ROUND(${cell}*10000;0)`
    : `ROUND(${decimalIn(`LOWER(${cell})`, typed, [...spaces, '%', 'prosent'])}*100;0)`;

/** Where the input stands in another tab: the column to look in and the column to find. */
export type Lookup = { tab: string; by: string; rows?: number };

/** The cell of `column` in the row where `lookup.by` holds `key` (a cell or a quoted text). */
export const found = ({ tab, by }: Lookup, key: string, column: string): string =>
  `INDEX(${atTab(tab, `$${column}$2:$${column}`)};MATCH(${key};${atTab(tab, `$${by}$2:$${by}`)};0))`;

/** The sum of `column` over the rows, up to `rows`, where `by` holds exactly the text of the cell `key`. */
export const summed = ({ tab, by, rows = 1 }: Lookup, key: string, column: string): string =>
  `SUMIF(${atTab(tab, `$${by}$2:$${by}$${rows}`)};"="&${key};${atTab(tab, `$${column}$2:$${column}$${rows}`)})`;

/** Chained IFs: the value of the first condition that holds. */
export const choose = (cases: [condition: string, value: string][], otherwise: string): string =>
  cases.reduceRight((rest, [condition, value]) => `IF(${condition};${value};${rest})`, otherwise);
