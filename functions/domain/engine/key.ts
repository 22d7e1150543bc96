// The key as exact integers: plain numbers where every product stays below 2^53, bigint elsewhere.

/** `left` kroner shared over `weight` units of key: the level is left / weight kroner per unit. */
export type Level = { left: number; weight: number | bigint };

/** Exact division by key; the index counts the claims from 0. */
export type Key = {
  /** True when the claim has any weight at all. */
  counts(index: number): boolean;
  /** These claims' level when they share `left` kroner. */
  level(sharers: number[], left: number): Level;
  /** The whole kroner of a claim's share at a level, rounded down. */
  quotient(index: number, level: Level): number;
  /** What rounding down cut off, as parts of `level.weight`. */
  remainder(index: number, level: Level): number | bigint;
  /** The weights' own sum for these claims. */
  sum(sharers: number[]): bigint;
};

/** Picks the exact arithmetic that is fastest for these weights and this pot (whole kroner). */
export function exactKey(weights: bigint[], pot: number): Key {
  let sum = 0n;
  let largest = 1n;
  for (const weight of weights) {
    sum += weight;
    if (weight > largest) largest = weight;
  }
  const safe = BigInt(Number.MAX_SAFE_INTEGER);
  return sum <= safe && largest * BigInt(pot) <= safe ? numberKey(weights.map(Number)) : bigintKey(weights);
}

/** Exact while weight x kroner stays below 2^53: the floored quotient of doubles is then never off. */
export function numberKey(weights: number[]): Key {
  const quotient = (index: number, level: Level) =>
    Math.floor((weights[index]! * level.left) / (level.weight as number));
  return {
    counts: (index) => weights[index]! > 0,
    level: (sharers, left) => {
      let weight = 0;
      for (const index of sharers) weight += weights[index]!;
      return { left, weight };
    },
    quotient,
    remainder: (index, level) =>
      weights[index]! * level.left - quotient(index, level) * (level.weight as number),
    sum: (sharers) => BigInt(sharers.reduce((sum, index) => sum + weights[index]!, 0)),
  };
}

/** Exact for weights of any size. */
export function bigintKey(weights: bigint[]): Key {
  const sum = (sharers: number[]) => sharers.reduce((total, index) => total + weights[index]!, 0n);
  return {
    counts: (index) => weights[index]! > 0n,
    level: (sharers, left) => ({ left, weight: sum(sharers) }),
    quotient: (index, level) => Number((weights[index]! * BigInt(level.left)) / (level.weight as bigint)),
    remainder: (index, level) => (weights[index]! * BigInt(level.left)) % (level.weight as bigint),
    sum,
  };
}
