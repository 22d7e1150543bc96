// Exact fractions for the oracle: slow, plain, and sharing no code with the engine.

export type Q = { n: bigint; d: bigint };

export function q(n: bigint | number, d: bigint | number = 1): Q {
  const [a, b] = [BigInt(n), BigInt(d)];
  if (b === 0n) throw new RangeError('division by zero');
  const sign = b < 0n ? -1n : 1n;
  const shared = gcd(a < 0n ? -a : a, b < 0n ? -b : b);
  return { n: (sign * a) / shared, d: (sign * b) / shared };
}

export const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

export const zero = q(0);
export const add = (a: Q, b: Q): Q => q(a.n * b.d + b.n * a.d, a.d * b.d);
export const sub = (a: Q, b: Q): Q => q(a.n * b.d - b.n * a.d, a.d * b.d);
export const mul = (a: Q, b: Q): Q => q(a.n * b.n, a.d * b.d);
export const div = (a: Q, b: Q): Q => q(a.n * b.d, a.d * b.n);
export const sum = (all: Q[]): Q => all.reduce(add, zero);
/** -1, 0 or 1. */
export function compare(a: Q, b: Q): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}
export const min = (a: Q, b: Q): Q => (compare(a, b) <= 0 ? a : b);
export const max = (a: Q, b: Q): Q => (compare(a, b) >= 0 ? a : b);
/** The largest whole number not above a fraction that is not negative. */
export const floor = (a: Q): number => Number(a.n / a.d);
export const toNumber = (a: Q): number => Number(a.n) / Number(a.d);
