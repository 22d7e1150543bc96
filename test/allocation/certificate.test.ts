// The certificate: it holds for what the engine gives, and is withdrawn for what it would never give.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../functions/allocation/allocate.ts';
import type { Allocation, Award } from '../../functions/allocation/model.ts';
import { certify } from '../../functions/allocation/certificate.ts';
import { allocated, claimOf, claimWith, tiltakOf, roundOf } from '../round.ts';

const claims = [
  claimWith('A', 3, [tiltakOf('a1', 1, 300), tiltakOf('a2', 2, 400)]),
  claimWith('B', 2, [tiltakOf('b1', 1, 200)]),
  claimOf('C', 1, 900, { commitment: 50 }),
];
const round = roundOf(1000, claims, { base: 20 });
const run = (): Allocation => allocated(allocate(round));
const failing = (changed: Allocation) =>
  certify(round, changed)
    .filter(({ holds }) => !holds)
    .map(({ property }) => property);
const withAward = (index: number, change: (award: Award) => Partial<Award>): Allocation => {
  const { awards, ...rest } = run();
  return {
    ...rest,
    awards: awards.map((award, i) => (i === index ? { ...award, ...change(award) } : award)),
  };
};

describe('the certificate', () => {
  it('holds in every property that the rules promise', () => {
    const certified = certify(round, run());
    expect(certified.every(({ holds }) => holds)).toBe(true);
    expect(certified.map(({ property }) => property)).toEqual([
      'sumsToTheKrone',
      'linesSumToTheAward',
      'noneAboveSought',
      'commitmentsHeld',
      'priorityHeld',
      'orderHeld',
      'sameInSameOut',
      'rowOrderIrrelevant',
      'largerFrameHarmsNobody',
      'seekingMoreGivesNothing',
    ]);
  });
  it('says nothing of a round that could not be allocated', () => {
    expect(certify(round, allocate({ ...round, frame: 1 }))).toEqual([]);
  });
  it('speaks of groups only where there are group rules', () => {
    const groups = [{ id: 'x', tag: 'x', atMost: { parts: 50, of: 100 } }];
    const bounded = { ...round, rules: { ...round.rules, groups } };
    const names = certify(bounded, allocate(bounded)).map(({ property }) => property);
    expect(names).toContain('groupBoundsHeld');
    expect(names).not.toContain('orderHeld');
  });
  it('is withdrawn when a krone is moved', () => {
    expect(failing(withAward(0, ({ amount }) => ({ amount: amount + 1 })))).toEqual(
      expect.arrayContaining(['sumsToTheKrone', 'linesSumToTheAward', 'sameInSameOut', 'rowOrderIrrelevant']),
    );
  });
  it('is withdrawn when an award passes what is sought', () => {
    expect(failing(withAward(1, () => ({ amount: 201 })))).toContain('noneAboveSought');
  });
  it('is withdrawn when the smaller one gets more', () => {
    expect(failing(withAward(0, () => ({ amount: 10 })))).toContain('orderHeld');
  });
  it('is withdrawn when a promise is broken', () => {
    expect(failing(withAward(2, () => ({ amount: 49 })))).toContain('commitmentsHeld');
  });
  it('is withdrawn when a later measure is met before an earlier one', () => {
    expect(
      failing(
        withAward(0, ({ measures }) => ({
          measures: measures.map((one, i) =>
            Object.assign({}, one, { amount: i * 100, outcome: 'partly' as const }),
          ),
        })),
      ),
    ).toContain('priorityHeld');
  });
  it('speaks of promises, priorities and order only where the round has them', () => {
    const named = (...[changed, rules]: [typeof claims, object?]) => {
      const other = roundOf(1000, changed, rules);
      return certify(other, allocate(other)).map(({ property }) => property);
    };
    const bare = [claimOf('A', 1, 900), claimWith('B', 1, [tiltakOf('b', 1, 300)])];
    const always = [
      'sumsToTheKrone',
      'linesSumToTheAward',
      'noneAboveSought',
      'sameInSameOut',
      'rowOrderIrrelevant',
      'largerFrameHarmsNobody',
    ];
    expect(named(bare).toSorted()).toEqual([...always, 'orderHeld', 'seekingMoreGivesNothing'].toSorted());
    for (const aboveFrame of ['priorityTiers', 'floorThenTiers'])
      expect(named(bare, { aboveFrame }).toSorted()).toEqual(always.toSorted());
    expect(named(bare, { groups: [] })).toContain('orderHeld');
    const groups = [{ id: 'x', tag: 'x', atMost: { parts: 50, of: 100 } }];
    expect(named(claims, { groups }).toSorted()).toEqual(
      [...always, 'commitmentsHeld', 'groupBoundsHeld'].toSorted(),
    );
  });
  it('claims of a larger frame only where groups share single kroner by the level', () => {
    const groups = [{ id: 'x', tag: 'x', exactly: { parts: 50, of: 100 }, asFarAsSought: true }];
    const claimed = (rules: object) =>
      certify(
        roundOf(1000, claims, { groups, ...rules }),
        allocate(roundOf(1000, claims, { groups, ...rules })),
      )
        .map(({ property }) => property)
        .includes('largerFrameHarmsNobody');
    expect([{}, { unused: 'carry' }, { unit: 10 }, { aboveFrame: 'priorityTiers' }].map(claimed)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
  it('is withdrawn when a larger frame, or seeking more, would change an award', () => {
    const lucky = withAward(0, ({ amount }) => ({ amount: amount + 1 }));
    expect(failing(lucky)).toContain('seekingMoreGivesNothing');
    expect(failing(withAward(0, ({ amount }) => ({ amount: amount + 100 })))).toContain(
      'largerFrameHarmsNobody',
    );
    expect(failing(lucky)).not.toContain('largerFrameHarmsNobody');
  });
  it('is not withdrawn for a krone that rounding gives one of two equals', () => {
    const equal = roundOf(11, [claimOf('a', 5, 99), claimOf('b', 5, 99)]);
    expect(certify(equal, allocate(equal)).every(({ holds }) => holds)).toBe(true);
  });
  it('is not withdrawn for one with a larger base of its own', () => {
    const own = roundOf(1000, [claimOf('A', 1, 900, { base: 100 }), claimOf('B', 1, 900)]);
    expect(certify(own, allocate(own)).every(({ holds }) => holds)).toBe(true);
  });
  it('is withdrawn when a group passes its bounds, above or below', () => {
    const groups = [{ id: 'x', tag: 'x', atLeast: { parts: 30, of: 100 }, atMost: { parts: 50, of: 100 } }];
    const bounded = roundOf(
      1000,
      [claimWith('A', 1, [tiltakOf('a', 1, 900, 0, ['x'])]), claimOf('B', 1, 900)],
      { groups },
    );
    const { groups: held = [], ...rest } = allocated(allocate(bounded));
    const holdsAt = (amount: number) =>
      certify(bounded, {
        ...rest,
        groups: held.map((one) => (one.id === 'x' ? { ...one, amount } : one)),
      }).find(({ property }) => property === 'groupBoundsHeld')?.holds;
    expect([299, 300, 500, 501].map(holdsAt)).toEqual([false, true, true, false]);
  });
  it('is withdrawn for another round than the one that was allocated', () => {
    const other = { ...round, frame: 900 };
    const failed = certify(other, run()).filter(({ holds }) => !holds);
    expect(failed.map(({ property }) => property)).toEqual(
      expect.arrayContaining(['sumsToTheKrone', 'sameInSameOut', 'rowOrderIrrelevant']),
    );
    const impossible = { ...round, frame: 10 };
    expect(certify(impossible, run()).find(({ property }) => property === 'rowOrderIrrelevant')?.holds).toBe(
      false,
    );
  });
});
