// The key as exact integers: plain numbers where every product stays below 2^53, bigint elsewhere.

/** `left` kroner shared over `weight` units of key: the level is left / weight kroner per unit. */
export type Level = { left: number; weight: number | bigint };

/** Positions of claims, counted from 0. */
export type Indices = Int32Array;

/** Exact division by key. All remainders at a level are parts of its `weight`, so that they compare as integers. */
export type Key = {
  /** True when the claim has any weight at all. */
  counts(index: number): boolean;
  weight(index: number): bigint;
  /** The level of these claims when they share `left` kroner. */
  level(sharers: Indices, left: number): Level;
  /** The whole kroner of a share at a level, rounded down. */
  quotient(index: number, level: Level): number;
  /** What rounding down cut off; and of many at once. */
  remainder(index: number, level: Level): number | bigint;
  remainders(sharers: Indices, level: Level): Float64Array | bigint[];
};

/** Picks the fastest arithmetic that is exact for these weights and this pot (whole kroner). */
export function exactKey(weights: bigint[], pot: number): Key {
  let sum = 0n;
  let largest = 1n;
  for (const weight of weights) {
    sum += weight;
    if (weight > largest) largest = weight;
  }
  const safe = BigInt(Number.MAX_SAFE_INTEGER);
  return sum <= safe && largest * BigInt(pot) <= safe
    ? numberKey(new Float64Array(weights.map(Number)))
    : bigintKey(weights);
}

/** Exact while weight x kroner and the weights' sum stay below 2^53: a floored quotient of doubles then never errs. */
export function numberKey(weights: Float64Array): Key {
  const quotient = (index: number, { left, weight }: Level) =>
    Math.floor((weights[index]! * left) / Number(weight));
  const remainder = (index: number, level: Level) =>
    weights[index]! * level.left - quotient(index, level) * Number(level.weight);
  return {
    counts: (index) => weights[index]! > 0,
    weight: (index) => BigInt(weights[index]!),
    level: (sharers, left) => {
      let weight = 0;
      for (let at = 0; at < sharers.length; at++) weight += weights[sharers[at]!]!;
      return { left, weight };
    },
    quotient,
    remainder,
    remainders: (sharers, { left, weight }) => {
      const rests = new Float64Array(sharers.length);
      const keys = Number(weight);
      for (let at = 0; at < sharers.length; at++) {
        const product = weights[sharers[at]!]! * left;
        rests[at] = product - Math.floor(product / keys) * keys;
      }
      return rests;
    },
  };
}

/** Exact for weights of any size. */
export function bigintKey(weights: bigint[]): Key {
  const quotient = (index: number, { left, weight }: Level) =>
    Number((weights[index]! * BigInt(left)) / BigInt(weight));
  const remainder = (index: number, { left, weight }: Level) =>
    (weights[index]! * BigInt(left)) % BigInt(weight);
  return {
    counts: (index) => weights[index]! > 0n,
    weight: (index) => weights[index]!,
    level: (sharers, left) => ({
      left,
      weight: sharers.reduce((sum, index) => sum + weights[index]!, 0n),
    }),
    quotient,
    remainder,
    remainders: (sharers, level) => Array.from(sharers, (index) => remainder(index, level)),
  };
}
