// The request findReplace, for whole cells: what holds the text is given another, all else is left as it is.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { areaOf, cellsOf } from '../areas.ts';
import { type Book, cellAt, setCell } from '../book.ts';
import { required, unsupported } from '../errors.ts';
import { formatValue } from '../format.ts';
import { parseTyped } from '../typing/parse-typed.ts';

const folded = (text: string, matchCase: boolean | null | undefined): string =>
  matchCase ? text : text.toLowerCase();

/** Looks at what cells show; the new text is read as if it were typed. Formulas are passed over. */
export const findReplace = (
  book: Book,
  request: sheets_v4.Schema$FindReplaceRequest,
): sheets_v4.Schema$Response => {
  if (!request.range) throw unsupported('findReplace outside a range');
  if (!request.matchEntireCell) throw unsupported('findReplace of parts of cells');
  if (request.searchByRegex || request.includeFormulas)
    throw unsupported('findReplace by pattern or in formulas');
  const find = required(request.find, 'find');
  const locale = book.properties.locale ?? '';
  const area = areaOf(book, request.range);
  const rows = new Set<number>();
  let changed = 0;
  for (const [row, column] of cellsOf(area)) {
    const cell = cellAt(area.tab, row, column);
    if (!cell.userEnteredValue || cell.userEnteredValue.formulaValue) continue;
    const shown = formatValue(cell.userEnteredValue, cell) ?? '';
    if (folded(shown, request.matchCase) !== folded(find, request.matchCase)) continue;
    const { userEnteredFormat } = cell;
    const where = { locale, numberFormat: userEnteredFormat?.numberFormat };
    const { userEnteredValue, numberFormat } = parseTyped(request.replacement ?? '', where);
    const format = numberFormat && { userEnteredFormat: { ...userEnteredFormat, numberFormat } };
    setCell(area.tab, row, column, { ...cell, userEnteredValue, ...format });
    rows.add(row);
    changed++;
  }
  if (changed === 0) return { findReplace: {} };
  return {
    findReplace: {
      valuesChanged: changed,
      rowsChanged: rows.size,
      sheetsChanged: 1,
      occurrencesChanged: changed,
    },
  };
};
