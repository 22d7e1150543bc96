// About where a condition's slack comes to 0, in floats: what an exact step or two then finish.
import type { Hold } from './holds.ts';
import type { Raised } from './slack.ts';

/** Enough for floats to part what they can. */
const mostTurns = 60;

/** The slack falls from `low`, where it holds, to below 0 at `high`. */
export function nearRoot(raised: Raised, hold: Hold, low: number, high: number): number {
  let [from, to] = [low, high];
  let level = high;
  for (let turn = 0; turn < mostTurns; turn++) {
    const { slack, slope } = slackAt(raised, hold, level);
    if (Math.abs(slack) <= raised.doubt && slope > 0) return level;
    if (slack < 0) to = level;
    else from = level;
    const next = slope > 0 ? level + slack / slope : from;
    level = next > from && next < to ? next : (from + to) / 2;
    if (level <= from || level >= to) return level;
  }
  return level;
}

function slackAt(raised: Raised, { left, free, spare }: Hold, level: number) {
  const { risers, stops, first, weights, amounts, most: mosts } = raised;
  let [slack, slope] = [left, 0];
  for (let s = 0; s < spare.length; s++) {
    let [taken, rise] = [-spare[s]!, 0];
    for (let at = first[s]!; at < first[s + 1]!; at++) {
      const { from, least } = risers[at]!;
      const most = mosts[at]!;
      const isOpen = !stops[at];
      const along = from + weights[at]! * level;
      const amount = isOpen ? Math.max(least, Math.min(most, along)) : amounts[at]!;
      if (amount <= free[at]!) continue;
      taken += amount - free[at]!;
      if (isOpen && along > least && along < most) rise += weights[at]!;
    }
    if (taken > 0) {
      slack -= taken;
      slope += rise;
    }
  }
  return { slack, slope };
}
