// About where a condition's slack comes to 0, in floats: what an exact step or two then finish.
import type { Hold } from './holds.ts';
import type { Raised } from './slack.ts';

/** Enough for floats to part what they can. */
const mostTurns = 60;

/** The slack falls from `low`, where it holds, to below 0 at `high`. */
export function nearRoot(raised: Raised, hold: Hold, low: number, high: number): number {
  let [from, to] = [low, high];
  const along = new Float64Array(1);
  let level = high;
  for (let turn = 0; turn < mostTurns; turn++) {
    const slack = alongAt(raised, hold, level, along);
    const slope = along[0]!;
    if (Math.abs(slack) <= raised.doubt && slope > 0) return level;
    if (slack < 0) to = level;
    else from = level;
    const next = slope > 0 ? level + slack / slope : from;
    level = next > from && next < to ? next : (from + to) / 2;
    if (level <= from || level >= to) return level;
  }
  return level;
}

/** The slack; and how much it falls per level, in `fall`. */
function alongAt(raised: Raised, { left, free, spare }: Hold, level: number, fall: Float64Array): number {
  const { risers, stops, first, weights, amounts, most: mosts } = raised;
  let slack = left;
  fall[0] = 0;
  for (let s = 0; s < spare.length; s++) {
    let taken = -spare[s]!;
    let rise = 0;
    for (let at = first[s]!; at < first[s + 1]!; at++) {
      const { from, least } = risers[at]!;
      const along = from + weights[at]! * level;
      const isOpen = !stops[at] && along > least && along < mosts[at]!;
      const amount = stops[at] ? amounts[at]! : isOpen ? along : along <= least ? least : mosts[at]!;
      if (amount <= free[at]!) continue;
      taken += amount - free[at]!;
      if (isOpen) rise += weights[at]!;
    }
    if (taken > 0) {
      slack -= taken;
      fall[0] += rise;
    }
  }
  return slack;
}
