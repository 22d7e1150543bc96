// Shares whole kroner among members: the level, every amount rounded down, the last single kroner handed out.
import { fill, reached, type Sharers } from './fill.ts';
import { handOut } from './largest-remainder.ts';
import type { Level } from './key.ts';

/** `amounts` by index (members only); `left` single kroner went by remainder; `tied` are indices. */
export type SharedOut = {
  amounts: number[];
  /** The level of each round; the last is that of those in `open`, who are below their most. */
  rounds: Level[];
  open: number[];
  left: number;
  threshold?: number | bigint;
  tied: number[];
};

/** § 4.1: fill, round down, largest remainder. With `redistribute` false, what is above a most stays in the pot. */
export function shareOut(
  sharers: Sharers,
  members: number[],
  amount: number,
  idOf: (index: number) => string,
  redistribute = true,
): SharedOut {
  const { key, from, least, most } = sharers;
  const { levels: rounds, open } = fill(sharers, members, amount, redistribute);
  const level = rounds.at(-1);
  const amounts: number[] = [];
  let left = amount;
  for (const index of members) {
    const share = reached(sharers, index, level);
    amounts[index] = Math.min(most[index]!, share);
    left -= redistribute ? amounts[index] : share;
  }
  if (!level || open.length === 0) return { amounts, rounds, open, left: 0, tied: [] };

  const above = open.filter((index) => from[index]! + key.quotient(index, level) >= least[index]!);
  const remainders = above.map((index) => key.remainder(index, level));
  const { winners, threshold, tied } = handOut(remainders, left, (position) => idOf(above[position]!));
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
