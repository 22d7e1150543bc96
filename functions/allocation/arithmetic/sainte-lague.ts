// Sainte-Laguë (Webster): rounding to large units, where a larger frame must not cost anybody a whole unit (§ 5.1).
import type { Sharers } from './fill.ts';
import type { Indices, Level } from './key.ts';

/** Units by index; `tie` when equal quotients want more units than there are and nobody has chosen among them. */
export type Webster = { amounts: Float64Array; tie?: { between: number[]; units: number } };

/**
 * Rounds each share at the level to the nearest unit, then gives or takes units by the divisors 1, 3, 5 ... until
 * they sum to `amount`, never below a least or above a most. `choose` says who comes first among equals.
 */
export function roundToUnits(
  { key, from, least, most }: Sharers,
  members: Indices,
  level: Level,
  amount: number,
  choose: (between: number[], units: number) => number[] | undefined,
): Webster {
  const amounts = new Float64Array(from.length);
  const weight = BigInt(level.weight);
  let left = amount;
  for (const i of members) {
    const nearest = (2n * key.weight(i) * BigInt(level.left) + weight) / (2n * weight);
    amounts[i] = Math.min(most[i]!, Math.max(least[i]!, from[i]! + Number(nearest)));
    left -= amounts[i];
  }
  const counted = (i: number) => BigInt(2 * (amounts[i]! - from[i]!));
  const gain = (i: number): Quotient => ({ weight: key.weight(i), divisor: counted(i) + 1n });
  const loss = (i: number): Quotient => ({ weight: key.weight(i), divisor: counted(i) - 1n });
  while (left < 0) {
    const losers = extreme(
      members.filter((i) => amounts[i]! > least[i]!),
      loss,
      (a, b) => isLess(a, b),
    );
    for (const i of losers) amounts[i]! -= 1;
    left += losers.length;
  }
  while (left > 0) {
    const takers = members.filter((i) => amounts[i]! < most[i]! && key.counts(i));
    const between = extreme(takers, gain, (a, b) => isLess(b, a));
    if (between.length === 0) break;
    const winners = between.length <= left ? between : choose(between, left)?.slice(0, left);
    if (!winners) return { amounts, tie: { between, units: left } };
    for (const i of winners) amounts[i]! += 1;
    left -= winners.length;
  }
  return { amounts };
}

type Quotient = { weight: bigint; divisor: bigint };

const isLess = (a: Quotient, b: Quotient): boolean => a.weight * b.divisor < b.weight * a.divisor;

/** All indices whose quotient no other one beats. */
function extreme(
  indices: Indices,
  quotientOf: (index: number) => Quotient,
  beats: (a: Quotient, b: Quotient) => boolean,
): number[] {
  let best: number[] = [];
  let bestQuotient: Quotient | undefined;
  for (const index of indices) {
    const quotient = quotientOf(index);
    if (!bestQuotient || beats(quotient, bestQuotient)) {
      best = [index];
      bestQuotient = quotient;
    } else if (!beats(bestQuotient, quotient)) best.push(index);
  }
  return best;
}
