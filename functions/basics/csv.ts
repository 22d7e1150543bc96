// Rows as a CSV file that Excel in Norwegian opens: semicolons, CRLF, a mark that says UTF-8, and no text that is a formula.

/** What tells Excel that the file is UTF-8. */
const mark = '\uFEFF';

/** What makes a formula of a text, in spreadsheets of any country, behind whatever space; a tab or a line break alone does too. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** No formula: it computes nothing. */
const negative = /^-\d+(,\d+)?$/;

/** Signs that no cell shows, and that some readers stop at. */
const control = /[\p{Cc}--[\t\n\r]]/gv;

/** An apostrophe in front makes a text of it, quotes a field, whatever stands in it; lines of one cell are apart by LF. */
function fieldOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = value.replaceAll(control, '');
  const safe = formula.test(text) && !negative.test(text) ? `'${text}` : text;
  return safe === '' ? '' : `"${safe.replaceAll(/\r\n?/g, '\n').replaceAll('"', '""')}"`;
}

/** The file's text, its mark included; numbers are whole, and stand as digits. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `${mark}${rows.map((row) => `${row.map(fieldOf).join(';')}\r\n`).join('')}`;
