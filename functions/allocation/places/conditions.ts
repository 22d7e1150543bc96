// For every set of places: what must lie there has to fit there, and what the rules want there has to be sought there.
import type { Bounds } from './bounds.ts';
import type { PlaceSet, Seeker } from './seeker.ts';

/** `room`: what seekers must place in the set fits. `need`: what groups want in the set can come. */
export type Condition = { kind: 'room' | 'need'; set: PlaceSet };

/** The slack of every condition, kroner, by set; below 0 it is violated. */
export type Slacks = { room: Float64Array; need: Float64Array };

/** The slacks while nobody seeks money. */
export const emptySlacks = ({ most, least }: Bounds): Slacks => ({
  room: most.slice(),
  need: least.map((one) => -one),
});

/** All slacks; a solution exists exactly when none is below 0 (both families are generalized polymatroids). */
export const slacksOf = (seekers: Seeker[], bounds: Bounds): Slacks => take(emptySlacks(bounds), seekers);

/** What is left of the slacks when these seek money too. */
export function take(before: Slacks, seekers: Iterable<Seeker>): Slacks {
  const after: Slacks = { room: before.room.slice(), need: before.need.slice() };
  for (const seeker of seekers) takeOne(after, seeker);
  return after;
}

/**
 * What must lie outside the places is what its parts cannot place in them, or what is left of its least when these
 * are full; what can lie in them is what is sought there, or its most less what must lie outside.
 */
function takeOne({ room, need }: Slacks, { least, most, parts }: Seeker): void {
  const all = room.length - 1;
  for (let set = 0; set <= all; set++) {
    let outside = 0;
    let inside = 0;
    for (const part of parts) {
      const here = part.room[set]!;
      if (part.least > here) outside += part.least - here;
      inside += part.most < here ? part.most : here;
    }
    room[all ^ set]! -= outside > least - inside ? outside : least - inside;
    need[set]! += inside < most - outside ? inside : most - outside;
  }
}

/**
 * Takes what lies, at most so much of it in a set as is sought there, from slacks that are the caller's own; `times` -1
 * gives it back.
 */
export function settle({ room, need }: Slacks, kroner: number, sought: number[], times = 1): void {
  const all = room.length - 1;
  for (let set = 0; set <= all; set++) {
    const inside = Math.min(kroner, sought[set]!);
    room[all ^ set]! -= times * (kroner - inside);
    need[set]! += times * inside;
  }
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

/** The conditions that are violated. */
export function broken({ room, need }: Slacks): Condition[] {
  const found: Condition[] = [];
  for (let set = 0; set < room.length; set++) {
    if (room[set]! < 0) found.push({ kind: 'room', set });
    if (need[set]! < 0) found.push({ kind: 'need', set });
  }
  return found;
}

/** Whether the seekers' bounds and the groups' can be kept together. */
export const isFeasible = (seekers: Seeker[], bounds: Bounds): boolean =>
  broken(slacksOf(seekers, bounds)).length === 0;

/** What seekers take of the slacks, whatever the bounds: below 0 in `room`, above in `need`. */
export const demandOf = (seekers: Seeker[], { all }: Bounds): Slacks =>
  take({ room: new Float64Array(all + 1), need: new Float64Array(all + 1) }, seekers);

/** The least slack that this demand leaves under the bounds. */
export function leastSlack({ room, need }: Slacks, { most, least }: Bounds): number {
  let slack = Infinity;
  for (let set = 0; set < most.length; set++)
    slack = Math.min(slack, most[set]! + room[set]!, need[set]! - least[set]!);
  return slack;
}

/** The most that the rules let be paid, kroner; the bounds can be kept together. */
export function mostPaid(seekers: Seeker[], bounds: Bounds): number {
  const { need: sought } = demandOf(seekers, bounds);
  return sought.reduce((paid, one, set) => Math.min(paid, one + bounds.most[bounds.all ^ set]!), Infinity);
}

/** The least that must be paid for every bound to be kept, kroner. */
export function leastPaid(seekers: Seeker[], bounds: Bounds): number {
  const { room: placed } = demandOf(seekers, bounds);
  return placed.reduce((paid, one, set) => Math.max(paid, bounds.least[bounds.all ^ set]! - one), 0);
}
