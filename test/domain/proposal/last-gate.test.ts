// The last gate of the engine: an allocation that does not add up never leaves it, whichever of its sums is wrong.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { Allocation } from '../../../functions/allocation/model.ts';
import { splitPayees } from '../../../functions/allocation/steps/tiltak.ts';
import { proveSums } from '../../../functions/allocation/steps/prove-sums.ts';
import { claimWith, tiltakOf, roundOf } from '../../round.ts';

const input = roundOf(1_000_000, [
  claimWith('A', 300, [tiltakOf('A1', 1, 400_000), tiltakOf('A2', 2, 200_000)]),
  claimWith('B', 100, [tiltakOf('B1', 1, 700_000)]),
]);
const outcome = (): Allocation => {
  const allocated = allocate(input);
  if (allocated.kind !== 'allocated') throw new Error('conflict');
  return structuredClone(allocated);
};

describe('an allocation that does not add up', () => {
  it('passes when it does', () => {
    expect(proveSums(outcome())).toEqual(outcome());
  });
  const wrong: [string, (allocation: Allocation) => void][] = [
    ['a line of an award', ({ awards }) => void (awards[0]!.steps[0]!.amount += 1)],
    ['an award', ({ awards }) => void (awards[0]!.amount += 1)],
    ['a measure', ({ awards }) => void (awards[0]!.measures[0]!.amount += 1)],
    ['what the owner and the university get', ({ awards }) => void (awards[0]!.measures[0]!.owner += 1)],
    ['what is left', (allocation) => void (allocation.unallocated += 1)],
    ['the pot', (allocation) => void (allocation.pot += 1)],
    ['the frame', (allocation) => void (allocation.frame += 1)],
  ];
  it.each(wrong)('is stopped when %s is a krone off', (_, spoil) => {
    const spoilt = outcome();
    spoil(spoilt);
    expect(() => proveSums(spoilt)).toThrow(/does not add up/);
  });
});

describe('owner and university', () => {
  it('get their parts as sought; an exact half krone goes to the owner', () => {
    const measure = { ...tiltakOf('M', 1, 0), soughtOwner: 100, soughtUh: 100 };
    expect(splitPayees(measure, 1)).toEqual({ owner: 1, uh: 0 });
    expect(splitPayees(measure, 101)).toEqual({ owner: 51, uh: 50 });
  });
});
