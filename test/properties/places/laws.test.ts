// What holds of amounts under groups (docs/groups.md § 9), each tried; and what does not, one example each.
import fc from 'fast-check';
import { allocate } from '../../../functions/allocation/allocate.ts';
import type { Allocation, AllocationInput, Claim } from '../../../functions/allocation/model.ts';
import { soughtBy } from '../../../functions/allocation/payees.ts';
import { amountsOf } from '../../round.ts';
import { inputOf, type KronerRound, kronerRounds } from './rounds.ts';
import { law } from '../run.ts';

/** Amounts by claim; nothing where the round is refused. */
function amountsIn(input: AllocationInput): Record<string, number> | undefined {
  const outcome = allocate(input);
  return outcome.kind === 'allocated' ? amountsOf(outcome) : undefined;
}

type Amounts = Record<string, number>;

/** Whether the change was refused, or what it did is as said of everybody that is in both. */
const compare = (
  before: KronerRound,
  after: KronerRound,
  holds: (a: Amounts, b: Amounts) => boolean,
): boolean => {
  const [a, b] = [amountsIn(inputOf(before)), amountsIn(inputOf(after))];
  return !a || !b || holds(a, b);
};

const replace = (round: KronerRound, at: number, change: (claim: Claim) => Claim): KronerRound => ({
  ...round,
  claims: round.claims.map((claim, i) => (i === at ? change(claim) : claim)),
});

const askMore = (claim: Claim, at: number, kroner: number): Claim => {
  const measures = claim.measures.map((one, i) =>
    i === at ? { ...one, soughtOwner: one.soughtOwner + kroner } : one,
  );
  return { ...claim, measures, request: claim.request + kroner };
};

const withPick = fc.tuple(kronerRounds, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 500_000 }));

law('25: the order of rows and runs changes no amount', kronerRounds, (round) =>
  compare(round, { ...round, claims: round.claims.toReversed() }, (a, b) =>
    Object.keys(a).every((id) => a[id] === b[id]),
  ),
);

law('25: equals differ by at most one krone', kronerRounds, (round) => {
  const [first] = round.claims as [Claim];
  const twin = {
    ...first,
    id: 'twin',
    measures: first.measures.map((one) => ({ ...one, id: `twin-${one.id}` })),
  };
  const amounts = amountsIn(inputOf({ ...round, claims: [...round.claims, twin] }));
  return !amounts || Math.abs(amounts[first.id]! - amounts['twin']!) <= 1;
});

law(
  '25: who has no less of anything gets no less, up to the krone of rounding',
  withPick,
  ([round, pick, , more]) => {
    const at = pick % round.claims.length;
    const own = round.claims[at]!;
    const greater: Claim = {
      ...own,
      id: 'more',
      indicators: { elevtall: own.indicators['elevtall']! + (more % 1000) },
      request: own.request + (more % 2) * more * own.measures.length,
      measures: own.measures.map((one) => ({
        ...one,
        id: `more-${one.id}`,
        soughtOwner: one.soughtOwner + (more % 2) * more,
      })),
    };
    const amounts = amountsIn(inputOf({ ...round, claims: [...round.claims, greater] }));
    return !amounts || amounts['more']! >= amounts[own.id]! - 1;
  },
);

law(
  '25: more sought for a measure that is not fully granted changes nobody',
  withPick,
  ([round, pick, which, more]) => {
    const at = pick % round.claims.length;
    const { id, measures } = round.claims[at]!;
    const measure = measures[which % measures.length]!;
    const outcome = allocate(inputOf(round));
    if (outcome.kind === 'conflict') return true;
    const award = outcome.awards
      .find(({ claim }) => claim === id)!
      .measures.find((one) => one.id === measure.id)!;
    if (measure.soughtOwner - award.owner <= 1) return true;
    return compare(
      round,
      replace(round, at, (claim) => askMore(claim, measures.indexOf(measure), more)),
      (a, b) => Object.keys(a).every((one) => Math.abs(a[one]! - b[one]!) <= 1),
    );
  },
);

