// Networks with an equal claim to a large unit: the order people wrote decides, and nothing else changes.
import { describe, expect, it } from 'vitest';
import { allocateInOrder } from '../../../functions/domain/proposal/allocate-in-order.ts';
import { allocate } from '../../../functions/allocation/allocate.ts';
import { allocated, amountsOf, claimOf, roundOf } from '../../round.ts';

const round = (ids: string[], frame: number) =>
  roundOf(
    frame,
    ids.map((id) => claimOf(id, 100, 1_000_000)),
    { unit: 1000 },
  );
const orderOf = (input: ReturnType<typeof round>): string[] => input.claims.map(({ name }) => name);

describe('an order of networks', () => {
  const three = round(['A', 'B', 'C'], 100_000);
  const names = orderOf(three);

  it('gives the unit to the first named of those it is between', () => {
    const { outcome } = allocateInOrder(three, names.toReversed());
    expect(amountsOf(outcome)).toEqual({ A: 33_000, B: 33_000, C: 34_000 });
    expect(allocated(outcome).ties).toEqual([]);
  });

  it('is kept as an answer of the input, from which the same comes again', () => {
    const { input, outcome } = allocateInOrder(three, names.toReversed());
    expect(allocate(input)).toEqual(outcome);
    expect(input.answers).toEqual([{ tie: 'unit', order: ['C', 'B', 'A'] }]);
  });

  it('leaves a tie open where it does not name them all', () => {
    const { input, outcome } = allocateInOrder(three, names.slice(0, 2));
    expect(allocated(outcome).ties).toHaveLength(1);
    expect(input).toBe(three);
  });

  it('leaves the input as it is where nobody stands alike', () => {
    const even = round(['A', 'B', 'C'], 99_000);
    expect(allocateInOrder(even, names).input).toBe(even);
    expect(allocateInOrder(three, []).input).toBe(three);
  });

  it('holds for those who are left when one of them falls out', () => {
    const { input } = allocateInOrder(three, names.toReversed());
    const without = { ...input, frame: 101_000, claims: input.claims.slice(1) };
    expect(amountsOf(allocate(without))).toEqual({ B: 50_000, C: 51_000 });
  });
});
