// The conditions that a raise could break, each with what it leaves free of every riser: all that a raise looks at.
import { broken, type Condition, type Slacks, take } from './conditions.ts';
import type { Riser } from './rising.ts';
import type { Seeker } from './seeker.ts';

/**
 * Slack is `left` less what seekers take: of every riser what is above `free`, and of all of a seeker's together what
 * is above `spare`. Whole kroner. It never rises with anybody's amount.
 */
export type Hold = Condition & { left: number; free: Float64Array; spare: Float64Array };

/** Risers of one seeker are neighbours: those of seeker s are `first[s]` up to `first[s + 1]`. */
export type Risers = { risers: Riser[]; moving: Seeker[]; first: number[]; seekerOf: number[] };

export function bySeeker(risers: Riser[]): Risers {
  const moving: Seeker[] = [];
  const first: number[] = [];
  const seekerOf = risers.map(({ seeker }, at) => {
    if (moving.at(-1) !== seeker) {
      moving.push(seeker);
      first.push(at);
    }
    return moving.length - 1;
  });
  return { risers, moving, first: [...first, risers.length], seekerOf };
}

/**
 * What is violated when all risers have `most` of theirs; all else holds at any lower amounts. `still` are the slacks
 * beside those who move. Leaves the risers' parts at nothing.
 */
export function holdsAgainst(group: Risers, still: Slacks, most: (at: number) => number): Hold[] {
  for (let at = 0; at < group.risers.length; at++) group.risers[at]!.part.least = most(at);
  const slacks = take(still, group.moving);
  const found = group.moving.every(({ least, most }) => least === most)
    ? withoutTwins(slacks)
    : broken(slacks);
  for (const { part } of group.risers) part.least = 0;
  return found.map((one) => holdOf(one, group, still));
}

/** When all seekers' sums are settled, room in a set and need outside it take the same of them: the tighter is enough. */
function withoutTwins(slacks: Slacks): Condition[] {
  const all = slacks.room.length - 1;
  return broken(slacks).filter(({ kind, set }) => {
    const [own, twin] = [slacks[kind][set]!, slacks[kind === 'room' ? 'need' : 'room'][all ^ set]!];
    return kind === 'room' ? own <= twin : own < twin;
  });
}

function holdOf({ kind, set }: Condition, { risers, moving, first }: Risers, still: Slacks): Hold {
  const places = kind === 'room' ? still.room.length - 1 - set : set;
  const free = new Float64Array(risers.length);
  const spare = new Float64Array(moving.length);
  let left = still[kind][set]!;
  for (let s = 0; s < moving.length; s++) {
    const { taken, over } = heldBy(kind, moving[s]!, places);
    left -= taken;
    const start = first[s]!;
    const end = first[s + 1]!;
    for (let at = start; at < end; at++) free[at] = risers[at]!.part.room[places]!;
    if (end - start === 1) free[start]! += over;
    else spare[s] = over;
  }
  return { kind, set, left, free, spare };
}

/** What the seeker takes of the slack before its risers rise, and how much they can take before it takes more. */
function heldBy(kind: Condition['kind'], { least, most, parts }: Seeker, places: number) {
  let outside = 0;
  let inside = 0;
  for (const part of parts) {
    const here = part.room[places]!;
    if (part.least > here) outside += part.least - here;
    inside += Math.min(part.most, here);
  }
  if (kind === 'room') {
    const taken = Math.max(outside, least - inside);
    return { taken, over: taken - outside };
  }
  const given = Math.min(inside, most - outside);
  return { taken: -given, over: most - outside - given };
}
