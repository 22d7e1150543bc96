// Group bounds together with the other choices of the plan: carried over, priority tiers, large units.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../functions/allocation/allocate.ts';
import type { Allocation, AllocationInput } from '../../functions/allocation/model.ts';
import type { GroupRule } from '../../functions/allocation/rules.ts';
import { bestByTiers, metByTier, type TinyCell } from '../oracle/lexicographic.ts';
import { allocated, claimWith, tiltakOf, roundOf } from '../round.ts';
import { countByGroup, total } from './count-groups.ts';
import { mixedGroupRounds, unitGroupRounds } from './rounds.ts';
import { law } from './run.ts';

/** Every bound holds in what is paid; a pot of its own may keep money that is carried over. */
function keepsBounds(round: AllocationInput): boolean {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict' || outcome.ties.length > 0) return true;
  const { unit, unused, groups } = round.rules;
  const paid = countByGroup(round, outcome);
  const named = round.claims.every(({ measures, request }) => measures.length > 0 || request === 0);
  return groups!.every(({ id, exactly, atLeast, atMost = exactly, asFarAsSought }) => {
    const kroner = paid.get(id) ?? 0;
    const { amount } = outcome.groups!.find((group) => group.id === id)!;
    const most = kroner * 100 <= outcome.pot * (atMost?.parts ?? 100) + (exactly ? 100 * unit : 0);
    const least = kroner * 100 >= outcome.pot * (atLeast?.parts ?? 0) || asFarAsSought === true;
    const own = !exactly || asFarAsSought === true || unused === 'carry' || amount % unit === 0;
    return most && least && own && (!named || kroner === amount);
  });
}

law('17: bounds hold whatever else the plan says', mixedGroupRounds, keepsBounds);
law('17: bounds hold in units of 1 000 kr', unitGroupRounds, keepsBounds);

const partsOf = (outcome: Allocation): Map<string, number> =>
  new Map(
    outcome.awards.flatMap(({ claim, parts = [] }) =>
      parts.map(({ group, amount }) => [`${claim}/${group}`, amount] as const),
    ),
  );

/** Nobody asks for too little: every measure is sought a thousand times over. */
const longing = (round: AllocationInput): AllocationInput => ({
  ...round,
  claims: round.claims.map((claim) => ({
    ...claim,
    request: claim.request * 1000,
    measures: claim.measures.map((one) => ({
      ...one,
      soughtOwner: one.soughtOwner * 1000,
      soughtUh: one.soughtUh * 1000,
      ...(one.soughtOther === undefined ? {} : { soughtOther: one.soughtOther * 1000 }),
    })),
  })),
});

/** Without commitments, bases and least amounts: those give more than the key does. */
const plainCarried = mixedGroupRounds.map((round): AllocationInput => {
  const groups = round.rules.groups!.map(({ id, tag, within, exactly, atMost }) => ({
    id,
    tag,
    ...(within ? { within } : {}),
    ...(exactly ? { exactly } : { atMost: atMost ?? { parts: 100, of: 100 } }),
  }));
  const claims = round.claims.map((claim) => ({ ...claim, commitment: 0 }));
  return {
    ...round,
    claims,
    rules: { ...round.rules, groups, base: 0, unused: 'carry', aboveFrame: 'proRata' },
  };
});

law(
  '16 carried: everybody gets what the key gives, or what they seek if it is less',
  plainCarried,
  (round) => {
    const [outcome, free] = [allocate(round), allocate(longing(round))];
    if (outcome.kind === 'conflict' || free.kind === 'conflict') return true;
    const isFull = outcome.groups!.some(({ held }) => held === 'most' || held === 'exactly');
    return outcome.awards.every(({ amount }, i) => {
      const entitled = Math.min(round.claims[i]!.request, free.awards[i]!.amount);
      return amount <= entitled + 1 && (isFull || amount >= entitled - 1);
    });
  },
);

