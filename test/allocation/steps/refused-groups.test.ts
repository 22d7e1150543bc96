// Group rules that cannot be followed: each fault by its name, with the rules it is about, and nothing else.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { Claim, Conflict } from '../../../functions/allocation/model.ts';
import type { AllocationRules, GroupRule } from '../../../functions/allocation/rules.ts';
import { claimWith, conflictsOf, roundOf, tiltakOf } from '../../round.ts';

const percent = (parts: number) => ({ parts, of: 100 });
const x = (more: Partial<GroupRule> = {}): GroupRule => ({ id: 'x', tag: 'x', ...more });
const y = (more: Partial<GroupRule> = {}): GroupRule => ({ id: 'y', tag: 'y', ...more });
const half = { atMost: percent(50) };
const claims: Claim[] = [
  claimWith('A', 1, [tiltakOf('a', 1, 500, 500, ['x']), tiltakOf('b', 2, 500, 500, ['y'])]),
];
const allocateBy = (groups: GroupRule[], rules: Partial<AllocationRules> = {}, of = claims) =>
  allocate(roundOf(1000, of, { groups, ...rules }));
const faults = (groups: GroupRule[], rules: Partial<AllocationRules> = {}): Conflict[] =>
  conflictsOf(allocateBy(groups, rules));
const fault = (code: Conflict['code'], ids: string[]): Conflict[] => [{ code, ids, short: 0 }];

describe('the ids and marks of groups', () => {
  it('are their own, and none of those that are taken', () => {
    expect(faults([x(half), x({ ...half, tag: 'y' })])).toEqual(fault('groupRepeated', ['x']));
    for (const id of ['pot', 'rest'])
      expect(faults([x({ ...half, id })])).toEqual(fault('groupRepeated', [id]));
    expect(faults([x(half), y({ ...half, tag: 'x' })])).toEqual(fault('groupRepeated', ['x', 'y']));
    expect(allocateBy([x(half), y(half)]).kind).toBe('allocated');
    expect(allocateBy([x(half), y({ ...half, tag: 'x', within: 'x' })]).kind).toBe('allocated');
  });

  it('name a group that is listed before as the one around them', () => {
    expect(faults([x({ ...half, within: 'y' })])).toEqual(fault('groupParentUnknown', ['x']));
    expect(faults([x({ ...half, within: 'y' }), y(half)])).toEqual(fault('groupParentUnknown', ['x']));
    expect(allocateBy([y(half), x({ ...half, within: 'y' })]).kind).toBe('allocated');
  });
});

describe('the shares of groups', () => {
  it.each<[string, Partial<GroupRule>]>([
    ['none', {}],
    ['above the whole', { atMost: percent(101) }],
    ['below nothing', { atLeast: percent(-1) }],
    ['in parts of a part', { atLeast: percent(0.5) }],
    ['of nothing', { atMost: { parts: 0, of: 0 } }],
    ['of half a whole', { atMost: { parts: 0, of: 1.5 } }],
    ['one of two wrong', { atLeast: percent(10), atMost: percent(101) }],
    ['exactly and at most', { exactly: percent(50), atMost: percent(50) }],
    ['exactly of each award', { of: 'award', exactly: percent(50) }],
    ['at least and at most of each award', { of: 'award', atLeast: percent(10), atMost: percent(50) }],
    ['of something else', { of: '?' as 'pot', ...half }],
  ])('are right: not %s', (_, bounds) => {
    expect(faults([x(bounds)])).toEqual(fault('groupShareWrong', ['x']));
  });

  it('of each award lie in no other group, and have no key', () => {
    const award = { of: 'award', ...half } as const;
    expect(faults([y(half), x({ ...award, within: 'y' })]).map(({ code }) => code)).toContain(
      'groupShareWrong',
    );
    expect(faults([x({ ...award, key: [{ indicator: 'elevtall', parts: 1 }] })])).toEqual([
      ...fault('groupShareWrong', ['x']),
      ...fault('groupKeyNeedsExactly', ['x']),
    ]);
  });

  it('may be nothing, or all', () => {
    for (const bounds of [
      { atLeast: percent(0) },
      { atMost: percent(100) },
      { of: 'award', ...half } as const,
    ])
      expect(allocateBy([x(bounds)]).kind).toBe('allocated');
  });
});

