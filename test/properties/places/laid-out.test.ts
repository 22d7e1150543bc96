// A least amount laid out on several pots, in tiny rounds against every way of laying it out.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { Allocation, AllocationInput } from '../../../functions/allocation/model.ts';
import type { GroupRule } from '../../../functions/allocation/rules.ts';
import { claimWith, roundOf, tiltakOf } from '../../round.ts';

/** Kroner are drawn tiny and counted in thousands, so that whole kroner are fine beside what is drawn. */
const scale = 6000;
const money = fc.nat({ max: 6 }).map((kroner) => kroner * scale);
const measures = fc.array(
  fc.record({
    owner: money,
    uh: money,
    special: fc.boolean(),
    sector: fc.constantFrom('skole', 'barnehage'),
  }),
  { minLength: 1, maxLength: 3 },
);
const claims = fc.array(
  fc.record({
    key: fc.integer({ min: 0, max: 3 }),
    measures,
    bound: fc.nat({ max: 2 }),
    base: fc.nat({ max: 1 }),
  }),
  { minLength: 1, maxLength: 3 },
);
const drawn = fc.record({
  claims,
  pot: fc.integer({ min: 1, max: 16 }),
  uh: fc.integer({ min: 0, max: 8 }),
  school: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
  least: fc.integer({ min: 1, max: 9 }),
  cap: fc.option(fc.integer({ min: 3, max: 12 }), { nil: undefined }),
  mode: fc.constantFrom('additive' as const, 'floor' as const),
  commitments: fc.constantFrom('onTop' as const, 'within' as const),
  isPromised: fc.boolean(),
  ownKey: fc.boolean(),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** Eighths of the pot to UH, in each sector when there are sectors; then where the least amount may lie. */
function potsOf({ uh, school, ownKey }: Drawn): { rules: GroupRule[]; inside: string[] } {
  const halvesIn = (within: string | undefined, parts: number): GroupRule[] => {
    const [id, place] = [within ? `${within}/` : '', within ? { within } : {}];
    const key = within === 'skole' && ownKey ? { key: [{ indicator: 'other', parts: 1 }] } : {};
    return [
      { id: `${id}uh`, tag: 'uh', ...place, exactly: { parts: uh * parts, of: 64 }, ...key },
      { id: `${id}eier`, tag: 'eier', ...place, atLeast: { parts: 0, of: 1 } },
    ];
  };
  if (school === undefined) return { rules: halvesIn(undefined, 8), inside: ['uh', 'eier'] };
  const key = ownKey ? { key: [{ indicator: 'other', parts: 1 }] } : {};
  const sectors: GroupRule[] = [
    { id: 'skole', tag: 'skole', exactly: { parts: school, of: 8 }, ...key },
    { id: 'barnehage', tag: 'barnehage', exactly: { parts: 8 - school, of: 8 } },
  ];
  return {
    rules: [...sectors, ...halvesIn('skole', school), ...halvesIn('barnehage', 8 - school)],
    inside: ['skole/uh', 'skole/eier', 'barnehage/uh', 'barnehage/eier'],
  };
}

/** The same pots with as much as is sought in them, so that what is refused is refused for the least amount. */
function soughtPots(round: Drawn): GroupRule[] {
  const lowered = potsOf(round).rules.map((rule) => ({
    ...rule,
    ...(rule.exactly ? { asFarAsSought: true } : {}),
  }));
  const outcome = allocate(peopleUnder(round, lowered));
  return outcome.kind === 'conflict'
    ? potsOf(round).rules
    : potsOf(round).rules.map((rule) =>
        rule.exactly
          ? {
              ...rule,
              exactly: {
                parts: outcome.groups!.find(({ id }) => id === rule.id)!.amount,
                of: round.pot * scale,
              },
            }
          : rule,
      );
}

function roundUnder(
  round: Drawn,
  leasts: (within: string, at: number) => Partial<GroupRule>,
): AllocationInput {
  const special = potsOf(round).inside.map((within, at): GroupRule => {
    return { id: `${within}/special`, tag: 'special', within, ...leasts(within, at) };
  });
  return peopleUnder(round, [...soughtPots(round), ...special]);
}

function peopleUnder(round: Drawn, groups: GroupRule[]): AllocationInput {
  const people = round.claims.map(({ key, measures, bound, base }, at) => {
    const sought = measures.map(({ owner, uh, special, sector }, i) =>
      tiltakOf(`${at}-${i}`, 1 + (i % 2), owner, uh, [sector, ...(special ? ['special'] : [])]),
    );
    const all = measures.reduce((sum, { owner, uh }) => sum + owner + uh, 0);
    return claimWith(`${at}`, key, sought, {
      indicators: { elevtall: key, other: 4 - key },
      ...(round.isPromised
        ? { commitment: Math.min(all, bound * scale), base: Math.min(all, base * scale) }
        : {}),
    });
  });
  return roundOf(round.pot * scale, people, {
    groups,
    baseMode: round.mode,
    commitments: round.commitments,
    ...(round.cap === undefined ? {} : { aboveFrame: 'capPerClaim', cap: round.cap * scale }),
  });
}

/** `total` on so many pots, in every way. */
const splits = (total: number, pots: number): number[][] =>
  pots === 1
    ? [[total]]
    : Array.from({ length: total + 1 }, (_, first) =>
        splits(total - first, pots - 1).map((rest) => [first, ...rest]),
      ).flat();

type Level = { level: number; doubt: number };

/** Everybody's level in both pots, from the lowest: 1 is the key share. Two pots, without promises. */
function levelsOf(input: AllocationInput, { awards, groups = [], pot }: Allocation): Level[] {
  const uh = groups.find(({ id }) => id === 'uh')!.amount;
  return [
    { half: 'uh' as const, kroner: uh },
    { half: 'eier' as const, kroner: pot - uh },
  ]
    .flatMap(({ half, kroner }) => {
      const seeking = input.claims.flatMap(({ indicators, measures }, at) => {
        const sought = measures.reduce(
          (sum, one) => sum + (half === 'uh' ? one.soughtUh : one.soughtOwner),
          0,
        );
        return sought > 0 && indicators['elevtall']! > 0 ? [{ at, key: indicators['elevtall']! }] : [];
      });
      const keys = seeking.reduce((sum, { key }) => sum + key, 0);
      return seeking.map(({ at, key }): Level => {
        const own = awards[at]!.parts!.filter(({ group }) => group.startsWith(half));
        const weight = (kroner * key) / keys;
        const amount = own.reduce((sum, one) => sum + one.amount, 0);
        return kroner === 0 ? { level: 0, doubt: 0 } : { level: amount / weight, doubt: 1.01 / weight };
      });
    })
    .toSorted((a, b) => a.level - b.level);
}

/** Whether the first level that plainly differs is lower. */
function isWorse(one: Level[], other: Level[]): boolean {
  const at = one.findIndex(
    ({ level, doubt }, i) => Math.abs(level - other[i]!.level) > doubt + other[i]!.doubt,
  );
  return at >= 0 && one[at]!.level < other[at]!.level;
}

const paidBy = ({ awards }: Allocation): number => awards.reduce((sum, { amount }) => sum + amount, 0);

/** Every way of laying out a least amount of so many drawn kroner, and the one that is found. */
function laidIn(round: Drawn) {
  const least = Math.min(round.least, round.pot);
  const input = roundUnder(round, () => ({ atLeast: { parts: least, of: round.pot }, laidOut: true }));
  const ways = splits(least, potsOf(round).inside.length).map((parts) =>
    allocate(roundUnder(round, (_, at) => ({ atLeast: { parts: parts[at]!, of: round.pot } }))),
  );
  return { least: least * scale, input, outcome: allocate(input), ways };
}
const lies = ({ awards }: Allocation): number =>
  awards.reduce(
    (sum, { parts = [] }) =>
      sum + parts.reduce((own, { group, amount }) => own + (group.endsWith('/special') ? amount : 0), 0),
    0,
  );

it('is refused only where every way of laying it out is, and lies in full', () => {
  const seen = { refused: 0, two: 0, four: 0 };
  fc.assert(
    fc.property(drawn, (round) => {
      const { outcome, ways, least } = laidIn(round);
      const isPossible = ways.some(({ kind }) => kind === 'allocated');
      const isPaid = outcome.kind === 'allocated';
      seen[!isPaid ? 'refused' : round.school === undefined ? 'two' : 'four'] += 1;
      expect([isPaid, isPossible]).toEqual(isPaid ? [true, isPossible] : [false, false]);
      expect(isPaid ? lies(outcome) : least).toBeGreaterThanOrEqual(least);
    }),
    { numRuns: 200, seed: 5 },
  );
  expect(Math.min(seen.refused, seen.two, seen.four)).toBeGreaterThan(15);
});

it('leaves nobody who stands lowest better off by another way, on two pots', () => {
  const seen = { tried: 0, worse: 0 };
  const plain = drawn.map((one) => ({ ...one, school: undefined, isPromised: false, ownKey: false }));
  fc.assert(
    fc.property(plain, (round) => {
      const { outcome, ways, input } = laidIn(round);
      if (outcome.kind === 'conflict') return;
      const found = levelsOf(input, outcome);
      const possible = ways.flatMap((way) => (way.kind === 'allocated' ? [way] : []));
      const asPaid = possible.filter((way) => Math.abs(paidBy(way) - paidBy(outcome)) <= 2);
      seen.tried += possible.length;
      seen.worse += possible.filter((way) => isWorse(levelsOf(input, way), found)).length;
      expect(possible.filter((way) => paidBy(way) > paidBy(outcome) + 2)).toEqual([]);
      expect(asPaid.filter((way) => isWorse(found, levelsOf(input, way)))).toEqual([]);
    }),
    { numRuns: 600, seed: 7 },
  );
  expect(seen.worse).toBeGreaterThan(15);
});
