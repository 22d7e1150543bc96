// Exact fractions for the questions; the amounts themselves never need them.
import type { Fraction } from '../model.ts';

/** n / d with d > 0, shortened. */
export type Ratio = { n: bigint; d: bigint };

export const ratio = (n: bigint | number, d: bigint | number = 1n): Ratio => shorten(BigInt(n), BigInt(d));

function shorten(n: bigint, d: bigint): Ratio {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}

export const plus = (a: Ratio, b: Ratio): Ratio => shorten(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Ratio, b: Ratio): Ratio => shorten(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Ratio, b: Ratio): Ratio => shorten(a.n * b.n, a.d * b.d);
/** The divisor is positive. */
export const over = (a: Ratio, b: Ratio): Ratio => shorten(a.n * b.d, a.d * b.n);
export const isLess = (a: Ratio, b: Ratio): boolean => a.n * b.d < b.n * a.d;
export const lesser = (a: Ratio, b: Ratio): Ratio => (isLess(b, a) ? b : a);
export const greater = (a: Ratio, b: Ratio): Ratio => (isLess(a, b) ? b : a);
export const total = (all: Ratio[]): Ratio => all.reduce(plus, ratio(0));
/** -1, 0 or 1. */
export const signOf = ({ n }: Ratio): number => (n > 0n ? 1 : n < 0n ? -1 : 0);

/** Rounded down and up to whole numbers; for fractions that are not negative. */
export const wholeBelow = ({ n, d }: Ratio): number => Number(n / d);
export const wholeAbove = ({ n, d }: Ratio): number => Number((n + d - 1n) / d);

export const toFraction = ({ n, d }: Ratio): Fraction => ({ numerator: String(n), denominator: String(d) });
