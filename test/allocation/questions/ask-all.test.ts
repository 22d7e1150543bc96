// Every question about one claim at once: each as it would be asked alone, with the numbers people would ask about.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import { askAll } from '../../../functions/allocation/ask-all.ts';
import { breakEvenFrames, compareRules } from '../../../functions/allocation/questions/compare-rules.ts';
import { costOfGroups } from '../../../functions/allocation/questions/cost-of-groups.ts';
import { frameThatMeets } from '../../../functions/allocation/questions/frame-for-full.ts';
import { ifKeyWere } from '../../../functions/allocation/questions/key-change.ts';
import { keyNeededFor } from '../../../functions/allocation/questions/key-needed.ts';
import { ifUsesOnly } from '../../../functions/allocation/questions/money-returned.ts';
import { allocated, claimOf, claimWith, tiltakOf, roundOf } from '../../round.ts';

const claims = [
  claimOf('A', 101, 900_000, { name: 'Alfa' }),
  claimOf('B', 200, 900_000, { name: 'Beta' }),
  claimOf('C', 300, 0, { name: 'Gamma' }),
];
const round = roundOf(1_000_000, claims);
const ask = (input = round, claim = 'A') => askAll(input, allocated(allocate(input)), claim);

describe('all questions about a claim', () => {
  it('ask of five per cent more pupils, rounded up to whole ones', () => {
    expect(ask().keyChange).toEqual([
      { indicator: 'elevtall', now: 101, count: 107, answer: ifKeyWere(round, 'A', 'elevtall', 107) },
    ]);
    const [, hundred] = [101, 100].map((count) => {
      const input = roundOf(1_000_000, [claimOf('A', count, 900_000), ...claims.slice(1)]);
      return ask(input).keyChange[0]!.count;
    });
    expect(hundred).toBe(105);
  });

  it('ask what each other one that seeks something would leave', () => {
    expect(ask().withdrawals).toEqual([{ id: 'B', name: 'Beta', answer: ifUsesOnly(round, 'B', 0) }]);
  });

  it('ask how every other rule compares, and where they cross', () => {
    expect(ask().rules).toEqual(compareRules(round));
    const rules = ['equalAwards', 'proportional', 'equalLosses', 'talmud'] as const;
    expect(ask().crossings).toEqual(
      rules.map((rule) => ({ rule, answer: breakEvenFrames(round, 'A', ['key', rule]) })),
    );
  });

  it('ask of the frame, and of the pupils for 10 000 kr more', () => {
    expect(ask().frame).toEqual(frameThatMeets(round, 'A'));
    expect(ask().keyNeeded).toEqual(keyNeededFor(round, 'A', 10_000));
    expect(ask()).toMatchObject({
      nextKrone: { kind: 'answered' },
      seekingMore: { kind: 'answered' },
      luck: { kind: 'answered' },
    });
  });

  it('ask what the groups cost only where there are groups', () => {
    expect([ask().groups, ask({ ...round, rules: { ...round.rules, groups: [] } }).groups]).toEqual([
      undefined,
      undefined,
    ]);
    const groups = [{ id: 'x', tag: 'x', atMost: { parts: 10, of: 100 } }];
    const marked = roundOf(
      1000,
      [claimWith('A', 1, [tiltakOf('a', 1, 900, 0, ['x'])]), claimOf('B', 1, 900)],
      { groups },
    );
    expect(ask(marked).groups).toEqual(costOfGroups(marked, 'A'));
  });

  it('of a claim nobody knows are asked of nothing', () => {
    expect(ask(round, 'X')).toMatchObject({
      keyChange: [{ now: 0, count: 0, answer: { why: 'noSuchClaim' } }],
      withdrawals: [{ id: 'A' }, { id: 'B' }],
      nextKrone: { why: 'noSuchClaim' },
      luck: { why: 'noSuchClaim' },
    });
  });
});
