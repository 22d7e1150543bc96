// Why nobody gets more than their most: the request, the cap, the rule on each award, or the tier where money ended.
import type { Claim, Step } from '../model.ts';
import type { AllocationRules } from '../rules.ts';
import { freeMoney, largestAward, ratioOf } from '../steps/groups/cap-ratio.ts';
import { capOf, inUnits } from '../steps/standing.ts';
import type { AtMost } from './reason.ts';

/** The lowest of the bounds over `claim`; `most` in units. A request that is as low as the others comes first. */
export function whatStopsAt(
  most: number,
  claim: Claim,
  rules: AllocationRules,
  tier: number | undefined,
): AtMost {
  if (most >= inUnits(claim.request, rules)) return { by: 'request' };
  const cap = capOf(claim, rules);
  if (cap !== undefined && most === inUnits(cap, rules))
    return { by: 'cap', cap, ...(rules.aboveFrame === 'capPreAnnounced' ? { of: 'preAnnounced' } : {}) };
  const ratio = ratioOf(rules);
  if (ratio && most === inUnits(largestAward(claim, rules), rules)) {
    const { tag, atMost, atLeast } = ratio.rule;
    const free = freeMoney(claim, ratio);
    return atMost
      ? { by: 'award', tag, bound: 'atMost', share: atMost, free }
      : { by: 'award', tag, bound: 'atLeast', share: atLeast!, free };
  }
  return { by: 'tier', tier: tier ?? 0 };
}

/** What made the cut that a trace shows: the lines down to it are the most the claim can get. */
export function cutBy(steps: Step[], claim: Claim, rules: AllocationRules): { cutBy?: AtMost['by'] } {
  const cut = steps.findIndex(({ rule }) => rule === 'capCut');
  if (cut < 0) return {};
  const most = steps.slice(0, cut + 1).reduce((sum, { amount }) => sum + amount, 0);
  return { cutBy: whatStopsAt(inUnits(most, rules), claim, rules, undefined).by };
}
