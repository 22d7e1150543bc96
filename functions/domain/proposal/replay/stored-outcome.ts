// What is kept of a run's outcome, and the same recomputed from its input: equal to the last letter, or something is wrong.
import { allocate } from '../../../allocation/allocate.ts';
import type { Allocation, AllocationInput, Conflict } from '../../../allocation/model.ts';
import { type Innstilling, composeInnstilling } from '../innstilling.ts';
import type { Adjustment } from '../../moves/move.ts';

/** The allocation with its measures as people adjusted them, and the adjustments. */
export type StoredOutcome = Allocation & { adjustments: Adjustment[] };

export function storedOutcome(
  { allocation, networks }: Innstilling,
  adjustments: Adjustment[],
): StoredOutcome {
  const measures = new Map(networks.map((line) => [line.claim.id, line.measures]));
  const awards = allocation.awards.map((award) => ({
    ...award,
    measures: measures.get(award.claim) ?? award.measures,
  }));
  return { ...allocation, awards, adjustments };
}

/** The outcome computed again; pure. */
export function recompute(
  input: AllocationInput,
  adjustments: Adjustment[],
): StoredOutcome | { kind: 'conflict'; conflicts: Conflict[] } {
  const outcome = allocate(input);
  return outcome.kind === 'conflict'
    ? outcome
    : storedOutcome(composeInnstilling(input, outcome, adjustments), adjustments);
}
