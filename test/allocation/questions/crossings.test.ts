// The frames at which two ways to divide give a claim the same, and the shares by each way, worked out by hand.
import { describe, expect, it } from 'vitest';
import { ratio, toFraction } from '../../../functions/allocation/arithmetic/ratio.ts';
import { breakEvenFrames, compareRules } from '../../../functions/allocation/questions/compare-rules.ts';
import { type Division, bendsOf, shareBy } from '../../../functions/allocation/questions/curves.ts';
import { claimOf, roundOf } from '../../round.ts';

type Row = [key: number, sought: number];
const roundWith = (...rows: Row[]) =>
  roundOf(
    300,
    rows.map(([key, sought], i) => claimOf('ABC'[i]!, key, sought)),
  );
const crossing = (round: ReturnType<typeof roundWith>, id: string, ...pair: [Division, Division]) => {
  const answer = breakEvenFrames(round, id, pair);
  return answer.kind === 'answered'
    ? answer.frames.map(({ numerator, denominator }) => Number(numerator) / Number(denominator))
    : answer.why;
};

describe('the frames where two divisions give the same', () => {
  it('lie where the one that gave more begins to give less', () => {
    // By key 2 : 1 : 3 C has half until it is met; by equal losses nothing until B and C are as far from theirs.
    const round = roundWith([2, 100], [1, 200], [3, 300]);
    expect(crossing(round, 'C', 'key', 'equalLosses')).toEqual([420]);
    for (const pair of [
      ['key', 'talmud'],
      ['talmud', 'key'],
    ] as [Division, Division][])
      expect(breakEvenFrames(round, 'C', pair)).toEqual({
        kind: 'answered',
        frames: [
          { numerator: '300', denominator: '1' },
          { numerator: '400', denominator: '1' },
        ],
      });
    expect(crossing(round, 'C', 'key', 'proportional')).toEqual([]);
    expect(crossing(round, 'C', 'key', 'key')).toEqual([]);
  });

  it('are exact, whole or not', () => {
    const round = roundWith([4, 60], [3, 200], [2, 100]);
    expect(breakEvenFrames(round, 'C', ['key', 'proportional'])).toEqual({
      kind: 'answered',
      frames: [{ numerator: '2160', denominator: '11' }],
    });
    expect(crossing(roundWith([4, 100], [3, 200], [2, 300]), 'B', 'key', 'talmud')).toEqual([800 / 3]);
  });

  it('lie above what is secured and what the frame pays before', () => {
    const round = roundOf(
      1000,
      [claimOf('A', 2, 110), claimOf('B', 1, 210), claimOf('C', 3, 310, { coordination: 7 })],
      { base: 10 },
      { offTheTop: [{ id: 'x', label: 'x', amount: 50 }] },
    );
    expect(crossing(round, 'C', 'key', 'equalLosses')).toEqual([420 + 30 + 57]);
  });
});

describe('the frames where the key gives the same as another division', () => {
  it('count what is bound within the share: the key must fill it first', () => {
    // Key 900: 450 each, of which B has 200 bound. Talmud on 1 600 and 500 above it: 700 shared is 450 to A.
    const round = roundOf(1000, [claimOf('A', 100, 1600), claimOf('B', 100, 700, { commitment: 200 })], {
      commitments: 'within',
    });
    expect(crossing(round, 'A', 'key', 'talmud')).toEqual([900]);
    const leadAt = (frame: number) => {
      const compared = compareRules({ ...round, frame });
      return compared.kind === 'answered' && compared.rules.key['A']! - compared.rules.talmud['A']!;
    };
    expect([800, 900, 1000].map(leadAt)).toEqual([50, 0, -50]);
  });
});

