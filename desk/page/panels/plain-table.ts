// Many cells pasted as plain text: lines and tabs, and quotes around a cell that holds either, as spreadsheets write it.

/** A cell in quotes, which may hold anything, or one that ends at the next tab or line; and what comes after it. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/y;

/** Row by row the text of each cell; a line break at the end begins no row. */
export const readCells = (text: string): string[][] => {
  const rows: string[][] = [[]];
  CELL.lastIndex = 0;
  for (let end = '\t'; end !== '';) {
    if (end !== '\t' && CELL.lastIndex === text.length) break;
    if (end !== '\t') rows.push([]);
    const [, quoted, plain = '', next = ''] = CELL.exec(text) ?? [];
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    end = next;
  }
  return rows;
};

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The same as a table of HTML, where text is text; undefined for a single cell. */
export const tableOf = (text: string): string | undefined => {
  if (!/[\t\r\n]/.test(text)) return undefined;
  const cells = (row: string[]) =>
    row
      .map((cell) => `<td>${cell.replaceAll(/\r\n?|[\n&<>]/g, (mark) => MARKS[mark] ?? '<br>')}</td>`)
      .join('');
  return `<table>${readCells(text)
    .map((row) => `<tr>${cells(row)}</tr>`)
    .join('')}</table>`;
};
