// Group bounds: kept to the krone as anyone can count from the measures, exact against a quadratic program.
import fc from 'fast-check';
import { allocate } from '../../functions/allocation/allocate.ts';
import type { AllocationInput, GroupRule } from '../../functions/allocation/model.ts';
import { balance } from '../../functions/allocation/arithmetic/balance.ts';
import { narrow, type Pot } from '../../functions/allocation/arithmetic/pot.ts';
import { pour } from '../../functions/allocation/arithmetic/tree.ts';
import { shareOut } from '../../functions/allocation/arithmetic/share-out.ts';
import { solveQuadratic, type Limit } from '../oracle/quadratic.ts';
import { countByGroup, total } from './count-groups.ts';
import { sharersOf } from './exact.ts';
import { groupRounds, ratioRounds } from './rounds.ts';
import { law } from './run.ts';

/** The pot in kroner, before anything is shared. */
const potOf = ({ frame, offTheTop, claims }: AllocationInput): number =>
  frame -
  total(offTheTop.map(({ amount }) => amount)) -
  total(claims.map(({ coordination }) => coordination));

/** A cap per network is split over its groups in proportion, so that less than what is sought fits in each. */
const capBinds = ({ rules: { aboveFrame, cap }, claims }: AllocationInput): boolean =>
  aboveFrame === 'capPerClaim' && claims.some(({ request }) => request > cap!);

law('17: what is paid in each group keeps its bounds, counted from the measures', groupRounds, (round) => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict' || outcome.ties.length > 0) return true;
  const paid = countByGroup(round, outcome);
  const sought = countByGroup(round);
  return round.rules.groups!.every(({ id, exactly, atLeast = exactly, atMost = exactly, asFarAsSought }) => {
    const kroner = paid.get(id) ?? 0;
    const { least, most, amount } = outcome.groups!.find((group) => group.id === id)!;
    const most100 = kroner * 100 - (exactly ? 99 : 0) <= outcome.pot * (atMost?.parts ?? 100);
    const least100 = kroner * 100 >= outcome.pot * (atLeast?.parts ?? 0) - (exactly ? 99 : 0);
    const allSought =
      asFarAsSought === true && (capBinds(round) || kroner === mostOf(id, round, sought, outcome.pot));
    return kroner === amount && kroner >= least && kroner <= most && most100 && (least100 || allSought);
  });
});

law(
  '17: a least amount called unreachable is not sought, by exactly what is said to be missing',
  groupRounds,
  (round) => {
    const outcome = allocate(round);
    if (outcome.kind === 'allocated') return true;
    const sought = countByGroup(round);
    return outcome.conflicts.every(({ code, ids, short }) => {
      const rule = round.rules.groups!.find(({ id }) => id === ids[0]);
      if (code !== 'groupLeastNotSought' || rule?.atLeast === undefined) return short >= 0;
      const missing =
        Math.ceil((potOf(round) * rule.atLeast.parts) / 100) - mostOf(rule.id, round, sought, potOf(round));
      const { aboveFrame, cap } = round.rules;
      const capped = aboveFrame === 'capPerClaim' && round.claims.some(({ request }) => request > cap!);
      return capped ? short >= missing : short === missing && short > 0;
    });
  },
);

/** The most a group can be paid: what is sought in it, less what bounds further inside cut off. */
function mostOf(id: string, round: AllocationInput, sought: Map<string, number>, pot: number): number {
  const inside = round.rules.groups!.filter(({ within }) => within === id);
  return inside.reduce(
    (most, group) => {
      const wanted = sought.get(group.id) ?? 0;
      const limit = group.atMost ? Math.floor((pot * group.atMost.parts) / group.atMost.of) : wanted;
      return most - Math.max(0, wanted - limit);
    },
    sought.get(id) ?? 0,
  );
}

law('18: the sums hold at every node of the tree', groupRounds, (round) => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return true;
  const groups = outcome.groups!;
  const amountOf = (id: string) => groups.find((group) => group.id === id)!.amount;
  const parents = new Set(round.rules.groups!.flatMap(({ within }) => (within ? [within] : [])));
  const top = round.rules.groups!.filter(({ within }) => within === undefined).map(({ id }) => id);
  return (
    total([...top, 'rest'].map(amountOf)) === total(outcome.awards.map(({ amount }) => amount)) &&
    [...parents].every((parent) => {
      const inside = round.rules.groups!.filter(({ within }) => within === parent).map(({ id }) => id);
      return total([...inside, `${parent}/rest`].map(amountOf)) === amountOf(parent);
    })
  );
});

