// Counts with decimals: 12,5 beside 13 shares as 125 beside 130, and a level is per whole unit.
import { expect, it } from 'vitest';
import { explainAward } from '../../functions/allocation/explain.ts';
import { allocate } from '../../functions/allocation/allocate.ts';
import { certify } from '../../functions/allocation/certificate.ts';
import { costOfGroups } from '../../functions/allocation/questions/cost-of-groups.ts';
import { amountsOf, claimOf, claimWith, conflictsOf, roundOf, tiltakOf } from '../round.ts';

const key = [{ indicator: 'arsverk', parts: 1 }];
const typed = (id: string, arsverk: number, decimals: number, more = {}) =>
  claimOf(id, 0, 900, { indicators: { arsverk, elevtall: 3 }, decimals: { arsverk: decimals }, ...more });

it('are brought to one scale, alone and in a mixed key', () => {
  const mixed = [
    { indicator: 'arsverk', parts: 70 },
    { indicator: 'elevtall', parts: 30 },
  ];
  const asTyped = [typed('A', 125, 1), typed('B', 13, 0), typed('C', 1205, 2)];
  const whole = [typed('A', 1250, 0), typed('B', 1300, 0), typed('C', 1205, 0)];
  for (const rule of [key, mixed])
    expect(amountsOf(allocate(roundOf(1000, asTyped, { key: rule })))).toEqual(
      amountsOf(allocate(roundOf(1000, whole, { key: rule }))),
    );
  expect(amountsOf(allocate(roundOf(1000, asTyped, { key })))).toEqual({ A: 333, B: 346, C: 321 });
});

it('give a level per whole unit, and the counts as they were typed', () => {
  const input = roundOf(1000, [typed('A', 25, 1), typed('B', 75, 1), typed('C', 10, 0)], { key });
  const explained = explainAward(allocate(input), input, 'A')!;
  expect(explained.pot).toMatchObject({ keysSharing: '200', keyDecimals: 1 });
  expect(explained.pot.units).toEqual([{ indicator: 'arsverk', parts: 1, perUnit: '50.0000' }]);
  expect(explained.own.counts).toEqual([{ indicator: 'arsverk', count: 25, decimals: 1 }]);
});

it('count in the certificate’s order: 12,5 is less than 13', () => {
  const input = roundOf(1000, [typed('A', 125, 1), typed('B', 13, 0)], { key });
  const certified = certify(input, allocate(input));
  expect(certified.find(({ property }) => property === 'orderHeld')?.holds).toBe(true);
});

it('give the levels of groups per whole unit', () => {
  const claims = [
    claimWith('A', 0, [tiltakOf('a', 1, 1000, 0, ['x'])], {
      indicators: { arsverk: 25 },
      decimals: { arsverk: 1 },
    }),
    claimWith('B', 0, [tiltakOf('b', 1, 1000)], { indicators: { arsverk: 75 }, decimals: { arsverk: 1 } }),
  ];
  const groups = [{ id: 'x', tag: 'x', atLeast: { parts: 70, of: 100 } }];
  expect(costOfGroups(roundOf(1000, claims, { key, groups }), 'B')).toMatchObject({
    without: 750,
    with: 300,
    levelWithout: { numerator: '10000', denominator: '100' },
  });
});

it.each([-1, 7, 0.5])('with %d decimals are refused', (decimals) => {
  const input = roundOf(1000, [typed('A', 125, decimals), typed('B', 13, 0)], { key });
  expect(conflictsOf(allocate(input))).toEqual([{ code: 'indicatorNotWhole', ids: ['A'], short: 0 }]);
});
