// Raises the level of all, round by round, until each has stopped: max-min fair, exactly.
import { noLevels } from './common.ts';
import type { Condition, Slacks } from './conditions.ts';
import { criticalLevel } from './critical.ts';
import { bySeeker, type Hold, holdsAgainst } from './holds.ts';
import { beyond, levelsAround, type Riser, type AtLevel, type Stop, stopAt } from './rising.ts';
import { type Raised, shrinksBy } from './slack.ts';

/**
 * Where each riser stops. Risers of one seeker are neighbours; `still` are the slacks that all others leave.
 * Everybody's bounds and the groups' can be kept together when the risers are at their least; nobody can then be
 * higher without lowering one who stands as high or lower.
 */
export function findStops(risers: Riser[], still: Slacks): Stop[] {
  const raised = raise(risers);
  const { stops, most } = raised;
  let holds = holdsAgainst(raised, still, (at) => most[at]!);
  const open = risers.filter((_, at) => !stops[at]);
  if (holds.length > 0 && open.length > 0) {
    let { low, high } = levelsAround(open);
    for (let round = 0; ; round++) {
      if (round > risers.length + 2 * still.room.length) throw new Error('a round of raising stopped nobody');
      const found = criticalLevel(raised, holds, { low, high });
      if (!found) break;
      stopSome(raised, found);
      holds = found.broken.filter((one) => hasSeveral(raised) || !found.tight.includes(one));
      low = found.stand.level;
    }
  }
  return risers.map((_, at) => stops[at] ?? fullStop(raised, at));
}

/** `caps` are the conditions without slack that leave a riser less than its own most. */
type Raise = Raised & { caps: (Condition[] | undefined)[] };

/** Those without a weight never rise. */
function raise(risers: Riser[]): Raise {
  const weights = new Float64Array(risers.length);
  const highest = new Float64Array(risers.length);
  const stops: (Stop | undefined)[] = [];
  let [weighed, kroner] = [0, 1];
  for (let at = 0; at < risers.length; at++) {
    const { from, weight, least, most } = risers[at]!;
    weights[at] = Number(weight);
    highest[at] = weight > 0n ? most : least;
    stops.push(weight > 0n ? undefined : stopAt(least, 'least'));
    weighed += weights[at]!;
    kroner += from + most;
  }
  return {
    ...bySeeker(risers),
    stops,
    caps: [],
    weights,
    isPlain: Number.isSafeInteger(weighed),
    common: noLevels(),
    amounts: Float64Array.from(risers, ({ least }) => least),
    most: highest,
    doubt: kroner * (risers.length + 16) * 2 ** -46,
  };
}

const hasSeveral = ({ risers, moving }: Raise): boolean => risers.length > moving.length;

/**
 * Stops those whose own rise would break a condition that has no slack left. A seeker's only riser can still rise to
 * what the condition leaves free of it.
 */
function stopSome(raised: Raise, { stand, tight }: { stand: AtLevel; tight: Hold[] }): void {
  for (let at = 0; at < raised.risers.length; at++) {
    if (raised.stops[at]) continue;
    const on: Condition[] = [];
    for (const one of tight) if (shrinksBy(raised, one, stand, at)) on.push(plainly(one));
    if (on.length > 0) stopOne(raised, at, on, stand);
    else if (isAlone(raised, at)) for (const one of tight) cap(raised, at, one);
  }
}

const plainly = ({ kind, set }: Condition): Condition => ({ kind, set });

const isAlone = ({ first, seekerOf }: Raise, at: number): boolean =>
  first[seekerOf[at]! + 1] === first[seekerOf[at]!]! + 1;

function cap({ most, caps }: Raise, at: number, hold: Hold): void {
  const free = hold.free[at]!;
  if (free > most[at]!) return;
  const known = free < most[at]! ? [] : (caps[at] ?? []);
  most[at] = free;
  caps[at] = [...known, plainly(hold)];
}

/** One who is still at its least there never stood at the level. */
function stopOne(raised: Raise, at: number, on: Condition[], stand: AtLevel): void {
  const { from, weight, least } = raised.risers[at]!;
  const { level } = stand;
  raised.amounts[at] = stand.amounts[at]!;
  const most = raised.most[at]!;
  if (least === most || beyond(raised, at, level, most) >= 0) raised.stops[at] = fullStop(raised, at);
  else if (beyond(raised, at, level, least) <= 0) raised.stops[at] = stopAt(least, 'least', on);
  else raised.stops[at] = { from, weight, level, by: 'conditions', on };
}

/** At what it seeks, or at what a condition leaves it. */
function fullStop({ risers, most: mosts, caps }: Raise, at: number): Stop {
  const [most, { least, most: sought }] = [mosts[at]!, risers[at]!];
  return stopAt(most, most === sought ? 'most' : most === least ? 'least' : 'conditions', caps[at]);
}
