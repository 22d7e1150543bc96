// Small pieces of formulas, in words both Google Sheets and the desk know; arguments are separated by `;` as in nb_NO.

/** A text inside a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A tab's title in front of a reference. */
export const atTab = (title: string, reference: string): string =>
  `'${title.replaceAll("'", "''")}'!${reference}`;

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
