// A workbook file that came back: its values as a person left them, or why it is not taken in.
import { strFromU8, zipSync } from 'fflate';
import readFile from 'read-excel-file/universal';
import type { CellValue } from '../../domain/sheet/cells.ts';
import type { ExcelPort } from '../../ports.ts';
import { faultOfMarkup } from './check-markup.ts';
import { openArchive, type Parts } from './open-archive.ts';
import { hiddenSheet, keySheet, listSheet } from './unseen-sheets.ts';

type Read = Awaited<ReturnType<ExcelPort['read']>>;

const two = (part: number): string => String(part).padStart(2, '0');

/** A date as Norwegians write it; a truth value as Norwegian Excel shows it. */
function toValue(value: unknown): CellValue {
  if (value instanceof Date)
    return `${two(value.getUTCDate())}.${two(value.getUTCMonth() + 1)}.${value.getUTCFullYear()}`;
  if (typeof value === 'boolean') return value ? 'SANN' : 'USANN';
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n').toWellFormed();
  return typeof value === 'number' ? value : null;
}

/** Characters of all cells together; one text that many cells share counts once for each. */
const mostText = 10_000_000;

/** The first sheet that is not one of ours, and the one that went with the file. */
export async function readExcel(bytes: Uint8Array): Promise<Read> {
  const parts = openArchive(bytes);
  if (typeof parts === 'string') return { fault: parts };
  const fault = faultOfMarkup(textsOf(parts));
  if (fault) return { fault };
  // Packed again, so that what is read is what was looked through, and nothing else that lay in the file.
  const checked = zipSync(Object.fromEntries(parts), { level: 0 });
  const sheets = await readFile(new Blob([checked])).catch(() => undefined);
  // A sheet of a chart alone has no data, whatever the library's types say.
  const shown = sheets?.find(
    ({ sheet, data }) =>
      sheet !== hiddenSheet && sheet !== listSheet && sheet !== keySheet && Array.isArray(data),
  );
  if (!shown) return { fault: 'damaged' };
  const hidden = sheets?.find(({ sheet }) => sheet === hiddenSheet)?.data ?? [];
  if (textIn(shown.data) + textIn(hidden) > mostText) return { fault: 'tooLarge' };
  return {
    rows: shown.data.map((row) => row.map(toValue)),
    hidden: hidden.map((row) => row.map((value) => String(toValue(value) ?? ''))),
  };
}

function* textsOf(parts: Parts): Generator<string> {
  for (const part of parts.values()) yield strFromU8(part);
}

const textIn = (rows: unknown[][]): number =>
  rows.reduce(
    (sum, row) =>
      row.reduce<number>((length, value) => length + (typeof value === 'string' ? value.length : 0), sum),
    0,
  );
