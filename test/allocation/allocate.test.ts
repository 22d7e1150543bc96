// The allocation engine on rounds small enough to be worked out by hand.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../functions/allocation/allocate.ts';
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

// Municipality, pupils, children, award by pupils, award by children: Statistics Norway's counts of 2015.
const vestfold = `Horten,3095,1295,294353,295023
Holmestrand,1178,546,143004,153307
Tønsberg,4826,2196,431018,465498
Sandefjord,5625,2275,494099,480446
Larvik,5018,2091,446176,445632
Svelvik,777,262,111345,99572
Sande,1239,501,147820,144793
Hof,401,136,81659,75732
Re,1199,495,144662,143657
Andebu,742,303,108582,107330
Stokke,1386,609,159426,165227
Nøtterøy,2880,1149,277379,267399
Tjøme,470,174,87107,82922
Lardal,296,124,73370,73462`
  .split('\n')
  .map((line) => line.split(','));

describe('Vestfold 2015: 3 000 000 kr, 50 000 kr each, the rest by key', () => {
  const claims = vestfold.map(([name, pupils, children]) =>
    claimOf(name!, 0, 1_000_000, { indicators: { elevtall: Number(pupils), barnetall: Number(children) } }),
  );
  const byKey = (indicator: string) =>
    amountsOf(allocate(roundOf(3_000_000, claims, { base: 50_000, key: [{ indicator, parts: 1 }] })));

  it('gives the published column by pupils to the krone', () => {
    expect(byKey('elevtall')).toEqual(Object.fromEntries(vestfold.map((row) => [row[0], Number(row[3])])));
  });
  it('gives the published column by children to the krone', () => {
    expect(byKey('barnetall')).toEqual(Object.fromEntries(vestfold.map((row) => [row[0], Number(row[4])])));
  });
});

const three = (a: number, b: number, c: number) => [
  claimOf('A', 1, a),
  claimOf('B', 2, b),
  claimOf('C', 3, c),
];

describe('a pot of 1 000 kr over 1, 2 and 3 pupils', () => {
  it('is split by key, and the last krone goes to the largest remainder', () => {
    expect(amountsOf(allocate(roundOf(1000, three(999, 999, 999))))).toEqual({ A: 167, B: 333, C: 500 });
  });

  it('cuts a share to what is sought and redistributes the rest by key', () => {
    const outcome = allocate(roundOf(1000, three(999, 999, 200)));
    expect(amountsOf(outcome)).toEqual({ A: 267, B: 533, C: 200 });
    expect(awardOf(outcome, 'C').steps.map(({ rule, amount }) => [rule, amount])).toEqual([
      ['keyShare', 500],
      ['capCut', -300],
    ]);
    expect(awardOf(outcome, 'A').steps.map(({ rule, amount }) => [rule, amount])).toEqual([
      ['keyShare', 166],
      ['redistribution', 100],
      ['rounding', 1],
    ]);
    expect(allocated(outcome).level).toEqual({ numerator: '800', denominator: '3' });
  });

  it('leaves what is not sought in the pot when the plan says carry', () => {
    const outcome = allocated(allocate(roundOf(1000, three(999, 999, 200), { unused: 'carry' })));
    expect(amountsOf(outcome)).toEqual({ A: 167, B: 333, C: 200 });
    expect([outcome.unallocated, outcome.unallocatedReason]).toEqual([300, 'carried']);
  });

  it('gives everybody what is sought when the pot is larger, and says so of the rest', () => {
    const outcome = allocated(allocate(roundOf(1000, three(100, 100, 100))));
    expect(amountsOf(outcome)).toEqual({ A: 100, B: 100, C: 100 });
    expect([outcome.unallocated, outcome.unallocatedReason, outcome.level]).toEqual([
      700,
      'requestsMet',
      undefined,
    ]);
  });

  it('takes lines off the top and coordination before the networks share', () => {
    const claims = [claimOf('A', 1, 999, { coordination: 100 }), claimOf('B', 1, 999)];
    const offTheTop = [{ id: 'moter', label: 'Møter', amount: 300 }];
    const outcome = allocated(allocate(roundOf(1000, claims, {}, { offTheTop })));
    expect([outcome.offTheTop, outcome.coordination, outcome.pot]).toEqual([300, 100, 600]);
    expect(amountsOf(outcome)).toEqual({ A: 300, B: 300 });
  });

  it('gives a claim that seeks less than the base what it seeks, not the base', () => {
    const outcome = allocate(roundOf(1000, three(30, 999, 999), { base: 100 }));
    expect(awardOf(outcome, 'A').steps[0]).toMatchObject({ rule: 'base', amount: 30 });
    expect(awardOf(outcome, 'A').amount).toBe(30);
  });

  it('mixes two indicators by their shares of the county', () => {
    const claims = [
      claimOf('A', 0, 999, { indicators: { elevtall: 30, barnetall: 1 } }),
      claimOf('B', 0, 999, { indicators: { elevtall: 10, barnetall: 3 } }),
    ];
    const key = [
      { indicator: 'elevtall', parts: 60 },
      { indicator: 'barnetall', parts: 40 },
    ];
    // 60 % x 30/40 + 40 % x 1/4 = 55 %
    expect(amountsOf(allocate(roundOf(1000, claims, { key })))).toEqual({ A: 550, B: 450 });
  });
});

