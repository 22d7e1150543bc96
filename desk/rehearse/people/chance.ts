// Chance that is the same for the same seed and name: each person decides by a row of their own.

export type Chance = {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below that. */
  whole(below: number): number;
  /** True so often, from 0 to 1. */
  is(often: number): boolean;
  /** One of the list. @throws for an empty one */
  pick<T>(list: readonly T[]): T;
  /** One of the words, each as often as its weight says. */
  among<T extends string>(weights: Record<T, number>): T;
};

/** Mulberry32 from a hash of seed and name. */
export function chanceOf(seed: number, name: string): Chance {
  let state = 2_166_136_261 ^ seed;
  for (const letter of `${seed} ${name}`) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    next,
    whole,
    is: (often) => next() < often,
    pick(list) {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[whole(list.length)]!;
    },
    among(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [word, weight] of entries) if ((left -= weight) < 0) return word;
      return entries.at(-1)![0];
    },
  };
}
