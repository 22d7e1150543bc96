// Splits the frame: the steps in the order of the regulation, every krone accounted for.
import type { AllocationInput, AllocationOutcome } from './model.ts';
import { takeAnswers } from './arithmetic/decisions.ts';
import { awardFromGroups, awardFromPot } from './steps/awards.ts';
import { shareByGroups } from './steps/groups/share-by-groups.ts';
import { prepareRound, refused } from './steps/prepare.ts';
import { proveSums } from './steps/prove-sums.ts';
import { publishGroups, publishLevels } from './steps/published.ts';
import { roundLargeUnits } from './steps/rounding.ts';
import { reasonLeft } from './steps/unused.ts';

/**
 * Allocates whole kroner to claims, or names every reason why it cannot be done. Same input, same outcome; the order
 * of claims never matters. Throws only on a fault of the engine itself (its own sums are proved before it returns).
 */
export function allocate(input: AllocationInput): AllocationOutcome {
  const { frame, claims, rules } = input;
  const prepared = prepareRound(input);
  if (prepared.kind === 'conflict') return prepared;
  const { offTheTop, coordination, pot, units, secured, standings, weights, keyShare } = prepared;

  const decisions = takeAnswers(input.answers);
  const groupShare = shareByGroups(secured, input, pot, decisions);
  if (groupShare && 'conflicts' in groupShare) return refused(groupShare.conflicts);

  const rounded = groupShare ?? roundLargeUnits(keyShare, standings, rules, units, decisions);
  const awards =
    'slices' in rounded
      ? awardFromGroups(standings, weights, keyShare, rounded, rules, decisions)
      : awardFromPot(standings, weights, keyShare, rounded.amounts, rules, decisions);
  if (decisions.misfits.length > 0) return refused(decisions.misfits);

  const unallocated = pot - awards.reduce((sum, { amount }) => sum + amount, 0);
  return proveSums({
    kind: 'allocated',
    frame,
    offTheTop,
    coordination,
    pot,
    awards,
    unallocated,
    unallocatedReason: reasonLeft(unallocated, standings, awards, rules, rounded.tied),
    weights: Object.fromEntries(claims.map(({ id }, i) => [id, String(weights[i])])),
    ties: decisions.open.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ...('slices' in rounded
      ? publishGroups(keyShare, rounded, rules)
      : publishLevels(keyShare, rounded.method, claims, rules)),
  });
}
