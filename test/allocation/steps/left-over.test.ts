// What stays in the pot, and why: the one reason that is true of it.
import { describe, expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { Claim } from '../../../functions/allocation/model.ts';
import type { AllocationRules } from '../../../functions/allocation/rules.ts';
import { allocated, claimOf, claimWith, tiltakOf, roundOf } from '../../round.ts';

const left = (frame: number, claims: Claim[], rules: Partial<AllocationRules> = {}) => {
  const { unallocated, unallocatedReason } = allocated(allocate(roundOf(frame, claims, rules)));
  return [unallocated, unallocatedReason];
};
const a = claimOf('A', 1, 500);
const b = claimOf('B', 1, 100);

describe('what is left', () => {
  it.each<[string, () => (number | string)[], (number | string)[]]>([
    ['nothing', () => left(300, [a, b]), [0, 'none']],
    ['what nobody sought', () => left(700, [a, b]), [100, 'requestsMet']],
    [
      'what one did not seek, carried by the plan',
      () => left(400, [a, b], { unused: 'carry' }),
      [100, 'carried'],
    ],
    ['what those without a key may not share', () => left(400, [b, claimOf('C', 0, 50)]), [300, 'noKey']],
    ['less than a unit', () => left(250, [a, b], { unit: 100 }), [50, 'unit']],
    ['what a cap keeps back', () => left(800, [a, b], { aboveFrame: 'capPerClaim', cap: 300 }), [400, 'cap']],
    [
      'what those without a key may not share, though there is a cap',
      () => left(800, [b, claimOf('C', 0, 50)], { aboveFrame: 'capPerClaim', cap: 300 }),
      [700, 'noKey'],
    ],
    [
      'whole units that no request holds',
      () => left(800, [claimOf('A', 1, 550), b], { unit: 100 }),
      [200, 'unit'],
    ],
    [
      'what a group keeps back',
      () =>
        left(1000, [claimWith('A', 1, [tiltakOf('m', 1, 900, 0, ['x'])]), b], {
          groups: [{ id: 'x', tag: 'x', atMost: { parts: 50, of: 100 } }],
        }),
      [400, 'groups'],
    ],
    [
      'a large unit that people must give',
      () => left(1500, [claimOf('A', 1, 9000), claimOf('B', 1, 9000)], { unit: 1000 }),
      [1500, 'tie'],
    ],
  ])('is %s', (_, found, stated) => expect(found()).toEqual(stated));
});