describe('a sum shared among those who want 100, 200 and 300', () => {
  const nothing = [0, 0, 0].map((one) => ratio(one));
  const wants = { wants: [100, 200, 300].map((want) => ratio(want)), keys: [3n, 2n, 1n], ahead: nothing };
  const shares = (rule: Division, sum: number) =>
    shareBy(rule, wants, ratio(sum)).map(({ n, d }) => Number(n) / Number(d));

  it.each<[Division, number, number[]]>([
    ['key', 0, [0, 0, 0]],
    ['key', 60, [30, 20, 10]],
    ['key', 260, [100, 320 / 3, 160 / 3]],
    ['key', 400, [100, 200, 100]],
    ['key', 600, [100, 200, 300]],
    ['equalAwards', 300, [100, 100, 100]],
    ['equalAwards', 400, [100, 150, 150]],
    ['equalAwards', 600, [100, 200, 300]],
    ['proportional', 60, [10, 20, 30]],
    ['equalLosses', 60, [0, 0, 60]],
    ['equalLosses', 300, [0, 100, 200]],
    ['equalLosses', 480, [60, 160, 260]],
    ['talmud', 100, [100 / 3, 100 / 3, 100 / 3]],
    ['talmud', 200, [50, 75, 75]],
    ['talmud', 300, [50, 100, 150]],
    ['talmud', 400, [50, 125, 225]],
    ['talmud', 600, [100, 200, 300]],
  ])('by %s of %d', (rule, sum, expected) => expect(shares(rule, sum)).toEqual(expected));

  it('gives one without a key nothing by key, and everybody nothing of nothing', () => {
    const some = { wants: wants.wants, keys: [3n, 0n, 1n], ahead: nothing };
    const by = (rule: Division, sum: number, of = some) =>
      shareBy(rule, of, ratio(sum)).map(({ n, d }) => Number(n) / Number(d));
    expect(by('key', 40)).toEqual([30, 0, 10]);
    expect(by('key', 400)).toEqual([100, 0, 300]);
    expect(by('key', 0, { wants: [ratio(0)], keys: [1n], ahead: [ratio(0)] })).toEqual([0]);
    expect(by('proportional', 0, { wants: [ratio(0)], keys: [1n], ahead: [ratio(0)] })).toEqual([0]);
  });

  it.each<[Division, number[]]>([
    ['key', [200 / 3 + 100 / 3 + 100, 400, 600]],
    ['equalAwards', [300, 500, 600]],
    ['proportional', []],
    ['equalLosses', [300, 100, 0]],
    ['talmud', [150, 250, 300, 450, 350, 300]],
  ])('bends by %s where somebody is met or begins to be', (rule, sums) => {
    const bends = bendsOf(rule, wants).map(toFraction);
    expect(bends.map(({ numerator, denominator }) => Number(numerator) / Number(denominator))).toEqual(sums);
  });
});

describe('the table of divisions', () => {
  it('gives the last kroner by remainder, and by id among equals', () => {
    const equal = roundOf(
      100,
      ['c', 'a', 'b'].map((id) => claimOf(id, 1, 500)),
    );
    const even = { a: 34, b: 33, c: 33 };
    expect(compareRules(equal)).toEqual({
      kind: 'answered',
      rules: { key: even, equalAwards: even, proportional: even, equalLosses: even, talmud: even },
    });
  });

  it('is not drawn where money not sought is carried over, since the other rules share it all', () => {
    const carried = roundOf(600, [claimOf('A', 1, 100), claimOf('B', 1, 900)], { unused: 'carry' });
    expect(compareRules(carried)).toMatchObject({ kind: 'unanswered', why: 'carried' });
  });

  it('shares what lies above promises and bases, and no more than is sought', () => {
    const round = roundOf(1000, [claimOf('A', 1, 300, { commitment: 100 }), claimOf('B', 1, 200)], {
      base: 50,
    });
    const met = { A: 300, B: 200 };
    expect(compareRules(round)).toMatchObject({ rules: { equalAwards: met, talmud: met, key: met } });
    expect(compareRules({ ...round, frame: 300 })).toMatchObject({
      rules: { equalAwards: { A: 200, B: 100 }, proportional: { A: 200, B: 100 }, key: { A: 200, B: 100 } },
    });
  });
});
