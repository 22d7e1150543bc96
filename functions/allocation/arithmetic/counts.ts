// Counts with decimals as whole numbers on one scale: 12,5 beside 13 is 125 beside 130.
import type { Claim } from '../model.ts';

/** How many decimals the counts of an indicator have: those of the claim with most of them. */
export const decimalsOf = (claims: Claim[], indicator: string): number =>
  claims.reduce((most, { decimals }) => Math.max(most, decimals?.[indicator] ?? 0), 0);

/** What each claim counts of an indicator, all with as many decimals. */
export function countsOf(claims: Claim[], indicator: string): bigint[] {
  const most = decimalsOf(claims, indicator);
  return claims.map(({ indicators, decimals }) => {
    const count = BigInt(indicators[indicator] ?? 0);
    return most === 0 ? count : count * 10n ** BigInt(most - (decimals?.[indicator] ?? 0));
  });
}

/** The decimals of a key of one indicator; a mixed key has no unit of its own. */
export const decimalsOfKey = (claims: Claim[], key: { indicator: string }[]): number =>
  key.length === 1 ? decimalsOf(claims, key[0]!.indicator) : 0;
