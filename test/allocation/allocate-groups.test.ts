// Group rules: bounds on marked money over the pot and inside each award; on rounds worked out by hand.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../functions/allocation/allocate.ts';
import type { TiltakClaim } from '../../functions/allocation/model.ts';
import type { GroupRule } from '../../functions/allocation/rules.ts';
import { explainAward } from '../../functions/allocation/explain.ts';
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

const percent = (parts: number) => ({ parts, of: 100 });
const spes = (bounds: Partial<GroupRule>): GroupRule => ({ id: 'spes', tag: 'spesialpedagogikk', ...bounds });
const tagged = (id: string, sought: number, ...tags: string[]): TiltakClaim =>
  tiltakOf(id, 1, sought, 0, tags);

describe('at least so much to spesialpedagogikk', () => {
  const claims = [
    claimWith('A', 1, [tagged('a', 1000, 'spesialpedagogikk')]),
    claimWith('B', 1, [tagged('b', 1000)]),
  ];
  const round = (least: number) => roundOf(1000, claims, { groups: [spes({ atLeast: percent(least) })] });

  it('changes nothing when the shares reach it by themselves', () => {
    const outcome = allocated(allocate(round(40)));
    expect(amountsOf(outcome)).toEqual({ A: 500, B: 500 });
    expect(outcome.groups).toMatchObject([
      { id: 'spes', least: 400, most: 1000, amount: 500, held: 'none' },
      { id: 'rest', amount: 500, held: 'none' },
    ]);
    expect(awardOf(outcome, 'A').steps.map(({ rule }) => rule)).toEqual(['keyShare']);
  });

  it('moves money to the group when it binds, with both levels printed', () => {
    const outcome = allocated(allocate(round(70)));
    expect(amountsOf(outcome)).toEqual({ A: 700, B: 300 });
    expect(awardOf(outcome, 'A').steps.map(({ rule, amount }) => [rule, amount])).toEqual([
      ['keyShare', 500],
      ['groupShift', 200],
    ]);
    expect(outcome.levelWithoutGroups).toEqual({ numerator: '1000', denominator: '2' });
    expect(outcome.level).toEqual({ numerator: '700', denominator: '1' });
    expect(outcome.groups).toMatchObject([
      { id: 'spes', least: 700, amount: 700, held: 'least', level: { numerator: '700' } },
      { id: 'rest', amount: 300, level: { numerator: '300' } },
    ]);
  });

  it('is a conflict with the kroner it is short when less is sought', () => {
    const poor = [claimWith('A', 1, [tagged('a', 100, 'spesialpedagogikk')]), claims[1]!];
    const rules = { groups: [spes({ atLeast: percent(30) })] };
    expect(conflictsOf(allocate(roundOf(1000, poor, rules)))).toEqual([
      { code: 'groupLeastNotSought', ids: ['spes'], short: 200 },
    ]);
    const lowered = { groups: [spes({ atLeast: percent(30), asFarAsSought: true })] };
    expect(amountsOf(allocate(roundOf(1000, poor, lowered)))).toEqual({ A: 100, B: 900 });
  });
});

it('a claim with money in two groups has its key once, split by what it seeks in each', () => {
  const both = claimWith('A', 1, [tagged('a', 300, 'spesialpedagogikk'), tagged('a2', 700)]);
  const outcome = allocated(
    allocate(roundOf(1000, [both, claimOf('B', 1, 2000)], { groups: [spes({ atMost: percent(50) })] })),
  );
  expect(amountsOf(outcome)).toEqual({ A: 500, B: 500 });
  expect(awardOf(outcome, 'A').parts).toEqual([
    { group: 'spes', amount: 150 },
    { group: 'rest', amount: 350 },
  ]);
  expect(awardOf(outcome, 'A').measures.map(({ amount }) => amount)).toEqual([150, 350]);
});

const twoSectors = (id: string, elevtall: number, barnetall: number) =>
  claimWith(id, 0, [tagged(`${id}s`, 9999, 'skole'), tagged(`${id}b`, 9999, 'barnehage')], {
    indicators: { elevtall, barnetall },
  });

const halves = (id: string, elevtall: number) =>
  claimWith(
    id,
    0,
    [tiltakOf(`${id}s`, 1, 900, 100, ['skole']), tiltakOf(`${id}b`, 1, 500, 0, ['barnehage'])],
    {
      indicators: { elevtall, barnetall: 1 },
    },
  );

