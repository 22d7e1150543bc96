// Requests that the rules are tried with.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

type Request = sheets_v4.Schema$Request;
type Typed = string | number | boolean;

const valueOf = (typed: Typed): sheets_v4.Schema$CellData => {
  if (typeof typed === 'number') return { userEnteredValue: { numberValue: typed } };
  if (typeof typed === 'boolean') return { userEnteredValue: { boolValue: typed } };
  return { userEnteredValue: typed.startsWith('=') ? { formulaValue: typed } : { stringValue: typed } };
};

/** Writes values from a cell of the tab and on; texts beginning with `=` as formulas. */
export const put = (rowIndex: number, columnIndex: number, rows: Typed[][]): Request => ({
  updateCells: {
    start: { sheetId: 0, rowIndex, columnIndex },
    rows: rows.map((values) => ({ values: values.map(valueOf) })),
    fields: 'userEnteredValue',
  },
});

export const rowsOf = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});

export const protect = (protectedRange: sheets_v4.Schema$ProtectedRange): Request => ({
  addProtectedRange: { protectedRange },
});
export const whole = { sheetId: 0 };
export const body = { sheetId: 0, startRowIndex: 1 };
/** Column A under the headers, which is the owner's alone. */
export const columnA = protect({ range: { ...body, endColumnIndex: 1 } });

const columns = { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 3 };
/** Columns B and C as a group. */
export const addGroup: Request = { addDimensionGroup: { range: columns } };
/** It is folded, or open. */
export const foldGroup = (collapsed: boolean): Request => ({
  updateDimensionGroup: { dimensionGroup: { range: columns, depth: 1, collapsed }, fields: 'collapsed' },
});
