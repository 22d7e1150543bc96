// The last gate: an allocation that does not add up is a fault of ours and never leaves the engine.
import type { Allocation } from '../model.ts';
import { sumKroner } from '../../basics/kroner.ts';

/** Adds everything once more, to the krone. Throws when steps, measures, awards, pot or frame disagree. */
export function proveSums(allocation: Allocation): Allocation {
  const { frame, offTheTop, coordination, pot, awards, unallocated } = allocation;
  for (const { claim, amount, steps, measures } of awards) {
    expect(sumKroner(steps.map((step) => step.amount)) === amount, 'steps of', claim);
    const tied = measures.length === 0 || measures.some(({ reason }) => reason === 'tie');
    const given = sumKroner(measures.map((measure) => measure.amount));
    expect(given === amount || (tied && given < amount), 'measures of', claim);
    expect(
      measures.every(
        ({ amount, owner, uh, other = 0 }) =>
          owner >= 0 && uh >= 0 && other >= 0 && owner + uh + other === amount,
      ),
      'owner, UH and others of',
      claim,
    );
  }
  expect(sumKroner(awards.map(({ amount }) => amount)) + unallocated === pot, 'awards and the rest');
  expect(unallocated >= 0, 'the rest');
  expect(offTheTop + coordination + pot === frame, 'the frame');
  return allocation;
}

function expect(holds: boolean, ...what: string[]): void {
  if (!holds) throw new Error(`the allocation does not add up: ${what.join(' ')}`);
}
