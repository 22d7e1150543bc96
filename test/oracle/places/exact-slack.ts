// The slack of one condition at a level, exactly, and how it changes to the left or to the right of the level.
import type { Bounds } from '../../../functions/allocation/places/bounds.ts';
import type { Condition } from '../../../functions/allocation/places/conditions.ts';
import type { AtLevel } from './rising.ts';
import type { Part, PlaceSet, Seeker } from '../../../functions/allocation/places/seeker.ts';

/** A value in parts of the stand's denominator, and its slope in kroner per level. */
export type Sloped = { value: bigint; slope: bigint };

/** What the exact slack is worked out from; `at` says which riser a part is. */
export type Exactly = { seekers: Seeker[]; bounds: Bounds; at: Map<Part, number> };
export type Direction = 'left' | 'right';

export function slackAt(
  { seekers, bounds, at }: Exactly,
  { kind, set }: Condition,
  stand: AtLevel,
  direction: Direction,
): Sloped {
  let value = BigInt(kind === 'room' ? bounds.most[set]! : -bounds.least[set]!) * stand.of;
  let slope = 0n;
  const reader = { at, stand, direction };
  for (const seeker of seekers) {
    const sums = sumsOf(seeker, kind === 'room' ? bounds.all ^ set : set, reader);
    const { own, bound } = sidesOf(kind, seeker, sums, stand.of);
    if (kind === 'room') {
      const taken = larger(own, bound, direction);
      value -= taken.value;
      slope -= taken.slope;
    } else {
      const given = smaller(own, bound, direction);
      value += given.value;
      slope += given.slope;
    }
  }
  return { value, slope };
}

/** Whether the condition's slack shrinks when this part's amount alone rises. */
export function shrinksBy(
  { bounds, at }: Exactly,
  { kind, set }: Condition,
  stand: AtLevel,
  { seeker, part }: { seeker: Seeker; part: Part },
): boolean {
  const away = kind === 'room' ? bounds.all ^ set : set;
  if (stand.amounts[at.get(part)!]! < BigInt(part.room[away]!) * stand.of) return false;
  const sums = sumsOf(seeker, away, { at, stand, direction: 'right' });
  const { own, bound } = sidesOf(kind, seeker, sums, stand.of);
  return kind === 'room' ? own.value >= bound.value : bound.value <= own.value;
}

type Reader = { at: Map<Part, number>; stand: AtLevel; direction: Direction };

/** What the parts must place outside `places`, and what they can place in them. */
function sumsOf({ parts }: Seeker, places: PlaceSet, { at, stand, direction }: Reader) {
  const forced: Sloped = { value: 0n, slope: 0n };
  let able = 0;
  for (const part of parts) {
    const room = part.room[places]!;
    const index = at.get(part);
    const least = index === undefined ? BigInt(part.least) * stand.of : stand.amounts[index]!;
    const over = least - BigInt(room) * stand.of;
    if (over >= 0n) {
      forced.value += over;
      if (index !== undefined && (over > 0n || direction === 'right'))
        forced.slope += stand[direction][index]!;
    }
    able += Math.min(part.most, room);
  }
  return { forced, able };
}

/** Of what must lie in a set (or can): what the parts say, and what the seeker's own bound says. */
function sidesOf(
  kind: Condition['kind'],
  { least, most }: Seeker,
  { forced, able }: { forced: Sloped; able: number },
  of: bigint,
): { own: Sloped; bound: Sloped } {
  return kind === 'room'
    ? { own: forced, bound: { value: BigInt(least - able) * of, slope: 0n } }
    : {
        own: { value: BigInt(able) * of, slope: 0n },
        bound: { value: BigInt(most) * of - forced.value, slope: -forced.slope },
      };
}

/** At a kink the larger one is, to the left, the one that falls more slowly that way. */
const larger = (a: Sloped, b: Sloped, direction: Direction): Sloped =>
  a.value !== b.value ? (a.value > b.value ? a : b) : a.slope > b.slope === (direction === 'right') ? a : b;
const smaller = (a: Sloped, b: Sloped, direction: Direction): Sloped =>
  a.value !== b.value ? (a.value < b.value ? a : b) : a.slope < b.slope === (direction === 'right') ? a : b;
