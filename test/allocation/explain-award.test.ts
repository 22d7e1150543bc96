// The facts of an explanation: each line of the award under its own name, the lack, and how the last krone went.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../functions/allocation/allocate.ts';
import { explainAward } from '../../functions/allocation/explain.ts';
import type { Claim } from '../../functions/allocation/model.ts';
import type { AllocationRules } from '../../functions/allocation/rules.ts';
import { claimOf, claimWith, roundOf, tiltakOf } from '../round.ts';

const explained = (frame: number, claims: Claim[], rules: Partial<AllocationRules>, id: string) => {
  const round = roundOf(frame, claims, rules);
  return explainAward(allocate(round), round, id);
};

describe('the facts of an award', () => {
  it('are all its lines, its lack, and the counts of its key', () => {
    const claims = [
      claimOf('A', 1, 900, { commitment: 300, coordination: 7 }),
      claimOf('B', 1, 1000),
      claimOf('C', 2, 60),
    ];
    const { own } = explained(1007, claims, { base: 40 }, 'A')!;
    // 1 000 - 300 - 3 x 40 = 580 by 1 : 1 : 2; C has its 60, so A and B share the 560 that are left.
    expect(own).toMatchObject({
      claim: 'A',
      counts: [{ indicator: 'elevtall', count: 1 }],
      keyPercent: '50.00',
      key: '1',
      request: 900,
      award: 620,
      coordination: 7,
      commitment: 300,
      base: 40,
      priority: 0,
      keyShare: 145,
      redistributed: 135,
      groupShift: 0,
      cut: 0,
      short: 280,
      outcome: 'belowSought',
      rounding: 0,
      tied: [],
    });
    expect(explained(1007, claims, { base: 40 }, 'C')!.own).toMatchObject({
      base: 40,
      keyShare: 290,
      cut: -270,
      short: 0,
      outcome: 'asSought',
    });
  });

  it('tell what the priorities gave', () => {
    const tiers = [
      claimWith('A', 1, [tiltakOf('a1', 1, 100), tiltakOf('a2', 2, 100)]),
      claimWith('B', 3, [tiltakOf('b1', 1, 300), tiltakOf('b2', 2, 50)]),
    ];
    const { own } = explained(450, tiers, { aboveFrame: 'priorityTiers' }, 'A')!;
    expect(own).toMatchObject({ priority: 100, keyShare: 12, rounding: 1, award: 113 });
  });

  it('tell how the last krone went, and who was equal', () => {
    const uneven = [claimOf('A', 1, 999), claimOf('B', 2, 999), claimOf('C', 3, 999)];
    expect(explained(1000, uneven, {}, 'A')!.own).toMatchObject({
      rounding: 1,
      remainder: '0.6666',
      threshold: '0.6666',
      kronerHandedOut: 1,
      tied: [],
    });
    const equal = [claimOf('b', 5, 99), claimOf('a', 5, 99), claimOf('c', 5, 2)];
    expect(explained(13, equal, {}, 'b')!.own).toMatchObject({ remainder: '0.5000', tied: ['a', 'b'] });
    const met = explained(13, equal, {}, 'c')!.own;
    expect([met.tied, 'remainder' in met, 'threshold' in met, 'kronerHandedOut' in met]).toEqual([
      [],
      false,
      false,
      false,
    ]);
  });

  it('are none where there is no award', () => {
    const claims = [claimOf('A', 1, 900)];
    expect(explained(-1, claims, {}, 'A')).toBeUndefined();
    expect(explained(10, claims, {}, 'X')).toBeUndefined();
    const round = roundOf(10, claims);
    expect(explainAward(allocate(round), { ...round, claims: [] }, 'A')).toBeUndefined();
    expect(explainAward(allocate(roundOf(10, [claimOf('B', 1, 5)])), round, 'A')).toBeUndefined();
  });
});
