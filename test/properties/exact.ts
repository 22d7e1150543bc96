// The exact layer under the rounded one: shares as fractions, read from the engine's own level.
import { fill, type Sharers } from '../../functions/allocation/arithmetic/fill.ts';
import { exactKey } from '../../functions/allocation/arithmetic/key.ts';
import { add, max, min, q, type Q } from '../oracle/fraction.ts';

/** One who shares, with whole amounts; `key` a whole weight. */
export type Row = { key: number; from?: number; least?: number; most: number };

/** Exact shares by the engine, redistributed. */
export function exactShares(rows: Row[], pot: number): Q[] {
  const sharers = sharersOf(rows, pot);
  const { levels } = fill(sharers, Int32Array.from(rows.keys()), pot);
  const level = levels.at(-1);
  return rows.map(({ key, from = 0, least = from, most }) => {
    if (!level || key === 0) return q(least);
    const free = add(q(from), q(BigInt(key) * BigInt(level.left), BigInt(level.weight)));
    return max(q(least), min(q(most), free));
  });
}

export const sharersOf = (rows: Row[], pot: number): Sharers => ({
  key: exactKey(
    rows.map(({ key }) => BigInt(key)),
    pot,
  ),
  from: Float64Array.from(rows, ({ from = 0 }) => from),
  least: Float64Array.from(rows, ({ from = 0, least = from }) => least),
  most: Float64Array.from(rows, ({ most }) => most),
});