law('17: inside each award the limited measures keep their part', ratioRounds, (round) => {
  const outcome = allocate(round);
  if (outcome.kind === 'conflict') return true;
  const [{ tag, atLeast, atMost }] = round.rules.groups as [GroupRule];
  return outcome.awards.every(({ amount, measures }, i) => {
    if (measures.length === 0 || measures.some(({ reason }) => reason === 'tie')) return true;
    const { measures: sought } = round.claims[i]!;
    const marked = total(measures.map((one, j) => (sought[j]!.tags.includes(tag) ? one.amount : 0)));
    return atMost
      ? marked * atMost.of <= atMost.parts * amount
      : marked * atLeast!.of >= atLeast!.parts * amount;
  });
});

/** Up to 12 claims in up to four pots of which some lie in another, with bounds as parts of the money. */
const trees = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1000 }), fc.nat(3)), {
      minLength: 2,
      maxLength: 12,
    }),
    fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 4, maxLength: 4 }),
    fc.boolean(),
    fc.integer({ min: 10, max: 95 }),
  )
  .map(([rows, bounds, nested, part]) => {
    const amount = Math.floor((total(rows.map(([, most]) => most)) * part) / 100);
    const pots = bounds.map(([a, b], at): Pot => {
      const members = Int32Array.from(rows.flatMap(([, , pot], i) => (pot === at ? [i] : [])));
      const [least, most] = [a, b]
        .map((percent) => Math.floor((amount * percent) / 100))
        .toSorted((x, y) => x - y);
      return { id: `${at}`, least: Math.floor(least! / 3), most: most! + 5, inside: [], members };
    });
    const [a, b, c, d] = pots as [Pot, Pot, Pot, Pot];
    const outer = { ...c, id: 'outer', inside: [{ ...c, least: 0 }, d], members: new Int32Array(0) };
    const inside = nested ? [a, b, outer] : pots;
    const root: Pot = { id: 'pot', least: 0, most: amount, inside, members: new Int32Array(0) };
    return { rows: rows.map(([key, most]) => ({ key, most })), root, amount };
  });

law('21: group totals are those of a quadratic program', trees, ({ rows, root, amount }) => {
  const sharers = sharersOf(rows, amount);
  const pot = narrow(sharers, root);
  if (crosses(pot) || pot.most < amount) return true;
  const { x, gap, infeasibility } = solveQuadratic(
    rows.map(({ key }) => key),
    rows.map(() => 0),
    [
      { members: [...rows.keys()], bound: amount / 1000, kind: 'exactly' },
      ...rows.flatMap(({ most }, i): Limit[] => [
        { members: [i], bound: 0, kind: 'atLeast' },
        { members: [i], bound: most / 1000, kind: 'atMost' },
      ]),
      ...boundsOf(root.inside),
    ],
  );
  if (gap > 1e-6 || infeasibility > 1e-6) return false;
  const { totals, of } = balance(sharers, pot.inside, amount);
  const poured = pour(sharers, pot, amount, ({ members }, kroner) =>
    shareOut(sharers, members, kroner, String),
  );
  return (
    totals.every(({ pot, parts }) => {
      const expected = total(membersOf(pot).map((i) => x[i]! * 1000));
      return Math.abs(Number(parts) / Number(of) - expected) < 0.5;
    }) &&
    poured.every(({ pot, shared }) =>
      [...pot.members].every((i) => Math.abs(shared!.amounts[i]! - x[i]! * 1000) < 2.5),
    )
  );
});

const crosses = (pot: Pot): boolean => pot.least > pot.most || pot.inside.some(crosses);
const membersOf = (pot: Pot): number[] => [...pot.members, ...pot.inside.flatMap(membersOf)];
const boundsOf = (pots: Pot[]): Limit[] =>
  pots.flatMap((pot) => {
    const members = membersOf(pot);
    if (members.length === 0) return [];
    return [
      { members, bound: pot.least / 1000, kind: 'atLeast' },
      { members, bound: pot.most / 1000, kind: 'atMost' },
      ...boundsOf(pot.inside),
    ];
  });

law(
  '6 under bounds: more money in the same tree gives nobody less, but for the kroner of rounding',
  trees,
  ({ rows, root, amount }) => {
    const sharers = sharersOf(rows, amount * 2);
    const amounts = [amount, Math.floor((amount * 11) / 10)].map((kroner) => {
      const pot = narrow(sharers, { ...root, most: kroner });
      if (crosses(pot)) return undefined;
      const poured = pour(sharers, pot, kroner, ({ members }, part) =>
        shareOut(sharers, members, part, String),
      );
      return rows.map((_, i) => poured.reduce((sum, { shared }) => sum + (shared?.amounts[i] ?? 0), 0));
    });
    const [before, after] = amounts;
    return !before || !after || before.every((kroner, i) => after[i]! >= kroner - 2);
  },
);
