// The choices of the plan, one by one: commitments, floor, tiers, cap, unit; on rounds worked out by hand.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../functions/allocation/allocate.ts';
import {
  allocated,
  amountsOf,
  awardOf,
  claimOf,
  claimWith,
  conflictsOf,
  tiltakOf,
  roundOf,
} from '../round.ts';

const linesOf = (outcome: ReturnType<typeof allocate>, id: string) =>
  awardOf(outcome, id).steps.map(({ rule, amount }) => [rule, amount]);

describe('a commitment of 300 kr in a pot of 500 kr, equal keys', () => {
  const claims = [claimOf('A', 1, 1000, { commitment: 300 }), claimOf('B', 1, 1000)];

  it('lies on top of the share', () => {
    const outcome = allocate(roundOf(500, claims, { commitments: 'onTop' }));
    expect(amountsOf(outcome)).toEqual({ A: 400, B: 100 });
    expect(linesOf(outcome, 'A')).toEqual([
      ['commitment', 300],
      ['keyShare', 100],
    ]);
  });
  it('counts within the share, and is paid in full when the share is less', () => {
    const outcome = allocate(roundOf(500, claims, { commitments: 'within' }));
    expect(amountsOf(outcome)).toEqual({ A: 300, B: 200 });
    expect(linesOf(outcome, 'A')).toEqual([['commitment', 300]]);
  });
  it('is topped up to the share when the share is more', () => {
    const outcome = allocate(roundOf(800, claims, { commitments: 'within' }));
    expect(linesOf(outcome, 'A')).toEqual([
      ['commitment', 300],
      ['keyShare', 100],
    ]);
    expect(amountsOf(outcome)).toEqual({ A: 400, B: 400 });
  });
});

describe('a least amount of 200 kr in a pot of 500 kr, keys 1 and 4', () => {
  const claims = [claimOf('A', 1, 1000), claimOf('B', 4, 1000)];

  it('lifts the small one to the floor, the other pays', () => {
    const outcome = allocate(roundOf(500, claims, { base: 200, baseMode: 'floor' }));
    expect(amountsOf(outcome)).toEqual({ A: 200, B: 300 });
    expect(linesOf(outcome, 'B')).toEqual([
      ['base', 200],
      ['keyShare', 100],
    ]);
  });
  it('as an additive base lies under the key share instead', () => {
    expect(amountsOf(allocate(roundOf(500, claims, { base: 200 })))).toEqual({ A: 220, B: 280 });
  });
  it('may be a claim’s own', () => {
    const own = [claimOf('A', 1, 1000, { base: 100 }), claimOf('B', 4, 1000)];
    expect(amountsOf(allocate(roundOf(500, own)))).toEqual({ A: 180, B: 320 });
  });
});

describe('needs above the frame', () => {
  const claims = [
    claimWith('A', 1, [tiltakOf('a1', 1, 100), tiltakOf('a2', 2, 100)]),
    claimWith('B', 3, [tiltakOf('b1', 1, 300), tiltakOf('b2', 2, 50)]),
  ];

  it('by tiers: first priorities in full, the next by key', () => {
    const outcome = allocate(roundOf(450, claims, { aboveFrame: 'priorityTiers', base: 999 }));
    expect(amountsOf(outcome)).toEqual({ A: 113, B: 337 });
    expect(linesOf(outcome, 'A')).toEqual([
      ['priority', 100],
      ['keyShare', 12],
      ['rounding', 1],
    ]);
    expect(awardOf(outcome, 'B').measures.map(({ amount }) => amount)).toEqual([300, 37]);
  });
  it('by tiers: in the tier where the money ends, nobody passes what the tier needs', () => {
    expect(amountsOf(allocate(roundOf(200, claims, { aboveFrame: 'priorityTiers' })))).toEqual({
      A: 50,
      B: 150,
    });
  });
  it('by tiers: everything when it fits', () => {
    const outcome = allocated(allocate(roundOf(600, claims, { aboveFrame: 'priorityTiers' })));
    expect([amountsOf(outcome), outcome.unallocatedReason]).toEqual([{ A: 200, B: 350 }, 'requestsMet']);
  });
  it('by a floor and then tiers: the floor counts towards the first priorities', () => {
    const outcome = allocate(roundOf(450, claims, { aboveFrame: 'floorThenTiers', base: 200 }));
    expect(amountsOf(outcome)).toEqual({ A: 200, B: 250 });
    expect(linesOf(outcome, 'B')).toEqual([
      ['base', 200],
      ['keyShare', 37],
      ['redistribution', 13],
    ]);
  });
  it('by a cap per network: nobody above it, and the rest says why', () => {
    const outcome = allocated(allocate(roundOf(600, claims, { aboveFrame: 'capPerClaim', cap: 220 })));
    expect([amountsOf(outcome), outcome.unallocated, outcome.unallocatedReason]).toEqual([
      { A: 200, B: 220 },
      180,
      'cap',
    ]);
  });
  it('a commitment above the cap is a conflict', () => {
    const bound = [claimOf('A', 1, 500, { commitment: 300 })];
    expect(conflictsOf(allocate(roundOf(600, bound, { aboveFrame: 'capPerClaim', cap: 220 })))).toEqual([
      { code: 'commitmentAboveCap', ids: ['A'], short: 80 },
    ]);
  });
});

