// A level is an exact fraction of any size, with the float that is nearest to it beside it.
import { expect, it } from 'vitest';
import { levelOf } from '../../../functions/allocation/places/level.ts';

it.each([1, 40, 900, 1000, 1023, 1024, 1025, 1030, 1500, 1540, 4000])(
  'has the float of a third where its numbers have %i bits',
  (bits) => {
    const n = (1n << BigInt(bits)) + 1n;
    for (const more of [0n, 1n, 2n])
      expect(levelOf({ n: n << more, d: (3n * n) << more }).near).toBeCloseTo(1 / 3, 12);
  },
);
