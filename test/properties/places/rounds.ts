// Rounds under groups whose bounds are said in kroner or in per cent: what the laws of the specification are tried on.
import fc from 'fast-check';
import type { AllocationInput, Claim } from '../../../functions/allocation/model.ts';
import type { GroupRule } from '../../../functions/allocation/rules.ts';
import { claimWith, roundOf, tiltakOf, withOther } from '../../round.ts';
import { thirdPart } from '../rounds.ts';

/** Kroner of each bound, or nothing. */
export type BoundsInKroner = Record<string, { least: number; most: number | undefined }>;

/** A round whose bounds are kroner: they stay when the frame grows. */
export type KronerRound = {
  frame: number;
  claims: Claim[];
  bounds: BoundsInKroner;
  base: number;
  cap: number | undefined;
  isNested: boolean;
};

/** The input of the engine; the pot is the frame, so that a bound in kroner is so many parts of it. */
export const inputOf = ({ frame, claims, bounds, base, cap, isNested }: KronerRound): AllocationInput => {
  const share = (kroner: number) => ({ parts: Math.min(kroner, frame), of: Math.max(1, frame) });
  const groups = Object.entries(bounds).map(([tag, { least, most }]): GroupRule => ({
    id: tag,
    tag,
    ...(isNested && tag === 'uh' ? { within: 'spes' } : {}),
    atLeast: share(least),
    ...(most === undefined ? {} : { atMost: share(most) }),
  }));
  const above = cap === undefined ? {} : { aboveFrame: 'capPerClaim' as const, cap };
  return roundOf(frame, claims, { base, groups, ...above });
};

const kroner = 900_000;
const measure = fc.tuple(
  fc.integer({ min: 1, max: 3 }),
  fc.nat(kroner),
  fc.nat(kroner),
  fc.constantFrom<string[][]>([], ['spes'], ['ind'], ['ind', 'spes']),
  thirdPart(kroner),
);
const claimRow = fc.tuple(
  fc.integer({ min: 1, max: 9000 }),
  fc.array(measure, { minLength: 1, maxLength: 3 }),
  fc.nat(100),
);
const most = fc.option(fc.integer({ min: 5, max: 70 }), { nil: undefined, freq: 3 });
const bound = fc.tuple(fc.nat(60), most);

/** Two to six claims, some with bound money; a frame of 20 to 110 per cent of what is sought. */
export const kronerRounds: fc.Arbitrary<KronerRound> = fc
  .record({
    rows: fc.array(claimRow, { minLength: 2, maxLength: 6 }),
    part: fc.integer({ min: 20, max: 110 }),
    cap: fc.option(fc.integer({ min: kroner, max: 3 * kroner }), { nil: undefined }),
    base: fc.nat(50_000),
    bounds: fc.tuple(bound, bound, bound, bound),
    isNested: fc.boolean(),
  })
  .map(({ rows, part, cap, base, bounds, isNested }) => {
    const claims = rows.map(([key, measures, bound], i): Claim => {
      const all = measures.map(([rank, owner, uh, tags, third], j) =>
        withOther(tiltakOf(`${i}-${j}`, rank, owner, uh, tags), ...third),
      );
      const own = claimWith(`N${i}`, key, all);
      const most = Math.min(own.request, cap ?? own.request);
      return { ...own, commitment: bound > 80 ? Math.floor((most * (bound - 80)) / 100) : 0 };
    });
    const sought = claims.reduce((sum, { request }) => sum + request, 0);
    const frame = Math.floor((sought * part) / 100);
    const inKroner = ([least, most]: [number, number | undefined]) => ({
      least: least > 45 ? Math.floor((frame * (least - 45)) / 100) : 0,
      most: most === undefined ? undefined : Math.floor((frame * most) / 100),
    });
    const [ind, spes, uh, fagskole] = bounds.map(inKroner) as [
      BoundsInKroner[string],
      BoundsInKroner[string],
      BoundsInKroner[string],
      BoundsInKroner[string],
    ];
    return { frame, claims, bounds: { ind, spes, uh, fagskole }, base, cap, isNested };
  });
