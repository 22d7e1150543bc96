// Each question of a coordinator, answered exactly, on rounds small enough to check by hand.
import { describe, expect, it } from 'vitest';
import { wouldSeekingMoreHelp } from '../../../functions/allocation/questions/asking-more.ts';
import { breakEvenFrames, compareRules } from '../../../functions/allocation/questions/compare-rules.ts';
import { frameThatMeets } from '../../../functions/allocation/questions/frame-for-full.ts';
import { ifKeyWere } from '../../../functions/allocation/questions/key-change.ts';
import { ifUsesOnly } from '../../../functions/allocation/questions/money-returned.ts';
import { shareOfNextKrone } from '../../../functions/allocation/questions/one-more-krone.ts';
import { allocate } from '../../../functions/allocation/allocate.ts';
import { claimOf, claimWith, tiltakOf, roundOf } from '../../round.ts';

// 1 000 kr over 1 : 2 : 3 pupils where C seeks only 200: A and B share 800 by 1 : 2.
const claims = [claimOf('A', 1, 900), claimOf('B', 2, 900), claimOf('C', 3, 200)];
const round = roundOf(1000, claims);

describe('what if our pupils were more?', () => {
  it('is an exact new run', () => {
    expect(ifKeyWere(round, 'A', 'elevtall', 2)).toMatchObject({
      before: 267,
      after: 400,
      others: { B: { before: 533, after: 400 }, C: { before: 200, after: 200 } },
      requestBinds: false,
    });
  });
  it('may be: no effect, your request binds', () => {
    expect(ifKeyWere(round, 'C', 'elevtall', 4)).toMatchObject({
      before: 200,
      after: 200,
      requestBinds: true,
    });
  });
  it('binds only when the request does both before and after', () => {
    expect(ifKeyWere(round, 'C', 'elevtall', 0)).toMatchObject({
      before: 200,
      after: 0,
      requestBinds: false,
    });
    const poor = roundOf(1000, [claimOf('A', 1, 900), claimOf('B', 2, 900), claimOf('C', 0, 200)]);
    expect(ifKeyWere(poor, 'C', 'elevtall', 3)).toMatchObject({ before: 0, after: 200, requestBinds: false });
  });
  it('has no answer for a claim nobody knows', () => {
    expect(ifKeyWere(round, 'X', 'elevtall', 4)).toEqual({
      kind: 'unanswered',
      why: 'noSuchClaim',
      conflicts: [],
    });
  });
});

describe('what does one more krone in the frame give us?', () => {
  it('is the own key over the keys that still share', () => {
    expect(shareOfNextKrone(round, 'A')).toEqual({
      kind: 'answered',
      part: { numerator: '1', denominator: '3' },
      binds: 'nothing',
    });
  });
  it('is nothing for one who has all that is sought', () => {
    expect(shareOfNextKrone(round, 'C')).toMatchObject({ part: { numerator: '0' }, binds: 'most' });
  });
  it('is nothing for one without a key, and for everybody when all is met', () => {
    const nothing = { numerator: '0', denominator: '1' };
    const keyless = roundOf(10, [claimOf('A', 0, 900), claimOf('B', 1, 900)]);
    expect(shareOfNextKrone(keyless, 'A')).toEqual({ kind: 'answered', part: nothing, binds: 'least' });
    const enough = { ...round, frame: 5000 };
    for (const id of ['A', 'B', 'C'])
      expect(shareOfNextKrone(enough, id)).toEqual({ kind: 'answered', part: nothing, binds: 'most' });
  });
  it('is nothing for one held up by a least amount', () => {
    const floored = roundOf(500, [claimOf('A', 1, 900), claimOf('B', 4, 900)], {
      base: 200,
      baseMode: 'floor',
    });
    expect(shareOfNextKrone(floored, 'A')).toMatchObject({ part: { numerator: '0' }, binds: 'least' });
    expect(shareOfNextKrone(floored, 'B')).toMatchObject({ part: { numerator: '1', denominator: '1' } });
  });
});

