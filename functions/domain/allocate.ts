// Splits the frame: the steps in the order of the regulation, every krone accounted for.
import type { AllocationInput, AllocationOutcome, Conflict } from './claims.ts';
import { takeAnswers } from './engine/decisions.ts';
import { mixKey } from './engine/mix-key.ts';
import { awardFromGroups, awardFromPot } from './steps/awards.ts';
import { addBase } from './steps/base.ts';
import { honourCommitment } from './steps/commitment.ts';
import { checkInput } from './steps/feasibility/index.ts';
import { checkMoney } from './steps/feasibility/money.ts';
import { keepRatio } from './steps/groups/keep-ratio.ts';
import { shareByGroups } from './steps/groups/share-by-groups.ts';
import { shareByKey } from './steps/key-share.ts';
import { takeOffTheTop } from './steps/off-the-top.ts';
import { climbPriorities } from './steps/priority-tiers.ts';
import { proveSums } from './steps/prove-sums.ts';
import { publishLevels } from './steps/published.ts';
import { roundLargeUnits } from './steps/rounding.ts';
import { inUnits } from './steps/standing.ts';
import { reasonLeft } from './steps/unused.ts';

/**
 * Allocates whole kroner to claims, or names every reason why it cannot be done. Same input, same outcome; the order
 * of claims never matters. Throws only on a fault of the engine itself (its own sums are proved before it returns).
 */
export function allocate(input: AllocationInput): AllocationOutcome {
  const { frame, claims, rules } = input;
  const faults = checkInput(input);
  if (faults.length > 0) return conflict(faults);
  const { pot, offTheTop, coordination, conflicts } = takeOffTheTop(input);
  if (conflicts.length > 0) return conflict(conflicts);

  const units = inUnits(pot, rules);
  const secured = claims.map((claim) => addBase(keepRatio(honourCommitment(claim, rules), rules), rules));
  const shortages = checkMoney(secured, rules, units);
  if (shortages.length > 0) return conflict(shortages);
  const standings = climbPriorities(secured, rules, units);

  const weights = mixKey(claims, rules.key);
  const keyShare = shareByKey(standings, weights, rules, units);
  const groupShare = shareByGroups(standings, claims, rules, pot);
  if (groupShare && groupShare.conflicts.length > 0) return conflict(groupShare.conflicts);

  const decisions = takeAnswers(input.answers);
  const rounded = roundLargeUnits(keyShare, standings, weights, rules, units, decisions);
  const awards = groupShare
    ? awardFromGroups(standings, weights, keyShare, groupShare, decisions)
    : awardFromPot(standings, weights, keyShare, rounded.amounts, rules, decisions);
  if (decisions.misfits.length > 0) return conflict(decisions.misfits);

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
    ties: decisions.open,
    ...publishLevels(keyShare, groupShare, rounded.method, claims, rules),
  });
}

const conflict = (conflicts: Conflict[]): AllocationOutcome => ({ kind: 'conflict', conflicts });
