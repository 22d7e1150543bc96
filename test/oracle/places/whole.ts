// Whole kroner inside every bound: each amount rounded down, then single kroner to the largest fractions that fit.
import { isLess, plus, minus, ratio, type Ratio } from '../arithmetic/ratio.ts';
import type { Bounds } from './bounds.ts';
import { slacksOf, take, type Slacks } from './conditions.ts';
import type { Riser, Stop } from './rising.ts';
import { leastIn, mostIn, type Seeker } from './seeker.ts';

/**
 * Rounds to whole kroner: nobody is a krone or more from the exact amount, nor is the sum of a seeker. Gives the
 * amounts; the parts then are held at them. Among equal fractions the smaller id is first.
 */
export function roundWhole(seekers: Seeker[], risers: Riser[], stops: Stop[], bounds: Bounds): number[] {
  const exact = stops.map(({ amount }) => amount);
  holdBetween(risers, exact);
  handOutKroner(seekers, risers, exact, bounds);
  return risers.map(({ part }) => (part.most = part.least));
}

/** The same least amounts, where the parts may come to more than the exact ones afterwards. */
export function roundLeast(seekers: Seeker[], risers: Riser[], stops: Stop[], bounds: Bounds): number[] {
  const exact = stops.map(({ amount }) => amount);
  risers.forEach(({ part }, at) => (part.least = below(exact[at]!)));
  handOutKroner(seekers, risers, exact, bounds);
  return risers.map(({ part }) => part.least);
}

/** Single kroner to the largest fractions, wherever every condition still holds. */
function handOutKroner(seekers: Seeker[], risers: Riser[], exact: Ratio[], bounds: Bounds): void {
  let slacks = slacksOf(seekers, bounds);
  for (const at of inTurn(risers, exact)) {
    const after = withOneMore(slacks, risers[at]!, bounds);
    if (!after) continue;
    slacks = after;
    risers[at]!.part.least += 1;
  }
}

/** Each part between its amount rounded down and up, and each seeker between its sum rounded down and up. */
function holdBetween(risers: Riser[], exact: Ratio[]): void {
  for (const [seeker, own] of Map.groupBy(risers.keys(), (at) => risers[at]!.seeker)) {
    for (const at of own) {
      const { part } = risers[at]!;
      part.least = below(exact[at]!);
      part.most = above(exact[at]!);
    }
    if (own.length < seeker.parts.length) continue;
    const sum = own.reduce((all, at) => plus(all, exact[at]!), ratio(0));
    seeker.least = Math.max(seeker.least, below(sum));
    seeker.most = Math.min(seeker.most, above(sum));
  }
}

export const below = ({ n, d }: Ratio): number => Number(n / d);
const above = ({ n, d }: Ratio): number => Number((n + d - 1n) / d);

/** Those with a fraction, largest first. */
function inTurn(risers: Riser[], exact: Ratio[]): number[] {
  const fraction = exact.map((one) => minus(one, ratio(below(one))));
  return [...exact.keys()]
    .filter((at) => exact[at]!.d > 1n)
    .toSorted((a, b) =>
      isLess(fraction[b]!, fraction[a]!)
        ? -1
        : isLess(fraction[a]!, fraction[b]!)
          ? 1
          : risers[a]!.id < risers[b]!.id
            ? -1
            : 1,
    );
}

/** The slacks when this riser has `more`, or nothing when a condition would be broken. */
export function withOneMore(
  slacks: Slacks,
  { seeker, part }: Pick<Riser, 'seeker' | 'part'>,
  { all }: Bounds,
  more = 1,
): Slacks | undefined {
  const others: Slacks = { room: slacks.room.slice(), need: slacks.need.slice() };
  for (let set = 0; set <= all; set++) {
    others.room[set]! += leastIn(seeker, all ^ set);
    others.need[set]! -= mostIn(seeker, set);
  }
  part.least += more;
  const after = take(others, [seeker], all);
  part.least -= more;
  return after.room.every((one) => one >= 0) && after.need.every((one) => one >= 0) ? after : undefined;
}