describe('what frame funds us fully?', () => {
  it('is where the level reaches the own request, and less does not do', () => {
    // B at 900 means 450 kr per pupil: A 450, B 900, C 200.
    expect(frameThatMeets(round, 'B')).toEqual({ kind: 'answered', frame: 1550, more: 550 });
    expect(allocate({ ...round, frame: 1550 })).toMatchObject({ awards: [{}, { amount: 900 }, {}] });
    expect(allocate({ ...round, frame: 1548 })).toMatchObject({ awards: [{}, { amount: 899 }, {}] });
  });
  it('may be less than there is', () => {
    // C at 200 means 66 2/3 kr per pupil: 66.67 + 133.33 + 200.
    expect(frameThatMeets(round, 'C')).toEqual({ kind: 'answered', frame: 400, more: -600 });
  });
  it('counts base, coordination and lines off the top', () => {
    const more = roundOf(
      1000,
      [claimOf('A', 1, 300, { coordination: 7 }), claimOf('B', 1, 900)],
      { base: 100 },
      {
        offTheTop: [{ id: 'x', label: 'x', amount: 50 }],
      },
    );
    expect(frameThatMeets(more, 'A')).toMatchObject({ frame: 657 });
  });
  it('is larger when money not sought is carried', () => {
    expect(frameThatMeets({ ...round, rules: { ...round.rules, unused: 'carry' } }, 'B')).toMatchObject({
      frame: 2700,
    });
  });
  it('is what holds everybody’s base where the own base is all that is sought', () => {
    const based = roundOf(999, [claimOf('A', 1, 50), claimOf('B', 1, 900)], { base: 100 });
    expect(frameThatMeets(based, 'A')).toEqual({ kind: 'answered', frame: 150, more: -849 });
    const keyless = roundOf(999, [claimOf('A', 0, 50), claimOf('B', 1, 900)], { base: 100 });
    expect(frameThatMeets(keyless, 'A')).toEqual({ kind: 'answered', frame: 150, more: -849 });
  });
  it('does not exist for one without a key', () => {
    expect(frameThatMeets(roundOf(10, [claimOf('A', 0, 5), claimOf('B', 1, 5)]), 'A')).toMatchObject({
      why: 'noKey',
    });
  });
});

describe('would it have helped to seek more?', () => {
  it('not for one who was not given all', () => {
    expect(wouldSeekingMoreHelp(round, 'A')).toMatchObject({ helps: false, award: 267, upTo: 267 });
  });
  it('up to all there is, for one who sought nothing', () => {
    const alone = roundOf(1000, [claimOf('A', 1, 0)]);
    expect(wouldSeekingMoreHelp(alone, 'A')).toEqual({ kind: 'answered', helps: true, award: 0, upTo: 1000 });
    expect(wouldSeekingMoreHelp({ ...alone, frame: 0 }, 'A')).toEqual({
      kind: 'answered',
      helps: false,
      award: 0,
      upTo: 0,
    });
  });
  it('up to a whole unit more, where the request was cut to whole units', () => {
    const units = roundOf(9000, [claimOf('A', 1, 1500)], { unit: 1000 });
    expect(wouldSeekingMoreHelp(units, 'A')).toMatchObject({ helps: true, award: 1000, upTo: 9000 });
  });
  it('for one whose request bound, up to the common level', () => {
    expect(wouldSeekingMoreHelp(round, 'C')).toMatchObject({ helps: true, award: 200, upTo: 500 });
  });
});

describe('another withdraws or uses less: what do we get?', () => {
  it('the money is shared by the others', () => {
    expect(ifUsesOnly(round, 'B', 0)).toMatchObject({
      before: 533,
      after: 0,
      others: { A: { after: 800 }, C: { after: 200 } },
    });
  });
  it('is nothing else when it uses more than it sought', () => {
    expect(ifUsesOnly(round, 'C', 500)).toEqual({
      kind: 'answered',
      before: 200,
      after: 200,
      others: { A: { before: 267, after: 267 }, B: { before: 533, after: 533 } },
    });
  });
  it('lets the last measures go first', () => {
    const two = roundOf(200, [
      claimWith('A', 1, [tiltakOf('a1', 1, 60), tiltakOf('a2', 2, 60)]),
      claimOf('B', 1, 500),
    ]);
    expect(ifUsesOnly(two, 'A', 60)).toMatchObject({ after: 60, others: { B: { after: 140 } } });
  });
});

describe('which rule gives us more?', () => {
  it('is a table of all rules', () => {
    const three = roundOf(200, [claimOf('A', 3, 100), claimOf('B', 2, 200), claimOf('C', 1, 300)]);
    const answer = compareRules(three);
    expect(answer).toMatchObject({
      rules: {
        key: { A: 100, B: 67, C: 33 },
        equalAwards: { A: 67, B: 67, C: 66 },
        proportional: { A: 33, B: 67, C: 100 },
        equalLosses: { A: 0, B: 50, C: 150 },
        // The Talmud's own example: 100, 200 and 300 sought of 200 gives 50, 75, 75.
        talmud: { A: 50, B: 75, C: 75 },
      },
    });
  });
  it('names the frame where two rules give the same', () => {
    // A by key 3 : 1 reaches 100 at a frame of 133 1/3; in proportion 1 : 3 only at 400. Equal at the ends alone.
    const two = roundOf(200, [claimOf('A', 3, 100), claimOf('B', 1, 300)]);
    expect(breakEvenFrames(two, 'A', ['key', 'proportional'])).toEqual({ kind: 'answered', frames: [] });
    const crossing = roundOf(200, [claimOf('A', 1, 100), claimOf('B', 1, 200), claimOf('C', 1, 300)]);
    // For B the Talmud gives more than a third below the half of what is sought, less above it.
    expect(breakEvenFrames(crossing, 'B', ['talmud', 'proportional'])).toEqual({
      kind: 'answered',
      frames: [{ numerator: '300', denominator: '1' }],
    });
  });
});