it('a tiltak that is cut while a later one gets money was cut by its group, and says so', () => {
  const both = claimWith('A', 1, [
    tiltakOf('first', 1, 800, 0, ['spesialpedagogikk']),
    tiltakOf('second', 2, 500),
    tiltakOf('third', 3, 300),
  ]);
  const outcome = allocate(roundOf(1000, [both], { groups: [spes({ atMost: percent(30) })] }));
  expect(awardOf(outcome, 'A').measures.map(({ amount, reason }) => [amount, reason])).toEqual([
    [300, 'groupLimit'],
    [500, undefined],
    [200, 'moneyEnded'],
  ]);
});

it('a measure too small for its part of the key is met all the same when money suffices', () => {
  const tiny = claimWith('A', 1, [tagged('a', 1, 'spesialpedagogikk'), tagged('a2', 20_000_000)]);
  const outcome = allocate(roundOf(20_000_001, [tiny], { groups: [spes({ atMost: percent(50) })] }));
  expect(awardOf(outcome, 'A').measures.map(({ amount }) => amount)).toEqual([1, 20_000_000]);
});

it('the explanation says in which group the money lies, at how many kroner per pupil', () => {
  const claims = [
    claimWith('A', 1, [tagged('a', 1000, 'spesialpedagogikk')]),
    claimWith('B', 1, [tagged('b', 1000)]),
  ];
  const round = roundOf(1000, claims, { groups: [spes({ atLeast: percent(70) })] });
  const outcome = allocate(round);
  expect(explainAward(outcome, round, 'A')!.own).toMatchObject({
    award: 700,
    groupShift: 200,
    parts: [
      {
        group: 'spes',
        amount: 700,
        held: 'least',
        units: [{ indicator: 'elevtall', parts: 1, perUnit: '700.00' }],
      },
    ],
  });
  expect(explainAward(outcome, round, 'B')!.own.parts).toEqual([
    {
      group: 'rest',
      amount: 300,
      held: 'none',
      units: [{ indicator: 'elevtall', parts: 1, perUnit: '300.00' }],
    },
  ]);
});

describe('pots of their own', () => {
  const groups: GroupRule[] = [
    { id: 'skole', tag: 'skole', exactly: percent(60), key: [{ indicator: 'elevtall', parts: 1 }] },
    { id: 'barnehage', tag: 'barnehage', exactly: percent(40), key: [{ indicator: 'barnetall', parts: 1 }] },
  ];

  it('share by their own keys', () => {
    const outcome = allocate(roundOf(1001, [twoSectors('A', 2, 1), twoSectors('B', 1, 3)], { groups }));
    // 600.6 and 400.4: the krone left goes to skole. 601 by 2 : 1, 400 by 1 : 3.
    expect(awardOf(outcome, 'A').parts).toEqual([
      { group: 'skole', amount: 401 },
      { group: 'barnehage', amount: 100 },
    ]);
    expect(awardOf(outcome, 'B').amount).toBe(500);
  });
  it('of more than the whole are a conflict', () => {
    const greedy = groups.map((group) => ({ ...group, exactly: percent(60) }));
    expect(conflictsOf(allocate(roundOf(1000, [twoSectors('A', 2, 1)], { groups: greedy })))).toMatchObject([
      { code: 'groupsAbovePot', ids: ['skole', 'barnehage'], short: 200 },
    ]);
  });
  it('inside each other make up the one around them, to the krone', () => {
    const split: GroupRule[] = [
      { id: 'skole', tag: 'skole', exactly: percent(60) },
      { id: 'uh', tag: 'uh', within: 'skole', exactly: { parts: 60 * 35, of: 10_000 } },
      { id: 'eier', tag: 'eier', within: 'skole', exactly: { parts: 60 * 65, of: 10_000 } },
    ];
    const wide = claimWith('A', 1, [
      tiltakOf('s', 1, 9_000_000, 9_000_000, ['skole']),
      tiltakOf('b', 1, 9_000_000),
    ]);
    // 60 % of 6 000 001 is 3 600 000.6, rounded to 3 600 001: 35 and 65 parts of that, and nothing beside them.
    const outcome = allocated(allocate(roundOf(6_000_001, [wide], { groups: split })));
    expect(Object.fromEntries(outcome.groups!.map(({ id, amount }) => [id, amount]))).toEqual({
      skole: 3_600_001,
      uh: 1_260_000,
      eier: 2_340_001,
      'skole/rest': 0,
      rest: 2_400_000,
    });
  });
  it('may lie inside each other, and every sum holds', () => {
    const nested: GroupRule[] = [
      ...groups,
      { id: 'skole-uh', tag: 'uh', within: 'skole', atLeast: percent(30) },
    ];
    const wide = [halves('A', 1), halves('B', 1), halves('C', 1)];
    const outcome = allocated(allocate(roundOf(1000, wide, { groups: nested })));
    expect(outcome.groups).toMatchObject([
      { id: 'skole', amount: 600, held: 'exactly' },
      { id: 'skole-uh', amount: 300, held: 'least' },
      { id: 'skole/rest', amount: 300 },
      { id: 'barnehage', amount: 400, held: 'exactly' },
      { id: 'rest', amount: 0 },
    ]);
    expect(awardOf(outcome, 'A').measures).toMatchObject([
      { id: 'As', amount: 200, owner: 100, uh: 100 },
      { id: 'Ab', amount: 134 },
    ]);
  });
});