describe('pots of their own', () => {
  const key = [{ indicator: 'elevtall', parts: 1 }];
  it('are exact where they have a key, and where they lie in another', () => {
    expect(faults([x({ ...half, key })])).toEqual(fault('groupKeyNeedsExactly', ['x']));
    expect(faults([y(half), x({ exactly: percent(20), within: 'y' })])).toEqual(
      fault('groupExactlyInsideLoose', ['x']),
    );
    expect(faults([x({ exactly: percent(20), within: 'z' })])).toEqual(fault('groupParentUnknown', ['x']));
  });

  it('have a key that counts something', () => {
    const own = (indicator: string, parts = 1) =>
      faults([x({ exactly: percent(50), key: [{ indicator, parts }] })]);
    expect(own('barnetall')).toEqual(fault('indicatorNotWhole', ['A']));
    expect(own('elevtall', 0)).toEqual(fault('keyPartsWrong', ['elevtall']));
  });
});

describe('rules that do not go together', () => {
  const award = { of: 'award', ...half } as const;
  it('are two of each award, and one of each award beside one of the pot', () => {
    expect(faults([x(award), y(award)])).toEqual(fault('rulesDoNotCombine', ['x', 'y']));
    expect(faults([x(award), y(half)])).toEqual(fault('rulesDoNotCombine', ['x']));
  });

  it('are parts of each award to the owner’s or the partner’s side', () => {
    for (const tag of ['eier', 'uh'])
      expect(faults([x({ ...award, tag })])).toEqual(fault('rulesDoNotCombine', ['x']));
  });

  it('are a least amount laid out on several pots, and another of the kind, tiers, carried money or large units', () => {
    const laid = { atLeast: percent(10), laidOut: true };
    expect(faults([x(laid), y(laid)])).toEqual(fault('laidOutDoesNotCombine', ['x', 'y']));
    for (const [rule, rules] of [
      ['rules.aboveFrame', { aboveFrame: 'priorityTiers' }],
      ['rules.unused', { unused: 'carry' }],
      ['rules.unit', { unit: 10 }],
    ] as const)
      expect(faults([x(laid)], rules)).toEqual(fault('laidOutDoesNotCombine', [rule, 'x']));
    expect(faults([x({ ...laid, atMost: percent(20) })])).toEqual(fault('groupShareWrong', ['x']));
    expect(faults([x({ laidOut: true, exactly: percent(20) })])).toEqual(fault('groupShareWrong', ['x']));
    expect(allocateBy([x(laid)]).kind).toBe('allocated');
  });

  it('are shares of the pot, and priorities with money that is carried or goes in large units', () => {
    for (const aboveFrame of ['priorityTiers', 'floorThenTiers'] as const) {
      expect(faults([x(half)], { aboveFrame, unused: 'carry' })).toEqual(
        fault('rulesDoNotCombine', ['rules.aboveFrame', 'rules.unused']),
      );
      expect(faults([x(half)], { aboveFrame, unit: 1000 })).toEqual(
        fault('rulesDoNotCombine', ['rules.aboveFrame', 'rules.unit', 'x']),
      );
      expect(allocateBy([x(half)], { aboveFrame }).kind).toBe('allocated');
      expect(faults([], { aboveFrame, unused: 'carry' })).toEqual(
        fault('rulesDoNotCombine', ['rules.aboveFrame', 'rules.unused']),
      );
    }
    expect(allocateBy([x(half)], { unused: 'carry' }).kind).toBe('allocated');
  });
});
