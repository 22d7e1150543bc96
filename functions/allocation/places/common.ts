// Levels of those who stopped over one common denominator: sums of many fractions that are never shortened on the way.
import type { ExactLevel } from './level.ts';

/** `over` is the denominator, and a level's numerator over it. Grows with each level that does not fit. */
export type Common = { over: bigint; numerators: Map<ExactLevel, bigint> };

export const noLevels = (): Common => ({ over: 1n, numerators: new Map() });

function greatestCommon(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The level's numerator over the common denominator. */
export function numeratorIn(common: Common, level: ExactLevel): bigint {
  const known = common.numerators.get(level);
  if (known !== undefined) return known;
  const factor = level.d / greatestCommon(common.over, level.d);
  if (factor !== 1n) {
    common.over *= factor;
    for (const [one, numerator] of common.numerators) common.numerators.set(one, numerator * factor);
  }
  const numerator = level.n * (common.over / level.d);
  common.numerators.set(level, numerator);
  return numerator;
}
