// Weighted water-filling: raises one level for all until the money is used, round by round as people would do it.
import type { Key, Level } from './key.ts';

/** Those who share: each starts `from`, gets its key times the level on top, never below `least` or above `most`. */
export type Sharers = {
  key: Key;
  /** Whole kroner (or units), by index. */
  from: number[];
  least: number[];
  most: number[];
};

/** `levels[r]` is the level of round r; `open` are those not at their most after the last. */
export type Filled = { levels: Level[]; open: number[] };

/**
 * Finds the level at which these members' amounts sum to `amount` (§ 4.1). Round 0 shares by key alone; each later
 * round shares what those at their most did not take. With `redistribute` false there is round 0 only.
 * The caller has seen to it that the least amounts fit. Terminates since every further round closes somebody.
 */
export function fill(sharers: Sharers, members: number[], amount: number, redistribute = true): Filled {
  const { key, from, least, most } = sharers;
  let left = amount;
  let open: number[] = [];
  for (const index of members) {
    if (key.counts(index)) open.push(index);
    left -= key.counts(index) ? from[index]! : least[index]!;
  }
  const levels: Level[] = [];
  while (open.length > 0) {
    const level = levelOverFloors(sharers, open, left);
    levels.push(level);
    if (!redistribute) break;
    const still: number[] = [];
    for (const index of open) {
      const room = most[index]! - from[index]!;
      if (key.quotient(index, level) < room) still.push(index);
      else left -= room;
    }
    if (still.length === open.length) break;
    open = still;
  }
  return { levels, open };
}

/** The level of those above their least amount, the others having theirs. */
function levelOverFloors({ key, from, least }: Sharers, open: number[], left: number): Level {
  let rest = left;
  let above = open;
  for (;;) {
    const level = key.level(above, rest);
    const still: number[] = [];
    for (const index of above) {
      const floor = least[index]! - from[index]!;
      if (floor === 0 || key.quotient(index, level) >= floor) still.push(index);
      else rest -= floor;
    }
    if (still.length === above.length) return level;
    above = still;
  }
}

/** A member's whole kroner at a level, before its most is looked at; at no level it has its least. */
export const reached = ({ key, from, least }: Sharers, index: number, level: Level | undefined): number =>
  level && key.counts(index)
    ? Math.max(least[index]!, from[index]! + key.quotient(index, level))
    : least[index]!;
