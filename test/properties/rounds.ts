// Random rounds: small numbers where ties and caps are common, and large ones as in a county.
import fc from 'fast-check';
import type { AllocationInput, Claim, TiltakClaim } from '../../functions/allocation/model.ts';
import type { AllocationRules, GroupRule } from '../../functions/allocation/rules.ts';
import { soughtBy as soughtOfMeasure } from '../../functions/allocation/payees.ts';
import { claimOf, roundOf, withOther } from '../round.ts';

type Scale = { key: number; kroner: number };
const small: Scale = { key: 6, kroner: 20 };
const large: Scale = { key: 9000, kroner: 3_000_000 };

const ids = ['Fosen', 'Gauldal', 'Innherred', 'Namdal', 'Værnes', 'Ørland'];

const scaled = <T>(build: (scale: Scale) => fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof(build(small), build(large));

/** Claims with a key (the first always has one) and a request; shuffled. */
const plainClaims = ({ key, kroner }: Scale, most: number): fc.Arbitrary<Claim[]> =>
  fc
    .array(fc.tuple(fc.nat(key), fc.nat(kroner)), { minLength: 1, maxLength: most })
    .map((rows) => rows.map(([k, c], i) => claimOf(ids[i]!, i === 0 ? k + 1 : k, c)));

/** The frame as a part of what is sought: mostly too little, sometimes too much. */
const percent = fc.integer({ min: 0, max: 130 });
const soughtBy = (claims: Claim[]): number => claims.reduce((sum, { request }) => sum + request, 0);

/** Base and key only, no commitments, redistributed: the rule the county uses. */
export const plainRoundsOf = (most: number): fc.Arbitrary<AllocationInput> =>
  scaled((scale) =>
    fc
      .tuple(plainClaims(scale, most), percent, fc.nat(Math.floor(scale.kroner / 4)))
      .map(([claims, part, base]) => {
        const frame = Math.floor((soughtBy(claims) * part) / 100);
        return roundOf(frame, claims, { base: affordable(base, frame, claims) });
      }),
  );

export const plainRounds = plainRoundsOf(6);

const withoutBase = (round: AllocationInput): AllocationInput => ({
  ...round,
  rules: { ...round.rules, base: 0 },
});

/** The same without a base. */
export const bareRounds = plainRounds.map(withoutBase);

/** Small enough for the slow second allocation. */
export const shortRounds = plainRoundsOf(4);
export const shortBareRounds = shortRounds.map(withoutBase);

const affordable = (base: number, frame: number, claims: Claim[]): number =>
  Math.min(base, Math.floor(frame / claims.length));

/** What is sought for a fagskole or for others: in every second measure nothing. */
export const thirdPart = (kroner: number): fc.Arbitrary<[number, 'fagskole' | 'andre']> =>
  fc.tuple(fc.oneof(fc.constant(0), fc.nat(kroner)), fc.constantFrom('fagskole', 'andre'));

const measuresOf = (claim: string, kroner: number): fc.Arbitrary<TiltakClaim[]> =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: 1, max: 4 }),
        fc.nat(kroner),
        fc.nat(kroner),
        fc.constantFrom<string[][]>([], ['spes'], ['skole'], ['skole', 'spes'], ['ind']),
        thirdPart(kroner),
      ),
      { maxLength: 3 },
    )
    .map((rows) =>
      rows.map(([priority, soughtOwner, soughtUh, tags, third], i) =>
        withOther({ id: `${claim}-${i}`, name: `${i}`, priority, soughtOwner, soughtUh, tags }, ...third),
      ),
    );

const fullClaim = (id: string, { key, kroner }: Scale): fc.Arbitrary<Claim> =>
  fc
    .record({
      elevtall: fc.nat(key),
      barnetall: fc.nat(key),
      request: fc.nat(kroner),
      commitment: fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.nat(Math.floor(kroner / 3)) },
      ),
      coordination: fc.nat(2),
      measures: measuresOf(id, Math.floor(kroner / 3)),
    })
    .map(({ elevtall, barnetall, request, commitment, coordination, measures }) => {
      const sought = measures.reduce((sum, one) => sum + soughtOfMeasure(one), 0);
      const asked = measures.length > 0 ? sought : request;
      const bound = Math.min(commitment, asked);
      return claimOf(id, 0, asked, {
        indicators: { elevtall: elevtall + 1, barnetall },
        coordination,
        measures,
        commitment: bound,
      });
    });

const fullRules = (scale: Scale): fc.Arbitrary<AllocationRules> =>
  fc.record({
    base: fc.nat(Math.floor(scale.kroner / 5)),
    baseMode: fc.constantFrom('additive', 'floor'),
    key: fc.constantFrom(
      [{ indicator: 'elevtall', parts: 1 }],
      [
        { indicator: 'elevtall', parts: 60 },
        { indicator: 'barnetall', parts: 40 },
      ],
    ),
    unused: fc.constantFrom('redistribute', 'carry'),
    aboveFrame: fc.constantFrom('proRata', 'priorityTiers', 'floorThenTiers', 'capPerClaim'),
    cap: fc.integer({ min: Math.floor(scale.kroner / 3), max: scale.kroner }),
    unit: fc.constant(1),
    commitments: fc.constantFrom('onTop', 'within'),
  });