describe('units of 1 000 kr', () => {
  const equal = ['C', 'A', 'B'].map((id) => claimOf(id, 7, 50_000));
  const round = roundOf(10_400, equal, { unit: 1000 });

  it('leave a tie over a unit to people, and the unit in the pot', () => {
    const outcome = allocated(allocate(round));
    expect(amountsOf(outcome)).toEqual({ A: 3000, B: 3000, C: 3000 });
    expect(outcome.ties).toEqual([{ id: 'unit', between: ['A', 'B', 'C'], kroner: 1000 }]);
    expect([outcome.unallocated, outcome.unallocatedReason]).toEqual([1400, 'tie']);
  });
  it('follow the answer, and leave only what is no whole unit', () => {
    const answered = allocated(allocate({ ...round, answers: [{ tie: 'unit', order: ['C', 'A', 'B'] }] }));
    expect(amountsOf(answered)).toEqual({ A: 3000, B: 3000, C: 4000 });
    expect([answered.unallocated, answered.unallocatedReason]).toEqual([400, 'unit']);
  });
  it('are rounded by Sainte-Laguë, which differs from largest remainder', () => {
    // 100 units over 53 : 24 : 23 of 1000 by 5 more: quotients decide, checked against the seat-by-seat table below.
    const seats = [
      claimOf('A', 53_000, 10 ** 9),
      claimOf('B', 24_900, 10 ** 9),
      claimOf('C', 7_100, 10 ** 9),
    ];
    const outcome = allocate(roundOf(9000, seats, { unit: 1000 }));
    expect(amountsOf(outcome)).toEqual(seatBySeat({ A: 53_000, B: 24_900, C: 7_100 }, 9));
  });
  it('of a hundred are parted by id, being small', () => {
    const outcome = allocated(allocate(roundOf(1000, equal, { unit: 100 })));
    expect(amountsOf(outcome)).toEqual({ A: 400, B: 300, C: 300 });
    expect(outcome.ties).toEqual([]);
  });
  it('never exceed what is sought: a request is met in whole units', () => {
    const outcome = allocated(allocate(roundOf(10_000, [claimOf('A', 1, 1500)], { unit: 1000 })));
    expect([amountsOf(outcome), outcome.unallocated, outcome.unallocatedReason]).toEqual([
      { A: 1000 },
      9000,
      'unit',
    ]);
  });
});

/** Sainte-Laguë the slow way: each next thousand to the largest key / (2 x thousands + 1). */
function seatBySeat(keys: Record<string, number>, seats: number): Record<string, number> {
  const given = Object.fromEntries(Object.keys(keys).map((id) => [id, 0]));
  for (let seat = 0; seat < seats; seat++) {
    const [next] = Object.keys(keys).toSorted(
      (a, b) => keys[b]! / (2 * given[b]! + 1) - keys[a]! / (2 * given[a]! + 1),
    );
    given[next!]! += 1;
  }
  return Object.fromEntries(Object.entries(given).map(([id, count]) => [id, count * 1000]));
}
