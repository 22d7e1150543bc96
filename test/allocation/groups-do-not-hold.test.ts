// What does not hold of amounts under groups (docs/groups.md § 9), an example of each: nobody may claim it.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../functions/allocation/allocate.ts';
import type { Claim } from '../../functions/allocation/model.ts';
import type { GroupRule } from '../../functions/allocation/rules.ts';
import { amountsOf, claimWith, roundOf, tiltakOf } from '../round.ts';

const tenth: GroupRule = { id: 'ind', tag: 'ind', atMost: { parts: 1, of: 10 } };
const share = (frame: number, claims: Claim[], groups: GroupRule[] = [tenth]) =>
  amountsOf(allocate(roundOf(frame, claims, { groups })));

describe('under groups it is not so that', () => {
  it('a larger request gives nobody else more: asked for elsewhere, it leaves room where there is little', () => {
    const first = tiltakOf('A-ind', 1, 100, 0, ['ind']);
    const other = claimWith('B', 1, [tiltakOf('B-ind', 1, 100, 0, ['ind'])]);
    expect(share(100, [claimWith('A', 1, [first]), other])).toEqual({ A: 5, B: 5 });
    const more = claimWith('A', 1, [first, tiltakOf('A-rest', 1, 100)]);
    expect(share(100, [more, other])).toEqual({ A: 90, B: 10 });
  });

  it('more for a measure that is fully granted gives nothing', () => {
    const other = claimWith('B', 1, [tiltakOf('B-rest', 1, 1000)]);
    expect(share(100, [claimWith('A', 1, [tiltakOf('A-rest', 1, 10)]), other])).toEqual({ A: 10, B: 90 });
    expect(share(100, [claimWith('A', 1, [tiltakOf('A-rest', 1, 60)]), other])).toEqual({ A: 50, B: 50 });
  });

  it('a krone more in the frame leaves every whole krone where it is', () => {
    const claims = [
      claimWith('A', 3, [tiltakOf('A', 1, 300)]),
      claimWith('B', 1, [tiltakOf('B', 1, 100)]),
      claimWith('C', 3, [tiltakOf('C', 1, 300)]),
    ];
    expect(share(500, claims)).toEqual({ A: 214, B: 72, C: 214 });
    expect(share(501, claims)).toEqual({ A: 215, B: 71, C: 215 });
  });

  it('a network gets the same when it is split in two', () => {
    const [own, other] = [tiltakOf('A-rest', 1, 700), claimWith('B', 1, [tiltakOf('B-rest', 1, 100)])];
    expect(share(100, [claimWith('A', 2, [own]), other])).toEqual({ A: 67, B: 33 });
    const parts = [claimWith('A', 1, [own]), claimWith('C', 1, [])];
    expect(share(100, [...parts, other])).toEqual({ A: 50, B: 50, C: 0 });
  });

  it('the others keep every krone when one leaves with its own', () => {
    const claims = [
      claimWith('A', 1, [tiltakOf('A', 1, 100)]),
      claimWith('B', 4, [tiltakOf('B', 1, 400)]),
      claimWith('C', 1, [tiltakOf('C', 1, 100)]),
    ];
    expect(share(500, claims)).toEqual({ A: 84, B: 333, C: 83 });
    expect(share(500 - 83, claims.slice(0, 2))).toEqual({ A: 83, B: 334 });
  });
});
