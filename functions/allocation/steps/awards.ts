// One award per claim: its amount, its lines and its measures, from the pot as a whole or from its groups.
import type { Award } from '../model.ts';
import type { AllocationRules } from '../rules.ts';
import type { Decisions } from '../arithmetic/decisions.ts';
import { reached } from '../arithmetic/fill.ts';
import { ratioOf } from './groups/cap-ratio.ts';
import { fillByGroup } from './groups/tiltak-by-group.ts';
import type { GroupShare } from './groups/share-by-groups.ts';
import type { KeyShare } from './key-share.ts';
import { fillTiltak } from './tiltak.ts';
import { byTiers } from './priority-tiers.ts';
import type { Standing } from './standing.ts';
import { traceAward } from './trace.ts';

/** Awards without group rules over the pot; `amounts` in units by claim. */
export function awardFromPot(
  standings: Standing[],
  weights: bigint[],
  keyShare: KeyShare,
  amounts: Float64Array,
  rules: AllocationRules,
  decisions: Decisions,
): Award[] {
  const ratio = ratioOf(rules);
  return standings.map((standing, i) => {
    const { id, measures } = standing.claim;
    const amount = amounts[i]! * rules.unit;
    return {
      claim: id,
      amount,
      steps: traceAward(standing, i, weights[i]!, keyShare, rules.unit, { amount: amounts[i]! }),
      measures: fillTiltak(id, measures, amount, decisions, ratio),
    };
  });
}

/** Awards under group rules: the sum of a claim's slices. The lines show the pot without groups, then what they moved. */
export function awardFromGroups(
  standings: Standing[],
  weights: bigint[],
  keyShare: KeyShare,
  { slices, floors, held }: GroupShare,
  rules: AllocationRules,
  decisions: Decisions,
): Award[] {
  const { unit } = rules;
  const { sharers, shared } = keyShare;
  const byKey = (i: number): number =>
    Math.min(standings[i]!.most, reached(sharers, i, shared.rounds.at(-1)));
  const moved = byTiers(rules) || unit > 1 || floors.some((floor, i) => floor !== byKey(i));
  const byClaim = Map.groupBy(slices, ({ claim }) => claim);
  return standings.map((standing, i) => {
    const own = byClaim.get(i) ?? [];
    const amount = own.reduce((sum, slice) => sum + slice.amount, 0);
    const facts = (): Record<string, number> =>
      Object.fromEntries(own.map((slice) => [slice.group.id, slice.amount]));
    return {
      claim: standing.claim.id,
      amount,
      steps: traceAward(standing, i, weights[i]!, keyShare, unit, {
        amount: amount / unit,
        ...(moved ? { shift: { to: Math.floor(floors[i]! / unit), facts: facts() } } : {}),
      }),
      measures: fillByGroup(standing.claim, own, decisions),
      parts: own
        .filter(({ sought }) => sought > 0)
        .map((slice) => ({ group: slice.group.id, amount: slice.amount })),
      ...(held[i] ? { held: held[i] } : {}),
    };
  });
}
