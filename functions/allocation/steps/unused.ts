// Stage 8: what is left of the pot, and why (D16).
import type { Allocation, Award } from '../model.ts';
import type { AllocationRules } from '../rules.ts';
import { capOf, type Standing } from './standing.ts';

/** The reason why `left` kroner stay in the pot; `tied` when units wait for an answer. */
export function reasonLeft(
  left: number,
  standings: Standing[],
  awards: Award[],
  rules: AllocationRules,
  tied: boolean,
): Allocation['unallocatedReason'] {
  if (left === 0) return 'none';
  if (tied) return 'tie';
  const unmet = standings.filter(({ claim }, i) => awards[i]!.amount < claim.request);
  if (unmet.length === 0) return 'requestsMet';
  if (left < rules.unit) return 'unit';
  if (rules.unused === 'carry') return 'carried';
  if (rules.groups && rules.groups.length > 0) return 'groups';
  if (unmet.some(({ claim }) => claim.request > (capOf(claim, rules) ?? claim.request))) return 'cap';
  return standings.every(({ most }, i) => awards[i]!.amount === most * rules.unit) ? 'unit' : 'noKey';
}
