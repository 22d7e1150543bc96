// Stage 0: what a claim seeks is what its measures seek, and every measure has its place in the order.
import type { AllocationInput, Conflict } from '../../model.ts';
import { soughtBy } from '../../payees.ts';
import { conflictOver } from './conflict.ts';

/** `requestNotMeasures` (one per claim; `short` is request minus measures, kroner) and `priorityNotWhole`. */
export function checkTiltak({ claims }: AllocationInput): Conflict[] {
  const differing = claims.flatMap(({ id, request, measures }) => {
    const sought = measures.reduce((sum, one) => sum + soughtBy(one), 0);
    return measures.length === 0 || sought === request
      ? []
      : conflictOver('requestNotMeasures', [id], request - sought);
  });
  const unranked = claims.flatMap(({ measures }) =>
    measures.filter(({ priority }) => !Number.isSafeInteger(priority) || priority < 1),
  );
  return [
    ...differing,
    ...conflictOver(
      'priorityNotWhole',
      unranked.map(({ id }) => id),
    ),
  ];
}
