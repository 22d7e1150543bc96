// Whether one may have more, looked at in every condition: for whole units, which are few.
import { type Slacks, take } from './conditions.ts';
import type { Riser } from './rising.ts';

/** The slacks when this riser has `more`, or nothing when a condition would be broken. */
export function withMore(
  slacks: Slacks,
  { seeker, part }: Pick<Riser, 'seeker' | 'part'>,
  more: number,
): Slacks | undefined {
  const none: Slacks = { room: slacks.room.map(() => 0), need: slacks.need.map(() => 0) };
  const before = take(none, [seeker]);
  part.least += more;
  const after = take(slacks, [seeker]);
  part.least -= more;
  for (let set = 0; set < after.room.length; set++) {
    after.room[set]! -= before.room[set]!;
    after.need[set]! -= before.need[set]!;
    if (after.room[set]! < 0 || after.need[set]! < 0) return undefined;
  }
  return after;
}
