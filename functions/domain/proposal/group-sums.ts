// What the tiltak of a round come to in each group of the plan (§ 4.2), to see which leave their bounds when money is moved.
import type { Allocation, AllocationInput, TiltakAward } from '../../allocation/model.ts';
import type { GroupRule } from '../../allocation/rules.ts';
import type { Innstilling } from './innstilling.ts';

/** Kroner of one tiltak that go to one payee, with every mark that they bear. */
type Part = { amount: number; marks: ReadonlySet<string> };

const partsOf = ({ owner, uh, other = 0 }: TiltakAward, tags: readonly string[], third: string): Part[] =>
  [
    { amount: owner, mark: 'eier' },
    { amount: uh, mark: 'uh' },
    { amount: other, mark: third },
  ].map(({ amount, mark }) => ({ amount, marks: new Set([...tags, mark]) }));

/** By the group's id, kroner: money goes to the first listed group whose mark it bears, and on into those inside it. */
export function groupSums({ rules }: AllocationInput, { networks }: Innstilling): Map<string, number> {
  const groups = rules.groups ?? [];
  const sums = new Map(groups.map(({ id }) => [id, 0]));
  const bears = ({ tag, also = [] }: GroupRule, { marks }: Part): boolean =>
    [tag, ...also].some((mark) => marks.has(mark));
  for (const { claim, measures } of networks)
    for (const award of measures) {
      const measure = claim.measures.find(({ id }) => id === award.id);
      if (!measure) continue;
      for (const part of partsOf(award, measure.tags, measure.otherPayee ?? 'andre')) {
        const inside = (id?: string) => groups.find((one) => one.within === id && bears(one, part));
        for (let own = inside(); own; own = inside(own.id))
          sums.set(own.id, (sums.get(own.id) ?? 0) + part.amount);
      }
    }
  return sums;
}

/** A group that lay within its bounds before the move, and does not after it; kroner. */
export type LeftBounds = { id: string; least: number; most: number; before: number; after: number };

/**
 * Nothing where there are no groups. `unknown` where the sums before are not those that were computed: then nothing can be
 * said of those after.
 */
export function groupsLeft(
  input: AllocationInput,
  { groups }: Allocation,
  [before, after]: [before: Innstilling, after: Innstilling],
): LeftBounds[] | 'unknown' {
  if (!groups) return [];
  const [were, are] = [groupSums(input, before), groupSums(input, after)];
  const bound = groups.filter(({ id }) => were.has(id));
  const isOurs = before.networks.some(({ adjustment }) => adjustment !== 0);
  if (!isOurs && bound.some(({ id, amount }) => were.get(id) !== amount)) return 'unknown';
  return bound.flatMap(({ id, least, most }): LeftBounds[] => {
    const [was, is] = [were.get(id) ?? 0, are.get(id) ?? 0];
    const isWithin = (amount: number): boolean => amount >= least && amount <= most;
    return isWithin(was) && !isWithin(is) ? [{ id, least, most, before: was, after: is }] : [];
  });
}
