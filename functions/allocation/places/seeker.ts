// Who seeks money in several places at once, and what of it must, or can, lie in a set of places.

/** A set of places as the bits of one number: place p lies in it when bit p is set. */
export type PlaceSet = number;

/** Money bounded together, whole kroner; `room[set]` is what is sought in the places of the set. */
export type Part = { least: number; most: number; room: number[] };

/** One claim's (or one priority's) money: bounds over the sum of its parts. */
export type Seeker = { least: number; most: number; parts: Part[] };

/** What is sought in every set of places, from what is sought in each. */
export function roomBySet(sought: number[]): number[] {
  const room = [0];
  for (const kroner of sought)
    for (let set = 0, sets = room.length; set < sets; set++) room.push(room[set]! + kroner);
  return room;
}

/** Bounds whole, sought by place. */
export const partOf = (least: number, most: number, sought: number[]): Part => ({
  least,
  most,
  room: roomBySet(sought),
});