describe('at most 30 % of each award to individuelle tiltak', () => {
  const groups: GroupRule[] = [{ id: 'ind', tag: 'individuelt', of: 'award', atMost: percent(30) }];
  const claim = claimWith('A', 1, [
    tiltakOf('ind', 1, 600, 0, ['individuelt']),
    tiltakOf('felles', 2, 200, 100),
  ]);

  it('cuts the award to what the rule can carry, and the measure to its limit', () => {
    const outcome = allocated(allocate(roundOf(1000, [claim], { groups })));
    expect(awardOf(outcome, 'A').amount).toBe(428);
    expect(awardOf(outcome, 'A').measures).toMatchObject([
      { id: 'ind', amount: 128, outcome: 'partly', reason: 'groupLimit' },
      { id: 'felles', amount: 300, outcome: 'granted' },
    ]);
    expect(outcome.unallocatedReason).toBe('groups');
  });
  it('at least 70 % to the others says the same', () => {
    const others = { id: 'felles', tag: 'felles', of: 'award' as const, atLeast: percent(70) };
    const marked = {
      ...claim,
      measures: claim.measures.map((one) => (one.id === 'felles' ? { ...one, tags: ['felles'] } : one)),
    };
    expect(amountsOf(allocate(roundOf(1000, [marked], { groups: [others] })))).toEqual({ A: 428 });
  });
});

describe('group rules that contradict', () => {
  const claims = [claimWith('A', 1, [tagged('a', 1000, 'spesialpedagogikk')])];
  it.each<[string, GroupRule[], string]>([
    ['a least above the most', [spes({ atLeast: percent(60), atMost: percent(40) })], 'groupBoundsCross'],
    ['no bound at all', [spes({})], 'groupShareWrong'],
    ['more than the whole', [spes({ atLeast: { parts: 2, of: 1 } })], 'groupShareWrong'],
    [
      'an id twice',
      [spes({ atMost: percent(1) }), { ...spes({ atMost: percent(2) }), tag: 'x' }],
      'groupRepeated',
    ],
    ['a parent nobody knows', [spes({ atMost: percent(1), within: 'x' })], 'groupParentUnknown'],
    [
      'a key without a pot of its own',
      [spes({ atMost: percent(50), key: [{ indicator: 'elevtall', parts: 1 }] })],
      'groupKeyNeedsExactly',
    ],
    [
      'two rules on each award',
      [spes({ of: 'award', atMost: percent(50) }), { id: 'y', tag: 'y', of: 'award', atMost: percent(50) }],
      'rulesDoNotCombine',
    ],
  ])('name %s', (_, groups, code) => {
    expect(conflictsOf(allocate(roundOf(1000, claims, { groups })))[0]!.code).toBe(code);
  });
  it('name a promise above the most', () => {
    const bound = [{ ...claims[0]!, commitment: 500 }];
    expect(conflictsOf(allocate(roundOf(1000, bound, { groups: [spes({ atMost: percent(30) })] })))).toEqual([
      { code: 'groupMostBelowSecured', ids: ['spes'], short: 200 },
    ]);
  });
  it('name choices that have no closed solution together', () => {
    const groups = [spes({ atMost: percent(50) })];
    expect(
      conflictsOf(allocate(roundOf(1000, claims, { groups, unused: 'carry', aboveFrame: 'priorityTiers' }))),
    ).toEqual([{ code: 'rulesDoNotCombine', ids: ['rules.aboveFrame', 'rules.unused'], short: 0 }]);
  });
});
