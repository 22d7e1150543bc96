// A workbook of the Sheets API -> the snapshot Univer opens.
import { BooleanNumber, LocaleType } from '@univerjs/core';
import type { ICellData, IColumnData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { cellAt, idOf, isWithin, titleOf } from '../book.ts';
import type { Book, Sheet } from '../book.ts';
import { ROW_HEIGHT, toHex, toUniverCell, withoutNulls } from './cell.ts';
import { rowHeight, toRows } from './rows.ts';
import { toColourRules, toDropdowns, toNotes } from './rules.ts';

/** Each look once, with its number: a workbook has few, and many cells. */
type Looks = Map<string, string>;

/** The whole workbook, to be given an id; with notes, dropdowns and coloured rules as plugin resources. */
export const toSnapshot = (book: Book): IWorkbookData => {
  const sheets = book.sheets ?? [];
  const per = (read: (sheet: Sheet) => object) =>
    JSON.stringify(Object.fromEntries(sheets.map((sheet) => [String(idOf(sheet)), read(sheet)])));
  const looks: Looks = new Map();
  const worksheets = Object.fromEntries(
    sheets.map((sheet) => [String(idOf(sheet)), toWorksheet(sheet, looks)]),
  );
  return {
    id: '',
    name: book.properties?.title ?? '',
    appVersion: '0.25.1',
    locale: LocaleType.EN_US,
    styles: Object.fromEntries([...looks].map(([look, id]) => [id, JSON.parse(look)])),
    sheetOrder: sheets.map((sheet) => String(idOf(sheet))),
    sheets: worksheets,
    resources: [
      { name: 'SHEET_NOTE_PLUGIN', data: per(toNotes) },
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: per((sheet) => toDropdowns(book, sheet)) },
      { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: per(toColourRules) },
    ],
  };
};

const toWorksheet = (sheet: Sheet, looks: Looks): Partial<IWorksheetData> => {
  const grid = sheet.properties?.gridProperties ?? {};
  const [rows, columns] = [grid.frozenRowCount ?? 0, grid.frozenColumnCount ?? 0];
  const tabColor = toHex(sheet.properties?.tabColorStyle?.rgbColor ?? sheet.properties?.tabColor);
  return {
    id: String(idOf(sheet)),
    name: titleOf(sheet),
    ...(tabColor && { tabColor }),
    hidden: sheet.properties?.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: grid.rowCount ?? 100,
    columnCount: grid.columnCount ?? 26,
    defaultColumnWidth: 100,
    defaultRowHeight: ROW_HEIGHT,
    freeze: {
      xSplit: columns,
      ySplit: rows,
      startRow: rows || -1,
      startColumn: columns || -1,
    },
    cellData: toCells(sheet, looks),
    columnData: Object.fromEntries((sheet.data?.[0]?.columnMetadata ?? []).map((at, i) => [i, toColumn(at)])),
    rowData: toRows(sheet),
    mergeData: (sheet.merges ?? []).map((merge) => ({
      startRow: merge.startRowIndex ?? 0,
      endRow: (merge.endRowIndex ?? 1) - 1,
      startColumn: merge.startColumnIndex ?? 0,
      endColumn: (merge.endColumnIndex ?? 1) - 1,
    })),
    showGridlines: grid.hideGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
  };
};

/** Every cell of the grid has its looks, also the empty ones. */
const toCells = (sheet: Sheet, looks: Looks): NonNullable<IWorksheetData['cellData']> => {
  const { rowCount, columnCount } = sheet.properties?.gridProperties ?? {};
  return Object.fromEntries(
    Array.from({ length: rowCount ?? 0 }, (_, row) => [
      row,
      Object.fromEntries(
        toRow(sheet, row, columnCount ?? 0).map((cell, column) => [column, share(cell, looks)]),
      ),
    ]),
  );
};

const toRow = (sheet: Sheet, row: number, columns: number): ICellData[] => {
  const height = rowHeight(sheet, row);
  return Array.from({ length: columns }, (_, column) =>
    toUniverCell(cellAt(sheet, row, column), { band: bandAt(sheet, row, column), height }),
  );
};

const share = (cell: ICellData, looks: Looks): ICellData => {
  const { s, ...rest } = withoutNulls(cell);
  const look = JSON.stringify(s);
  if (!looks.has(look)) looks.set(look, `look-${looks.size}`);
  return { ...rest, s: looks.get(look)! };
};

const toColumn = (at: sheets_v4.Schema$DimensionProperties): Partial<IColumnData> => ({
  ...(at.pixelSize && { w: at.pixelSize }),
  hd: at.hiddenByUser || at.hiddenByFilter ? BooleanNumber.TRUE : BooleanNumber.FALSE,
});

/** The colour that banding gives a cell, if any. */
export const bandAt = (sheet: Sheet, row: number, column: number): sheets_v4.Schema$Color | undefined => {
  const band = sheet.bandedRanges?.find((banded) => isWithin(banded.range ?? {}, row, column));
  const look = band?.rowProperties;
  if (!look) return undefined;
  const header = look.headerColorStyle?.rgbColor ?? look.headerColor;
  const offset = row - (band.range?.startRowIndex ?? 0);
  if (header && offset === 0) return header;
  const even = (offset - (header ? 1 : 0)) % 2 === 0;
  return even
    ? (look.firstBandColorStyle?.rgbColor ?? look.firstBandColor ?? undefined)
    : (look.secondBandColorStyle?.rgbColor ?? look.secondBandColor ?? undefined);
};
