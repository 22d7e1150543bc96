// Shares whole kroner among members: the level, every amount rounded down, the last single kroner handed out.
import { fill, type Sharers } from './fill.ts';
import { handOut } from './largest-remainder.ts';
import type { Indices, Level } from './key.ts';

/** `left` single kroner went by remainder, `threshold` was the smallest that got one; `tied` are indices. */
export type SharedOut = {
  /** Whole kroner (or units) by index. */
  amounts: Float64Array;
  /** The level of each round; the last is that of those in `open`, who are between their least and their most. */
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
  const { levels: rounds, open: below } = fill(sharers, members, amount, redistribute);
  const level = rounds.at(-1);
  const amounts = new Float64Array(from.length);
  let left = amount;
  for (let at = 0; at < members.length; at++) {
    const index = members[at]!;
    const full = key.counts(index) ? most[index]! : least[index]!;
    amounts[index] = full;
    left -= full;
  }
  if (!level || below.length === 0) return { amounts, rounds, open: below, left: 0, tied: [] };

  let count = 0;
  for (let at = 0; at < below.length; at++) {
    const index = below[at]!;
    const share = from[index]! + key.quotient(index, level);
    if (share >= least[index]!) below[count++] = index;
    const given = Math.max(least[index]!, share);
    left += most[index]! - given;
    amounts[index] = Math.min(most[index]!, given);
  }
  const open = below.subarray(0, count);
  const remainders = key.remainders(open, level);
  const { winners, threshold, tied } = handOut(remainders, left, (position) => idOf(open[position]!));
  for (const position of winners) {
    const index = open[position]!;
    amounts[index] = Math.min(most[index]!, amounts[index]! + 1);
  }
  return {
    amounts,
    rounds,
    open,
    left,
    ...(threshold === undefined ? {} : { threshold }),
    tied: tied.map((position) => open[position]!),
  };
}
