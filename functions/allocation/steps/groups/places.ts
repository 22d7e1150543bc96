// The innermost groups where somebody seeks money, and every claim's money in them, by priority and pot of its own.
import { sumKroner } from '../../../basics/kroner.ts';
import type { Claim } from '../../model.ts';
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

/** `bits` says for every group which bit of a set it is. */
export type Places = { groups: Group[]; bits: number[]; ranks: number[]; owns: Own[] };

export function layPlaces(claims: Claim[], slices: Slice[], tree: Group): Places {
  const groups = [...new Set(slices.map(({ group }) => group))];
  const bits = bitsOf(tree, groups);
  const ranks = tiersOf(claims);
  const shared = Map.groupBy(slices, ({ claim, group }) => `${claim} ${group.ownPot}`);
  const owns = [...shared.values()].map((parts): Own => {
    const { claim, group } = parts[0]!;
    const byRank = ranks.map((rank) => {
      const row = groups.map(() => 0);
      for (const slice of parts) row[groups.indexOf(slice.group)]! += soughtAt(slice, rank, ranks);
      return row;
    });
    const sought = groups.map((_, place) => byRank.reduce((sum, row) => sum + row[place]!, 0));
    const tables = { at: [], after: [] };
    return { claim, pot: group.ownPot, byRank, sought, home: groups.indexOf(group), bits, tables };
  });
  return { groups, bits, ranks, owns };
}

/** Neighbours without a bound of their own are one place. */
function bitsOf(tree: Group, groups: Group[]): number[] {
  const parents = new Map(allOf(tree).flatMap((one) => one.inside.map((inner) => [inner, one] as const)));
  const isLoose = ({ least, most, held }: Group, around: Group | undefined): boolean =>
    around !== undefined && least === 0 && most >= around.most && !held;
  const known = new Map<Group, number>();
  return groups.map((group) => {
    const around = parents.get(group);
    const apart = isLoose(group, around) ? around! : group;
    if (!known.has(apart)) known.set(apart, known.size);
    return known.get(apart)!;
  });
}

/** A claim without measures seeks everything first. */
const soughtAt = ({ measures, sought }: Slice, rank: number, [first]: number[]): number =>
  measures.length === 0
    ? rank === first
      ? sought
      : 0
    : sumKroner(measures.map((one) => (one.priority === rank ? one.soughtOwner + one.soughtUh : 0)));

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
  for (const [place, bit] of bits.entries()) byBit[bit] = (byBit[bit] ?? 0) + sought[place]!;
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
  return (own.tables.after[rank] = before.map((kroner, set) => kroner - here[set]!));
}
