// Exact fractions as decimal text, cut (not rounded) after so many digits.
import type { Fraction } from '../model.ts';

/** `{1, 3}` with 4 digits is `0.3333`; never goes through a float. The fraction is not negative. */
export function decimalText({ numerator, denominator }: Fraction, digits: number): string {
  const scaled = (BigInt(numerator) * 10n ** BigInt(digits)) / BigInt(denominator);
  const text = String(scaled).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
