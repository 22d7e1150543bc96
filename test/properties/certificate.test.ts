// What the certificate claims, tried harder than it tries itself; and no round goes out with a property withdrawn.
import fc from 'fast-check';
import { allocate } from '../../functions/allocation/allocate.ts';
import { certify, type Property } from '../../functions/allocation/certificate.ts';
import type { Allocation, AllocationInput } from '../../functions/allocation/model.ts';
import { amountsOf } from '../round.ts';
import { pathOf } from './count-groups.ts';
import { anyRounds, fullRounds } from './rounds.ts';
import { law } from './run.ts';

type Claimed = { round: AllocationInput; outcome: Allocation; pick: number; more: number };

const sum = (all: number[]): number => all.reduce((total, one) => total + one, 0);
const pickOf = <T>(all: T[], pick: number): T => all[pick % all.length]!;

/** Everybody's amount, or nothing where the round is a conflict or waits for people. */
function settled(round: AllocationInput): Record<string, number> | undefined {
  const outcome = allocate(round);
  return outcome.kind === 'conflict' ? undefined : amountsOf(outcome);
}

const trials: Record<Property, (claimed: Claimed) => boolean> = {
  sumsToTheKrone: ({ round, outcome: { awards, unallocated } }) => {
    const before = sum(round.offTheTop.map(({ amount }) => amount));
    const beside = sum(round.claims.map(({ coordination }) => coordination));
    return (
      unallocated >= 0 &&
      before + beside + sum(awards.map(({ amount }) => amount)) + unallocated === round.frame
    );
  },

  linesSumToTheAward: ({ outcome }) =>
    outcome.awards.every(
      ({ amount, steps, parts, measures }) =>
        sum(steps.map((step) => step.amount)) === amount &&
        (parts === undefined || sum(parts.map((part) => part.amount)) === amount) &&
        sum(measures.map((one) => one.amount)) <= amount,
    ),

  noneAboveSought: ({ round, outcome }) =>
    round.claims.every(
      ({ request, measures }, i) =>
        outcome.awards[i]!.amount <= request &&
        outcome.awards[i]!.measures.every(
          ({ owner, uh, other = 0 }, j) =>
            owner <= measures[j]!.soughtOwner &&
            uh <= measures[j]!.soughtUh &&
            other <= (measures[j]!.soughtOther ?? 0),
        ),
    ),

  commitmentsHeld: ({ round, outcome }) =>
    round.claims.every(({ commitment }, i) => outcome.awards[i]!.amount >= commitment),

  priorityHeld: ({ round, outcome }) =>
    round.claims.every(({ measures }, i) => {
      const paid = outcome.awards[i]!.measures.map(({ amount }) => amount);
      const lacking = measures.filter(
        (one, j) => paid[j]! < one.soughtOwner + one.soughtUh + (one.soughtOther ?? 0),
      );
      const first = Math.min(...lacking.map(({ priority }) => priority));
      return measures.every(({ priority }, j) => priority <= first || paid[j] === 0);
    }),

  /** Counted from the measures themselves: the marks of a half say which groups its kroner count in. */
  groupBoundsHeld: ({ round, outcome }) => {
    const groups = round.rules.groups!.filter(({ of }) => of !== 'award');
    const counted = new Map(groups.map(({ id }) => [id, 0]));
    const count = (marks: string[], kroner: number): void => {
      for (const id of pathOf(marks, groups)) counted.set(id, counted.get(id)! + kroner);
    };
    round.claims.forEach(({ measures, tags = [] }, i) => {
      const award = outcome.awards[i]!;
      if (measures.length === 0) count(tags, award.amount);
      measures.forEach(({ tags, otherPayee = 'andre' }, j) => {
        count([...tags, 'eier'], award.measures[j]!.owner);
        count([...tags, 'uh'], award.measures[j]!.uh);
        count([...tags, otherPayee], award.measures[j]!.other ?? 0);
      });
    });
    return groups.every(({ id, atMost, asFarAsSought, atLeast }) => {
      const kroner = counted.get(id)!;
      const isAbove = atMost && kroner * atMost.of > outcome.pot * atMost.parts;
      const isBelow = atLeast && !asFarAsSought && kroner * atLeast.of < outcome.pot * atLeast.parts;
      return !isAbove && !isBelow;
    });
  },

  orderHeld: ({ round, pick, more }) => {
    const own = pickOf(round.claims, pick);
    const counted = Object.fromEntries(
      Object.entries(own.indicators).map(([name, one]) => [name, one + (more % 50)]),
    );
    const greater = {
      ...own,
      id: 'greater',
      indicators: counted,
      measures: own.measures.map((one) => ({ ...one, id: `greater-${one.id}` })),
    };
    const amounts = settled({ ...round, claims: [...round.claims, greater] });
    return !amounts || amounts['greater']! >= amounts[own.id]! - round.rules.unit;
  },

  sameInSameOut: ({ round, outcome }) =>
    JSON.stringify(allocate(JSON.parse(JSON.stringify(round)) as AllocationInput)) ===
    JSON.stringify(outcome),

  rowOrderIrrelevant: ({ round, outcome, pick }) => {
    const by = pick % round.claims.length;
    const turned = [...round.claims.slice(by), ...round.claims.slice(0, by)].map((claim) => ({
      ...claim,
      measures: claim.measures.toReversed(),
    }));
    const amounts = settled({ ...round, claims: turned });
    return outcome.awards.every(({ claim, amount }) => amounts?.[claim] === amount);
  },

  largerFrameHarmsNobody: ({ round, outcome, more }) => {
    const amounts = settled({ ...round, frame: round.frame + more, answers: [] });
    const slack = (parts: number): number => round.rules.unit * Math.max(1, parts);
    return (
      !amounts ||
      outcome.awards.every(({ claim, amount, parts = [] }) => amounts[claim]! >= amount - slack(parts.length))
    );
  },

  seekingMoreGivesNothing: ({ round, outcome, pick, more }) => {
    const own = pickOf(round.claims, pick);
    const award = outcome.awards.find(({ claim }) => claim === own.id)!;
    if (award.amount + round.rules.unit > own.request) return true;
    const at = more % Math.max(1, own.measures.length);
    const changed = {
      ...own,
      request: own.request + more,
      measures: own.measures.map((one, i) => (i === at ? { ...one, soughtUh: one.soughtUh + more } : one)),
    };
    const amounts = settled({ ...round, claims: round.claims.map((one) => (one === own ? changed : one)) });
    return outcome.awards.every(({ claim, amount }) => amounts?.[claim] === amount);
  },
};

law(
  'the certificate of any round holds in every property, and harder trials refute none',
  fc.tuple(fc.oneof(anyRounds, fullRounds()), fc.nat(), fc.integer({ min: 1, max: 3_000_000 })),
  ([round, pick, more]) => {
    const outcome = allocate(round);
    if (outcome.kind === 'conflict') return true;
    return certify(round, outcome).every(({ property, holds }) => {
      if (holds && trials[property]({ round, outcome, pick, more })) return true;
      throw new Error(`${property} ${holds ? 'is refuted' : 'is withdrawn'}`);
    });
  },
);
