// Reads a share as people write it, `5 %` or `2,5 prosent`: exactly, and never above the whole.
import { type CellValue, longestText } from './cells.ts';
import { readDecimal } from './read-decimal.ts';

/** So many parts of so many. */
export type TypedShare = { parts: number; of: number };

const sign = /(%|prosent)\s*$/i;

/** Whether it is meant as a share at all. */
export const isShare = (value: CellValue): boolean =>
  typeof value === 'string' && value.length <= longestText && sign.test(value);

/** From 0 to 100 per cent, with as many decimals as a count may have. */
export function readShare(value: CellValue): TypedShare | undefined {
  const read = isShare(value) ? readDecimal(String(value).replace(sign, '')) : undefined;
  if (!read) return undefined;
  const share = { parts: read.digits, of: 100 * 10 ** read.decimals };
  return share.parts > share.of ? undefined : share;
}