/** Every choice of the plan except group rules and large units; some rounds are infeasible. */
export const fullRounds = (most = 5): fc.Arbitrary<AllocationInput> =>
  scaled((scale) =>
    fc
      .record({
        claims: fc
          .integer({ min: 1, max: most })
          .chain((n) => fc.tuple(...ids.slice(0, n).map((id) => fullClaim(id, scale)))),
        rules: fullRules(scale),
        part: percent,
        line: fc.nat(3),
      })
      .map(({ claims, rules, part, line }) => {
        const coordination = claims.reduce((sum, claim) => sum + claim.coordination, 0);
        const frame = Math.floor((soughtBy(claims) * part) / 100) + (part < 2 ? 0 : line + coordination);
        return roundOf(frame, claims, rules, { offTheTop: [{ id: 'moter', label: 'Møter', amount: line }] });
      }),
  );

const share = fc.integer({ min: 0, max: 100 }).map((parts) => ({ parts, of: 100 }));
const bound = fc
  .record({ a: share, b: share, kind: fc.constantFrom('least', 'most', 'both'), asFarAsSought: fc.boolean() })
  .map(({ a, b, kind, asFarAsSought }) => {
    const atLeast = { parts: Math.floor(Math.min(a.parts, b.parts) / 2), of: 100 };
    const atMost = { parts: Math.max(a.parts, b.parts), of: 100 };
    return {
      asFarAsSought,
      ...(kind === 'most' ? {} : { atLeast }),
      ...(kind === 'least' ? {} : { atMost }),
    };
  });

/** Loose groups over the pot, one or two levels deep, next to an own pot or not. */
const potGroups: fc.Arbitrary<GroupRule[]> = fc
  .tuple(bound, bound, bound, share, fc.nat(6))
  .map(([a, b, c, exactly, shape]): GroupRule[] => {
    const skole: GroupRule = { id: 'skole', tag: 'skole', ...a };
    const inner: GroupRule = { id: 'skole-spes', tag: 'spes', within: 'skole', ...b };
    const uh: GroupRule = { id: 'uh', tag: 'uh', ...c };
    const own: GroupRule = { id: 'ind', tag: 'ind', exactly, asFarAsSought: true };
    const fagskole: GroupRule = { id: 'fagskole', tag: 'fagskole', ...a };
    const others: GroupRule = { id: 'andre', tag: 'andre', ...b };
    const rest: GroupRule = { id: 'rest-of', tag: 'eier', also: ['andre'], atLeast: { parts: 0, of: 100 } };
    const ownUh: GroupRule = { id: 'uh', tag: 'uh', exactly, asFarAsSought: true };
    return [
      [skole],
      [skole, uh],
      [skole, inner, uh],
      [own, skole, inner],
      [fagskole, others, uh],
      [ownUh, fagskole, rest],
      [skole, { ...fagskole, within: 'skole' }, others],
    ][shape]!;
  });

/** Rounds under group rules over the pot; many are infeasible, which is part of the point. */
export const groupRounds: fc.Arbitrary<AllocationInput> = fc
  .tuple(fullRounds(4), potGroups)
  .map(([round, groups]) => ({
    ...round,
    rules: {
      ...round.rules,
      base: Math.floor(round.rules.base / 10),
      groups,
      unused: 'redistribute',
      aboveFrame: round.rules.aboveFrame === 'capPerClaim' ? 'capPerClaim' : 'proRata',
    },
  }));

/** The same with every other choice of the plan: money carried over, or priority tiers. */
export const mixedGroupRounds: fc.Arbitrary<AllocationInput> = fc
  .tuple(fullRounds(4), potGroups)
  .map(([{ rules, ...round }, groups]) => {
    const tiers = rules.aboveFrame === 'priorityTiers' || rules.aboveFrame === 'floorThenTiers';
    const unused = tiers ? 'redistribute' : rules.unused;
    return { ...round, rules: { ...rules, base: Math.floor(rules.base / 10), groups, unused } };
  });

/** Rounds under a rule on each award. */
export const ratioRounds: fc.Arbitrary<AllocationInput> = fc
  .tuple(fullRounds(4), share, fc.boolean())
  .map(([round, part, least]) => {
    const group: GroupRule = {
      id: 'ind',
      tag: 'ind',
      of: 'award',
      ...(least ? { atLeast: part } : { atMost: part }),
    };
    return { ...round, rules: { ...round.rules, groups: [group] } };
  });

const inThousands = (kroner: number): number => Math.floor(kroner / 1000) * 1000;

/** Rounds in units of 1 000 kr, where Sainte-Laguë rounds and ties are for people. */
const unitsOf = (round: AllocationInput): AllocationInput => ({
  ...round,
  claims: round.claims.map((claim) => ({ ...claim, commitment: inThousands(claim.commitment) })),
  rules: {
    ...round.rules,
    unit: 1000,
    base: inThousands(round.rules.base),
    cap: inThousands(round.rules.cap!),
  },
});
export const unitRounds: fc.Arbitrary<AllocationInput> = fullRounds(5).map(unitsOf);
export const unitGroupRounds: fc.Arbitrary<AllocationInput> = mixedGroupRounds.map((round) => {
  const tiers = round.rules.aboveFrame === 'priorityTiers' || round.rules.aboveFrame === 'floorThenTiers';
  return unitsOf({
    ...round,
    rules: { ...round.rules, aboveFrame: tiers ? 'proRata' : round.rules.aboveFrame },
  });
});

/** Any of them. */
export const anyRounds = fc.oneof(
  fullRounds(),
  groupRounds,
  mixedGroupRounds,
  ratioRounds,
  unitRounds,
  unitGroupRounds,
);
