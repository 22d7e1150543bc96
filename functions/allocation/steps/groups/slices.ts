// A slice is one claim's money in one innermost group: what is sought there, by which measures.
import type { Claim, TiltakClaim } from '../../model.ts';
import { otherPayeeOf } from '../../payees.ts';
import { groupFor, type Group } from './group-tree.ts';

/** `claim` counts from 0; `sought` in kroner. Measures are whole, or parts of one where its payees lie in different groups. */
export type Slice = { claim: number; group: Group; sought: number; measures: TiltakClaim[] };

/**
 * Sorts every claim's money into the groups of the tree. Where a claim seeks nothing it has no slice, unless money not
 * sought is carried over (`carried`): then its share of each pot of its own stays there, in an empty slice.
 */
export function cutIntoSlices(claims: Claim[], tree: Group, carried: boolean): Slice[] {
  const pots = carried ? Map.groupBy(leavesOf(tree), ({ ownPot }) => ownPot) : new Map<string, Group[]>();
  return claims.flatMap((claim, index) => {
    const slices: Slice[] = [];
    const sliceOf = (tags: string[], payee?: string): Slice => {
      const group = groupFor(tree, claim.tags ?? none, tags, payee);
      for (const slice of slices) if (slice.group === group) return slice;
      const slice = { claim: index, group, sought: 0, measures: [] };
      slices.push(slice);
      return slice;
    };
    if (claim.measures.length === 0 && claim.request > 0) sliceOf(none).sought += claim.request;
    for (const measure of claim.measures) {
      const [owner, uh] = [sliceOf(measure.tags, 'eier'), sliceOf(measure.tags, 'uh')];
      const other = measure.soughtOther ? sliceOf(measure.tags, otherPayeeOf(measure)) : owner;
      layMeasure(measure, { owner, uh, other });
    }
    const seeking = slices.filter(({ sought }) => sought > 0);
    if (!carried) return seeking;
    const silent = [...pots].filter(([pot]) => seeking.every(({ group }) => group.ownPot !== pot));
    const empty = silent.map(([, leaves]) => ({
      claim: index,
      group: leaves.at(-1)!,
      sought: 0,
      measures: [],
    }));
    return [...seeking, ...empty];
  });
}

const none: string[] = [];

/** Each part of a measure in its own slice; whole where all of them lie in one. */
function layMeasure(measure: TiltakClaim, at: { owner: Slice; uh: Slice; other: Slice }): void {
  const { soughtOwner, soughtUh, soughtOther = 0 } = measure;
  at.owner.sought += soughtOwner;
  at.uh.sought += soughtUh;
  at.other.sought += soughtOther;
  if (at.owner === at.uh && at.owner === at.other) {
    at.owner.measures.push(measure);
    return;
  }
  for (const slice of new Set([at.owner, at.uh, at.other]))
    slice.measures.push({
      ...measure,
      soughtOwner: slice === at.owner ? soughtOwner : 0,
      soughtUh: slice === at.uh ? soughtUh : 0,
      soughtOther: slice === at.other ? soughtOther : 0,
    });
}

const leavesOf = (group: Group): Group[] =>
  group.inside.length > 0 ? group.inside.flatMap(leavesOf) : [group];

/** A slice's money in kroner. */
export type SliceShare = Slice & { amount: number };
