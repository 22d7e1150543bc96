// The fairness certificate: which named properties a run was seen to have, each checked on the run itself.
import { allocate } from './allocate.ts';
import { countsOf } from './arithmetic/counts.ts';
import type { Allocation, AllocationInput, AllocationOutcome, Award, Claim } from './model.ts';
import { seekMoreAnywhere, withClaim } from './questions/rerun.ts';
import { byTiers } from './steps/priority-tiers.ts';
import { withFrame } from './steps/set-aside.ts';

/** The property's code; what it says to people stands in text/. */
export type Certified = { property: Property; holds: boolean };

export const properties = [
  'sumsToTheKrone',
  'linesSumToTheAward',
  'noneAboveSought',
  'commitmentsHeld',
  'priorityHeld',
  'groupBoundsHeld',
  'orderHeld',
  'sameInSameOut',
  'rowOrderIrrelevant',
  'largerFrameHarmsNobody',
  'seekingMoreGivesNothing',
] as const;
export type Property = (typeof properties)[number];

type Run = { input: AllocationInput; outcome: Allocation };
type Check = { applies: (run: Run) => boolean; holds: (run: Run) => boolean };

/** Checks every property that the round's rules promise; a rule that does not promise one leaves it out. */
export function certify(input: AllocationInput, outcome: AllocationOutcome): Certified[] {
  if (outcome.kind === 'conflict') return [];
  const run = { input, outcome };
  return properties
    .filter((property) => checks[property].applies(run))
    .map((property) => ({ property, holds: checks[property].holds(run) }));
}

const always = (): boolean => true;
const total = (amounts: number[]): number => amounts.reduce((sum, one) => sum + one, 0);
const groupsOf = ({ input }: Run) => input.rules.groups ?? [];
const inTiers = ({ input }: Run): boolean => byTiers(input.rules);

const checks: Record<Property, Check> = {
  sumsToTheKrone: {
    applies: always,
    holds: ({ input, outcome: { offTheTop, coordination, awards, unallocated } }) =>
      offTheTop + coordination + total(awards.map(({ amount }) => amount)) + unallocated === input.frame,
  },
  linesSumToTheAward: {
    applies: always,
    holds: ({ outcome }) =>
      outcome.awards.every(({ amount, steps }) => total(steps.map((step) => step.amount)) === amount),
  },
  noneAboveSought: {
    applies: always,
    holds: (run) => pairs(run).every(({ claim, award }) => award.amount <= claim.request),
  },
  commitmentsHeld: {
    applies: ({ input }) => input.claims.some(({ commitment }) => commitment > 0),
    holds: (run) => pairs(run).every(({ claim, award }) => award.amount >= claim.commitment),
  },
  priorityHeld: {
    applies: (run) =>
      groupsOf(run).length === 0 && run.input.claims.some(({ measures }) => measures.length > 1),
    holds: (run) => pairs(run).every(holdsPriority),
  },
  groupBoundsHeld: {
    // While units wait for people's answer, a least amount may wait for them too: nothing is claimed of it yet.
    applies: ({ outcome }) => outcome.groups !== undefined && outcome.ties.length === 0,
    holds: ({ outcome }) =>
      outcome.groups!.every(({ least, most, amount }) => amount >= least && amount <= most),
  },
  orderHeld: {
    applies: (run) => groupsOf(run).length === 0 && !inTiers(run),
    holds: holdsOrder,
  },
  sameInSameOut: {
    applies: always,
    holds: ({ input, outcome }) =>
      JSON.stringify(allocate(structuredClone(input))) === JSON.stringify(outcome),
  },
  rowOrderIrrelevant: {
    applies: always,
    holds: (run) => sameAmounts(run, allocate({ ...run.input, claims: run.input.claims.toReversed() }), 0),
  },
  largerFrameHarmsNobody: {
    // Several shares of the frame, each rounded down, may take more than one krone of one krone more.
    // Under groups only where single kroner are shared again by the level: an exact pot keeps what it is not asked for
    // when money is carried over, tiers and whole units leap, and what is laid out moves (docs/groups.md § 9).
    applies: (run) =>
      run.input.offTheTop.filter(({ share }) => share).length < 2 &&
      (groupsOf(run).length === 0 ||
        (run.input.rules.unused === 'redistribute' &&
          run.input.rules.unit === 1 &&
          !inTiers(run) &&
          groupsOf(run).every(({ laidOut }) => !laidOut))),
    holds: (run) => [1, 1000, Math.ceil(run.input.frame / 10)].every((more) => harmsNobody(run, more)),
  },
  seekingMoreGivesNothing: {
    applies: (run) => groupsOf(run).length === 0 && !inTiers(run),
    holds: (run) =>
      pairs(run)
        .filter(({ claim, award }) => award.amount + run.input.rules.unit <= claim.request)
        .every(({ claim }) =>
          [...seekMoreAnywhere(claim, run.input.rules.unit * 1000)].every((more) =>
            sameAmounts(run, allocate(withClaim(run.input, claim.id, () => more)), 0),
          ),
        ),
  },
};

const pairs = ({ input, outcome }: Run): { claim: Claim; award: Award }[] =>
  input.claims.map((claim, i) => ({ claim, award: outcome.awards[i]! }));

/** Money never goes to a measure while one of an earlier priority lacks some. */
const holdsPriority = ({ claim, award }: { claim: Claim; award: Award }): boolean =>
  claim.measures.every((later, j) =>
    claim.measures.every(
      (earlier, i) =>
        earlier.priority >= later.priority ||
        award.measures[j]!.amount === 0 ||
        award.measures[i]!.outcome === 'granted',
    ),
  );

/** Who has at least as much of everything that counts gets at least as much, but for one unit of rounding. */
function holdsOrder(run: Run): boolean {
  const { claims, rules } = run.input;
  const { key, unit, base } = rules;
  const keys = key.map(({ indicator }) => countsOf(claims, indicator));
  const rows = pairs(run).map(({ claim, award }, i) => ({
    counts: [claim.request, claim.commitment, claim.base ?? base, ...keys.map((counts) => counts[i]!)],
    amount: award.amount,
  }));
  return rows.every((a) =>
    rows.every((b) => a.amount + unit >= b.amount || a.counts.some((count, i) => count < b.counts[i]!)),
  );
}

function sameAmounts({ outcome }: Run, other: AllocationOutcome, slack: number): boolean {
  if (other.kind === 'conflict') return false;
  const amounts = new Map(other.awards.map(({ claim, amount }) => [claim, amount]));
  return outcome.awards.every(({ claim, amount }) => Math.abs(amounts.get(claim)! - amount) <= slack);
}

/**
 * One unit (in each group) may be lost to rounding, nothing else. Answers to ties of this frame are no answers at another; a frame at
 * which the round would be a conflict harms nobody either.
 */
function harmsNobody({ input, outcome }: Run, more: number): boolean {
  const larger = allocate({ ...withFrame(input, input.frame + more), answers: [] });
  if (larger.kind === 'conflict') return true;
  return outcome.awards.every(
    ({ amount, parts = [] }, i) =>
      larger.awards[i]!.amount >= amount - input.rules.unit * Math.max(1, parts.length),
  );
}
