// What is promised a network before any key counts: bound money, a base under the share, or a least amount.
import type { AllocationRules } from '../rules.ts';
import { byTiers, isWithoutBase } from '../steps/priority-tiers.ts';
import { inUnits, type Standing } from '../steps/standing.ts';
import type { Ground, Reason } from './reason.ts';

/** All it has before any key counts, kroner. */
export const promisedIn = ({ commitment, base, priority }: Standing, { unit }: AllocationRules): Ground => ({
  commitment: commitment * unit,
  base: base * unit,
  priority: priority * unit,
});

/** What the key share is counted from, kroner: with tiers all it has, else what lies under the share. */
export function groundOf(standing: Standing, rules: AllocationRules): Ground {
  const { unit, commitments } = rules;
  if (byTiers(rules)) return promisedIn(standing, rules);
  const { commitment, from } = standing;
  const onTop = commitments === 'onTop' ? commitment : 0;
  return { commitment: onTop * unit, base: (from - onTop) * unit, priority: 0 };
}

/** Whether it is bound money or the base that secures the least of a standing before tiers; kroner. */
export function securedBy(
  { commitment, base, least }: Standing,
  { unit, commitments }: AllocationRules,
): Extract<Reason, { by: 'commitment' | 'base' }> {
  if (base === 0) return { by: 'commitment' };
  const onTop = commitments === 'onTop' ? commitment : 0;
  return { by: 'base', least: (least - onTop) * unit, onTop: onTop * unit };
}

/** Whether the claim's most cut its base: then it would have more of it without. */
export function isBaseCut({ claim, commitment, most }: Standing, rules: AllocationRules): boolean {
  if (isWithoutBase(rules)) return false;
  const onTop = rules.commitments === 'onTop' ? commitment : 0;
  return onTop + inUnits(claim.base ?? rules.base, rules) > most;
}
