// Counts with decimals as people write them: exact digits, and nothing that could mean two numbers.
import { describe, expect, it } from 'vitest';
import { readDecimal } from '../../../functions/domain/sheet/read-decimal.ts';

describe('a count with decimals', () => {
  it.each([
    ['12,5', 125, 1],
    ['12.5', 125, 1],
    ['12,50', 125, 1],
    ['12,00', 12, 0],
    ['12,05', 1205, 2],
    ['0,25', 25, 2],
    ['0', 0, 0],
    ['1 240,5', 12405, 1],
    ['1\u00a0240', 1240, 0],
    [12.5, 125, 1],
    [0.1 + 0.2, 3, 1],
    [1240, 1240, 0],
  ])('%s is %i with %i decimals', (written, digits, decimals) => {
    expect(readDecimal(written)).toEqual({ digits, decimals });
  });

  it.each([
    '12,555',
    12.555,
    '1.240',
    '1,240',
    '1.240,5',
    '-1',
    -1,
    '12 5',
    '1e3',
    1e21,
    '5 kr',
    '',
    'mange',
    '½',
  ])('%s is none', (written) => {
    expect(readDecimal(written)).toBeUndefined();
  });
});
