// Counts what is paid and sought in each group, measure by measure and part by part, as anybody can.
import type { Allocation, AllocationInput } from '../../functions/allocation/model.ts';
import type { GroupRule } from '../../functions/allocation/rules.ts';

export const total = (amounts: number[]): number => amounts.reduce((sum, one) => sum + one, 0);

/** The groups that money with these marks lies in, outermost first: the first listed mark it bears at each level. */
export function pathOf(marks: string[], groups: GroupRule[], within?: string): string[] {
  const own = groups.find(
    (group) =>
      group.within === within && [group.tag, ...(group.also ?? [])].some((mark) => marks.includes(mark)),
  );
  return own ? [own.id, ...pathOf(marks, groups, own.id)] : [];
}

/** Kroner paid, or sought when there is no outcome, in each group. */
export function countByGroup(round: AllocationInput, outcome?: Allocation): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [i, claim] of round.claims.entries()) {
    for (const [j, measure] of claim.measures.entries()) {
      const { soughtOwner, soughtUh, soughtOther = 0, otherPayee = 'andre', tags } = measure;
      const sought = { owner: soughtOwner, uh: soughtUh, other: soughtOther };
      const paid = outcome ? outcome.awards[i]!.measures[j]! : sought;
      for (const [mark, kroner] of [
        ['eier', paid.owner],
        ['uh', paid.uh],
        [otherPayee, paid.other ?? 0],
      ] as const) {
        for (const id of pathOf([...tags, mark], round.rules.groups!))
          sums.set(id, (sums.get(id) ?? 0) + kroner);
      }
    }
  }
  return sums;
}
