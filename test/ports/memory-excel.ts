// Workbook files in memory: the same values there and back as through Excel's own form, without unpacking anything.
import type { CellValue } from '../../functions/domain/sheet/cells.ts';
import type { ExcelBook, ExcelMark, ExcelPort } from '../../functions/ports.ts';

/** What the bytes of these files begin with; a file cut short lacks its end. */
const begin = 'PK memory ';
const end = ' end';

const oldXls = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

type Inside = { rows: CellValue[][]; hidden: string[][]; marks?: ExcelMark[] };

/** As a value comes back: no empty text, no space around one, line breaks of one sign. */
const asSaved = (value: CellValue): CellValue => {
  if (typeof value === 'boolean') return value ? 'SANN' : 'USANN';
  if (typeof value !== 'string') return value;
  const text = value.trim().replaceAll('\r\n', '\n');
  return text === '' ? null : text;
};

function insideOf({ columns, rows, hidden, marks = [] }: ExcelBook): Inside {
  const cells = rows.map((row) => columns.map((_, at) => asSaved(row[at] ?? null)));
  return { rows: [columns.map(({ header }) => header), ...cells], hidden, marks };
}

function read(bytes: Uint8Array): Awaited<ReturnType<ExcelPort['read']>> {
  const file = Buffer.from(bytes);
  if (file.subarray(0, oldXls.length).equals(oldXls)) return { fault: 'oldXls' };
  const text = file.toString('utf8');
  if (!text.startsWith(begin)) return { fault: 'notXlsx' };
  if (!text.endsWith(end)) return { fault: 'damaged' };
  const { rows, hidden } = JSON.parse(text.slice(begin.length, -end.length)) as Inside;
  return { rows, hidden };
}

/** Files of this port are read by it alone. */
export const memoryExcel = (): ExcelPort => ({
  write: (book) => Promise.resolve(Buffer.from(begin + JSON.stringify(insideOf(book)) + end)),
  read: (bytes) => Promise.resolve(read(bytes)),
});

/** What is said at the cells of such a file, in base64; never read back. */
export const marksIn = (file: string): ExcelMark[] => {
  const text = Buffer.from(file, 'base64').toString('utf8');
  return (JSON.parse(text.slice(begin.length, -end.length)) as Inside).marks ?? [];
};
