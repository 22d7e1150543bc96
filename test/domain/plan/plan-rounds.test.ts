// Random rounds under random percentages of the Plan: every bound holds on the money itself, and so do the promises.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import { certify } from '../../../functions/allocation/certificate.ts';
import type { Allocation, AllocationInput, TiltakClaim } from '../../../functions/allocation/model.ts';
import type { GroupValues } from '../../../functions/domain/plan/group-parameters.ts';
import { groupsOf } from '../../../functions/domain/plan/groups-of-plan.ts';
import { claimWith, tiltakOf, roundOf } from '../../round.ts';

const percent = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
const word = (...words: string[]) => fc.constantFrom(...words).map((text) => ({ text }));
const number = percent.map((value) =>
  value === undefined ? { text: '' } : { text: `${value}`, number: value },
);
const plans: fc.Arbitrary<GroupValues> = fc.record({
  kindergartenShare: number,
  sectorKey: word('common', 'own'),
  bothSectors: word('school', 'kindergarten'),
  uhShare: number,
  fagskoleLeast: number,
  fagskoleMost: number,
  othersLeast: number,
  othersMost: number,
  specialShare: number,
  specialOf: word('pot', 'each'),
  shortShare: word('stops', 'asFarAsSought', 'asFarAsSought'),
  individualShare: number,
});

/** As the tab Behov marks a tiltak: one sector or both, perhaps spesialpedagogikk, perhaps individual. */
const tags = fc
  .record({
    sector: fc.constantFrom(['skole'], ['barnehage'], ['skole', 'barnehage']),
    special: fc.boolean(),
    one: fc.boolean(),
  })
  .map(({ sector, special, one }) => [
    ...sector,
    ...(special ? ['spesialpedagogikk'] : []),
    ...(one ? ['individuelt'] : []),
  ]);
const money = fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 900_000 }));
const measures = fc.array(fc.record({ owner: money, uh: money, tags }), { minLength: 1, maxLength: 5 });
const networks = fc.array(
  fc.record({
    elevtall: fc.integer({ min: 1, max: 9000 }),
    barnetall: fc.integer({ min: 1, max: 4000 }),
    measures,
  }),
  { minLength: 1, maxLength: 4 },
);
const rounds = fc
  .record({ plan: plans, networks, part: fc.integer({ min: 1, max: 120 }) })
  .map(({ plan, networks, part }) => {
    const claims = networks.map(({ measures, ...indicators }, at) =>
      claimWith(
        `N${at}`,
        0,
        measures.map(({ owner, uh, tags }, i) => tiltakOf(`N${at}-${i}`, i + 1, owner, uh, tags)),
        { indicators },
      ),
    );
    const sought = claims.reduce((sum, { request }) => sum + request, 0);
    const groups = groupsOf(plan);
    const rules = groups.length > 0 ? { groups } : {};
    return { plan, round: roundOf(Math.floor((sought * part) / 100), claims, rules) };
  });

type Marks = TiltakClaim['tags'];
/** Kroner over the tiltak with such marks, as they were awarded. */
function paid(round: AllocationInput, { awards }: Allocation, counts: (tags: Marks) => boolean) {
  const tagsOf = new Map(round.claims.flatMap(({ measures }) => measures.map(({ id, tags }) => [id, tags])));
  const counted = awards.flatMap(({ measures }) => measures).filter(({ id }) => counts(tagsOf.get(id) ?? []));
  return {
    all: counted.reduce((sum, { amount }) => sum + amount, 0),
    uh: counted.reduce((sum, { uh }) => sum + uh, 0),
  };
}

/** What the Plan says, counted anew from the tiltak; nothing of the engine's groups is read. Kroner × 10 000. */
function brokenRules({ plan, round }: { plan: GroupValues; round: AllocationInput }, outcome: Allocation) {
  const strict = plan.shortShare?.text === 'stops';
  const kindergarten = plan.kindergartenShare?.number;
  const [first, second] =
    plan.bothSectors?.text === 'kindergarten' ? ['barnehage', 'skole'] : ['skole', 'barnehage'];
  const sectors = kindergarten === undefined ? [''] : [...(kindergarten < 100 ? ['skole'] : []), 'barnehage'];
  const isLimited = (tags: Marks) =>
    plan.individualShare?.number !== undefined && tags.includes('individuelt');
  const isSpecial = (tags: Marks) => tags.includes('spesialpedagogikk') && !isLimited(tags);
  const least = outcome.pot * (plan.specialShare?.number ?? 0);
  const lacks = strict && paid(round, outcome, isSpecial).all * 100 < least;
  const inPots = sectors.flatMap((sector) => {
    const here = (tags: Marks) => sector === '' || (tags.includes(first) ? first : second) === sector;
    const percent = { '': 100, barnehage: kindergarten ?? 0, skole: 100 - (kindergarten ?? 0) }[sector] ?? 0;
    const pot = outcome.pot * percent;
    const sum = paid(round, outcome, here);
    const individual = paid(round, outcome, (tags) => here(tags) && tags.includes('individuelt'));
    const special = paid(round, outcome, (tags) => here(tags) && isSpecial(tags));
    const over = (kroner: number, most: number | undefined) => most !== undefined && kroner * 10_000 > most;
    const under = (kroner: number, least: number | undefined) =>
      strict && least !== undefined && kroner * 10_000 < least;
    const of = (share: GroupValues['uhShare']) =>
      share?.number === undefined ? undefined : pot * share.number;
    const krone = 9_999;
    const collective = paid(round, outcome, (tags) => here(tags) && !isLimited(tags));
    const uh = of(plan.uhShare);
    const found = {
      potAbove: sector !== '' && over(sum.all, pot * 100 + krone),
      potBelow: sector !== '' && under(sum.all, pot * 100 - krone),
      uhAbove: uh !== undefined && over(collective.uh, uh + krone),
      uhBelow: uh !== undefined && under(collective.uh, uh - krone),
      individualAbove: over(individual.all, of(plan.individualShare)),
      specialBelow: under(special.all, of(plan.specialOf?.text === 'each' ? plan.specialShare : undefined)),
    };
    return Object.entries(found).flatMap(([rule, broken]) => (broken ? [`${rule} ${sector}`] : []));
  });
  return [...inPots, ...(lacks ? ['specialBelow'] : [])];
}

it('every percentage of the Plan holds on the tiltak, and the certificate on the whole', () => {
  let allocated = 0;
  fc.assert(
    fc.property(rounds, (drawn) => {
      const outcome = allocate(drawn.round);
      if (outcome.kind === 'conflict' || outcome.ties.length > 0) return;
      allocated++;
      expect(brokenRules(drawn, outcome)).toEqual([]);
      expect(certify(drawn.round, outcome).filter(({ holds }) => !holds)).toEqual([]);
    }),
    { numRuns: 400, seed: 2026 },
  );
  expect(allocated).toBeGreaterThan(250);
});