const tinyMeasure = fc.record({
  priority: fc.integer({ min: 1, max: 3 }),
  sought: fc.integer({ min: 0, max: 3 }),
  tag: fc.constantFrom('a', 'b', 'c'),
});
const percents = fc.tuple(fc.nat(100), fc.nat(100)).map(([one, other]) => ({
  atLeast: { parts: Math.floor(Math.min(one, other) / 2), of: 100 },
  atMost: { parts: Math.max(one, other), of: 100 },
}));
const tinyTiers = fc
  .record({
    claims: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.array(tinyMeasure, { minLength: 1, maxLength: 3 })),
      { minLength: 1, maxLength: 3 },
    ),
    a: percents,
    b: percents,
    part: fc.integer({ min: 10, max: 110 }),
  })
  .map(({ claims, a, b, part }): AllocationInput => {
    const all = claims.map(([key, measures], i) =>
      claimWith(
        `N${i}`,
        key,
        measures.map(({ priority, sought, tag }, j) => tiltakOf(`${i}-${j}`, priority, sought, 0, [tag])),
      ),
    );
    const frame = Math.floor((total(all.map(({ request }) => request)) * part) / 100);
    const groups: GroupRule[] = [
      { id: 'a', tag: 'a', ...a },
      { id: 'b', tag: 'b', ...b },
    ];
    return roundOf(frame, all, { aboveFrame: 'priorityTiers', groups });
  });

const tiers = [1, 2, 3];
const cellsOf = (round: AllocationInput): (TinyCell & { name: string })[] =>
  round.claims.flatMap(({ id, measures }) =>
    ['a', 'b', 'c'].flatMap((tag, group) => {
      const own = measures.filter(({ tags }) => tags[0] === tag);
      if (own.length === 0) return [];
      const needs = tiers.map((tier) =>
        total(own.map(({ priority, soughtOwner }) => (priority <= tier ? soughtOwner : 0))),
      );
      return [{ name: `${id}/${group < 2 ? tag : 'rest'}`, group: group < 2 ? group : -1, needs }];
    }),
  );

law('15 by tiers: no earlier priority could have got more inside the bounds', tinyTiers, (round) => {
  const outcome = allocate(round);
  const cells = cellsOf(round);
  const bounds = round.rules.groups!.map(({ atLeast, atMost }) => ({
    least: Math.ceil((round.frame * atLeast!.parts) / 100),
    most: Math.floor((round.frame * atMost!.parts) / 100),
  }));
  const best = bestByTiers(cells, bounds, round.frame);
  if (outcome.kind === 'conflict' || !best) return outcome.kind === 'conflict' && !best;
  const got = partsOf(outcome);
  const met = metByTier(
    cells,
    cells.map(({ name }) => got.get(name) ?? 0),
  );
  return JSON.stringify(met) === JSON.stringify(best);
});

const looseGroups = mixedGroupRounds.map((round): AllocationInput => {
  const groups: GroupRule[] = [{ id: 'spes', tag: 'spes', atMost: { parts: 100, of: 100 } }];
  return { ...round, rules: { ...round.rules, groups } };
});
law('17: a bound that holds nothing changes nothing but single kroner', looseGroups, (round) => {
  const { groups: _, ...rules } = round.rules;
  const [bound, free] = [allocate(round), allocate({ ...round, rules })];
  if (bound.kind === 'conflict' || free.kind === 'conflict') return bound.kind === free.kind;
  return bound.awards.every(({ amount }, i) => Math.abs(amount - free.awards[i]!.amount) <= 2);
});

