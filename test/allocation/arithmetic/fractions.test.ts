// Exact fractions: shortened, compared and cut as whole numbers of any size, never through a float.
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../functions/allocation/arithmetic/decimal.ts';
import * as of from '../../../functions/allocation/arithmetic/ratio.ts';

const { ratio } = of;

describe('a fraction', () => {
  it('is shortened, and keeps its sign above', () => {
    expect([ratio(6, 4), ratio(-6, 4), ratio(0, 7), ratio(3), ratio(5, 1), ratio(1, 5)]).toEqual([
      { n: 3n, d: 2n },
      { n: -3n, d: 2n },
      { n: 0n, d: 1n },
      { n: 3n, d: 1n },
      { n: 5n, d: 1n },
      { n: 1n, d: 5n },
    ]);
  });

  it('is added, taken away, multiplied and divided exactly', () => {
    const [a, b] = [ratio(1, 2), ratio(1, 6)];
    expect([of.plus(a, b), of.minus(a, b), of.times(a, b), of.over(a, b), of.minus(b, a)]).toEqual([
      { n: 2n, d: 3n },
      { n: 1n, d: 3n },
      { n: 1n, d: 12n },
      { n: 3n, d: 1n },
      { n: -1n, d: 3n },
    ]);
    expect(of.total([a, b, ratio(1, 3)])).toEqual({ n: 1n, d: 1n });
    expect(of.total([])).toEqual({ n: 0n, d: 1n });
  });

  it('is less, or not, and has a sign', () => {
    const [a, b] = [ratio(1, 3), ratio(2, 5)];
    expect([of.isLess(a, b), of.isLess(b, a), of.isLess(a, a)]).toEqual([true, false, false]);
    expect([of.lesser(a, b), of.lesser(b, a), of.greater(a, b), of.greater(b, a)]).toEqual([a, a, b, b]);
    expect([ratio(1, 9), ratio(0), ratio(-1, 9)].map(of.signOf)).toEqual([1, 0, -1]);
  });

  it('is rounded down or up to whole ones', () => {
    expect([ratio(7, 3), ratio(6, 3), ratio(1, 3)].map(of.wholeBelow)).toEqual([2, 2, 0]);
    expect([ratio(7, 3), ratio(6, 3), ratio(1, 3)].map(of.wholeAbove)).toEqual([3, 2, 1]);
  });

  it('is published as digits', () => {
    expect(of.toFraction(ratio(-6, 4))).toEqual({ numerator: '-3', denominator: '2' });
  });
});

describe('a fraction as decimals', () => {
  it.each([
    ['1', '3', 4, '0.3333'],
    ['2', '3', 4, '0.6666'],
    ['1', '1000', 4, '0.0010'],
    ['1', '100000', 4, '0.0000'],
    ['22', '2', 2, '11.00'],
    ['12345', '10', 1, '1234.5'],
    ['7', '2', 0, '3'],
    ['90071992547409930', '10', 2, '9007199254740993.00'],
  ])('%s/%s with %d digits is %s: cut, not rounded', (numerator, denominator, digits, text) => {
    expect(decimalText({ numerator, denominator }, digits)).toBe(text);
  });
});
