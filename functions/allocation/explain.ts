// Why this award: the facts of the two-line explanation, read from the outcome; the sentences live in text/.
import type { Explanation } from './explanation.ts';
import type { Allocation, AllocationInput, AllocationOutcome, Award, Claim, Step } from './model.ts';
import { sumKroner } from '../basics/kroner.ts';
import { decimalText } from './arithmetic/decimal.ts';
import { levelsOf } from './explain-groups.ts';
import { potFacts } from './explain-pot.ts';
import { cutBy } from './reasons/at-most.ts';
import { countOf, reasonsInGroups } from './reasons/in-groups.ts';
import { reasonsInPot, type Reasons } from './reasons/in-pot.ts';
import { soughtBy } from './payees.ts';

/** The facts behind one award; nothing when there is none. */
export const explainAward = (
  outcome: AllocationOutcome,
  input: AllocationInput,
  claimId: string,
): Explanation | undefined => explainer(outcome, input)(claimId);

/** The same for many awards of one outcome. Says nothing of an amount that this version would not compute. */
export function explainer(
  outcome: AllocationOutcome,
  input: AllocationInput,
): (claimId: string) => Explanation | undefined {
  if (outcome.kind !== 'allocated') return () => undefined;
  const reasons = outcome.groups
    ? reasonsInGroups(input, outcome.awards)
    : reasonsInPot(input, outcome.awards);
  let pot: Explanation['pot'] | undefined;
  const awards = new Map(outcome.awards.map((award) => [award.claim, award]));
  const claims = new Map(input.claims.map((claim) => [claim.id, claim]));
  return (id) => {
    const [award, claim] = [awards.get(id), claims.get(id)];
    if (!award || !claim) return undefined;
    pot ??= potFacts(outcome, input, reasons);
    const own = explainOwn(outcome, input, { award, claim, pot, reasons });
    return { pot, own, steps: award.steps };
  };
}

type Known = { award: Award; claim: Claim; pot: Explanation['pot']; reasons: Reasons | undefined };

function explainOwn(
  outcome: Allocation,
  input: AllocationInput,
  { award, claim, pot, reasons }: Known,
): Explanation['own'] {
  const key = outcome.weights[claim.id]!;
  const keys = pot.groups ? pot.left?.keys : pot.keysSharing;
  const shares = reasons?.sharing.has(claim.id) ?? false;
  const reason = reasons?.of.get(claim.id);
  return {
    claim: claim.id,
    counts: input.rules.key.map(({ indicator }) => countOf(claim, indicator)),
    shares,
    ...(reason ? { reason } : {}),
    ...cutBy(award.steps, claim, input.rules),
    waits: sumKroner(
      outcome.ties.map(({ id, between, kroner }) =>
        isUnitTie(id) && between.includes(claim.id) ? kroner : 0,
      ),
    ),
    ...(shares && keys && { keyPercent: percentOf(key, keys) }),
    key,
    request: claim.request,
    lowered: loweredIn(claim),
    award: award.amount,
    coordination: claim.coordination,
    short: claim.request - award.amount,
    outcome: award.amount === claim.request ? 'asSought' : 'belowSought',
    ...linesOf(award),
    ...explainRounding(outcome, award),
    ...explainParts(outcome, award, input),
  };
}

/** What was sought and lowered before the sharing, kroner. */
const loweredIn = ({ lowered = [] }: Claim): number =>
  sumKroner(lowered.map(({ measure, most }) => soughtBy(measure) - most));

/** A choice over units of a pot, and not over the measures of one network. */
const isUnitTie = (id: string): boolean => id.startsWith('unit');

/** The lines of an award, each kind in one sum. */
function linesOf({ steps }: Award) {
  const sumOf = (rule: Step['rule']) =>
    steps.reduce((sum, step) => (step.rule === rule ? sum + step.amount : sum), 0);
  return {
    commitment: sumOf('commitment'),
    base: sumOf('base'),
    priority: sumOf('priority'),
    keyShare: sumOf('keyShare'),
    redistributed: sumOf('redistribution'),
    groupShift: sumOf('groupShift'),
    cut: sumOf('capCut'),
    rounding: sumOf('rounding'),
  };
}

const percentOf = (key: string, of: string): string =>
  decimalText({ numerator: String(BigInt(key) * 100n), denominator: of }, 2);

function explainParts({ groups = [] }: Allocation, { parts }: Award, input: AllocationInput) {
  if (!parts) return {};
  return {
    parts: parts.map(({ group, amount }) => {
      const { held, level } = groups.find(({ id }) => id === group)!;
      return { group, amount, held, ...levelsOf({ id: group, level }, input) };
    }),
  };
}

function explainRounding({ rounding, level }: Allocation, { claim }: Award) {
  const tied = rounding?.tied.includes(claim) ? rounding.tied : [];
  const numerator = rounding?.remainders?.[claim];
  if (!rounding?.threshold || !level || numerator === undefined) return { tied };
  return {
    remainder: decimalText({ numerator, denominator: level.denominator }, 4),
    threshold: decimalText(rounding.threshold, 4),
    kronerHandedOut: rounding.left,
    tied,
  };
}