describe('worked by hand', () => {
  const spes = (bounds: Partial<GroupRule>): GroupRule => ({ id: 'spes', tag: 'spes', ...bounds });
  const parts = (outcome: ReturnType<typeof allocate>) =>
    outcome.kind === 'allocated' ? Object.fromEntries(partsOf(outcome)) : outcome.conflicts;

  it('carried over: A seeks less than its share, B does not get what is left, and half still goes to the mark', () => {
    const claims = [
      claimWith('A', 1, [tiltakOf('a', 1, 100, 0, ['spes'])]),
      claimWith('B', 1, [tiltakOf('b', 1, 900, 0, ['spes'])]),
      claimWith('C', 2, [tiltakOf('c', 1, 900)]),
    ];
    // Entitled: 500 to the mark (250 each), 500 to C. A seeks 100; without a least amount B keeps its 250.
    expect(
      parts(
        allocate(
          roundOf(1000, claims, { unused: 'carry', groups: [spes({ atMost: { parts: 50, of: 100 } })] }),
        ),
      ),
    ).toEqual({
      'A/spes': 100,
      'B/spes': 250,
      'C/rest': 500,
    });
    // With at least half to the mark B is lifted until the mark has 500.
    expect(
      parts(
        allocate(
          roundOf(1000, claims, { unused: 'carry', groups: [spes({ atLeast: { parts: 50, of: 100 } })] }),
        ),
      ),
    ).toEqual({
      'A/spes': 100,
      'B/spes': 400,
      'C/rest': 500,
    });
  });

  it('by tiers: money that the mark will need in a later tier is kept for it', () => {
    const claims = [
      claimWith('A', 1, [tiltakOf('a1', 1, 800), tiltakOf('a2', 2, 500, 0, ['spes'])]),
      claimWith('B', 1, [tiltakOf('b1', 1, 800)]),
    ];
    // 300 of 1 000 must go to the mark, which is sought only in tier 2; tier 1 shares the other 700.
    expect(
      parts(
        allocate(
          roundOf(1000, claims, {
            aboveFrame: 'priorityTiers',
            groups: [spes({ atLeast: { parts: 30, of: 100 } })],
          }),
        ),
      ),
    ).toEqual({
      'A/spes': 300,
      'A/rest': 350,
      'B/rest': 350,
    });
  });

  it('by tiers: who has no key gets what is met in full, and nothing where money ends', () => {
    const claims = [
      claimWith('A', 0, [tiltakOf('a1', 1, 300), tiltakOf('a2', 2, 300)]),
      claimWith('B', 1, [tiltakOf('b1', 1, 500, 0, ['spes']), tiltakOf('b2', 2, 500)]),
    ];
    const groups = [spes({ atMost: { parts: 60, of: 100 } })];
    expect(parts(allocate(roundOf(1000, claims, { aboveFrame: 'priorityTiers', groups })))).toEqual({
      'A/rest': 300,
      'B/spes': 500,
      'B/rest': 200,
    });
  });

  it('by tiers: a larger frame that meets more of a second priority takes nothing from a third', () => {
    const claims = [
      claimWith('A', 1, [tiltakOf('a', 3, 38, 0, ['spes'])]),
      claimWith('B', 2, [tiltakOf('b1', 3, 456_565, 0, ['spes']), tiltakOf('b2', 2, 67_307)], {
        indicators: { elevtall: 1925 },
      }),
      claimWith('C', 2883, [tiltakOf('c', 1, 859_607)]),
    ];
    const groups = [spes({ atLeast: { parts: 7, of: 100 } })];
    const third = (frame: number) =>
      allocated(allocate(roundOf(frame, claims, { aboveFrame: 'priorityTiers', groups }))).awards[0]!.amount;
    // 62 951 and 69 246 over 1 926 keys: B's whole key counts in its third priority, however much of its second is met.
    expect([899_286, 989_215].map(third)).toEqual([33, 36]);
  });

  it('carried over: a pot of its own that is lowered to what is sought leaves its money to the others', () => {
    const claims = [
      claimWith('A', 1, [tiltakOf('a', 1, 100, 0, ['spes'])]),
      claimWith('B', 1, [tiltakOf('b', 1, 900)]),
    ];
    const own = spes({ exactly: { parts: 60, of: 100 } });
    const paid = (group: GroupRule) =>
      parts(allocate(roundOf(1000, claims, { unused: 'carry', groups: [group] })));
    // 600 and 400; both count in each pot, so that A's half of the 400 is carried over as well.
    expect(paid(own)).toEqual({ 'A/spes': 100, 'B/rest': 200 });
    expect(paid({ ...own, asFarAsSought: true })).toEqual({ 'A/spes': 50, 'B/rest': 450 });
  });

  it('carried over: the level is told also where more lies in the pot than anybody may be paid', () => {
    const claims = [claimWith('A', 1, [tiltakOf('a', 1, 900, 0, ['spes'])])];
    const groups = [spes({ atMost: { parts: 50, of: 100 } })];
    const { level, unallocated } = allocated(allocate(roundOf(1000, claims, { unused: 'carry', groups })));
    expect([level, unallocated]).toEqual([{ numerator: '500', denominator: '1' }, 500]);
  });

  it('in whole thousands: awards are whole, and the most in a group holds to the krone', () => {
    const claims = [
      claimWith('A', 3, [tiltakOf('a1', 1, 9000, 0, ['spes'])]),
      claimWith('B', 1, [tiltakOf('b1', 1, 90_000)]),
    ];
    // 35 % of 10 500 kr is 3 675: a third thousand of A fits, and ten thousands in all can be paid.
    expect(
      parts(
        allocate(roundOf(10_500, claims, { unit: 1000, groups: [spes({ atMost: { parts: 35, of: 100 } })] })),
      ),
    ).toEqual({
      'A/spes': 3000,
      'B/rest': 7000,
    });
  });
});
