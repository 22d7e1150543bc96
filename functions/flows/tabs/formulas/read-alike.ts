// A person's cell in a formula: the number that the functions read there, or an error; never another number.
import { type Cell, type CellValue, type Place, textOf } from '../../../domain/sheet/cells.ts';
import type { Column } from '../../../domain/sheet/column.ts';
import { readCell } from '../../../domain/sheet/read-cell.ts';
import type { Decimal } from '../../../domain/sheet/read-decimal.ts';
import { quoted } from './pieces.ts';

/** What stands in a cell when its formula is written, and as what it is read, as a formula; nothing where it is refused. */
export type Typed = { value: CellValue; read?: string };

const nowhere: Place = { title: '', row: 0, column: 0 };

const written = (number: number | Decimal): string =>
  typeof number === 'number' ? String(number) : `${number.digits}/10^${number.decimals}`;

/** A cell as its column reads it; one with nothing in it is 0. */
export function readTyped(column: Column, cell: Cell): Typed {
  const { value } = cell;
  if (textOf(cell) === '') return { value, read: '0' };
  const read = readCell(column, cell, nowhere).value;
  return typeof read === 'number' || (typeof read === 'object' && 'digits' in read)
    ? { value, read: written(read) }
    : { value };
}

/** No longer text stands in a formula; none that is read is so long. */
const longestQuoted = 255;

/** Whether a cell still holds what it held; a number with decimals to a thousandth. */
function holds(cell: string, value: NonNullable<CellValue>): string | undefined {
  if (typeof value === 'string') return value.length > longestQuoted ? undefined : `${cell}=${quoted(value)}`;
  if (typeof value === 'boolean') return `${cell}=${value ? 'TRUE' : 'FALSE'}`;
  const thousandths = Math.round(value * 1000);
  return Number.isInteger(value) ? `${cell}=${value}` : `ROUND(${cell}*1000;0)=${thousandths}`;
}

/** Numbers, empty cells, and texts of digits alone: all that a sheet and the functions read alike by themselves. */
const byItself = (cell: string): string =>
  `IF(ISNUMBER(${cell});${cell};IF(ISBLANK(${cell});0;IF(LEN(${cell})>9;NA();IF(TEXT(ABS(VALUE(${cell}));"0")=${cell};VALUE(${cell});NA()))))`;

/** As what it is read for as long as it holds the same; `otherwise` is what is read when it is typed over. */
function known(cell: string, { value, read }: Typed, otherwise: string): string {
  if (value === null || (typeof value === 'number' && read === String(value))) return otherwise;
  const stands = holds(cell, value);
  return stands === undefined ? otherwise : `IF(${stands};${read ?? 'NA()'};${otherwise})`;
}

/** Kroner or a count. */
export const numberIn = (cell: string, typed: Typed): string => known(cell, typed, byItself(cell));

/** A share in hundredths of a per cent: `5 %` as text, or the number that the sheet shows so. */
export const hundredthsIn = (cell: string, typed: Typed): string =>
  known(cell, typed, `IF(ISNUMBER(${cell});ROUND(${cell}*10000;0);NA())`);

/** A word in small letters: as the functions know it, whatever stands around and inside it. */
export function wordIn(cell: string, { value, read }: Typed): string {
  const plain = `LOWER(TRIM(${cell}))`;
  const word = read?.toLowerCase();
  if (typeof value !== 'string' || word === undefined || value.trim().toLowerCase() === word) return plain;
  return `IF(${cell}=${quoted(value)};${quoted(word)};${plain})`;
}