it('a money trail of more than five rounds is folded: the fifth line holds all that follow', () => {
  const keys = [308, 115, 40, 20, 23, 11, 5, 1];
  const sought = [30_800, 13_673, 5581, 3396, 3686, 2435, 1066, 172];
  const claims = keys.map((key, i) => claimOf(`N${i}`, key, sought[i]!));
  const outcome = allocate(roundOf(60_091, claims));
  const rounds = awardOf(outcome, 'N6').steps.filter(({ rule }) => rule === 'redistribution');
  expect(rounds.map(({ round, facts }) => [round, facts!['through']])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 6],
  ]);
  const { numerator, denominator } = allocated(outcome).level!;
  expect(rounds.at(-1)!.facts).toMatchObject({ kroner: Number(numerator), keys: denominator });
});

describe('equal claims', () => {
  it('part a single krone by id whatever the order of the rows, and the trace names them', () => {
    const claims = [claimOf('b', 5, 99), claimOf('a', 5, 99)];
    const outcome = allocated(allocate(roundOf(11, claims)));
    expect(amountsOf(outcome)).toEqual({ a: 6, b: 5 });
    expect(outcome.rounding).toMatchObject({ left: 1, tied: ['a', 'b'] });
    expect(awardOf(outcome, 'b').steps.at(-1)).toMatchObject({
      rule: 'rounding',
      amount: 0,
      facts: { tied: 2 },
    });
    expect(explainAward(outcome, roundOf(11, claims), 'b')?.own.tied).toEqual(['a', 'b']);
  });
});

describe('inside a claim', () => {
  const measures = [
    tiltakOf('m3', 3, 100),
    tiltakOf('m1', 1, 60, 40),
    tiltakOf('m2', 2, 100, 50),
    tiltakOf('m4', 4, 0),
  ];

  it('its own order fills the measures: granted, partly, refused', () => {
    const outcome = allocate(roundOf(201, [claimWith('A', 1, measures)]));
    expect(awardOf(outcome, 'A').measures).toEqual([
      { id: 'm3', outcome: 'refused', amount: 0, owner: 0, uh: 0, reason: 'moneyEndedBefore' },
      { id: 'm1', outcome: 'granted', amount: 100, owner: 60, uh: 40 },
      { id: 'm2', outcome: 'partly', amount: 101, owner: 67, uh: 34, reason: 'moneyEnded' },
      { id: 'm4', outcome: 'granted', amount: 0, owner: 0, uh: 0 },
    ]);
  });

  it('equal rank for the last money is for people to decide, and their answer is kept', () => {
    const tied = [tiltakOf('x', 1, 100), tiltakOf('y', 1, 100), tiltakOf('z', 2, 50)];
    const round = roundOf(120, [claimWith('A', 1, tied)]);
    const open = allocated(allocate(round));
    expect(open.ties).toEqual([{ id: 'A/1', between: ['x', 'y'], kroner: 120 }]);
    expect(awardOf(open, 'A').measures.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['refused', 'tie'],
      ['refused', 'tie'],
      ['refused', 'moneyEndedBefore'],
    ]);
    const answered = allocated(allocate({ ...round, answers: [{ tie: 'A/1', order: ['y', 'x'] }] }));
    expect(answered.ties).toEqual([]);
    expect(answered.awards[0]!.measures.map(({ amount }) => amount)).toEqual([20, 100, 0]);
  });

  it('an answer that names others than the tied is a conflict', () => {
    const tied = [tiltakOf('x', 1, 100), tiltakOf('y', 1, 100)];
    const answers = [{ tie: 'A/1', order: ['x', 'q'] }];
    const outcome = allocate(roundOf(120, [claimWith('A', 1, tied)], {}, { answers }));
    expect(conflictsOf(outcome)).toEqual([{ code: 'answerDoesNotFit', ids: ['A/1'], short: 0 }]);
  });
});

