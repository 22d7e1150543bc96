// Whole kroner inside every bound: each amount rounded down, then single kroner to the largest fractions that fit.
import { isLess, plus, minus, ratio, type Ratio } from '../../../functions/allocation/arithmetic/ratio.ts';
import type { Bounds } from '../../../functions/allocation/places/bounds.ts';
import { slacksOf, take, type Slacks } from '../../../functions/allocation/places/conditions.ts';
import type { Riser } from '../../../functions/allocation/places/rising.ts';
import type { Stop } from './rising.ts';
import type { Seeker } from '../../../functions/allocation/places/seeker.ts';

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

/** Single kroner to the largest fractions, wherever every condition still holds. */
function handOutKroner(seekers: Seeker[], risers: Riser[], exact: Ratio[], bounds: Bounds): void {
  let slacks = slacksOf(seekers, bounds);
  for (const at of inTurn(risers, exact)) {
    const after = withOneMore(slacks, risers[at]!);
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

const below = ({ n, d }: Ratio): number => Number(n / d);
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

/** The slacks when this riser has a krone more, or nothing when a condition would be broken. */
function withOneMore(slacks: Slacks, { seeker, part }: Riser): Slacks | undefined {
  const none: Slacks = { room: slacks.room.map(() => 0), need: slacks.need.map(() => 0) };
  const before = take(none, [seeker]);
  part.least += 1;
  const taken = take(none, [seeker]);
  part.least -= 1;
  const change = (kind: 'room' | 'need') =>
    slacks[kind].map((one, set) => one + taken[kind][set]! - before[kind][set]!);
  const after: Slacks = { room: change('room'), need: change('need') };
  return after.room.every((one) => one >= 0) && after.need.every((one) => one >= 0) ? after : undefined;
}
