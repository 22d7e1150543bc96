// What is told about groups: kroner per pupil or child by the key that counts there, and what the rule gives or costs.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../functions/allocation/allocate.ts';
import { explainAward } from '../../functions/allocation/explain.ts';
import type { Claim } from '../../functions/allocation/model.ts';
import type { GroupRule } from '../../functions/allocation/rules.ts';
import { claimWith, roundOf, tiltakOf } from '../round.ts';

const percent = (parts: number) => ({ parts, of: 100 });
const sectors = (id: string, elevtall: number, barnetall: number): Claim =>
  claimWith(
    id,
    0,
    [tiltakOf(`${id}s`, 1, 5000, 5000, ['skole']), tiltakOf(`${id}b`, 1, 9000, 0, ['barnehage'])],
    { indicators: { elevtall, barnetall } },
  );
const pots: GroupRule[] = [
  { id: 'skole', tag: 'skole', exactly: percent(60), key: [{ indicator: 'elevtall', parts: 1 }] },
  { id: 'uh', tag: 'uh', within: 'skole', atLeast: percent(30) },
  { id: 'barnehage', tag: 'barnehage', exactly: percent(40), key: [{ indicator: 'barnetall', parts: 1 }] },
];
const explained = (groups: GroupRule[], rules = {}) => {
  const round = roundOf(1000, [sectors('A', 2, 1), sectors('B', 1, 3)], { groups, ...rules });
  return explainAward(allocate(round), round, 'A')!;
};

describe('pots of their own', () => {
  const told = () => explained(pots).pot.groups!;

  it('tell their level by their own key, and so do the groups that lie in them', () => {
    expect(told().map(({ id, units }) => [id, units?.map(({ indicator }) => indicator)])).toEqual([
      ['skole', undefined],
      ['uh', ['elevtall']],
      ['skole/rest', ['elevtall']],
      ['barnehage', ['barnetall']],
      ['rest', undefined],
    ]);
  });

  it('are not compared with a round without them', () => {
    expect(told().flatMap(({ units = [] }) => units.filter((unit) => 'gain' in unit))).toEqual([]);
  });
});

describe('bounds in the common pot', () => {
  const bound: GroupRule[] = [{ id: 's', tag: 'skole', atLeast: percent(70) }];

  it('tell how much more or less than without them', () => {
    const { pot, own } = explained(bound);
    // Both have their share of the key, 1 000 kr over 3 pupils, also when 700 kr of it must lie in the group.
    expect(pot.groups!.map(({ id, held, amount }) => [id, held, amount])).toEqual([
      ['s', 'least', 700],
      ['rest', 'none', 300],
    ]);
    const gains = pot.groups!.map(({ units }) => {
      const { numerator, denominator } = units![0]!.gain!;
      return Math.sign(Number(numerator)) * Math.sign(Number(denominator));
    });
    expect(gains).toEqual([0, 0]);
    expect(own.parts!.map(({ group, held, units }) => [group, held, units?.length])).toEqual([
      ['s', 'least', 1],
      ['rest', 'none', 1],
    ]);
  });

  it('tell no level where priorities are met one after the other', () => {
    const { pot, own } = explained(bound, { aboveFrame: 'priorityTiers' });
    expect(pot.groups!.map(({ units }) => units)).toEqual([undefined, undefined]);
    expect(own.parts!.map(({ units }) => units)).toEqual([undefined, undefined]);
  });

  it('are not told where there are none', () => {
    expect(explained([]).pot.groups).toBeUndefined();
  });
});

it('who got all is not told of a level that groups keep from where it seeks money', () => {
  const groups: GroupRule[] = [{ id: 's', tag: 'skole', atLeast: percent(50) }];
  const claims = [
    claimWith('A', 1, [tiltakOf('a', 1, 30)]),
    claimWith('B', 8, [tiltakOf('b', 1, 9000)]),
    claimWith('C', 1, [tiltakOf('c', 1, 9000, 0, ['skole'])]),
  ];
  // What is beside the school half gave B 470 kr, 58,75 kr per pupil; C shares the school half at 500 kr per pupil.
  const round = roundOf(1000, claims, { groups });
  const reasons = ['A', 'B', 'C'].map((id) => explainAward(allocate(round), round, id)!.own.reason);
  expect(reasons[0]).toEqual({ by: 'request' });
  expect(reasons.map((reason) => reason!.by)).toEqual(['request', 'groups', 'pot']);
});
