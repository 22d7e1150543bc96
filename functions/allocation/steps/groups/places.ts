// The innermost groups where somebody seeks money, and every claim's money in them, by priority and pot of its own.
import type { Claim } from '../../model.ts';
import { soughtBy } from '../../payees.ts';
import { type Bounded, type Bounds, boundsOf } from '../../places/bounds.ts';
import { roomBySet } from '../../places/seeker.ts';
import { tiersOf } from '../priority-tiers.ts';
import type { Group } from './group-tree.ts';
import type { Slice } from './slices.ts';

/** A claim's money in one pot of its own, kroner: by priority (index of `ranks`) and place, and in all. */
export type Own = {
  claim: number;
  pot: string;
  byRank: number[][];
  sought: number[];
  /** The place where its share stays when it seeks nothing in the pot. */
  home: number;
  /** Which bit of a set each place is: places that no bound sets apart are one. */
  bits: number[];
  tables: { sought?: number[]; at: number[][]; after: number[][] };
};

/** Bounds that stand in place of a group's own: lowered to what is sought, or to what is paid. */
export type Limits = Map<string, { least: number; most: number }>;

/** `bits` says for every group which bit of a set it is; `ownOf` is in the order of the slices. */
export type Places = {
  groups: Group[];
  bits: number[];
  ranks: number[];
  owns: Own[];
  ownOf: Own[];
};

export function layPlaces(claims: Claim[], slices: Slice[], tree: Group): Places {
  const groups = [...new Set(slices.map(({ group }) => group))];
  const bits = bitsOf(tree, groups);
  const ranks = tiersOf(claims);
  const rankOf = new Map(ranks.map((rank, at) => [rank, at]));
  const owns: Own[] = [];
  const ownOf: Own[] = [];
  for (const slice of slices) {
    const place = groups.indexOf(slice.group);
    const known = ownIn(owns, slice);
    const own = known ?? emptyOwn(slice, { home: place, bits, ranks: ranks.length });
    if (!known) owns.push(own);
    ownOf.push(own);
    own.sought[place]! += slice.sought;
    if (slice.measures.length === 0) own.byRank[0]![place]! += slice.sought;
    for (const measure of slice.measures)
      own.byRank[rankOf.get(measure.priority)!]![place]! += soughtBy(measure);
  }
  return { groups, bits, ranks, owns, ownOf };
}

/** Slices of one claim are neighbours. */
function ownIn(owns: Own[], { claim, group }: Slice): Own | undefined {
  for (let at = owns.length - 1; at >= 0 && owns[at]!.claim === claim; at--)
    if (owns[at]!.pot === group.ownPot) return owns[at];
  return undefined;
}

const emptyOwn = (
  { claim, group }: Slice,
  { home, bits, ranks }: { home: number; bits: number[]; ranks: number },
): Own => ({
  claim,
  pot: group.ownPot,
  byRank: emptyRanks(ranks, bits),
  sought: bits.map(() => 0),
  home,
  bits,
  tables: { at: [], after: [] },
});

function emptyRanks(ranks: number, bits: number[]): number[][] {
  const byRank: number[][] = [];
  for (let rank = 0; rank < ranks; rank++) byRank.push(bits.map(() => 0));
  return byRank;
}

/** Neighbours without a bound of their own are one place. */
function bitsOf(tree: Group, groups: Group[]): number[] {
  const parents = new Map(allOf(tree).flatMap((one) => one.inside.map((inner) => [inner, one] as const)));
  const isLoose = ({ least, most, held, laidOut }: Group, around: Group | undefined): boolean =>
    around !== undefined && least === 0 && most >= around.most && !held && laidOut === undefined;
  const known = new Map<Group, number>();
  return groups.map((group) => {
    const around = parents.get(group);
    const apart = isLoose(group, around) ? around! : group;
    if (!known.has(apart)) known.set(apart, known.size);
    return known.get(apart)!;
  });
}

/** The bounds of every set of places; a group that nobody seeks money in holds none. */
export const boundsUnder = (tree: Group, { groups, bits }: Places, limits: Limits): Bounds =>
  boundsOf(boundedOf(tree, { groups, bits }, limits), 1 + Math.max(-1, ...bits));

function boundedOf(group: Group, places: Pick<Places, 'groups' | 'bits'>, limits: Limits): Bounded {
  const place = places.bits[places.groups.indexOf(group)];
  const { least, most } = limits.get(group.id) ?? group;
  return {
    id: group.id,
    least,
    most,
    inside: group.inside.map((one) => boundedOf(one, places, limits)),
    ...(place === undefined ? {} : { place }),
  };
}

/** The same bounds without any least amount. */
export const withoutLeasts = (tree: Group, limits: Limits): Limits =>
  new Map(allOf(tree).map((one) => [one.id, { ...(limits.get(one.id) ?? one), least: 0 }]));

export const allOf = (tree: Group): Group[] => [tree, ...tree.inside.flatMap(allOf)];

/** What is sought in every set, by sets of bits. */
export function roomOf(sought: number[], bits: number[]): number[] {
  const byBit: number[] = [];
  for (let place = 0; place < bits.length; place++) {
    const bit = bits[place]!;
    byBit[bit] = (byBit[bit] ?? 0) + sought[place]!;
  }
  return roomBySet(byBit);
}

/** What an own seeks in every set: in all, at one priority, or after it; each made once. */
export const roomIn = ({ sought, bits, tables }: Own): number[] => (tables.sought ??= roomOf(sought, bits));
export const roomAt = ({ byRank, bits, tables }: Own, rank: number): number[] =>
  (tables.at[rank] ??= roomOf(byRank[rank]!, bits));
export function roomAfter(own: Own, rank: number): number[] {
  const known = own.tables.after[rank];
  if (known) return known;
  const [before, here] = [rank === 0 ? roomIn(own) : roomAfter(own, rank - 1), roomAt(own, rank)];
  const after = before.slice();
  for (let set = 0; set < after.length; set++) after[set]! -= here[set]!;
  return (own.tables.after[rank] = after);
}
