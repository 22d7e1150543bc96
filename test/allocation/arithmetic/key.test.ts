// The key as exact integers: the fast arithmetic and the one for numbers of any size say the same.
import { describe, expect, it } from 'vitest';
import { bigintKey, exactKey, numberKey } from '../../../functions/allocation/arithmetic/key.ts';
import { mixKey } from '../../../functions/allocation/arithmetic/mix-key.ts';
import { splitByParts } from '../../../functions/allocation/arithmetic/split.ts';
import { claimOf } from '../../round.ts';

const all = Int32Array.of(0, 1, 2);
const weights = [7n, 0n, 3n];

describe.each([
  ['small numbers', () => numberKey(new Float64Array(weights.map(Number)))],
  ['numbers of any size', () => bigintKey(weights)],
])('the key by %s', (_, open) => {
  it('counts the claims that have some', () => {
    const key = open();
    expect([0, 1, 2].map((at) => key.counts(at))).toEqual([true, false, true]);
    expect([0, 1, 2].map((at) => key.weight(at))).toEqual(weights);
  });

  it('shares at a level, rounds down, and knows what was cut off', () => {
    const key = open();
    const level = key.level(all, 101);
    expect([level.left, Number(level.weight)]).toEqual([101, 10]);
    expect([0, 1, 2].map((at) => key.quotient(at, level))).toEqual([70, 0, 30]);
    expect([0, 1, 2].map((at) => Number(key.remainder(at, level)))).toEqual([7, 0, 3]);
    expect([...key.remainders(Int32Array.of(2, 0), level)].map(Number)).toEqual([3, 7]);
    expect(Number(key.level(Int32Array.of(0), 5).weight)).toBe(7);
  });
});

describe('the arithmetic', () => {
  const isBig = (sizes: bigint[], pot: number) =>
    typeof exactKey(sizes, pot).level(Int32Array.of(0), 1).weight === 'bigint';
  const most = 2 ** 53 - 1;

  it('is the fast one as long as every product and sum stays exact', () => {
    expect(isBig([1n, 1n], most)).toBe(false);
    expect(isBig([1n, 2n], most)).toBe(true);
    expect(isBig([BigInt(most)], 1)).toBe(false);
    expect(isBig([BigInt(most), 1n], 1)).toBe(true);
    expect(isBig([], most)).toBe(false);
    expect(isBig([3n, 1n], Math.floor(most / 3))).toBe(false);
  });

  it('is right to the last krone where a float would not be', () => {
    const key = exactKey([BigInt(most), 2n], 1000);
    const level = key.level(Int32Array.of(0, 1), 1000);
    expect([key.quotient(0, level), key.quotient(1, level)]).toEqual([999, 0]);
    expect(key.remainder(1, level)).toBe(2000n);
  });
});

describe('several indicators', () => {
  const claims = [
    claimOf('A', 1, 0, { indicators: { elevtall: 10, barnetall: 30 } }),
    claimOf('B', 1, 0, { indicators: { elevtall: 30, barnetall: 10 } }),
  ];
  const parts = (elevtall: number, barnetall: number) => [
    { indicator: 'elevtall', parts: elevtall },
    { indicator: 'barnetall', parts: barnetall },
  ];

  it('become one whole weight each, as small as it can be', () => {
    expect(mixKey(claims, parts(50, 50))).toEqual([1n, 1n]);
    expect(mixKey(claims, parts(60, 40))).toEqual([9n, 11n]);
    expect(mixKey(claims, parts(100, 0))).toEqual([1n, 3n]);
  });

  it('need no mixing when there is one: its count is the weight', () => {
    expect(mixKey(claims, [{ indicator: 'elevtall', parts: 100 }])).toEqual([10n, 30n]);
  });
});

describe('a whole number in parts', () => {
  it('goes by largest remainder, and by id among equals', () => {
    expect(splitByParts(10n, [1n, 1n, 1n], ['c', 'a', 'b'])).toEqual([3n, 4n, 3n]);
    expect(splitByParts(10n, [2n, 1n], ['a', 'b'])).toEqual([7n, 3n]);
    expect(splitByParts(10n, [0n, 0n], ['a', 'b'])).toEqual([0n, 0n]);
  });
});
