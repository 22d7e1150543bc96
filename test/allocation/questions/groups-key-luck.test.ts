// What groups cost, what key gives so much more, and whether it was luck: on rounds small enough to check by hand.
import { describe, expect, it } from 'vitest';
import { costOfGroups } from '../../../functions/allocation/questions/cost-of-groups.ts';
import { keyNeededFor } from '../../../functions/allocation/questions/key-needed.ts';
import { wasItLuck } from '../../../functions/allocation/questions/luck.ts';
import { allocate } from '../../../functions/allocation/allocate.ts';
import { claimOf, claimWith, tiltakOf, roundOf } from '../../round.ts';

// 1 000 kr over 1 : 2 : 3 pupils where C seeks only 200: A and B share 800 by 1 : 2.
const claims = [claimOf('A', 1, 900), claimOf('B', 2, 900), claimOf('C', 3, 200)];
const round = roundOf(1000, claims);

describe('what does the special-education share cost us?', () => {
  it('is the award with and without, and both levels', () => {
    const spes = [
      claimWith('A', 1, [tiltakOf('a', 1, 1000, 0, ['spes'])]),
      claimWith('B', 1, [tiltakOf('b', 1, 1000)]),
    ];
    const groups = [{ id: 'spes', tag: 'spes', atLeast: { parts: 70, of: 100 } }];
    expect(costOfGroups(roundOf(1000, spes, { groups }), 'B')).toMatchObject({
      kind: 'answered',
      without: 500,
      with: 300,
      levelWithout: { numerator: '1000', denominator: '2' },
      groups: [{ id: 'spes', held: 'least' }, { id: 'rest' }],
    });
    const uneven = roundOf(1000, [spes[0]!, claimWith('B', 3, [tiltakOf('b', 1, 1000)])], { groups });
    expect(costOfGroups(uneven, 'B')).toMatchObject({ without: 750, with: 300 });
    expect(costOfGroups(uneven, 'A')).toMatchObject({ without: 250, with: 700 });
  });
  it('is nothing where no bound holds, at the one level there is', () => {
    const loose = roundOf(
      1000,
      ['A', 'B'].map((id) => claimWith(id, 1, [tiltakOf(id, 1, 1000, 0, id === 'A' ? ['x'] : [])])),
      { groups: [{ id: 'x', tag: 'x', atMost: { parts: 90, of: 100 } }] },
    );
    const answer = costOfGroups(loose, 'A');
    expect(answer).toMatchObject({
      without: 500,
      with: 500,
      groups: [
        { id: 'x', held: 'none' },
        { id: 'rest', held: 'none' },
      ],
    });
    const levels =
      answer.kind === 'answered'
        ? [answer.levelWithout, answer.level, ...answer.groups.map(({ level }) => level)]
        : [];
    expect(levels.map((level) => Number(level?.numerator) / Number(level?.denominator))).toEqual([
      500, 500, 500, 500,
    ]);
  });
});

describe('how many pupils for more money?', () => {
  it('is one linear equation', () => {
    const answer = keyNeededFor(roundOf(900, [claimOf('A', 1, 900), claimOf('B', 2, 900)]), 'A', 300);
    // A has 300 now; 600 leaves 300 to B, 150 per pupil: 4 pupils.
    expect(answer).toEqual({ kind: 'answered', key: { numerator: '4', denominator: '1' }, unitsMore: 3 });
  });
  it('sees that others stay at their request', () => {
    // A has 266 2/3 now. 366 2/3 leaves 633 1/3: C keeps its 200, B has 433 1/3 for 2 pupils, 216 2/3 per pupil.
    expect(keyNeededFor(round, 'A', 100)).toMatchObject({
      key: { numerator: '22', denominator: '13' },
      unitsMore: 1,
    });
  });
  it('may reach the own request, and lifts one off a least amount', () => {
    const two = (sought: number) => roundOf(900, [claimOf('A', 1, sought), claimOf('B', 2, 900)]);
    // A has 300; at 500 it leaves 400 to B, 200 per pupil.
    expect(keyNeededFor(two(500), 'A', 200)).toEqual({
      kind: 'answered',
      key: { numerator: '5', denominator: '2' },
      unitsMore: 2,
    });
    expect(keyNeededFor(two(499), 'A', 200)).toMatchObject({ why: 'unreachable' });
    // All of it would need a key without end.
    expect(keyNeededFor(two(900), 'A', 600)).toMatchObject({ why: 'unreachable' });
    const floored = roundOf(500, [claimOf('A', 1, 900), claimOf('B', 4, 900)], {
      base: 200,
      baseMode: 'floor',
    });
    // A is held up at 200; at 300 it leaves 200 to B, which is its least: 50 per pupil.
    expect(keyNeededFor(floored, 'A', 100)).toEqual({
      kind: 'answered',
      key: { numerator: '6', denominator: '1' },
      unitsMore: 5,
    });
    expect(keyNeededFor(floored, 'A', 101)).toMatchObject({ why: 'unreachable' });
  });
  it('has no answer past the own request', () => {
    expect(keyNeededFor(round, 'A', 900)).toMatchObject({ why: 'unreachable' });
  });
});

describe('was it luck?', () => {
  it('is the distance from the last remainder that got a krone', () => {
    const outcome = allocate(
      roundOf(1000, [claimOf('A', 1, 999), claimOf('B', 2, 999), claimOf('C', 3, 999)]),
    );
    expect(wasItLuck(outcome, 'A', 1)).toMatchObject({
      gotKrone: true,
      remainder: { numerator: '2', denominator: '3' },
      distance: { numerator: '0' },
      decidedById: [],
    });
    expect(wasItLuck(outcome, 'B', 1)).toMatchObject({
      gotKrone: false,
      distance: { numerator: '-1', denominator: '3' },
    });
  });
  it('names those whom the id parted', () => {
    const outcome = allocate(roundOf(11, [claimOf('a', 5, 99), claimOf('b', 5, 99)]));
    expect(wasItLuck(outcome, 'b', 1)).toMatchObject({ gotKrone: false, decidedById: ['a', 'b'] });
  });
  it('is no question for one who has what is sought', () => {
    expect(wasItLuck(allocate(round), 'C', 1)).toEqual({ kind: 'answered', noRounding: true });
  });
});
