// What has no answer says why: the round is none, nobody has that id, or the plan's rule has no closed answer to it.
import { describe, expect, it } from 'vitest';
import type { AllocationInput } from '../../../functions/allocation/model.ts';
import type { AllocationRules } from '../../../functions/allocation/rules.ts';
import { allocate } from '../../../functions/allocation/allocate.ts';
import { wouldSeekingMoreHelp } from '../../../functions/allocation/questions/asking-more.ts';
import { breakEvenFrames, compareRules } from '../../../functions/allocation/questions/compare-rules.ts';
import { costOfGroups } from '../../../functions/allocation/questions/cost-of-groups.ts';
import { frameThatMeets } from '../../../functions/allocation/questions/frame-for-full.ts';
import { ifKeyWere } from '../../../functions/allocation/questions/key-change.ts';
import { keyNeededFor } from '../../../functions/allocation/questions/key-needed.ts';
import { wasItLuck } from '../../../functions/allocation/questions/luck.ts';
import { ifUsesOnly } from '../../../functions/allocation/questions/money-returned.ts';
import { shareOfNextKrone } from '../../../functions/allocation/questions/one-more-krone.ts';
import { claimOf, claimWith, roundOf, tiltakOf } from '../../round.ts';

const roundBy = (rules: Partial<AllocationRules> = {}, frame = 1_000_000): AllocationInput =>
  roundOf(
    frame,
    [
      claimWith('A', 1, [tiltakOf('a', 1, 900_000, 0, ['x'])], {
        indicators: { elevtall: 1, barnetall: 2 },
      }),
      claimWith('B', 2, [tiltakOf('b', 1, 900_000)], { indicators: { elevtall: 2, barnetall: 1 } }),
    ],
    rules,
  );
const questions = {
  asking: wouldSeekingMoreHelp,
  rules: compareRules,
  crossing: (round: AllocationInput, id: string) => breakEvenFrames(round, id, ['key', 'equalAwards']),
  groups: costOfGroups,
  frame: frameThatMeets,
  pupils: (round: AllocationInput, id: string) => ifKeyWere(round, id, 'elevtall', 3),
  needed: (round: AllocationInput, id: string) => keyNeededFor(round, id, 10_000),
  luck: (round: AllocationInput, id: string) => wasItLuck(allocate(round), id, round.rules.unit),
  returned: (round: AllocationInput, id: string) => ifUsesOnly(round, id, 0),
  krone: shareOfNextKrone,
};
type Question = keyof typeof questions;

/** Which questions have no answer for that reason. */
const whyNot = (round: AllocationInput, id = 'A'): Record<string, Question[]> => {
  const found: Record<string, Question[]> = {};
  for (const [name, ask] of Object.entries(questions)) {
    const answer = ask(round, id);
    if (answer.kind === 'unanswered') (found[answer.why] ??= []).push(name as Question);
  }
  return found;
};
const all = Object.keys(questions) as Question[];
const groups = [{ id: 'x', tag: 'x', atMost: { parts: 90, of: 100 } }];

