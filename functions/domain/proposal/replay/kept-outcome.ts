// What is kept of a run's outcome, and the same recomputed from its input: equal to the last letter, or something is wrong.
import { allocate } from '../../../allocation/allocate.ts';
import type { Allocation, AllocationInput, Conflict } from '../../../allocation/model.ts';
import { type Innstilling, composeInnstilling } from '../innstilling.ts';
import type { Adjustment } from '../read-innstilling.ts';

/** The allocation with its measures as people adjusted them, and the adjustments. */
export type KeptOutcome = Allocation & { adjustments: Adjustment[] };

export function keptOutcome({ allocation, networks }: Innstilling, adjustments: Adjustment[]): KeptOutcome {
  const measures = new Map(networks.map((line) => [line.claim.id, line.measures]));
  const awards = allocation.awards.map((award) => ({
    ...award,
    measures: measures.get(award.claim) ?? award.measures,
  }));
  return { ...allocation, awards, adjustments };
}

/** The outcome computed anew; pure. */
export function recompute(
  input: AllocationInput,
  adjustments: Adjustment[],
): KeptOutcome | { kind: 'conflict'; conflicts: Conflict[] } {
  const outcome = allocate(input);
  return outcome.kind === 'conflict'
    ? outcome
    : keptOutcome(composeInnstilling(input, outcome, adjustments), adjustments);
}
