// The oracle of the raise: the same levels by exact fractions throughout, every condition looked at in every turn.
import { isLess, over, ratio, type Ratio } from '../../../functions/allocation/arithmetic/ratio.ts';
import type { Bounds } from '../../../functions/allocation/places/bounds.ts';
import { slacksOf } from '../../../functions/allocation/places/conditions.ts';
import { criticalLevel, type Raise } from './critical.ts';
import { shrinksBy } from './exact-slack.ts';
import { amountAt, levelsAround, nearly, type AtLevel, type Stop } from './rising.ts';
import type { Riser } from '../../../functions/allocation/places/rising.ts';
import type { Seeker } from '../../../functions/allocation/places/seeker.ts';

/**
 * Where each riser stops. Everybody's bounds and the groups' can be kept together when the risers are at their least;
 * nobody can then be higher without lowering one who stands as high or lower. Leaves the parts at these amounts.
 */
export function findStops(seekers: Seeker[], risers: Riser[], bounds: Bounds): Stop[] {
  const moved = new Set(risers.map(({ seeker }) => seeker));
  const raise: Raise = {
    seekers,
    bounds,
    risers,
    at: new Map(risers.map(({ part }, at) => [part, at])),
    stops: risers.map(({ weight, least }) =>
      weight > 0n ? undefined : { amount: ratio(least), by: 'least', on: [] },
    ),
    moving: [...moved],
    still: slacksOf(
      seekers.filter((one) => !moved.has(one)),
      bounds,
    ),
  };
  const open = () => risers.filter((_, at) => !raise.stops[at]);
  let level: Ratio | undefined;
  for (let round = 0; open().length > 0; round++) {
    if (round > risers.length) throw new Error('a round of raising stopped nobody');
    const { low, high } = levelsAround(open());
    const found = criticalLevel(raise, level ?? low, high);
    if (!found) finish(raise);
    else {
      stopSome(raise, found);
      level = found.stand.level;
    }
  }
  const stops = raise.stops as Stop[];
  risers.forEach(({ part }, at) => (part.least = nearly(stops[at]!.amount.n, stops[at]!.amount.d)));
  return stops;
}

/** Nothing holds the rest but what they seek. */
function finish({ risers, stops }: Raise): void {
  for (const [at, { most, from, weight }] of risers.entries())
    stops[at] ??= { amount: ratio(most), by: 'most', level: over(ratio(most - from), ratio(weight)), on: [] };
}

/** Stops those who are at their most, and those whose own rise would break a condition that has no slack left. */
function stopSome(
  raise: Raise,
  { stand, tight }: { stand: AtLevel; tight: Parameters<typeof shrinksBy>[1][] },
): void {
  const { level } = stand;
  for (const [at, riser] of raise.risers.entries()) {
    if (raise.stops[at]) continue;
    const amount = amountAt(riser, level);
    const on = tight.filter((one) => shrinksBy(raise, one, stand, riser));
    const isFull = !isLess(amount, ratio(riser.most));
    if (isFull) raise.stops[at] = { amount, by: 'most', level, on };
    else if (on.length > 0) raise.stops[at] = stopOn(riser, amount, level, on);
  }
}

/** One who is still at its least there never stood at the level. */
const stopOn = (riser: Riser, amount: Ratio, level: Ratio, on: Stop['on']): Stop =>
  isLess(ratio(riser.least), amount) ? { amount, by: 'conditions', level, on } : { amount, by: 'least', on };
