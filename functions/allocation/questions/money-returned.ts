// "Another network withdraws or uses less: what do we get?"
import type { AllocationInput } from '../model.ts';
import { unanswered, type Answer } from './answer.ts';
import { compareRuns, seekAtMost, withClaim, type BeforeAndAfter } from './rerun.ts';

/**
 * Everybody's award if `claim` seeks no more than `uses` kroner (0 is to withdraw). Without clamped floors this is
 * the same as sharing the money it gives back on top of the others' awards. What becomes of bound money, no rule says.
 */
export function ifUsesOnly(input: AllocationInput, claim: string, uses: number): Answer<BeforeAndAfter> {
  const own = input.claims.find(({ id }) => id === claim);
  if (!own) return unanswered('noSuchClaim');
  const kept = Math.min(uses, own.request);
  if (kept < own.commitment) return unanswered('bound');
  return compareRuns(
    input,
    withClaim(input, claim, (one) => seekAtMost(one, kept)),
    claim,
  );
}
