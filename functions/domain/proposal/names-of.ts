// What claims, measures and lines are called in a sentence, by id.
import type { AllocationInput } from '../../allocation/model.ts';

/** A claim by its name, a measure by its id and name, a line off the top by its label. */
export const namesOf = ({ claims, offTheTop }: AllocationInput): Map<string, string> =>
  new Map([
    ...offTheTop.map(({ id, label }) => [id, label] as const),
    ...claims.flatMap(({ id, name, measures }) => [
      [id, name] as const,
      ...measures.map((measure) => [measure.id, `${measure.id} ${measure.name}`.trim()] as const),
    ]),
  ]);