describe('a question without an answer', () => {
  it('is none of them in a plain round', () => expect(whyNot(roundBy())).toEqual({}));

  it('is every one where the round is a conflict, and names it', () => {
    const broken = roundBy({ base: -1 });
    expect(whyNot(broken)).toEqual({ conflict: all });
    for (const ask of Object.values(questions))
      expect(ask(broken, 'A')).toMatchObject({
        conflicts: [{ code: 'amountNegative', ids: ['rules.base'] }],
      });
  });

  it('is every one about a claim nobody knows, but the table of rules', () => {
    expect(whyNot(roundBy(), 'X')).toEqual({ noSuchClaim: all.filter((name) => name !== 'rules') });
  });

  it('is one of shares by key alone where there are group rules', () => {
    expect(whyNot(roundBy({ groups }))).toEqual({
      groupRules: ['asking', 'rules', 'crossing', 'frame', 'needed', 'luck', 'krone'],
    });
    expect(whyNot(roundBy({ groups: [] }))).toEqual({});
  });

  it('is one of a single level where priorities are met one after the other', () => {
    for (const aboveFrame of ['priorityTiers', 'floorThenTiers'] as const)
      expect(whyNot(roundBy({ aboveFrame }))).toEqual({
        tiers: ['asking', 'rules', 'crossing', 'frame', 'needed', 'krone'],
      });
  });

  it('is one of single kroner where money goes in larger units', () => {
    expect(whyNot(roundBy({ unit: 1000 }))).toEqual({
      largeUnit: ['rules', 'crossing', 'frame', 'needed', 'luck', 'krone'],
    });
    expect(whyNot(roundBy({ unit: 100 }))).toEqual(whyNot(roundBy({ unit: 1000 })));
  });

  it('is how many pupils are needed where the key counts several things', () => {
    const key = [
      { indicator: 'elevtall', parts: 50 },
      { indicator: 'barnetall', parts: 50 },
    ];
    expect(whyNot(roundBy({ key }))).toEqual({ mixedKey: ['needed'] });
  });

  it('is what nobody can reach: a cap below the request, or money that is not there', () => {
    expect(whyNot(roundBy({ aboveFrame: 'capPerClaim', cap: 300_000 }))).toEqual({
      unreachable: ['frame', 'needed'],
    });
    expect(whyNot(roundBy({}, 5_000_000))).toEqual({ unreachable: ['needed'] });
  });

  it('is what the groups cost where the round without them, or with them, is a conflict', () => {
    const tight = [{ id: 'x', tag: 'x', atLeast: { parts: 95, of: 100 } }];
    expect(costOfGroups(roundBy({ groups: tight }), 'A')).toMatchObject({
      why: 'conflict',
      conflicts: [{ code: 'groupLeastNotSought' }],
    });
  });
});

describe('a question about a round that is sound until something in it is changed', () => {
  const equals = roundOf(100, [
    claimWith('A', 1, [tiltakOf('a1', 1, 90), tiltakOf('a2', 1, 90)]),
    claimWith('B', 1, [tiltakOf('b', 1, 90, 0, ['x'])]),
  ]);

  it('has no answer where the change makes it a conflict, which is named', () => {
    expect(ifKeyWere(roundBy(), 'A', 'elevtall', -1)).toMatchObject({
      why: 'conflict',
      conflicts: [{ code: 'indicatorNotWhole', ids: ['A'] }],
    });
  });

  it('has no table of divisions where an answer to a tie does not fit', () => {
    const answers = [{ tie: 'A/1', order: ['a1'] }];
    expect(compareRules({ ...equals, answers })).toMatchObject({
      why: 'conflict',
      conflicts: [{ code: 'answerDoesNotFit' }],
    });
  });

  it('has no cost of the groups where an answer fits only with them', () => {
    const rules = { ...equals.rules, groups: [{ id: 'x', tag: 'x', atMost: { parts: 50, of: 100 } }] };
    const answers = [{ tie: 'A/1', order: ['a1'] }];
    expect(costOfGroups({ ...equals, rules, answers }, 'A')).toMatchObject({
      why: 'conflict',
      conflicts: [{ code: 'answerDoesNotFit', ids: ['A/1'] }],
    });
  });

  it('has no key that gives so much more where its share has too many digits to be counted', () => {
    const large = roundOf(100_000_000, [
      claimOf('A', 999_999_937, 100_000_000),
      claimOf('B', 1_000_000_007, 100_000_000),
    ]);
    expect(keyNeededFor(large, 'A', 1)).toMatchObject({ why: 'floors' });
  });

  it('is what becomes of bound money when its network withdraws', () => {
    const [a, b] = [claimOf('A', 1, 900, { commitment: 300 }), claimOf('B', 1, 900)];
    const round = roundOf(1000, [a, b]);
    expect(ifUsesOnly(round, 'A', 299)).toMatchObject({ kind: 'unanswered', why: 'bound' });
    expect(ifUsesOnly(round, 'A', 300)).toMatchObject({ kind: 'answered', others: { B: { after: 700 } } });
  });

  it('is what people have not chosen yet', () => {
    const round = roundOf(3000, [claimOf('A', 1, 9000), claimOf('B', 1, 9000)], { unit: 1000 });
    expect(ifUsesOnly(round, 'A', 0)).toMatchObject({ kind: 'unanswered', why: 'openTie' });
  });
});
