// A network's tab as a file for Excel: typed offline, brought back by its IDs.
import writeFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { CellValue } from '../../domain/sheet/cells.ts';
import { statusColours, rowStatus } from '../../text/words/status.ts';
import type { ExcelBook, ExcelColumn, MarkKind } from '../../ports.ts';
import { headerColours, oursColours } from '../sheets/style.ts';
import { hideAllAfter, offerChoices } from './dropdowns.ts';
import { notesAt } from './notes.ts';
import { hiddenSheet, keySheet, listSheet } from './unseen-sheets.ts';

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

/** The colours that the same words have in the workbook. */
const wordOfMark = { mend: rowStatus.mustMend, look: rowStatus.seeRemark, empty: rowStatus.underWork };

const lookOf = (owner: ExcelColumn['owner'], mark: MarkKind | undefined) => {
  const colours = mark ? statusColours[wordOfMark[mark]] : owner === 'us' ? oursColours : undefined;
  return colours ? { backgroundColor: colours.background, textColor: colours.text } : {};
};

/** Text stays as typed: Excel would else make a date of `1-3` and a number of `0012`. */
function cellOf({ owner, amount }: ExcelColumn, value: CellValue, mark?: MarkKind): CellObject {
  const look = lookOf(owner, mark);
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

type Key = NonNullable<ExcelBook['key']>;

/** Each colour with its word and what it means. */
const keyData = ({ title, lines }: Key): SheetData => [
  [{ value: title, fontWeight: 'bold' }],
  ...lines.map(({ kind, word, about }): CellObject[] => [
    { value: word, ...lookOf('person', kind) },
    { value: about, wrap: true, alignVertical: 'top' },
  ]),
];

/** What a person fills in, with the rows that are ready to be typed in. */
function firstSheet({ title, frozenColumns, columns, rows, marks = [] }: ExcelBook) {
  const spare = Array.from({ length: spareRows }, () => [] as CellValue[]);
  const kinds = new Map(marks.map(({ row, column, kind }) => [`${row} ${column}`, kind]));
  const data = [
    columns.map(headerOf),
    ...[...rows, ...spare].map((row, index) =>
      columns.map((column, at) => cellOf(column, row[at] ?? null, kinds.get(`${index} ${at}`))),
    ),
  ];
  const widths = columns.map(({ width }) => ({ width: Math.round(width / pixelsPerCharacter) }));
  const frozen = { stickyRowsCount: 1, stickyColumnsCount: frozenColumns };
  return { sheet: sheetName(title), data, columns: widths, ...frozen };
}

/** The bytes of the file. */
export async function writeExcel(book: ExcelBook): Promise<Uint8Array> {
  const { columns, rows, marks = [], key, hidden } = book;
  const texts = hidden.map((row) => row.map((value) => ({ value: safeText(value), type: String })));
  const seen = key ? [{ sheet: keySheet, data: keyData(key), columns: [{ width: 24 }, { width: 80 }] }] : [];
  const sheets = [
    firstSheet(book),
    ...seen,
    { sheet: hiddenSheet, data: texts },
    { sheet: listSheet, data: listData(columns) },
  ];
  const features = [
    offerChoices(columns, listSheet, rows.length + dropdownRows),
    hideAllAfter(1 + seen.length),
    ...(marks.length > 0 ? [notesAt(marks)] : []),
  ];
  return writeFile(sheets, { features }).toBuffer();
}
