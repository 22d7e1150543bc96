// Those whose level is raised: where each stands at a level, exactly, as whole parts of a common denominator.
import {
  greater,
  isLess,
  lesser,
  plus,
  ratio,
  times,
  type Ratio,
} from '../../../functions/allocation/arithmetic/ratio.ts';
import type { Condition } from '../../../functions/allocation/places/conditions.ts';
import type { Riser } from '../../../functions/allocation/places/rising.ts';

/** Where one stopped, exactly, at which level, and what stopped it: its own bounds, or these conditions. */
export type Stop = { amount: Ratio; by: 'least' | 'most' | 'conditions'; level?: Ratio; on: Condition[] };

/** Amounts over one denominator; a riser's slope to the left and to the right of the level, in kroner per level. */
export type AtLevel = {
  level: Ratio;
  of: bigint;
  amounts: bigint[];
  left: bigint[];
  right: bigint[];
};

/** A riser's amount at a level. */
export const amountAt = ({ from, weight, least, most }: Riser, level: Ratio): Ratio =>
  lesser(ratio(most), greater(ratio(least), plus(ratio(from), times(ratio(weight), level))));

/** Everybody's amount: those who stopped where they did, the others at the level. */
export function atLevel(risers: Riser[], stops: (Stop | undefined)[], level: Ratio): AtLevel {
  const fixed = stops.reduce((common, stop) => (stop ? lcm(common, stop.amount.d) : common), 1n);
  const of = lcm(fixed, level.d);
  const stand: AtLevel = { level, of, amounts: [], left: [], right: [] };
  const perKey = level.n * (of / level.d);
  for (const [at, { from, weight, least, most }] of risers.entries()) {
    const stop = stops[at];
    const [low, high] = [BigInt(least) * of, BigInt(most) * of];
    const free = BigInt(from) * of + weight * perKey;
    stand.amounts.push(
      stop ? stop.amount.n * (of / stop.amount.d) : free < low ? low : free > high ? high : free,
    );
    stand.left.push(stop || free <= low || free > high ? 0n : weight);
    stand.right.push(stop || free < low || free >= high ? 0n : weight);
  }
  return stand;
}

const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** As a float, near enough to tell which conditions must be looked at exactly. */
export const nearly = (amount: bigint, of: bigint): number =>
  Number(amount / of) + Number(((amount % of) << 53n) / of) / 2 ** 53;

/** The level from which all are at their most, and one at which nobody has risen. */
export function levelsAround(risers: Riser[]): { low: Ratio; high: Ratio } {
  const at = (kroner: number, { from, weight }: Riser): Ratio => ratioOf(BigInt(kroner - from), weight);
  const [first, ...others] = risers as [Riser, ...Riser[]];
  return others.reduce(
    ({ low, high }, one) => {
      const [a, b] = [at(one.least, one), at(one.most, one)];
      return { low: isLess(a, low) ? a : low, high: isLess(high, b) ? b : high };
    },
    { low: at(first.least, first), high: at(first.most, first) },
  );
}

const ratioOf = (n: bigint, d: bigint): Ratio => ratio(n, d);
