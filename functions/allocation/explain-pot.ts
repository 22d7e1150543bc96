// The facts of line 1: what was shared by key, among whom, and why the others are not among them.
import { decimalsOfKey } from './arithmetic/counts.ts';
import type { Explanation } from './explanation.ts';
import { explainGroups } from './explain-groups.ts';
import { unitLevels } from './explain-units.ts';
import type { Allocation, AllocationInput, Award } from './model.ts';
import type { Reasons } from './reasons/in-pot.ts';

/** `reasons` where no group rule counts. */
export function potFacts(
  outcome: Allocation,
  input: AllocationInput,
  reasons: Reasons | undefined,
): Explanation['pot'] {
  const { pot, awards } = outcome;
  const { unit, unused, key, aboveFrame } = input.rules;
  const requests = new Map(input.claims.map(({ id, request }) => [id, request]));
  const isMet = ({ claim, amount }: Award): boolean => amount === requests.get(claim);
  const told = {
    pot,
    unit,
    unused,
    order: aboveFrame === 'oneRanking' ? ('rank' as const) : ('priority' as const),
    ...(outcome.unallocatedReason === 'noKey' ? { stuck: outcome.unallocated } : {}),
    lowered: input.claims.filter(({ lowered }) => lowered).length,
    allMet: awards.every(isMet),
    refused: input.claims.filter(({ unmet }) => unmet).length,
    ...(outcome.groups ? { groups: explainGroups(outcome, input) } : {}),
    ...(reasons
      ? {
          ...apartFrom(reasons, outcome),
          sharersMet: awards.filter((one) => isMet(one) && reasons.of.get(one.claim)?.by === 'pot').length,
        }
      : {}),
  };
  const level = outcome.groups ? outcome.levelWithoutGroups : outcome.level;
  if (!level) return told;
  const keyDecimals = decimalsOfKey(input.claims, key);
  return {
    ...told,
    ...(keyDecimals > 0 ? { keyDecimals } : {}),
    keysSharing: level.denominator,
    kronerShared: level.numerator,
    level,
    units: unitLevels(level, input.claims, key),
  };
}

function apartFrom({ of, sharing, tier, left }: Reasons, { weights }: Allocation) {
  const apart = [...of].flatMap(([id, { by }]) => (sharing.has(id) || weights[id] === '0' ? [] : [by]));
  return { ...(tier ? { tier } : {}), ...(left ? { left } : {}), apart: [...new Set(apart)].toSorted() };
}
