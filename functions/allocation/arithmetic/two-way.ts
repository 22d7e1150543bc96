// A table of two columns whose rows and columns both have fixed whole sums, e.g. networks by owner and UH (§ 5.3).
import { splitByParts } from './split.ts';

export type TwoColumns = { first: number[]; second: number[] };

/**
 * Splits each row's kroner so that the first column sums to `firstTotal`, in proportion to the rows. One pass of
 * largest remainder over the first column; the second follows. Every cell is within one krone of its exact share.
 * Throws RangeError when the rows cannot hold the column.
 */
export function splitTwoColumns(rows: number[], firstTotal: number, ids: string[]): TwoColumns {
  const sum = rows.reduce((total, row) => total + row, 0);
  if (firstTotal < 0 || firstTotal > sum)
    throw new RangeError(`a column of ${firstTotal} in rows of ${sum} kroner`);
  const first = splitByParts(BigInt(firstTotal), rows.map(BigInt), ids).map(Number);
  return { first, second: rows.map((row, i) => row - first[i]!) };
}
