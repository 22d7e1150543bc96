// Stage 2: commitments of earlier years, in full (D18).
import type { Claim } from '../model.ts';
import type { AllocationRules } from '../rules.ts';
import { capOf, inUnits, type Standing } from './standing.ts';

/** A claim starts with its commitment. On top: the share is laid over it. Within: the share must first fill it. */
export function honourCommitment(claim: Claim, rules: AllocationRules): Standing {
  const commitment = inUnits(claim.commitment, rules);
  const most = Math.min(claim.request, capOf(claim, rules) ?? claim.request);
  return {
    claim,
    commitment,
    base: 0,
    priority: 0,
    from: rules.commitments === 'onTop' ? commitment : 0,
    least: commitment,
    most: inUnits(most, rules),
  };
}
