// Shares whole kroner among members: the level, every amount rounded down, the last single kroner handed out.
import { fill, type Sharers } from './fill.ts';
import { handOut } from './largest-remainder.ts';
import type { Indices, Level } from './key.ts';

/** `left` single kroner went by remainder, `threshold` was the smallest that got one; `tied` are indices. */
export type SharedOut = {
  /** Whole kroner (or units) by index. */
  amounts: Float64Array;
  /** The level of each round; the last is that of those in `open`, who are below their most. */
  rounds: Level[];
  open: Indices;
  left: number;
  threshold?: number | bigint;
  tied: number[];
};

/** § 4.1: fill, round down, largest remainder. With `redistribute` false, what is above a most stays in the pot. */
export function shareOut(
  sharers: Sharers,
  members: Indices,
  amount: number,
  idOf: (index: number) => string,
  redistribute = true,
): SharedOut {
  const { key, from, least, most } = sharers;
  const { levels: rounds, open, shares } = fill(sharers, members, amount, redistribute);
  const level = rounds.at(-1);
  const amounts = new Float64Array(from.length);
  let left = amount;
  for (let at = 0; at < members.length; at++) {
    const index = members[at]!;
    amounts[index] = key.counts(index) ? most[index]! : least[index]!;
    left -= amounts[index];
  }
  if (!level || open.length === 0) return { amounts, rounds, open, left: 0, tied: [] };

  const above = open.slice();
  let count = 0;
  for (let at = 0; at < open.length; at++) {
    const index = open[at]!;
    const share = from[index]! + shares[at]!;
    if (share >= least[index]!) above[count++] = index;
    left += most[index]! - Math.max(least[index]!, share);
    amounts[index] = Math.min(most[index]!, Math.max(least[index]!, share));
  }
  const { winners, threshold, tied } = handOut(
    key.remainders(above.subarray(0, count), level),
    left,
    (position) => idOf(above[position]!),
  );
  for (const position of winners) {
    const index = above[position]!;
    amounts[index] = Math.min(most[index]!, amounts[index]! + 1);
  }
  return {
    amounts,
    rounds,
    open,
    left,
    ...(threshold === undefined ? {} : { threshold }),
    tied: tied.map((position) => above[position]!),
  };
}
