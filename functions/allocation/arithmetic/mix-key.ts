// Several indicators become one whole weight per claim, so that nothing is rounded before the kroner are.
import type { Claim, KeyPart } from '../model.ts';

/**
 * The weight of each claim, exactly: `sum of parts_j x x_ij / X_j` over a common denominator (D12). One indicator is
 * its own weight, so the level is kroner per pupil. The caller has seen to it that no indicator sums to zero.
 */
export function mixKey(claims: Claim[], key: KeyPart[]): bigint[] {
  const [only, ...others] = key;
  if (only && others.length === 0) return claims.map((claim) => BigInt(claim.indicators[only.indicator]!));
  const totals = key.map(({ indicator }) =>
    claims.reduce((sum, claim) => sum + BigInt(claim.indicators[indicator]!), 0n),
  );
  const common = totals.reduce((product, total) => product * total, 1n);
  const weights = claims.map((claim) =>
    key.reduce(
      (sum, { indicator, parts }, j) =>
        sum + (BigInt(parts) * BigInt(claim.indicators[indicator]!) * common) / totals[j]!,
      0n,
    ),
  );
  const shared = weights.reduce(greatestCommonDivisor, 0n);
  return weights.map((weight) => weight / shared);
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : greatestCommonDivisor(b, a % b);
