// Bounds on a mark inside each claim's own award: they lower what the claim can get at most, in closed form (§ 4.3).
import type { Claim, TiltakClaim } from '../../model.ts';
import type { AllocationRules, GroupRule } from '../../rules.ts';
import { soughtBy } from '../../payees.ts';
import { inUnits, type Standing } from '../standing.ts';
import { shareOf } from './group-tree.ts';

/** Measures that `limits` get together at most `allowance(award)` kroner of the award. */
export type CapRatio = {
  rule: GroupRule;
  limits: (measure: TiltakClaim) => boolean;
  allowance: (award: number) => number;
};

/** The plan's rule on each award, if there is one: at most so much to a mark, or at least, which limits all others. */
export function ratioOf({ groups = [] }: AllocationRules): CapRatio | undefined {
  const rule = groups.find(({ of }) => of === 'award');
  if (!rule) return undefined;
  const { parts, of } = shareLimited(rule);
  return {
    rule,
    limits: ({ tags }) => tags.includes(rule.tag) === (rule.atMost !== undefined),
    allowance: (award) => shareOf(award, { parts, of }, 'down'),
  };
}

function shareLimited({ atLeast, atMost }: GroupRule) {
  return atMost ?? { parts: atLeast!.of - atLeast!.parts, of: atLeast!.of };
}

/** Lowers the most to the largest award whose limited part is still allowed. */
export const capRatio = (standing: Standing, rules: AllocationRules): Standing => ({
  ...standing,
  most: Math.min(standing.most, inUnits(largestAward(standing.claim, rules), rules)),
});

/** `min(c, free / (1 - s))` rounded down, kroner; for a claim that names no measures, all it seeks. */
export function largestAward(claim: Claim, rules: AllocationRules): number {
  const ratio = ratioOf(rules);
  if (!ratio || claim.measures.length === 0) return claim.request;
  const { parts, of } = shareLimited(ratio.rule);
  if (parts === of) return claim.request;
  return Math.min(claim.request, Number((BigInt(freeMoney(claim, ratio)) * BigInt(of)) / BigInt(of - parts)));
}

/** What is sought that the rule does not limit, kroner. */
export const freeMoney = ({ measures }: Claim, { limits }: Pick<CapRatio, 'limits'>): number =>
  measures.reduce((sum, one) => (limits(one) ? sum : sum + soughtBy(one)), 0);
