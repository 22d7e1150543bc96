// Groups solved exactly: against a maximum flow and, in tiny rounds, against every way to pay whole kroner.
import fc from 'fast-check';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { Allocation, AllocationInput } from '../../../functions/allocation/model.ts';
import type { GroupRule } from '../../../functions/allocation/rules.ts';
import { type Bound, canBePaid, statedBounds } from '../../oracle/flow.ts';
import { claimWith, roundOf, tiltakOf, withOther } from '../../round.ts';
import { pathOf, total } from '../count-groups.ts';
import { thirdPart } from '../rounds.ts';
import { law } from '../run.ts';

type Size = { key: number; kroner: number; most: number };
const tiny: Size = { key: 4, kroner: 3, most: 3 };
const large: Size = { key: 9000, kroner: 900_000, most: 6 };

const share = fc.nat(100);
const bound = fc.tuple(share, share, fc.constantFrom('least', 'most', 'both'));
const groupOf = (id: string, [a, b, kind]: [number, number, string], within?: string): GroupRule => ({
  id,
  tag: id,
  ...(within ? { within } : {}),
  ...(kind === 'most' ? {} : { atLeast: { parts: Math.floor(Math.min(a, b) / 3), of: 100 } }),
  ...(kind === 'least' ? {} : { atMost: { parts: Math.max(a, b), of: 100 } }),
});

/** Caps, bases, bound money and groups together; half of the rounds with groups inside groups. */
const roundsOf = ({ key, kroner, most }: Size): fc.Arbitrary<AllocationInput> => {
  const measure = fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.nat(kroner),
    fc.nat(kroner),
    fc.constantFrom<string[][]>([], ['spes'], ['ind'], ['ind', 'spes']),
    thirdPart(kroner < 10 ? 1 : kroner),
  );
  const claim = fc.tuple(fc.nat(key), fc.array(measure, { minLength: 1, maxLength: 3 }), fc.nat(100));
  return fc
    .record({
      rows: fc.array(claim, { minLength: 1, maxLength: most }),
      part: fc.integer({ min: 10, max: 130 }),
      cap: fc.option(fc.integer({ min: kroner, max: 3 * kroner }), { nil: undefined }),
      base: fc.nat(Math.ceil(kroner / 2)),
      baseMode: fc.constantFrom('additive' as const, 'floor' as const),
      commitments: fc.constantFrom('onTop' as const, 'within' as const),
      bounds: fc.tuple(bound, bound, bound),
      others: fc.tuple(fc.option(bound), fc.option(bound)),
      isNested: fc.boolean(),
    })
    .map(({ rows, part, cap, base, baseMode, commitments, bounds: [a, b, c], others: [d, e], isNested }) => {
      const claims = rows.map(([k, measures, bound], i) => {
        const all = measures.map(([rank, owner, uh, tags, third], j) =>
          withOther(tiltakOf(`${i}-${j}`, rank, owner, uh, tags), ...third),
        );
        const own = claimWith(`N${i}`, i === 0 ? k + 1 : k, all);
        const most = Math.min(own.request, cap ?? own.request);
        return { ...own, commitment: bound > 60 ? Math.floor((most * (bound - 60)) / 100) : 0 };
      });
      const frame = Math.floor((total(claims.map(({ request }) => request)) * part) / 100);
      const groups = [
        groupOf('ind', a),
        groupOf('spes', b),
        groupOf('uh', c, isNested ? 'spes' : undefined),
        ...(d ? [groupOf('fagskole', d)] : []),
        ...(e ? [groupOf('andre', e, isNested ? 'spes' : undefined)] : []),
      ];
      const above = cap === undefined ? {} : { aboveFrame: 'capPerClaim' as const, cap };
      return roundOf(frame, claims, { base, baseMode, commitments, groups, ...above });
    });
};
const tinyRounds = roundsOf({ key: 4, kroner: 5, most: 2 }).filter(({ frame }) => frame < 14);
const rounds = fc.oneof(roundsOf(tiny), roundsOf(large));

/** What every claim gets at least and at most, by the plan. */
const boundsOf = ({ claims, rules }: AllocationInput): Bound[] =>
  claims.map(({ request, commitment, indicators }) => {
    const most = rules.aboveFrame === 'capPerClaim' ? Math.min(request, rules.cap!) : request;
    const ground = Math.min((rules.commitments === 'onTop' ? commitment : 0) + rules.base, most);
    const least = Math.max(commitment, ground);
    return { least, most: indicators['elevtall']! > 0 ? most : least };
  });
const exactly = (amounts: number[]): Bound[] => amounts.map((one) => ({ least: one, most: one }));
const amountsOf = ({ awards }: Allocation): number[] => awards.map(({ amount }) => amount);
const moved = (amounts: number[], changes: [at: number, by: number][]): number[] =>
  amounts.map((one, i) => one + total(changes.map(([at, by]) => (at === i ? by : 0))));

law('17: what is paid can be paid inside every bound; nobody could get a krone more', rounds, (round) => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return true;
  const groups = statedBounds(round.rules.groups!, outcome.pot);
  const amounts = amountsOf(outcome);
  const fits = (changes: [number, number][]) =>
    canBePaid(round, exactly(moved(amounts, changes)), groups, outcome.pot);
  return fits([]) && boundsOf(round).every(({ most }, i) => amounts[i]! >= most || !fits([[i, 1]]));
});

