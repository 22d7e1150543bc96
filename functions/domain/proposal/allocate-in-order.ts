// Allocates where people have said which network comes first among those that stand alike.
import { allocate } from '../../allocation/allocate.ts';
import type { AllocationInput, AllocationOutcome } from '../../allocation/model.ts';
import { headerKey } from '../../basics/same-text.ts';

/**
 * `order` holds names of networks, first named first. The order becomes answers of the input, so that the run can be
 * computed again from it alone; a tie that names others besides stays open, and an order nobody asks for changes nothing.
 */
export function allocateInOrder(
  input: AllocationInput,
  order: readonly string[],
): { input: AllocationInput; outcome: AllocationOutcome } {
  const outcome = allocate(input);
  const ids = order.flatMap(
    (name) => input.claims.find((claim) => headerKey(claim.name) === headerKey(name))?.id ?? [],
  );
  const open = outcome.kind === 'allocated' ? outcome.ties : [];
  const answers = open.flatMap(({ id, between }) => {
    return between.every((one) => ids.includes(one)) ? [{ tie: id, order: ids }] : [];
  });
  if (answers.length === 0) return { input, outcome };
  return allocateInOrder({ ...input, answers: [...input.answers, ...answers] }, order);
}
