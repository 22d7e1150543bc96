// What a level of the key comes to for one pupil, one child, one man-year: so that everybody can recompute the own row.
import type { Claim, Fraction } from './model.ts';
import type { KeyPart } from './rules.ts';
import { countsOf, decimalsOf } from './arithmetic/counts.ts';
import { decimalText } from './arithmetic/decimal.ts';
import { mixKey } from './arithmetic/mix-key.ts';

/** An indicator of the key with its parts of it, and what one unit of it gives, kroner (§ 9.1); not negative. */
export type UnitLevel = KeyPart & { perUnit: string };

/** The same as exact fractions, also of a difference between two levels, which may be negative. */
export function unitFractions(
  { numerator, denominator }: Fraction,
  claims: Claim[],
  key: KeyPart[],
): (KeyPart & { level: Fraction })[] {
  const whole = mixKey(claims, key).reduce((sum, weight) => sum + weight, 0n);
  const allParts = key.reduce((sum, { parts }) => sum + BigInt(parts), 0n);
  return key.map(({ indicator, parts }) => ({
    indicator,
    parts,
    level: {
      numerator: String(
        BigInt(numerator) * whole * BigInt(parts) * 10n ** BigInt(decimalsOf(claims, indicator)),
      ),
      denominator: String(BigInt(denominator) * allParts * totalOf(claims, indicator)),
    },
  }));
}

/** With one decimal more than the largest count has digits: a count times its level is right to the krone. */
export function unitLevels(level: Fraction, claims: Claim[], key: KeyPart[]): UnitLevel[] {
  const counts = key.flatMap(({ indicator }) => countsOf(claims, indicator));
  const digits = Math.max(1, ...counts.map((count) => String(count).length)) + 1;
  return unitFractions(level, claims, key).map(({ level: exact, ...part }) => ({
    ...part,
    perUnit: decimalText(exact, digits),
  }));
}

const totalOf = (claims: Claim[], indicator: string): bigint =>
  countsOf(claims, indicator).reduce((sum, count) => sum + count, 0n);
