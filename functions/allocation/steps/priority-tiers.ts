// Stage 4 when needs exceed the frame and priority decides: tier after tier until the money ends (D15 b, c).
import type { Claim } from '../model.ts';
import type { AllocationRules } from '../rules.ts';
import { soughtBy } from '../payees.ts';
import { inUnits, type Standing } from './standing.ts';

/**
 * Meets everybody's first priorities in full, then everybody's second, as long as the pot (in units) lasts. In the
 * tier where it ends, all share by key. What a claim already has counts towards its first priorities; a claim without
 * measures seeks everything in the first tier.
 */
export function climbPriorities(standings: Standing[], rules: AllocationRules, pot: number): Standing[] {
  if (!byTiers(rules)) return standings;
  const { met, next } = climb(standings, rules, pot);
  return met.map((standing, i) => standAt(standing, next?.[i]!.least ?? standing.most));
}

/** The tier where the pot (in units) ends; nothing when all are met, or where no tiers count. */
export const tierEnding = (standings: Standing[], rules: AllocationRules, pot: number): number | undefined =>
  byTiers(rules) ? climb(standings, rules, pot).ending : undefined;

/** Everybody with the tiers that are met; and `next` as they would be with the one where the pot ends. */
function climb(
  standings: Standing[],
  rules: AllocationRules,
  pot: number,
): { met: Standing[]; next?: Standing[]; ending?: number } {
  let met = standings;
  for (const tier of tiersOf(standings.map(({ claim }) => claim))) {
    const next = met.map((standing) => raiseTo(standing, tier, rules));
    if (next.reduce((sum, { least }) => sum + least, 0) > pot) return { met, next, ending: tier };
    met = next;
  }
  return { met };
}

/** What the tiers before have met is the ground; this tier's need is the most. */
const standAt = (standing: Standing, most: number): Standing => ({
  ...standing,
  from: standing.least,
  most,
});

/** In one ranking over all networks a measure's `priority` is its rank there, and each rank is a tier. */
export const byTiers = ({ aboveFrame }: Pick<AllocationRules, 'aboveFrame'>): boolean =>
  ['priorityTiers', 'floorThenTiers', 'oneRanking'].includes(aboveFrame);

/** Tiers that know no base. */
export const isWithoutBase = ({ aboveFrame }: Pick<AllocationRules, 'aboveFrame'>): boolean =>
  aboveFrame === 'priorityTiers' || aboveFrame === 'oneRanking';

/** Every priority there is, first first. */
export const tiersOf = (claims: Claim[]): number[] =>
  [...new Set([1, ...claims.flatMap(({ measures }) => measures.map(({ priority }) => priority))])].toSorted(
    (a, b) => a - b,
  );

function raiseTo(standing: Standing, tier: number, rules: AllocationRules): Standing {
  const { claim, least, most, priority } = standing;
  const sought = claim.measures.reduce((sum, one) => (one.priority <= tier ? sum + soughtBy(one) : sum), 0);
  const need = claim.measures.length === 0 ? most : Math.min(most, inUnits(sought, rules));
  const reached = Math.max(least, need);
  return { ...standing, priority: priority + reached - least, least: reached };
}
