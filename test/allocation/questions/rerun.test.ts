// A claim that seeks more, or less: the money comes last in its own order, and goes from the last first.
import { describe, expect, it } from 'vitest';
import {
  compareRuns,
  seekAtMost,
  seekMore,
  withClaim,
} from '../../../functions/allocation/questions/rerun.ts';
import { claimOf, claimWith, roundOf, tiltakOf } from '../../round.ts';

const claim = claimWith('A', 1, [tiltakOf('late', 5, 10, 20), tiltakOf('first', 2, 30, 40)]);

describe('a claim that seeks more', () => {
  it('seeks it as a last tiltak, for the owner', () => {
    expect(seekMore(claim, 7)).toEqual({
      request: 107,
      measures: [
        ...claim.measures,
        { id: 'A/more', name: '', priority: 6, soughtOwner: 7, soughtUh: 0, tags: [] },
      ],
    });
  });

  it('only seeks it, where it names no tiltak', () => {
    expect(seekMore(claimOf('B', 1, 5), 7)).toEqual({ request: 12, measures: [] });
  });
});

describe('a claim that seeks no more than so much', () => {
  const amounts = (kroner: number) =>
    seekAtMost(claim, kroner).measures!.map(({ id, soughtOwner, soughtUh }) => [id, soughtOwner, soughtUh]);

  it.each([
    [100, [10, 20], [30, 40]],
    [85, [10, 5], [30, 40]],
    [75, [5, 0], [30, 40]],
    [50, [0, 0], [30, 20]],
    [20, [0, 0], [20, 0]],
    [0, [0, 0], [0, 0]],
  ])('lets go of the last first: %d kr', (kroner, late, first) => {
    expect(amounts(kroner)).toEqual([
      ['late', ...late],
      ['first', ...first],
    ]);
    expect(seekAtMost(claim, kroner).request).toBe(kroner);
  });
});

describe('a round with one thing changed', () => {
  const round = roundOf(100, [claimOf('A', 1, 90), claimOf('B', 1, 90), claimOf('C', 2, 90)]);

  it('tells what the claim gets, and everybody else, before and after', () => {
    const changed = withClaim(round, 'B', () => ({ request: 10 }));
    expect(changed.claims.map(({ request }) => request)).toEqual([90, 10, 90]);
    expect(compareRuns(round, changed, 'B')).toEqual({
      kind: 'answered',
      before: 25,
      after: 10,
      others: { A: { before: 25, after: 30 }, C: { before: 50, after: 60 } },
    });
  });
});
