// Reads a count with a few decimals exactly, as its digits and how many of them are decimals; never a float.
import type { CellValue } from './cells.ts';
import { plainText } from './read-amount.ts';

/** 12,5 is `{digits: 125, decimals: 1}`; zeros at the end of the decimals are left out. */
export type Decimal = { digits: number; decimals: number };

/** So many decimals may be typed. */
export const mostDecimals = 2;

const written = /^(\d{1,3}(?: \d{3})+|\d{1,9})(?:[,.](\d+))?$/;

/**
 * Comma and point both part the decimals, so that `1.240` is not read: it may be a thousand or one. A formula's number
 * has the fifteen figures that a sheet shows.
 */
export function readDecimal(value: CellValue): Decimal | undefined {
  const text = typeof value === 'number' ? String(Number(value.toPrecision(15))) : plainText(value);
  const [, whole, part = ''] = written.exec(text) ?? [];
  if (whole === undefined || part.length > mostDecimals) return undefined;
  const decimals = part.replace(/0+$/, '');
  return { digits: Number(whole.replaceAll(' ', '') + decimals), decimals: decimals.length };
}
