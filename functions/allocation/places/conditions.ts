// For every set of places: what must lie there has to fit there, and what the rules want there has to be sought there.
import type { Bounds } from './bounds.ts';
import { leastIn, mostIn, type PlaceSet, type Seeker } from './seeker.ts';

/** `room`: what seekers must place in the set fits. `need`: what groups want in the set can come. */
export type Condition = { kind: 'room' | 'need'; set: PlaceSet };

/** The slack of every condition, kroner; below 0 it is violated. */
export type Slacks = { room: Float64Array; need: Float64Array };

/** All slacks; a solution exists exactly when none is below 0 (both families are generalized polymatroids). */
export const slacksOf = (seekers: Seeker[], bounds: Bounds): Slacks =>
  take({ room: bounds.most, need: bounds.least.map((one) => -one) }, seekers, bounds.all);

/** What is left of the slacks when these seek money too. */
export function take({ room: before, need: lacking }: Slacks, seekers: Seeker[], all: PlaceSet): Slacks {
  const room = before.slice();
  const need = lacking.slice();
  for (const seeker of seekers)
    for (let set = 0; set <= all; set++) {
      room[set]! -= leastIn(seeker, all ^ set);
      need[set]! += mostIn(seeker, set);
    }
  return { room, need };
}

/** The condition with the least slack, and how much that is. */
export function tightest({ room, need }: Slacks): Condition & { slack: number } {
  let found: Condition & { slack: number } = { kind: 'room', set: 0, slack: room[0]! };
  for (let set = 0; set < room.length; set++) {
    if (room[set]! < found.slack) found = { kind: 'room', set, slack: room[set]! };
    if (need[set]! < found.slack) found = { kind: 'need', set, slack: need[set]! };
  }
  return found;
}

/** Whether the seekers' bounds and the groups' can be kept together. */
export const isFeasible = (seekers: Seeker[], bounds: Bounds): boolean =>
  tightest(slacksOf(seekers, bounds)).slack >= 0;

/** The most that the rules let be paid, kroner; the bounds can be kept together. */
export function mostPaid(seekers: Seeker[], { all, most }: Bounds): number {
  let paid = Infinity;
  for (let set = 0; set <= all; set++) {
    const sought = seekers.reduce((sum, seeker) => sum + mostIn(seeker, set), 0);
    paid = Math.min(paid, sought + most[all ^ set]!);
  }
  return paid;
}

/** The least that must be paid for every bound to be kept, kroner. */
export function leastPaid(seekers: Seeker[], { all, least }: Bounds): number {
  let paid = 0;
  for (let set = 0; set <= all; set++) {
    const placed = seekers.reduce((sum, seeker) => sum + leastIn(seeker, set), 0);
    paid = Math.max(paid, placed + least[set]!);
  }
  return paid;
}
