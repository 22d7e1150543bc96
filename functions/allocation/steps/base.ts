// Stage 3: grunntilskudd, under the key share or as a least amount (D6, D7).
import type { AllocationRules } from '../rules.ts';
import { isWithoutBase } from './priority-tiers.ts';
import { inUnits, type Standing } from './standing.ts';

/**
 * Nobody gets more base than they seek. `additive` lifts the ground that the key share is counted from; `floor`, and
 * the floor of `floorThenTiers`, only says what the award is never below. `priorityTiers` and
 * `oneRanking` know no base.
 */
export function addBase(standing: Standing, rules: AllocationRules): Standing {
  if (isWithoutBase(rules)) return standing;
  const { claim, from, least, most } = standing;
  const ground = Math.min(from + inUnits(claim.base ?? rules.base, rules), most);
  const secured = Math.max(least, ground);
  return {
    ...standing,
    base: secured - least,
    from: rules.baseMode === 'additive' ? ground : from,
    least: secured,
  };
}
