// Weighted water-filling: raises one level for all until the money is used, round by round as people would do it.
import type { Indices, Key, Level } from './key.ts';

/** Those who share: each starts `from`, gets its key times the level on top, never below `least` or above `most`. */
export type Sharers = {
  key: Key;
  /** Whole kroner (or units), by index. */
  from: Float64Array;
  least: Float64Array;
  most: Float64Array;
};

/** `levels[r]` is the level of round r; `open` are those not at their most after the last. */
export type Filled = { levels: Level[]; open: Indices };

/**
 * Finds the level at which these members' amounts sum to `amount` (§ 4.1). Round 0 shares by key alone; each later
 * round shares what those at their most did not take. With `redistribute` false there is round 0 only, and all who
 * have a key stay open. The caller has seen to it that the least amounts fit. Every further round closes somebody.
 */
export function fill(sharers: Sharers, members: Indices, amount: number, redistribute = true): Filled {
  const { key, from, least, most } = sharers;
  let open = members.slice();
  let count = 0;
  let left = amount;
  let floors = false;
  for (let at = 0; at < members.length; at++) {
    const index = members[at]!;
    const counts = key.counts(index);
    if (counts) open[count++] = index;
    if (counts && least[index]! > from[index]!) floors = true;
    left -= counts ? from[index]! : least[index]!;
  }
  open = open.subarray(0, count);
  const levels: Level[] = [];
  while (open.length > 0) {
    const level = floors ? levelOverFloors(sharers, open, left) : key.level(open, left);
    levels.push(level);
    if (!redistribute) break;
    count = 0;
    for (let at = 0; at < open.length; at++) {
      const index = open[at]!;
      const room = most[index]! - from[index]!;
      if (key.quotient(index, level) < room) open[count++] = index;
      else left -= room;
    }
    if (count === open.length) break;
    open = open.subarray(0, count);
  }
  return { levels, open };
}

/** The level of those above their least amount, when the others have theirs. */
function levelOverFloors({ key, from, least }: Sharers, open: Indices, left: number): Level {
  const above = open.slice();
  let count = above.length;
  let rest = left;
  for (;;) {
    const before = count;
    const level = key.level(above.subarray(0, before), rest);
    count = 0;
    for (let at = 0; at < before; at++) {
      const index = above[at]!;
      const floor = least[index]! - from[index]!;
      if (key.quotient(index, level) >= floor) above[count++] = index;
      else rest -= floor;
    }
    if (count === before) return level;
  }
}

/** A member's whole kroner at a level, before its most is looked at; at no level it has its least. */
export const reached = ({ key, from, least }: Sharers, index: number, level: Level | undefined): number =>
  level && key.counts(index)
    ? Math.max(least[index]!, from[index]! + key.quotient(index, level))
    : least[index]!;
