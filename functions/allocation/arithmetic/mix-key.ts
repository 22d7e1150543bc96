// Several indicators become one whole weight per claim, so that nothing is rounded before the kroner are.
import type { Claim } from '../model.ts';
import type { KeyPart } from '../rules.ts';
import { countsOf } from './counts.ts';

/**
 * The weight of each claim, exactly: `sum of parts_j x x_ij / X_j` over a common denominator (D12). One indicator is
 * its own weight, so the level is kroner per pupil (of counts with decimals, per smallest part). The caller has seen to it that no indicator sums to zero.
 */
export function mixKey(claims: Claim[], key: KeyPart[]): bigint[] {
  const [only, ...others] = key;
  if (only && others.length === 0) return countsOf(claims, only.indicator);
  const counts = key.map(({ indicator }) => countsOf(claims, indicator));
  const totals = counts.map((own) => own.reduce((sum, count) => sum + count, 0n));
  const common = totals.reduce((product, total) => product * total, 1n);
  const weights = claims.map((_, i) =>
    key.reduce((sum, { parts }, j) => sum + (BigInt(parts) * counts[j]![i]! * common) / totals[j]!, 0n),
  );
  const shared = weights.reduce(greatestCommonDivisor, 0n);
  return weights.map((weight) => weight / shared);
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : greatestCommonDivisor(b, a % b);
