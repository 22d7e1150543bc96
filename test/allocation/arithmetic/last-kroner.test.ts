// Who gets the last kroner and units: the largest remainder or quotient, the smaller id among equals, people for large units.
import { describe, expect, it } from 'vitest';
import { takeAnswers } from '../../../functions/allocation/arithmetic/decisions.ts';
import { bigintKey } from '../../../functions/allocation/arithmetic/key.ts';
import { handOut, nthLargest } from '../../../functions/allocation/arithmetic/largest-remainder.ts';
import { roundToUnits } from '../../../functions/allocation/arithmetic/sainte-lague.ts';

describe('the last kroner', () => {
  const ids = ['d', 'b', 'a', 'c'];
  const give = (remainders: number[], left: number) => {
    const { winners, threshold, tied } = handOut(new Float64Array(remainders), left, (at) => ids[at]!);
    return { winners: winners.map((at) => ids[at]!).toSorted(), threshold, tied: tied.map((at) => ids[at]!) };
  };

  it('go to the largest remainders', () => {
    expect(give([5, 9, 1, 7], 2)).toEqual({ winners: ['b', 'c'], threshold: 7, tied: [] });
    expect(give([5, 9, 1, 7], 4)).toEqual({ winners: ['a', 'b', 'c', 'd'], threshold: 1, tied: [] });
    expect(give([5, 9, 1, 7], 0)).toEqual({ winners: [], threshold: undefined, tied: [] });
  });

  it('go by id among equals, who are named only when there is too little for all of them', () => {
    expect(give([5, 5, 5, 7], 2)).toEqual({ winners: ['a', 'c'], threshold: 5, tied: ['a', 'b', 'd'] });
    expect(give([5, 5, 1, 7], 3)).toEqual({ winners: ['b', 'c', 'd'], threshold: 5, tied: [] });
  });

  it('are found among numbers in any order, large ones too', () => {
    const lists = [[1], [2, 1], [1, 2, 3], [3, 3, 1, 2, 3], [5, 4, 3, 2, 1, 0], [1, 9, 2, 8, 3, 7, 7, 0]];
    for (const list of lists)
      for (let n = 1; n <= list.length; n++) {
        const sorted = list.toSorted((a, b) => b - a);
        expect(nthLargest(Float64Array.from(list), n)).toBe(sorted[n - 1]);
        expect(nthLargest(list.map(BigInt), n)).toBe(BigInt(sorted[n - 1]!));
      }
  });
});

describe('the last units', () => {
  type Row = { key: number; from?: number; least?: number; most?: number };
  const round = (rows: Row[], amount: number, weight: number, choose: string[] = []) => {
    const column = (of: (row: Row) => number) => Float64Array.from(rows, of);
    const key = bigintKey(rows.map((row) => BigInt(row.key)));
    const sharers = {
      key,
      from: column(({ from = 0 }) => from),
      least: column(({ least = 0 }) => least),
      most: column(({ most = 100 }) => most),
    };
    const members = Int32Array.from(rows.keys());
    const asked: [number[], number][] = [];
    const { amounts, tie } = roundToUnits(sharers, members, { left: amount, weight }, amount, (...tie) => {
      asked.push(tie);
      return choose.length > 0 ? choose.map(Number) : undefined;
    });
    return { amounts: [...amounts], tie, asked };
  };

  it('go by the divisors 1, 3, 5: the nearest unit', () => {
    expect(round([{ key: 53 }, { key: 24 }, { key: 23 }], 10, 100)).toMatchObject({ amounts: [6, 2, 2] });
    expect(round([{ key: 7 }, { key: 3 }], 4, 10).amounts).toEqual([3, 1]);
  });

  it('are taken back from the smallest quotient where too many were rounded up', () => {
    expect(round([{ key: 7 }, { key: 15 }, { key: 28 }], 5, 50)).toMatchObject({ amounts: [1, 1, 3] });
    expect(round([{ key: 15 }, { key: 15 }, { key: 20 }], 5, 50, ['1']).amounts).toEqual([1, 2, 2]);
  });

  it('never pass a most, and never go below a least', () => {
    expect(round([{ key: 9, most: 2 }, { key: 1 }], 10, 10).amounts).toEqual([2, 8]);
    expect(round([{ key: 9 }, { key: 1, least: 4 }], 10, 10).amounts).toEqual([6, 4]);
    expect(
      round(
        [
          { key: 9, most: 2 },
          { key: 1, most: 3 },
        ],
        10,
        10,
      ).amounts,
    ).toEqual([2, 3]);
    expect(round([{ key: 9, most: 2 }, { key: 0 }], 10, 9).amounts).toEqual([2, 0]);
  });

  it('are counted from the ground that a share lies on', () => {
    expect(round([{ key: 1, from: 4 }, { key: 1 }], 10, 2).amounts).toEqual([7, 3]);
  });

  it('wait for people when equals want more than there is, and follow their order', () => {
    const equal = [{ key: 1 }, { key: 1 }, { key: 1 }];
    expect(round(equal, 4, 3)).toEqual({
      amounts: [1, 1, 1],
      tie: { between: [0, 1, 2], units: 1 },
      asked: [[[0, 1, 2], 1]],
    });
    expect(round(equal, 5, 3, ['2', '0', '1'])).toMatchObject({
      amounts: [2, 1, 2],
      tie: undefined,
    });
    expect(round([...equal, { key: 9 }], 3, 12, []).asked).toHaveLength(0);
    expect(round([{ key: 3 }, { key: 1 }], 2, 4)).toMatchObject({
      amounts: [1, 0],
      tie: { between: [0, 1], units: 1 },
    });
  });
});

describe('an answer to a tie', () => {
  const tie = { id: 'unit', between: ['a', 'b'], kroner: 1000 };
  const ask = (...order: string[]) => {
    const decisions = takeAnswers([{ tie: 'unit', order }]);
    return { order: decisions.ask(tie), open: decisions.open, misfits: decisions.misfits };
  };

  it('orders those in it, and may order more', () => {
    expect(ask('b', 'a')).toEqual({ order: ['b', 'a'], open: [], misfits: [] });
    expect(ask('b', 'c', 'a').order).toEqual(['b', 'a']);
  });

  it('that leaves somebody out, or names one twice, does not fit', () => {
    const misfits = [{ code: 'answerDoesNotFit', ids: ['unit'], short: 0 }];
    for (const order of [['a'], [], ['a', 'a'], ['c', 'd'], ['a', 'b', 'b']])
      expect(ask(...order)).toEqual({ order: undefined, open: [], misfits });
  });

  it('to another tie is left alone, and the tie stays open', () => {
    const decisions = takeAnswers([{ tie: 'other', order: ['a', 'b'] }]);
    expect([decisions.ask(tie), decisions.open, decisions.misfits]).toEqual([undefined, [tie], []]);
  });
});
