// Sainte-Laguë the way it is taught: one unit at a time, to the largest key / (2 x units + 1).

export type Seats = { key: number; from: number; least: number; most: number };

/**
 * Units for each: everybody has the least, then each next unit goes to the largest quotient among those below their
 * most. `tied` when equal quotients want the last units: then those who tie have not got them.
 */
export function seatBySeat(rows: Seats[], units: number): { amounts: number[]; tied: boolean } {
  const amounts = rows.map(({ least }) => least);
  let left = units - amounts.reduce((a, b) => a + b, 0);
  while (left > 0) {
    const able = rows.flatMap(({ key, from, most }, i) =>
      key > 0 && amounts[i]! < most
        ? [{ i, key: BigInt(key), divisor: BigInt(2 * (amounts[i]! - from) + 1) }]
        : [],
    );
    const best = able.filter((a) => able.every((b) => a.key * b.divisor >= b.key * a.divisor));
    if (best.length === 0) break;
    if (best.length > left) return { amounts, tied: true };
    for (const { i } of best) amounts[i]! += 1;
    left -= best.length;
  }
  return { amounts, tied: false };
}
