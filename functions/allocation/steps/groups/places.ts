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
};

/** Bounds that stand in place of a group's own: lowered to what is sought, or to what is paid. */
export type Limits = Map<string, { least: number; most: number }>;

export type Places = { groups: Group[]; ranks: number[]; owns: Own[] };

export function layPlaces(claims: Claim[], slices: Slice[]): Places {
  const groups = [...new Set(slices.map(({ group }) => group))];
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
    return { claim, pot: group.ownPot, byRank, sought, home: groups.indexOf(group) };
  });
  return { groups, ranks, owns };
}

/** A claim without measures seeks everything first. */
const soughtAt = ({ measures, sought }: Slice, rank: number, [first]: number[]): number =>
  measures.length === 0
    ? rank === first
      ? sought
      : 0
    : sumKroner(measures.map((one) => (one.priority === rank ? one.soughtOwner + one.soughtUh : 0)));

/** The bounds of every set of places; a group that nobody seeks money in holds none. */
export const boundsUnder = (tree: Group, groups: Group[], limits: Limits): Bounds =>
  boundsOf(boundedOf(tree, groups, limits), groups.length);

function boundedOf(group: Group, groups: Group[], limits: Limits): Bounded {
  const place = groups.indexOf(group);
  const { least, most } = limits.get(group.id) ?? group;
  return {
    id: group.id,
    least,
    most,
    inside: group.inside.map((one) => boundedOf(one, groups, limits)),
    ...(place < 0 ? {} : { place }),
  };
}

/** The same bounds without any least amount. */
export const withoutLeasts = (tree: Group, limits: Limits): Limits =>
  new Map(allOf(tree).map((one) => [one.id, { ...(limits.get(one.id) ?? one), least: 0 }]));

export const allOf = (tree: Group): Group[] => [tree, ...tree.inside.flatMap(allOf)];

/** Tables that are asked for again and again, each made once. */
const rooms = new WeakMap<number[], Float64Array>();
export function roomOf(sought: number[]): Float64Array {
  const known = rooms.get(sought);
  if (known) return known;
  const room = roomBySet(sought);
  rooms.set(sought, room);
  return room;
}