law('25: own request up, own amount not down', withPick, ([round, pick, which, more]) => {
  const at = pick % round.claims.length;
  const { id, measures } = round.claims[at]!;
  return compare(
    round,
    replace(round, at, (claim) => askMore(claim, which % measures.length, more)),
    (a, b) => b[id]! >= a[id]! - 1,
  );
});

law('25: own key up, own amount not down and no other up', withPick, ([round, pick, , more]) => {
  const at = pick % round.claims.length;
  const raised = replace(round, at, (claim) => ({
    ...claim,
    indicators: { elevtall: claim.indicators['elevtall']! + (more % 2000) },
  }));
  const { id } = round.claims[at]!;
  return compare(round, raised, (a, b) =>
    Object.keys(a).every((one) => (one === id ? b[one]! >= a[one]! - 1 : b[one]! <= a[one]! + 1)),
  );
});

law('25: one more claim, nobody else gains', kronerRounds, (round) =>
  compare({ ...round, claims: round.claims.slice(1) }, round, (a, b) =>
    Object.keys(a).every((id) => b[id]! <= a[id]! + 1),
  ),
);

law('25: a larger frame takes nothing while bounds stay the same kroner', withPick, ([round, , , more]) => {
  const open = Object.fromEntries(
    Object.entries(round.bounds).map(([id, one]) => [
      id,
      { least: one.least, most: one.most ?? round.frame },
    ]),
  );
  const before = { ...round, bounds: open };
  return compare(before, { ...before, frame: round.frame + more }, (a, b) =>
    Object.keys(a).every((id) => b[id]! >= a[id]! - 1),
  );
});

law(
  '25: a larger frame takes at most a krone and a half while bounds are per cent',
  withPick,
  ([round, , , more]) => {
    const before = inputOf(round);
    const groups = before.rules.groups!.map(({ atLeast, atMost, ...rule }) => {
      const inPercent = (share: typeof atLeast) =>
        share && { parts: Math.floor((100 * share.parts) / share.of), of: 100 };
      const [least, most] = [inPercent(atLeast), inPercent(atMost)];
      return { ...rule, ...(least ? { atLeast: least } : {}), ...(most ? { atMost: most } : {}) };
    });
    const [a, b] = [round.frame, round.frame + more].map((frame) =>
      amountsIn({ ...before, frame, rules: { ...before.rules, groups } }),
    );
    return !a || !b || Object.keys(a).every((id) => b[id]! >= a[id]! - 2);
  },
);

/** A claim's level is counted from base and bound money, on top of which the key comes. */
const levelOf = ({ indicators, commitment }: Claim, base: number, kroner: number): number =>
  (kroner - commitment - base) / indicators['elevtall']!;

const soughtIndividually = ({ measures }: Claim): number =>
  measures.reduce((sum, one) => sum + (one.tags.includes('ind') ? soughtBy(one) : 0), 0);

/** As many kroner as there are claims: rounding alone may free a way for fewer. */
function standsInOrder({ claims, base, cap }: KronerRound, { awards }: Allocation): boolean {
  const some = claims.length;
  const partOf = (at: number): number => awards[at]!.parts!.find(({ group }) => group === 'ind')?.amount ?? 0;
  return claims.every((a, i) =>
    claims.every((b, j) => {
      const most = Math.min(a.request, cap ?? a.request);
      if (i === j || partOf(i) + some > soughtIndividually(a) || awards[i]!.amount + some >= most)
        return true;
      const secured = Math.min(b.commitment + base, b.request, cap ?? b.request);
      if (partOf(j) < some || awards[j]!.amount - some <= secured) return true;
      return levelOf(a, base, awards[i]!.amount + 1) >= levelOf(b, base, awards[j]!.amount - 1);
    }),
  );
}

law(
  '25: whoever could take kroner where another gets them stands at least as high',
  kronerRounds,
  (round) => {
    const outcome = allocate(inputOf(round));
    return outcome.kind === 'conflict' || standsInOrder(round, outcome);
  },
);
