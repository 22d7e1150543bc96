// Inside a claim: priority fills the measures, owner and partner get their parts, and people decide between equals.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import { takeAnswers } from '../../../functions/allocation/arithmetic/decisions.ts';
import { fillTiltak, splitPayees } from '../../../functions/allocation/steps/tiltak.ts';
import { allocated, claimWith, conflictsOf, tiltakOf, roundOf } from '../../round.ts';

const fill = (money: number, measures: ReturnType<typeof tiltakOf>[], order?: string[]) => {
  const decisions = takeAnswers(order ? [{ tie: 'A/2', order }] : []);
  const awards = fillTiltak('A', measures, money, decisions);
  return { awards, open: decisions.open };
};

describe('measures in their order', () => {
  const measures = [tiltakOf('late', 3, 100), tiltakOf('first', 1, 60, 40), tiltakOf('second', 2, 50, 50)];

  it('are granted, met in part, and refused when the money ended before', () => {
    expect(fill(130, measures).awards).toEqual([
      { id: 'late', amount: 0, owner: 0, uh: 0, outcome: 'refused', reason: 'moneyEndedBefore' },
      { id: 'first', amount: 100, owner: 60, uh: 40, outcome: 'granted' },
      { id: 'second', amount: 30, owner: 15, uh: 15, outcome: 'partly', reason: 'moneyEnded' },
    ]);
    expect(fill(300, measures).awards.map(({ outcome }) => outcome)).toEqual([
      'granted',
      'granted',
      'granted',
    ]);
  });

  it('that seek nothing are granted', () => {
    expect(fill(0, [tiltakOf('free', 1, 0)]).awards).toEqual([
      { id: 'free', amount: 0, owner: 0, uh: 0, outcome: 'granted' },
    ]);
  });
});

describe('measures of equal rank', () => {
  const equal = [
    tiltakOf('first', 1, 10),
    tiltakOf('d', 2, 100),
    tiltakOf('c', 2, 50),
    tiltakOf('free', 2, 0),
    tiltakOf('last', 3, 5),
  ];
  const amounts = (money: number, order?: string[]) =>
    fill(money, equal, order).awards.map(({ amount }) => amount);

  it('wait for people when the money does not reach, and those after them get nothing', () => {
    const { awards, open } = fill(90, equal);
    expect(open).toEqual([{ id: 'A/2', between: ['c', 'd'], kroner: 80 }]);
    expect(awards.map(({ amount, reason }) => [amount, reason])).toEqual([
      [10, undefined],
      [0, 'tie'],
      [0, 'tie'],
      [0, undefined],
      [0, 'moneyEndedBefore'],
    ]);
  });

  it('are met by the order that people chose', () => {
    expect(amounts(90, ['c', 'd'])).toEqual([10, 30, 50, 0, 0]);
    expect(amounts(90, ['d', 'c'])).toEqual([10, 80, 0, 0, 0]);
    const [, d, c] = fill(90, equal, ['c', 'd']).awards;
    expect([d!.reason, c!.reason]).toEqual(['moneyEnded', undefined]);
  });

  it('are no question when there is enough, or nothing', () => {
    expect([fill(160, equal).open, fill(10, equal).open, fill(165, equal).open]).toEqual([[], [], []]);
    expect(amounts(160)).toEqual([10, 100, 50, 0, 0]);
    expect(fill(10, equal).awards.map(({ reason }) => reason)).toEqual([
      undefined,
      'moneyEndedBefore',
      'moneyEndedBefore',
      undefined,
      'moneyEndedBefore',
    ]);
  });

  it('are a conflict when an answer does not fit', () => {
    const claim = claimWith('A', 1, equal);
    const answers = [{ tie: 'A/2', order: ['c'] }];
    expect(conflictsOf(allocate(roundOf(90, [claim], {}, { answers })))).toEqual([
      { code: 'answerDoesNotFit', ids: ['A/2'], short: 0 },
    ]);
  });
});

describe('ties of several claims', () => {
  it('are told in the order of their names, whatever the order of the rows', () => {
    const claimOfTwo = (id: string) =>
      claimWith(id, 1, [tiltakOf(`${id}1`, 1, 90), tiltakOf(`${id}2`, 1, 90)]);
    const { ties } = allocated(allocate(roundOf(300, ['B', 'C', 'A'].map(claimOfTwo))));
    expect(ties).toEqual([
      { id: 'A/1', between: ['A1', 'A2'], kroner: 100 },
      { id: 'B/1', between: ['B1', 'B2'], kroner: 100 },
      { id: 'C/1', between: ['C1', 'C2'], kroner: 100 },
    ]);
  });
});

describe('owner and partner', () => {
  it.each([
    [100, 60, 40, { owner: 60, uh: 40 }],
    [1, 50, 50, { owner: 1, uh: 0 }],
    [3, 50, 50, { owner: 2, uh: 1 }],
    [10, 1, 2, { owner: 3, uh: 7 }],
    [5, 0, 10, { owner: 0, uh: 5 }],
    [5, 10, 0, { owner: 5, uh: 0 }],
    [0, 10, 10, { owner: 0, uh: 0 }],
    [0, 0, 0, { owner: 0, uh: 0 }],
  ])('share %d kr by %d : %d to the krone, an exact half to the owner', (amount, owner, uh, split) => {
    expect(splitPayees(tiltakOf('m', 1, owner, uh), amount)).toEqual(split);
  });
  it.each([
    [100, [60, 40, 100], { owner: 30, uh: 20, other: 50 }],
    [2, [10, 10, 10], { owner: 1, uh: 1 }],
    [1, [0, 10, 10], { owner: 0, uh: 1 }],
    [10, [1, 2, 4], { owner: 1, uh: 3, other: 6 }],
    [7, [1, 2, 4], { owner: 1, uh: 2, other: 4 }],
  ])(
    'and others share %d kr by %j to the krone, of equal ones the owner’s first',
    (amount, sought, split) => {
      const [owner, uh, soughtOther] = sought as [number, number, number];
      expect(splitPayees({ ...tiltakOf('m', 1, owner, uh), soughtOther }, amount)).toEqual(split);
    },
  );
});