/** Where the key share is counted from, and what is promised. */
const standingsOf = ({ claims, rules: { base, baseMode, commitments } }: AllocationInput, bounds: Bound[]) =>
  claims.map(({ commitment }, i) => {
    const start = commitments === 'onTop' ? commitment : 0;
    const ground = Math.min(start + base, bounds[i]!.most);
    return { from: baseMode === 'additive' ? ground : start, least: Math.max(commitment, ground) };
  });

/** As many kroner as there are claims: rounding alone may free a way for fewer. */
law('21: no kroner can be moved to one who stands lower, but for those of rounding', rounds, (round) => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return true;
  const groups = statedBounds(round.rules.groups!, outcome.pot);
  const [amounts, bounds] = [amountsOf(outcome), boundsOf(round)];
  const standings = standingsOf(round, bounds);
  const key = (i: number): number => round.claims[i]!.indicators['elevtall']!;
  const level = (i: number, kroner: number): number => (kroner - standings[i]!.from) / key(i);
  const some = amounts.length;
  return amounts.every((mine, a) =>
    amounts.every((yours, b) => {
      if (a === b || key(a) === 0 || key(b) === 0 || mine + some > bounds[a]!.most) return true;
      if (yours - some < standings[b]!.least || level(a, mine + 1) >= level(b, yours - 1)) return true;
      const after = exactly(
        moved(amounts, [
          [a, some],
          [b, -some],
        ]),
      );
      return !canBePaid(round, after, groups, outcome.pot);
    }),
  );
});

law(
  '17: a refusal is true: the bounds cannot all be kept, nor with a krone less than is said',
  rounds,
  (round) => {
    const outcome = allocate(round);
    if (outcome.kind === 'allocated') return true;
    const pot = round.frame;
    const stated = round.rules.groups!;
    return outcome.conflicts.every(({ code, ids, short }) => {
      if (code !== 'groupLeastNotSought' && code !== 'groupMostBelowSecured') return true;
      const loosened = statedBounds(stated, pot);
      if (short < 1) return false;
      const bounds = boundsOf(round);
      if (canBePaid(round, bounds, loosened, pot)) return false;
      if (ids.length !== 1) return true;
      const { least, most } = loosened.get(ids[0]!) ?? { least: 0, most: pot };
      const by = (kroner: number): Bound =>
        code === 'groupLeastNotSought' ? { least: least - kroner, most } : { least, most: most + kroner };
      return !canBePaid(round, bounds, loosened.set(ids[0]!, by(short - 1)), pot);
    });
  },
);

/** All ways to pay a tiny round in whole kroner, claim by claim and place by place: the awards that are possible. */
function possibleAwards(round: AllocationInput, pot: number): Set<string> {
  const bounds = boundsOf(round);
  const groups = statedBounds(round.rules.groups!, pot);
  const cells = round.claims.flatMap(({ measures }, claim) => {
    const sought = new Map<string, number>();
    for (const { tags, soughtOwner, soughtUh, soughtOther = 0, otherPayee = 'andre' } of measures)
      for (const [mark, kroner] of [
        ['eier', soughtOwner],
        ['uh', soughtUh],
        [otherPayee, soughtOther],
      ] as const) {
        const path = pathOf([...tags, mark], round.rules.groups!).join('/');
        sought.set(path, (sought.get(path) ?? 0) + kroner);
      }
    return [...sought].map(([path, most]) => ({ claim, path: path.split('/'), most }));
  });
  const found = new Set<string>();
  const given = cells.map(() => 0);
  const walk = (at: number, left: number): void => {
    const cell = cells[at];
    if (cell) {
      for (let kroner = 0; kroner <= Math.min(cell.most, left); kroner++) {
        given[at] = kroner;
        walk(at + 1, left - kroner);
      }
      given[at] = 0;
      return;
    }
    const sum = (of: (cell: (typeof cells)[number]) => boolean) =>
      total(cells.map((one, i) => (of(one) ? given[i]! : 0)));
    const awards = round.claims.map((_, claim) => sum((one) => one.claim === claim));
    const holds =
      [...groups].every(([id, { least, most }]) => {
        const kroner = sum(({ path }) => path.includes(id));
        return kroner >= least && kroner <= most;
      }) && awards.every((kroner, i) => kroner >= bounds[i]!.least && kroner <= bounds[i]!.most);
    if (holds) found.add(awards.join());
  };
  walk(0, pot);
  return found;
}

law(
  '21: in a tiny round no other whole amounts pay more, or lift anybody but from one who stands higher',
  tinyRounds,
  (round) => {
    const outcome = allocate(round);
    const pot = round.frame;
    const possible = [...possibleAwards(round, pot)].map((text) => text.split(',').map(Number));
    if (outcome.kind === 'conflict') return possible.length === 0;
    const [amounts, bounds] = [amountsOf(outcome), boundsOf(round)];
    const standings = standingsOf(round, bounds);
    const key = (i: number): number => round.claims[i]!.indicators['elevtall']!;
    const level = (i: number, kroner: number): number => (kroner - standings[i]!.from) / key(i);
    const isFair = (other: number[]): boolean =>
      other.every(
        (kroner, i) =>
          kroner < amounts[i]! + 2 ||
          other.some((one, j) => one <= amounts[j]! && level(j, amounts[j]! - 1) < level(i, amounts[i]! + 1)),
      );
    return (
      possible.some((one) => one.join() === amounts.join()) &&
      possible.every((one) => total(one) <= total(amounts) && isFair(one))
    );
  },
);
