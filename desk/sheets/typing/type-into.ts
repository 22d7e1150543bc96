// What was typed into cells that stand together, as the request that stores it.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { a1Of } from '../areas.ts';
import type { Workbook } from '../workbook.ts';
import { parseTyped } from './parse-typed.ts';

type Value = sheets_v4.Schema$ExtendedValue;
type NumberFormat = sheets_v4.Schema$NumberFormat;
type Start = { sheetId: number; rowIndex: number; columnIndex: number };
type Viewed = Pick<Workbook, 'get'>;

/** A text is as typed; other values stand. `numberFormat` is what a cell that was copied brings along. */
export type Typed = { value: Value; numberFormat?: NumberFormat | undefined };

/** The cells as they are before, by row and column from the start. */
const standing = (workbook: Viewed, start: Start, rows: Typed[][]): sheets_v4.Schema$CellData[][] => {
  const sheets = workbook.get().sheets ?? [];
  const tab = sheets.find(({ properties }) => properties?.sheetId === start.sheetId)?.properties;
  const height = tab?.gridProperties?.rowCount ?? 0;
  if (!tab || start.rowIndex >= height) return [];
  const { rowIndex: top, columnIndex: left } = start;
  const right = left + Math.max(1, ...rows.map((row) => row.length)) - 1;
  const corners = `${a1Of(top, left)}:${a1Of(top + rows.length - 1, right)}`;
  const range = `'${tab.title?.replaceAll("'", "''")}'!${corners}`;
  const [sheet] = workbook.get({ ranges: [range], includeGridData: true }).sheets ?? [];
  return (sheet?.data?.[0]?.rowData ?? []).map(({ values }) => values ?? []);
};

/** The cells get the format that Google gives them for what was typed, and keep theirs where it gives none. */
export const typeInto = (
  workbook: Viewed,
  start: Start,
  rows: Typed[][],
): sheets_v4.Schema$UpdateCellsRequest => {
  const locale = workbook.get().properties?.locale ?? '';
  const before = standing(workbook, start, rows);
  const cells = rows.map((row, at) =>
    row.map(({ value, numberFormat }, column) => {
      const stands = before[at]?.[column]?.userEnteredFormat?.numberFormat;
      const read =
        typeof value.stringValue === 'string'
          ? parseTyped(value.stringValue, { locale, numberFormat: stands })
          : { userEnteredValue: value };
      return { read, format: numberFormat ?? ('numberFormat' in read ? read.numberFormat : stands) };
    }),
  );
  return {
    start,
    rows: cells.map((row) => ({
      values: row.map(({ read, format }) => ({
        userEnteredValue: read.userEnteredValue,
        ...(format && { userEnteredFormat: { numberFormat: format } }),
      })),
    })),
    fields: 'userEnteredValue,userEnteredFormat.numberFormat',
  };
};
