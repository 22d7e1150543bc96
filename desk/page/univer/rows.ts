// How high the rows are: as the workbook says, else high enough for cells that wrap.
import { BooleanNumber } from '@univerjs/core';
import type { IRowData } from '@univerjs/core';
import type { Cell, Sheet } from '../book.ts';
import { PADDING, ROW_HEIGHT } from './cell.ts';

const LINE_HEIGHT = 18;
/** A longer text is read in the line under the sheet, or in the formula bar. */
const MOST_LINES = 8;
/** What the API says of a row that nobody has dragged. */
const UNSET_HEIGHT = 21;

/** Univer's row settings by row; heights are ours, so that a row does not jump when it is typed in. */
export const toRows = (sheet: Sheet): Record<number, Partial<IRowData>> => {
  const grid = sheet.data?.[0];
  const count = Math.max(grid?.rowMetadata?.length ?? 0, grid?.rowData?.length ?? 0);
  return Object.fromEntries(
    Array.from({ length: count }, (_, row) => {
      const { hiddenByUser, hiddenByFilter } = grid?.rowMetadata?.[row] ?? {};
      const hd = hiddenByUser || hiddenByFilter ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      return [row, { h: rowHeight(sheet, row), ia: BooleanNumber.FALSE, hd }];
    }),
  );
};

/** Pixels: as the workbook says, else what the row's wrapped cells need. */
export const rowHeight = (sheet: Sheet, row: number): number => {
  const set = sheet.data?.[0]?.rowMetadata?.[row]?.pixelSize ?? UNSET_HEIGHT;
  if (set !== UNSET_HEIGHT) return set;
  const cells = sheet.data?.[0]?.rowData?.[row]?.values ?? [];
  const lines = cells.map((cell, column) => {
    if (!cell.formattedValue || !wraps(cell)) return 1;
    const width = sheet.data?.[0]?.columnMetadata?.[column]?.pixelSize ?? 100;
    return linesOf(cell, width - PADDING.l - PADDING.r);
  });
  const most = Math.min(MOST_LINES, Math.max(1, ...lines));
  return most === 1 ? ROW_HEIGHT : most * LINE_HEIGHT + 2 * PADDING.t + PADDING.b;
};

const wraps = (cell: Cell): boolean =>
  (cell.effectiveFormat ?? cell.userEnteredFormat)?.wrapStrategy === 'WRAP';

const ruler = document.createElement('canvas').getContext('2d');

/** Lines after breaking at spaces, and inside words that are wider than the column. */
const linesOf = (cell: Cell, width: number): number => {
  const text = (cell.effectiveFormat ?? cell.userEnteredFormat)?.textFormat ?? {};
  if (!ruler) return 1;
  ruler.font = `${text.bold ? 'bold ' : ''}${text.fontSize ?? 11}pt Arial`;
  const wide = (words: string) => ruler.measureText(words).width;
  let lines = 0;
  for (const paragraph of (cell.formattedValue ?? '').split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line ? `${line} ${word}` : word;
      if (line && wide(longer) > width) {
        lines += 1;
        line = word;
      } else line = longer;
      lines += Math.max(0, Math.ceil(wide(line) / width) - 1);
      if (wide(line) > width) line = '';
    }
    lines += 1;
  }
  return lines;
};
