// Bounds on a mark inside each claim's own award: they lower what the claim can get at most, in closed form (§ 4.3).
import type { AllocationRules, Claim, GroupRule, TiltakClaim } from '../../model.ts';
import { inUnits, type Standing } from '../standing.ts';
import { shareOf } from './group-tree.ts';

/** Measures that `limits` get together at most `allowance(award)` kroner of the award. */
export type CapRatio = { limits: (measure: TiltakClaim) => boolean; allowance: (award: number) => number };

/** The plan's rule on each award, if there is one: at most so much to a mark, or at least, which limits all others. */
export function ratioOf({ groups = [] }: AllocationRules): CapRatio | undefined {
  const rule = groups.find(({ of }) => of === 'award');
  if (!rule) return undefined;
  const { parts, of } = shareLimited(rule);
  return {
    limits: ({ tags }) => tags.includes(rule.tag) === (rule.atMost !== undefined),
    allowance: (award) => shareOf(award, { parts, of }, 'down'),
  };
}

function shareLimited({ atLeast, atMost }: GroupRule) {
  return atMost ?? { parts: atLeast!.of - atLeast!.parts, of: atLeast!.of };
}

/**
 * Lowers the most to the largest award whose limited part is still allowed: `min(c, free / (1 - s))` rounded down.
 * A claim that names no measures is left as it is.
 */
export function capRatio(standing: Standing, rules: AllocationRules): Standing {
  const ratio = ratioOf(rules);
  if (!ratio || standing.claim.measures.length === 0) return standing;
  const { parts, of } = shareLimited(rules.groups!.find((rule) => rule.of === 'award')!);
  if (parts === of) return standing;
  const largest = Number((BigInt(freeMoney(standing.claim, ratio)) * BigInt(of)) / BigInt(of - parts));
  return { ...standing, most: Math.min(standing.most, inUnits(largest, rules)) };
}

const freeMoney = ({ measures }: Claim, { limits }: CapRatio): number =>
  measures.reduce((sum, one) => (limits(one) ? sum : sum + one.soughtOwner + one.soughtUh), 0);
