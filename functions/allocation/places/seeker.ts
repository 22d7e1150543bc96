// Who seeks money in several places at once, and what of it must, or can, lie in a set of places.

/** A set of places as the bits of one number: place p lies in it when bit p is set. */
export type PlaceSet = number;

/** Money bounded together, whole kroner; `room[set]` is what is sought in the places of the set. */
export type Part = { least: number; most: number; room: Float64Array };

/** One claim's (or one priority's) money: bounds over the sum of its parts. */
export type Seeker = { least: number; most: number; parts: Part[] };

/** What the seeker has to place in a set when `out`, the other places, take all they can. */
export function leastIn({ least, parts }: Seeker, out: PlaceSet): number {
  let inside = 0;
  let outside = 0;
  for (const { least, most, room } of parts) {
    const there = room[out]!;
    if (least > there) inside += least - there;
    outside += most < there ? most : there;
  }
  return Math.max(inside, least - outside);
}

/** What the seeker can place in a set at most, when the other places hold what cannot lie in it. */
export function mostIn({ most, parts }: Seeker, set: PlaceSet): number {
  let inside = 0;
  let outside = 0;
  for (const { least, most, room } of parts) {
    const here = room[set]!;
    inside += most < here ? most : here;
    if (least > here) outside += least - here;
  }
  return Math.min(inside, most - outside);
}

/** What is sought in every set of places, from what is sought in each. */
export function roomBySet(sought: number[]): Float64Array {
  const room = new Float64Array(2 ** sought.length);
  for (let place = 0; place < sought.length; place++)
    for (let set = 0; set < 2 ** place; set++) room[set + 2 ** place] = room[set]! + sought[place]!;
  return room;
}

/** Bounds whole, sought by place. */
export const partOf = (least: number, most: number, sought: number[]): Part => ({
  least,
  most,
  room: roomBySet(sought),
});
