// Stage 8: what is left of the pot, and why (D16).
import type { Allocation, AllocationRules } from '../claims.ts';
import type { Standing } from './standing.ts';

/** The reason money is left, in kroner; `amounts` in units, `tied` when units wait for an answer. */
export function reasonLeft(
  left: number,
  standings: Standing[],
  amounts: ArrayLike<number>,
  rules: AllocationRules,
  tied: boolean,
): Allocation['unallocatedReason'] {
  if (left === 0) return 'none';
  if (tied) return 'tie';
  const unmet = standings.filter(({ claim }, i) => amounts[i]! * rules.unit < claim.request);
  if (unmet.length === 0) return 'requestsMet';
  if (left < rules.unit) return 'unit';
  if (rules.unused === 'carry') return 'carried';
  if (rules.groups && rules.groups.length > 0) return 'groups';
  if (rules.aboveFrame === 'capPerClaim' && unmet.some(({ claim }) => claim.request > rules.cap!))
    return 'cap';
  return standings.every(({ most }, i) => amounts[i] === most) ? 'unit' : 'noKey';
}
