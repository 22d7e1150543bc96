// Splits the frame: the steps in the order of the regulation, every krone accounted for.
import type { AllocationInput, AllocationOutcome, Award, Conflict } from './claims.ts';
import { takeAnswers } from './engine/decisions.ts';
import { mixKey } from './engine/mix-key.ts';
import { addBase } from './steps/base.ts';
import { honourCommitment } from './steps/commitment.ts';
import { checkInput } from './steps/feasibility/index.ts';
import { checkMoney } from './steps/feasibility/money.ts';
import { shareByKey } from './steps/key-share.ts';
import { fillMeasures } from './steps/measures.ts';
import { takeOffTheTop } from './steps/off-the-top.ts';
import { climbPriorities } from './steps/priority-tiers.ts';
import { proveSums } from './steps/prove-sums.ts';
import { publishLevel } from './steps/published.ts';
import { inUnits } from './steps/standing.ts';
import { traceAward } from './steps/trace.ts';
import { reasonLeft } from './steps/unused.ts';

/**
 * Allocates whole kroner to claims, or names every reason why it cannot be done. Same input, same outcome; the order
 * of claims never matters. Throws only on a fault of the engine itself (its own sums are proved before it returns).
 */
export function allocate(input: AllocationInput): AllocationOutcome {
  const faults = checkInput(input);
  if (faults.length > 0) return conflict(faults);
  const { frame, claims, rules } = input;
  const { pot, offTheTop, coordination, conflicts } = takeOffTheTop(input);
  if (conflicts.length > 0) return conflict(conflicts);

  const potInUnits = inUnits(pot, rules);
  const secured = claims.map((claim) => addBase(honourCommitment(claim, rules), rules));
  const shortages = checkMoney(secured, rules, potInUnits);
  if (shortages.length > 0) return conflict(shortages);

  const standings = climbPriorities(secured, rules, potInUnits);
  const weights = mixKey(claims, rules.key);
  const keyShare = shareByKey(standings, weights, rules, potInUnits);
  const { amounts } = keyShare.shared;

  const decisions = takeAnswers(input.answers);
  const awards = standings.map((standing, i): Award => {
    const { id, measures } = standing.claim;
    const amount = amounts[i]! * rules.unit;
    return {
      claim: id,
      amount,
      steps: traceAward(standing, i, weights[i]!, keyShare, rules.unit),
      measures: fillMeasures(id, measures, amount, decisions),
    };
  });
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
    unallocatedReason: reasonLeft(unallocated, standings, amounts, rules, false),
    ...publishLevel(keyShare, claims, rules),
    weights: Object.fromEntries(claims.map(({ id }, i) => [id, String(weights[i])])),
    ties: decisions.open,
  });
}

const conflict = (conflicts: Conflict[]): AllocationOutcome => ({ kind: 'conflict', conflicts });
