// A workbook file that came back: its values as a person left them, or why it is not taken in.
import type { CellValue } from '../../domain/sheet/cells.ts';
import type { ExcelPort } from '../../ports.ts';
import { faultOf } from './open-archive.ts';
import { hiddenSheet, listSheet } from './write.ts';

type Read = Awaited<ReturnType<ExcelPort['read']>>;

const two = (part: number): string => String(part).padStart(2, '0');

/** A date as Norwegians write it; a truth value as Norwegian Excel shows it. */
function toValue(value: unknown): CellValue {
  if (value instanceof Date)
    return `${two(value.getUTCDate())}.${two(value.getUTCMonth() + 1)}.${value.getUTCFullYear()}`;
  if (typeof value === 'boolean') return value ? 'SANN' : 'USANN';
  if (typeof value === 'string') return value.replaceAll('\r\n', '\n');
  return typeof value === 'number' ? value : null;
}

/** The first sheet that is not one of ours, and the one that went with the file. */
export async function readExcel(bytes: Uint8Array): Promise<Read> {
  const fault = faultOf(bytes);
  if (fault) return { fault };
  const { default: readFile } = await import('read-excel-file/universal');
  const sheets = await readFile(new Blob([Buffer.from(bytes)])).catch(() => undefined);
  const shown = sheets?.find(({ sheet }) => sheet !== hiddenSheet && sheet !== listSheet);
  if (!shown) return { fault: 'damaged' };
  const hidden = sheets?.find(({ sheet }) => sheet === hiddenSheet)?.data ?? [];
  return {
    rows: shown.data.map((row) => row.map(toValue)),
    hidden: hidden.map((row) => row.map((value) => String(toValue(value) ?? ''))),
  };
}
