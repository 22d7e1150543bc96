// What a question gives back: an answer, or why there is none.
import type { Conflict } from '../model.ts';
import type { AllocationRules } from '../rules.ts';
import { byTiers } from '../steps/priority-tiers.ts';

/**
 * conflict: the round cannot be allocated; noSuchClaim; bound: what is bound may be owed all the same; openTie: people have not yet said who gets the last units;
 * groupRules, tiers, carried, floors, largeUnit: the plan's rule has no closed answer to this; mixedKey: the answer
 * needs a key of one indicator; noKey: the claim has no key;
 * shareOfFrame: what is set aside follows the frame.
 */
export type WhyNot =
  | 'conflict'
  | 'noSuchClaim'
  | 'bound'
  | 'openTie'
  | 'groupRules'
  | 'tiers'
  | 'carried'
  | 'floors'
  | 'largeUnit'
  | 'mixedKey'
  | 'noKey'
  | 'shareOfFrame'
  | 'unreachable';

export type Unanswered = { kind: 'unanswered'; why: WhyNot; conflicts: Conflict[] };
export type Answer<T> = ({ kind: 'answered' } & T) | Unanswered;

export const unanswered = (why: WhyNot, conflicts: Conflict[] = []): Unanswered => ({
  kind: 'unanswered',
  why,
  conflicts,
});

/** Which of the plan's rules keeps a question without a closed answer: groups, then tiers, then units above 1 kr. */
export function ruleInTheWay(rules: AllocationRules): WhyNot | undefined {
  if ((rules.groups ?? []).length > 0) return 'groupRules';
  if (byTiers(rules)) return 'tiers';
  return rules.unit > 1 ? 'largeUnit' : undefined;
}
