// The workbook as the page holds it: the Sheets API's own JSON, and small questions asked of it.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

export type Book = sheets_v4.Schema$Spreadsheet;
export type Sheet = sheets_v4.Schema$Sheet;
export type Cell = sheets_v4.Schema$CellData;
export type Entered = sheets_v4.Schema$ExtendedValue;
export type Request = sheets_v4.Schema$Request;
export type GridRange = sheets_v4.Schema$GridRange;

/** A cell of a tab, zero-based. */
export type Place = { sheetId: number; row: number; column: number };

/** The tab's number in the API; 0 is a valid one. */
export const idOf = (sheet: Sheet): number => sheet.properties?.sheetId ?? 0;

export const titleOf = (sheet: Sheet): string => sheet.properties?.title ?? '';

export const findSheet = (book: Book, sheetId: number): Sheet | undefined =>
  book.sheets?.find((sheet) => idOf(sheet) === sheetId);

export const findTitle = (book: Book, title: string): Sheet | undefined =>
  book.sheets?.find((sheet) => titleOf(sheet) === title);

/** The tabs a person sees, in order. */
export const visibleSheets = (book: Book): Sheet[] =>
  (book.sheets ?? []).filter((sheet) => !sheet.properties?.hidden);

/** The cell as the API gave it; grid data is one block from A1. */
export const cellAt = (sheet: Sheet, row: number, column: number): Cell =>
  sheet.data?.[0]?.rowData?.[row]?.values?.[column] ?? {};

/** The text of the heading over a cell: the last frozen row, else the first. */
export const headingOf = (sheet: Sheet, column: number): string => {
  const frozen = sheet.properties?.gridProperties?.frozenRowCount ?? 1;
  return cellAt(sheet, Math.max(frozen - 1, 0), column).formattedValue ?? '';
};

/** Whether nobody sees the column, since its group is folded or it was hidden by hand. */
export const isHidden = (sheet: Sheet, column: number): boolean =>
  sheet.data?.[0]?.columnMetadata?.[column]?.hiddenByUser === true;

/** Whether a cell lies in a range; an open side of the range has no bound. */
export const isWithin = (range: GridRange, row: number, column: number): boolean =>
  row >= (range.startRowIndex ?? 0) &&
  row < (range.endRowIndex ?? Infinity) &&
  column >= (range.startColumnIndex ?? 0) &&
  column < (range.endColumnIndex ?? Infinity);

/** The protection that keeps the person looking from typing here, as the API's requestingUserCanEdit says. */
export const lockOf = (
  sheet: Sheet,
  row: number,
  column: number,
): sheets_v4.Schema$ProtectedRange | undefined =>
  (sheet.protectedRanges ?? []).findLast(
    (rule) =>
      !rule.warningOnly &&
      rule.requestingUserCanEdit === false &&
      isWithin(rule.range ?? {}, row, column) &&
      !(rule.unprotectedRanges ?? []).some((open) => isWithin(open, row, column)),
  );

/** Where a person starts in a tab: the first cell under the heading that is theirs, else the first one. */
export const firstPlace = (sheet: Sheet): Place => {
  const { frozenRowCount, columnCount } = sheet.properties?.gridProperties ?? {};
  const row = frozenRowCount ?? 0;
  const columns = Array.from({ length: columnCount ?? 1 }, (_, column) => column);
  const column = columns.find((column) => !lockOf(sheet, row, column)) ?? 0;
  return { sheetId: idOf(sheet), row, column };
};

/** Replaces one cell in the held JSON. */
export const putCell = (sheet: Sheet, row: number, column: number, cell: Cell): void => {
  const rows = ((sheet.data ??= [{}])[0]!.rowData ??= []);
  while (rows.length <= row) rows.push({});
  const values = (rows[row]!.values ??= []);
  while (values.length <= column) values.push({});
  values[column] = cell;
};