describe('a round that cannot be allocated', () => {
  const [a, b] = [claimOf('A', 1, 500), claimOf('B', 1, 500)];

  it('names base amounts above the pot and how many kroner are missing', () => {
    expect(conflictsOf(allocate(roundOf(150, [a, b], { base: 100 })))).toEqual([
      { code: 'basesAbovePot', ids: ['A', 'B'], short: 50 },
    ]);
  });
  it('names commitments above the pot', () => {
    const bound = { ...a, commitment: 400 };
    expect(conflictsOf(allocate(roundOf(150, [bound, b])))).toEqual([
      { code: 'commitmentsAbovePot', ids: ['A'], short: 250 },
    ]);
  });
  it('names lines off the top above the frame', () => {
    const offTheTop = [{ id: 'uh', label: 'UH', amount: 900 }];
    expect(conflictsOf(allocate(roundOf(800, [a], {}, { offTheTop })))).toEqual([
      { code: 'frameTooSmall', ids: ['uh'], short: 100 },
    ]);
  });
  it.each([
    ['an empty round', [], {}, 'noClaims'],
    ['the same id twice', [a, a], {}, 'idRepeated'],
    ['a negative request', [claimOf('A', 1, -1)], {}, 'amountNegative'],
    ['a request of half a krone', [claimOf('A', 1, 0.5)], {}, 'amountNotWhole'],
    ['a request that is no number', [claimOf('A', 1, Number.NaN)], {}, 'amountNotWhole'],
    ['a request beyond exact integers', [claimOf('A', 1, 2 ** 60)], {}, 'amountNotWhole'],
    ['requests that cannot be added', [claimOf('A', 1, 2 ** 53 - 1), b], {}, 'totalTooLarge'],
    ['pupils nowhere', [claimOf('A', 0, 1)], {}, 'indicatorAllZero'],
    ['half a pupil', [claimOf('A', 0.5, 1)], {}, 'indicatorNotWhole'],
    ['a key that no claim has', [a], { key: [{ indicator: 'årsverk', parts: 1 }] }, 'indicatorNotWhole'],
    ['no key', [a], { key: [] }, 'keyMissing'],
    ['a cap per network without the cap', [a], { aboveFrame: 'capPerClaim' as const }, 'capMissing'],
    ['a unit of nothing', [a], { unit: 0 }, 'unitWrong'],
    ['a base that is no whole unit', [a], { unit: 100, base: 50 }, 'notInUnit'],
    ['a commitment above the request', [{ ...a, commitment: 501 }], {}, 'commitmentAboveRequest'],
    [
      'measures that do not sum to the request',
      [{ ...a, measures: [tiltakOf('m', 1, 499)] }],
      {},
      'requestNotMeasures',
    ],
  ])('names %s', (_, claims, rules, code) => {
    expect(conflictsOf(allocate(roundOf(1000, claims, rules))).map((one) => one.code)).toEqual([code]);
  });
  it('names parts of a key that do not add up to 100', () => {
    const key = [
      { indicator: 'elevtall', parts: 60 },
      { indicator: 'barnetall', parts: 30 },
    ];
    const claims = [claimOf('A', 1, 9, { indicators: { elevtall: 1, barnetall: 1 } })];
    expect(conflictsOf(allocate(roundOf(10, claims, { key })))).toEqual([
      { code: 'keyPartsWrong', ids: ['elevtall', 'barnetall'], short: 10 },
    ]);
  });
});

describe('the two-line explanation', () => {
  it('gives the pot, the keys, kroner per unit with enough decimals, and the own row', () => {
    const claims = [claimOf('A', 1120, 400_000), claimOf('B', 2000, 800_000), claimOf('C', 500, 90_000)];
    const round = roundOf(1_000_000, claims, { base: 50_000 });
    const outcome = allocate(round);
    const { pot, own } = explainAward(outcome, round, 'A')!;
    // 1 000 000 - 90 000 to C - 2 x 50 000 = 810 000 over 3 120 pupils
    expect(pot).toMatchObject({
      pot: 1_000_000,
      allMet: false,
      keysSharing: '3120',
      kronerShared: '810000',
      level: { numerator: '810000', denominator: '3120' },
      units: [{ indicator: 'elevtall', parts: 1, perUnit: '259.61538' }],
    });
    expect(own).toMatchObject({ key: '1120', base: 50_000, award: 340_769, short: 59_231, cut: 0 });
    expect(explainAward(outcome, round, 'C')!.own).toMatchObject({ award: 90_000, outcome: 'asSought' });
    const enough = { ...round, frame: 2_000_000 };
    const met = explainAward(allocate(enough), enough, 'A')!.pot;
    expect([met.pot, met.allMet, met.level]).toEqual([2_000_000, true, undefined]);
  });
});
