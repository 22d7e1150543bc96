// The highest level at which every condition holds: the most violated one is brought to 0, until none is violated.
import {
  isLess,
  minus,
  over,
  plus,
  ratio,
  type Ratio,
} from '../../../functions/allocation/arithmetic/ratio.ts';
import { type Condition, type Slacks, take } from '../../../functions/allocation/places/conditions.ts';
import { type Direction, type Exactly, slackAt } from './exact-slack.ts';
import type { Riser } from '../../../functions/allocation/places/rising.ts';
import { nearly, type AtLevel, atLevel, type Stop } from './rising.ts';

/** A raise under way: `still` are the slacks that those leave whose amounts do not change. */
export type Raise = Exactly & {
  risers: Riser[];
  stops: (Stop | undefined)[];
  moving: Exactly['seekers'];
  still: Slacks;
};

/** Below this (kroner) a float may be off its exact slack. */
const doubt = 1e-3;

/** The level, and the conditions without slack there; nothing when all hold at `high`. */
export function criticalLevel(
  raise: Raise,
  low: Ratio,
  high: Ratio,
): { stand: AtLevel; tight: Condition[] } | undefined {
  const conditions = 2 * (raise.bounds.all + 1);
  let level = high;
  for (let turn = 0; turn <= conditions; turn++) {
    const { stand, worst, close } = look(raise, level);
    const violated = worst ?? close.find((one) => slackAt(raise, one, stand, 'left').value < 0n);
    if (!violated) {
      if (turn === 0) return undefined;
      return { stand, tight: close.filter((one) => slackAt(raise, one, stand, 'right').value === 0n) };
    }
    level = rootOf(raise, violated, low, level);
  }
  throw new Error(`a condition was violated again below its level: more than ${conditions} turns`);
}

/** The most violated condition by more than doubt, and those too close to 0 for floats. */
function look(raise: Raise, level: Ratio): { stand: AtLevel; worst?: Condition; close: Condition[] } {
  const stand = atLevel(raise.risers, raise.stops, level);
  raise.risers.forEach(({ part }, at) => (part.least = nearly(stand.amounts[at]!, stand.of)));
  const { room, need } = take(raise.still, raise.moving);
  const close: Condition[] = [];
  let least = -doubt;
  let worst: Condition | undefined;
  for (const [kind, slacks] of [
    ['room', room],
    ['need', need],
  ] as const)
    for (let set = 0; set < slacks.length; set++) {
      const slack = slacks[set]!;
      if (slack > doubt) continue;
      close.push({ kind, set });
      if (slack < least) {
        least = slack;
        worst = { kind, set };
      }
    }
  return { stand, ...(worst ? { worst } : {}), close };
}

/** Halving alone parts any two kinks of a round long before this. */
const mostTurns = 5000;

/**
 * Where a condition that holds at `low` and is violated at `high` comes to 0 and falls. Its slack never rises with the
 * level: the lines along it from both ends, or the middle when they do not halve what is left, close in on it.
 */
function rootOf(raise: Raise, condition: Condition, low: Ratio, high: Ratio): Ratio {
  const along = (level: Ratio, direction: Direction) => {
    const stand = atLevel(raise.risers, raise.stops, level);
    const { value, slope } = slackAt(raise, condition, stand, direction);
    const meets = slope < 0n ? plus(level, ratio(value, -slope * stand.of)) : undefined;
    return { value, slope, meets };
  };
  let [from, to] = [low, high];
  const narrow = (level: Ratio | undefined): void => {
    if (!level || !isLess(from, level) || !isLess(level, to)) return;
    if (along(level, 'left').value < 0n) to = level;
    else from = level;
  };
  for (let turn = 0; turn < mostTurns; turn++) {
    const { value, slope, meets } = along(from, 'right');
    if (value === 0n && slope < 0n) return from;
    const width = minus(to, from);
    narrow(along(to, 'left').meets);
    narrow(meets);
    if (isLess(width, plus(minus(to, from), minus(to, from)))) narrow(over(plus(from, to), ratio(2)));
  }
  throw new Error(`the level of a condition was not found in ${mostTurns} turns`);
}
