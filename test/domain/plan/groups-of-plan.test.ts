// From the Plan's percentages to group rules: worked cases, each with the rules that must come of it (D8-D11).
import { describe, expect, it } from 'vitest';
import type { GroupRule } from '../../../functions/allocation/rules.ts';
import type { GroupValues } from '../../../functions/domain/plan/group-parameters.ts';
import { groupsOf } from '../../../functions/domain/plan/groups-of-plan.ts';
import { parametersOfGroup } from '../../../functions/domain/plan/parameters-of-group.ts';

const number = (value: number) => ({ text: String(value), number: value });
const word = (text: string) => ({ text });
const elevtall = [{ indicator: 'elevtall', parts: 1 }];
const barnetall = [{ indicator: 'barnetall', parts: 1 }];

const cases: [string, GroupValues, GroupRule[]][] = [
  ['an empty Plan has no group rules', {}, []],
  [
    'words alone, without a percentage, are no rule',
    { sectorKey: word('own'), bothSectors: word('kindergarten'), shortShare: word('asFarAsSought') },
    [],
  ],
  [
    '40 % to barnehage is two pots, and what is for both sectors counts as skole',
    { kindergartenShare: number(40) },
    [
      { id: 'skole', tag: 'skole', exactly: { parts: 60, of: 100 } },
      { id: 'barnehage', tag: 'barnehage', exactly: { parts: 40, of: 100 } },
    ],
  ],
  [
    'the order of the pots decides where what is for both sectors lies; each pot may have its own key',
    { kindergartenShare: number(40), sectorKey: word('own'), bothSectors: word('kindergarten') },
    [
      { id: 'barnehage', tag: 'barnehage', exactly: { parts: 40, of: 100 }, key: barnetall },
      { id: 'skole', tag: 'skole', exactly: { parts: 60, of: 100 }, key: elevtall },
    ],
  ],
  [
    '0 % is a pot of nothing, not the lack of a rule',
    { kindergartenShare: number(0) },
    [
      { id: 'skole', tag: 'skole', exactly: { parts: 100, of: 100 } },
      { id: 'barnehage', tag: 'barnehage', exactly: { parts: 0, of: 100 } },
    ],
  ],
  [
    '50 % to UH lies directly in the pot, and what it leaves is for eier',
    { uhShare: number(50) },
    [
      { id: 'uh', tag: 'uh', exactly: { parts: 50, of: 100 } },
      { id: 'eier', tag: 'eier', atLeast: { parts: 0, of: 100 } },
    ],
  ],
  [
    'UH and sectors: UH’s per cent of each sector’s pot, by that pot’s key',
    { kindergartenShare: number(40), uhShare: number(35), sectorKey: word('own') },
    [
      { id: 'skole', tag: 'skole', exactly: { parts: 60, of: 100 }, key: elevtall },
      { id: 'barnehage', tag: 'barnehage', exactly: { parts: 40, of: 100 }, key: barnetall },
      { id: 'skole/uh', tag: 'uh', within: 'skole', exactly: { parts: 2100, of: 10_000 }, key: elevtall },
      { id: 'skole/eier', tag: 'eier', within: 'skole', atLeast: { parts: 0, of: 100 } },
      {
        id: 'barnehage/uh',
        tag: 'uh',
        within: 'barnehage',
        exactly: { parts: 1400, of: 10_000 },
        key: barnetall,
      },
      { id: 'barnehage/eier', tag: 'eier', within: 'barnehage', atLeast: { parts: 0, of: 100 } },
    ],
  ],
  [
    'at most 30 % individuelt stands before at least 10 % spesialpedagogikk, so that both hold for money that is both',
    { specialShare: number(10), individualShare: number(30) },
    [
      { id: 'individuelt', tag: 'individuelt', atMost: { parts: 30, of: 100 } },
      { id: 'spesialpedagogikk', tag: 'spesialpedagogikk', atLeast: { parts: 10, of: 100 } },
    ],
  ],
  [
    'with pots, at least so much of the county’s money is laid out on them',
    { uhShare: number(50), specialShare: number(10) },
    [
      { id: 'uh', tag: 'uh', exactly: { parts: 50, of: 100 } },
      { id: 'eier', tag: 'eier', atLeast: { parts: 0, of: 100 } },
      {
        id: 'uh/spesialpedagogikk',
        tag: 'spesialpedagogikk',
        within: 'uh',
        atLeast: { parts: 10, of: 100 },
        laidOut: true,
      },
      {
        id: 'eier/spesialpedagogikk',
        tag: 'spesialpedagogikk',
        within: 'eier',
        atLeast: { parts: 10, of: 100 },
        laidOut: true,
      },
    ],
  ],
  [
    'or it is that per cent of each pot',
    { kindergartenShare: number(40), specialShare: number(10), specialOf: word('each') },
    [
      { id: 'skole', tag: 'skole', exactly: { parts: 60, of: 100 } },
      { id: 'barnehage', tag: 'barnehage', exactly: { parts: 40, of: 100 } },
      {
        id: 'skole/spesialpedagogikk',
        tag: 'spesialpedagogikk',
        within: 'skole',
        atLeast: { parts: 600, of: 10_000 },
      },
      {
        id: 'barnehage/spesialpedagogikk',
        tag: 'spesialpedagogikk',
        within: 'barnehage',
        atLeast: { parts: 400, of: 10_000 },
      },
    ],
  ],
  [
    'as far as it is sought: pots and least shares are lowered, a limit is not',
    { uhShare: number(40), individualShare: number(30), shortShare: word('asFarAsSought') },
    [
      { id: 'individuelt', tag: 'individuelt', atMost: { parts: 30, of: 100 } },
      { id: 'uh', tag: 'uh', exactly: { parts: 40, of: 100 }, asFarAsSought: true },
      { id: 'eier', tag: 'eier', atLeast: { parts: 0, of: 100 } },
    ],
  ],
  [
    'individual measures beside UH and eier are a limit in each sector’s pot, tried before UH’s part of it',
    { kindergartenShare: number(40), uhShare: number(50), individualShare: number(30) },
    [
      { id: 'skole', tag: 'skole', exactly: { parts: 60, of: 100 } },
      { id: 'barnehage', tag: 'barnehage', exactly: { parts: 40, of: 100 } },
      { id: 'skole/individuelt', tag: 'individuelt', within: 'skole', atMost: { parts: 1800, of: 10_000 } },
      {
        id: 'barnehage/individuelt',
        tag: 'individuelt',
        within: 'barnehage',
        atMost: { parts: 1200, of: 10_000 },
      },
      { id: 'skole/uh', tag: 'uh', within: 'skole', exactly: { parts: 3000, of: 10_000 } },
      { id: 'skole/eier', tag: 'eier', within: 'skole', atLeast: { parts: 0, of: 100 } },
      { id: 'barnehage/uh', tag: 'uh', within: 'barnehage', exactly: { parts: 2000, of: 10_000 } },
      { id: 'barnehage/eier', tag: 'eier', within: 'barnehage', atLeast: { parts: 0, of: 100 } },
    ],
  ],
  [
    'a pot of its own for individual measures, by årsverk, beside UH and eier',
    { uhShare: number(35), individualPot: number(30), individualKey: word('arsverk') },
    [
      {
        id: 'individuell-pott',
        tag: 'individuelt',
        exactly: { parts: 30, of: 100 },
        key: [{ indicator: 'arsverk', parts: 1 }],
      },
      { id: 'uh', tag: 'uh', exactly: { parts: 35, of: 100 } },
      { id: 'eier', tag: 'eier', atLeast: { parts: 0, of: 100 } },
    ],
  ],
  [
    'in each sector’s pot, by that pot’s key when it has no key of its own',
    { kindergartenShare: number(40), sectorKey: word('own'), individualPot: number(10) },
    [
      { id: 'skole', tag: 'skole', exactly: { parts: 60, of: 100 }, key: elevtall },
      { id: 'barnehage', tag: 'barnehage', exactly: { parts: 40, of: 100 }, key: barnetall },
      {
        id: 'skole/individuell-pott',
        tag: 'individuelt',
        within: 'skole',
        exactly: { parts: 600, of: 10_000 },
        key: elevtall,
      },
      {
        id: 'barnehage/individuell-pott',
        tag: 'individuelt',
        within: 'barnehage',
        exactly: { parts: 400, of: 10_000 },
        key: barnetall,
      },
    ],
  ],
  [
    'of each award: one rule, whatever pots there are',
    { individualShare: number(30), individualOf: word('award'), kindergartenShare: number(40) },
    [
      { id: 'skole', tag: 'skole', exactly: { parts: 60, of: 100 } },
      { id: 'barnehage', tag: 'barnehage', exactly: { parts: 40, of: 100 } },
      { id: 'individuelt', tag: 'individuelt', of: 'award', atMost: { parts: 30, of: 100 } },
    ],
  ],
  [
    'at least so much of each award can’t be lowered to what is sought: it lowers the award',
    { specialShare: number(10), specialOf: word('award'), shortShare: word('asFarAsSought') },
    [{ id: 'spesialpedagogikk', tag: 'spesialpedagogikk', of: 'award', atLeast: { parts: 10, of: 100 } }],
  ],
];

describe('the percentages of the Plan', () => {
  it.each(cases)('%s', (_, values, rules) => {
    expect(groupsOf(values)).toEqual(rules);
  });
});

it('a group and a choice are known again as the parameter they come from', () => {
  const ids = [
    'barnehage',
    'skole/eier',
    'skole/fagskole-minst',
    'fagskole',
    'andre-hoyst',
    'skole/uh/spesialpedagogikk',
    'individuelt',
    'individuell-pott',
    'rules.unused',
    'x',
  ];
  expect(ids.map(parametersOfGroup)).toEqual([
    ['kindergartenShare'],
    ['uhShare'],
    ['fagskoleLeast'],
    ['fagskoleLeast', 'fagskoleMost'],
    ['othersMost'],
    ['specialShare'],
    ['individualShare'],
    ['individualPot'],
    ['unused'],
    [],
  ]);
});
