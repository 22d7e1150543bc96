// A network's tab as a file for Excel: typed offline, brought back by its IDs.
import writeFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { CellValue } from '../../domain/sheet/cells.ts';
import type { ExcelBook, ExcelColumn } from '../../ports.ts';
import { headerColours, oursColours } from '../sheets/style.ts';
import { hideAllButFirst, offerChoices } from './dropdowns.ts';
import { hiddenSheet, listSheet } from './unseen-sheets.ts';

/** Rows under the last that are ready to be typed in; dropdowns reach further. */
const spareRows = 50;
const dropdownRows = 2000;

/** Pixels of one character of Excel's standard font. */
const pixelsPerCharacter = 7;

/** A title that Excel takes as the name of a sheet. */
const sheetName = (title: string): string => title.replace(/[[\]/\\:*?]/g, ' ').slice(0, 31);

const headerOf = ({ header, owner }: ExcelColumn): CellObject => ({
  value: header,
  fontWeight: 'bold',
  backgroundColor: headerColours[owner].background,
  textColor: headerColours[owner].text,
  alignVertical: 'center',
  wrap: true,
});

/**
 * A text as it is written so that it is read as it was: Excel reads `_x0041_` as A, and the writer takes a word that is
 * a name of every object for one it has written already.
 */
function safeText(text: string): string {
  const plain = text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const [first = ''] = plain;
  return plain in {} ? `_x${first.charCodeAt(0).toString(16).padStart(4, '0')}_${plain.slice(1)}` : plain;
}

/** Text stays as typed: Excel would else make a date of `1-3` and a number of `0012`. */
function cellOf({ owner, amount }: ExcelColumn, value: CellValue): CellObject {
  const look = owner === 'us' ? { backgroundColor: oursColours.background, textColor: oursColours.text } : {};
  const place = { wrap: !amount, alignVertical: 'top' } as const;
  if (typeof value === 'number') return { ...look, ...place, value, type: Number, format: '#,##0' };
  if (amount && (value === null || value === '')) return { ...look, ...place, type: Number, format: '#,##0' };
  const text = value === null || value === '' ? {} : { value: safeText(String(value)) };
  return { ...look, ...place, ...text, type: String, format: '@' };
}

/** Words of each column in its own place, from the top. */
function listData(columns: ExcelColumn[]): SheetData {
  const longest = Math.max(1, ...columns.map(({ choices }) => choices?.words.length ?? 0));
  return Array.from({ length: longest }, (_, row) =>
    columns.map(({ choices }) => choices?.words[row] ?? null),
  );
}

/** The bytes of the file. */
export async function writeExcel({
  title,
  frozenColumns,
  columns,
  rows,
  hidden,
}: ExcelBook): Promise<Uint8Array> {
  const spare = Array.from({ length: spareRows }, () => [] as CellValue[]);
  const data = [
    columns.map(headerOf),
    ...[...rows, ...spare].map((row) => columns.map((column, at) => cellOf(column, row[at] ?? null))),
  ];
  const widths = columns.map(({ width }) => ({ width: Math.round(width / pixelsPerCharacter) }));
  const first = {
    sheet: sheetName(title),
    data,
    columns: widths,
    stickyRowsCount: 1,
    stickyColumnsCount: frozenColumns,
  };
  const texts = hidden.map((row) => row.map((value) => ({ value: safeText(value), type: String })));
  const sheets = [first, { sheet: hiddenSheet, data: texts }, { sheet: listSheet, data: listData(columns) }];
  const features = [offerChoices(columns, listSheet, rows.length + dropdownRows), hideAllButFirst];
  return writeFile(sheets, { features }).toBuffer();
}
