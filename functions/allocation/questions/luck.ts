// "Was it luck?" How far the last krone was from going the other way.
import type { AllocationOutcome, Fraction } from '../model.ts';
import { minus, ratio, toFraction } from '../arithmetic/ratio.ts';
import { unanswered, type Answer } from './answer.ts';

/**
 * `remainder` is what rounding down cut off, `threshold` the smallest remainder that got a krone back; `distance` is
 * the remainder minus the threshold. `decidedById` when both were equal and the ids decided.
 */
export type Luck = {
  gotKrone: boolean;
  remainder: Fraction;
  threshold: Fraction;
  distance: Fraction;
  decidedById: string[];
};

/** Read from the published rounding alone, of single kroner. At its request, or its least amount, a claim has no remainder: no luck. */
export function wasItLuck(
  outcome: AllocationOutcome,
  claim: string,
  unit: number,
): Answer<Luck | { noRounding: true }> {
  if (outcome.kind === 'conflict') return unanswered('conflict', outcome.conflicts);
  if (outcome.groups) return unanswered('groupRules');
  const award = outcome.awards.find((one) => one.claim === claim);
  if (!award) return unanswered('noSuchClaim');
  const { level, rounding } = outcome;
  if (unit > 1) return unanswered('largeUnit');
  const rest = rounding?.remainders?.[claim];
  if (!level || !rounding?.threshold || rest === undefined) return { kind: 'answered', noRounding: true };
  const remainder = ratio(BigInt(rest), BigInt(level.denominator));
  const threshold = ratio(BigInt(rounding.threshold.numerator), BigInt(rounding.threshold.denominator));
  return {
    kind: 'answered',
    gotKrone: award.steps.some(({ rule, amount }) => rule === 'rounding' && amount > 0),
    remainder: toFraction(remainder),
    threshold: toFraction(threshold),
    distance: toFraction(minus(remainder, threshold)),
    decidedById: rounding.tied.includes(claim) ? rounding.tied : [],
  };
}
