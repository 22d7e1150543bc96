// A cap at each claim's own frame: as if nobody had sought more than theirs, and the common cap where all are alike.
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { allocate } from '../../functions/allocation/allocate.ts';
import type { AllocationInput } from '../../functions/allocation/model.ts';
import { amountsOf, allocated, claimOf, conflictsOf, roundOf } from '../round.ts';

const claim = fc.record({
  request: fc.nat({ max: 900 }),
  preAnnounced: fc.nat({ max: 900 }),
  key: fc.nat({ max: 9 }),
  bound: fc.nat({ max: 100 }),
});
const drawn = fc.record({
  claims: fc.array(claim, { minLength: 1, maxLength: 6 }),
  frame: fc.nat({ max: 2500 }),
  base: fc.constantFrom(0, 0, 40),
  baseMode: fc.constantFrom('additive' as const, 'floor' as const),
  unused: fc.constantFrom('redistribute' as const, 'carry' as const),
  commitments: fc.constantFrom('onTop' as const, 'within' as const),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer R> ? R : never;
const roundFrom = (
  { claims, frame, ...rules }: Drawn,
  aboveFrame: 'capPreAnnounced' | 'proRata',
): AllocationInput =>
  roundOf(
    frame,
    claims.map(({ request, preAnnounced, key, bound }, at) => {
      const least = Math.min(request, preAnnounced);
      const sought = aboveFrame === 'proRata' ? least : request;
      const commitment = Math.floor((least * bound) / 100);
      return claimOf(`N${at}`, at === 0 ? key + 1 : key, sought, { preAnnounced, commitment });
    }),
    { ...rules, aboveFrame },
  );

describe('a cap at the own frame', () => {
  it('gives what everybody would get who had sought no more than it', () => {
    let both = 0;
    const isSame = (round: Drawn): boolean => {
      const [capped, sought] = [
        allocate(roundFrom(round, 'capPreAnnounced')),
        allocate(roundFrom(round, 'proRata')),
      ];
      if (capped.kind === 'conflict') return sought.kind === 'conflict';
      both++;
      return JSON.stringify(amountsOf(capped)) === JSON.stringify(amountsOf(sought));
    };
    expect(() => fc.assert(fc.property(drawn, isSame), { numRuns: 2000 })).not.toThrow();
    expect(both).toBeGreaterThan(500);
  });

  it('is the common cap where all frames are alike, also under groups', () => {
    const sized = [3, 1, 2].map((key, at) =>
      claimOf(`N${at}`, key, 500, { preAnnounced: 220, tags: at === 0 ? ['x'] : [] }),
    );
    const groups = [{ id: 'x', tag: 'x', atMost: { parts: 30, of: 100 } }];
    const by = (rules: Partial<AllocationInput['rules']>) => amountsOf(allocate(roundOf(600, sized, rules)));
    expect(by({ aboveFrame: 'capPreAnnounced' })).toEqual(by({ aboveFrame: 'capPerClaim', cap: 220 }));
    expect(by({ aboveFrame: 'capPreAnnounced', groups })).toEqual(
      by({ aboveFrame: 'capPerClaim', cap: 220, groups }),
    );
  });

  it('says that money is left because of it', () => {
    const outcome = allocated(
      allocate(
        roundOf(900, [claimOf('A', 1, 500, { preAnnounced: 200 })], { aboveFrame: 'capPreAnnounced' }),
      ),
    );
    expect([outcome.unallocated, outcome.unallocatedReason]).toEqual([700, 'cap']);
  });

  it('is refused where a claim has none, where it is in no whole units, and below what is bound', () => {
    const faults = (more: object, rules: object = {}) =>
      conflictsOf(
        allocate(roundOf(900, [claimOf('A', 1, 500, more)], { aboveFrame: 'capPreAnnounced', ...rules })),
      );
    expect(faults({})).toEqual([{ code: 'preAnnouncedMissing', ids: ['A'], short: 0 }]);
    expect(faults({ preAnnounced: 150 }, { unit: 100 })).toEqual([
      { code: 'notInUnit', ids: ['A'], short: 0 },
    ]);
    expect(faults({ preAnnounced: 200, commitment: 250 })).toEqual([
      { code: 'commitmentAbovePreAnnounced', ids: ['A'], short: 50 },
    ]);
  });
});
