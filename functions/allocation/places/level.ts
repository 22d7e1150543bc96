// A level as an exact fraction, with what plain numbers can do for it.
import type { Ratio } from '../arithmetic/ratio.ts';

/**
 * `near` is the float beside it; `plain` the same fraction in whole numbers, while these are safe. `isNear` when only the
 * float is known and the fraction is 0: what floats cannot tell then is as it is just to the right.
 */
export type ExactLevel = Ratio & { near: number; plain?: { n: number; d: number }; isNear?: true };

export function levelOf({ n, d }: Ratio): ExactLevel {
  const plain = { n: Number(n), d: Number(d) };
  const isPlain = Number.isSafeInteger(plain.n) && Number.isSafeInteger(plain.d);
  return isPlain ? { n, d, near: plain.n / plain.d, plain } : { n, d, near: nearly(n, d) };
}

/** The float beside a fraction; numbers beyond floats are shortened together. */
function nearly(n: bigint, d: bigint): number {
  const [top, bottom] = [Number(n), Number(d)];
  const isWithin = Number.isFinite(top) && Number.isFinite(bottom);
  return isWithin ? top / bottom : nearly(n >> 512n, d >> 512n);
}

/** Whole kroner of from + weight x level, and what is over, in parts of the level's denominator. */
export function wholeOf(
  from: number,
  weight: bigint,
  level: ExactLevel,
): { whole: number; over: number | bigint; near: number } {
  const product = level.plain ? Number(weight) * level.plain.n : Infinity;
  if (level.plain && Number.isSafeInteger(product)) {
    const over = modulo(product, level.plain.d);
    return { whole: from + (product - over) / level.plain.d, over, near: over / level.plain.d };
  }
  const exact = weight * level.n;
  const over = ((exact % level.d) + level.d) % level.d;
  return { whole: from + Number((exact - over) / level.d), over, near: nearly(over, level.d) };
}

const modulo = (n: number, d: number): number => {
  const over = n % d;
  return over < 0 ? over + d : over;
};
