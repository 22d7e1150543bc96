// The last gate: an allocation that is a krone off anywhere never leaves the engine.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { Allocation, Award } from '../../../functions/allocation/model.ts';
import { proveSums } from '../../../functions/allocation/steps/prove-sums.ts';
import { allocated, claimOf, claimWith, tiltakOf, roundOf } from '../../round.ts';

const run = (): Allocation =>
  allocated(
    allocate(
      roundOf(
        1000,
        [
          claimWith('A', 1, [tiltakOf('a1', 1, 200, 100), tiltakOf('a2', 2, 400)], { coordination: 10 }),
          claimOf('B', 1, 100),
        ],
        {},
        { offTheTop: [{ id: 'x', label: 'x', amount: 5 }] },
      ),
    ),
  );
const withAward = (change: (award: Award) => Partial<Award>): Allocation => {
  const { awards, ...rest } = run();
  return { ...rest, awards: [{ ...awards[0]!, ...change(awards[0]!) }, ...awards.slice(1)] };
};
/** What does not add up, or nothing. */
const wrongIn = (allocation: Allocation): string => {
  try {
    proveSums(allocation);
    return '';
  } catch (fault) {
    return String(fault).replace(/^.*does not add up: /, '');
  }
};

describe('an allocation that adds up', () => {
  it('passes as it is', () => expect(proveSums(run())).toEqual(run()));

  it('may have money that waits for an answer to a tie, and never too much', () => {
    const tied = ({ measures }: Award, more: number) => ({
      measures: measures.map(
        (one) => ({ ...one, amount: one.amount + more, owner: one.owner + more, reason: 'tie' }) as const,
      ),
    });
    expect(proveSums(withAward((award) => tied(award, -1))).kind).toBe('allocated');
    expect(wrongIn(withAward((award) => tied(award, 1)))).toBe('measures of A');
  });
});

describe('an allocation that is a krone off', () => {
  it('in the lines of an award is refused', () => {
    expect(wrongIn(withAward(({ amount }) => ({ amount: amount + 1 })))).toBe('steps of A');
  });

  it('in the measures is refused', () => {
    for (const off of [1, -1])
      expect(
        wrongIn(
          withAward(({ measures: [first, ...others] }) => ({
            measures: [{ ...first!, amount: first!.amount + off, owner: first!.owner + off }, ...others],
          })),
        ),
      ).toBe('measures of A');
  });

  it('between owner, UH and others is refused, and so is less than nothing to one of them', () => {
    const withFirst = (owner: number, uh: number) =>
      withAward(({ measures: [first, ...others] }) => ({ measures: [{ ...first!, owner, uh }, ...others] }));
    expect(proveSums(withFirst(100, 200)).kind).toBe('allocated');
    for (const [owner, uh] of [
      [201, 100],
      [301, -1],
      [-1, 301],
    ] as const)
      expect(wrongIn(withFirst(owner, uh))).toBe('owner, UH and others of A');
    const withOther = (owner: number, other: number) =>
      withAward(({ measures: [first, ...rest] }) => ({
        measures: [{ ...first!, owner, uh: 100, other }, ...rest],
      }));
    expect(proveSums(withOther(150, 50)).kind).toBe('allocated');
    for (const [owner, other] of [
      [150, 51],
      [201, -1],
    ] as const)
      expect(wrongIn(withOther(owner, other))).toBe('owner, UH and others of A');
  });

  it('below nothing is refused', () => {
    const step = { rule: 'keyShare', claim: 'A', amount: -1 } as const;
    expect(wrongIn(withAward(() => ({ amount: -1, steps: [step], measures: [] })))).toBe('measures of A');
  });

  it('in what is left, or against the frame, is refused', () => {
    const { unallocated, awards } = run();
    expect(wrongIn({ ...run(), unallocated: unallocated + 1 })).toBe('awards and the rest');
    const paid = awards.reduce((sum, { amount }) => sum + amount, 0);
    expect(wrongIn({ ...run(), pot: paid - 1, unallocated: -1 })).toBe('the rest');
    expect(wrongIn({ ...run(), frame: 1001 })).toBe('the frame');
  });
});
