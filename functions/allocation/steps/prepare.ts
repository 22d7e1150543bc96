// Stages 0-4: from the input to every claim's standing and the level of the key share; the questions start here too.
import type { AllocationInput, Conflict } from '../model.ts';
import { mixKey } from '../arithmetic/mix-key.ts';
import { addBase } from './base.ts';
import { honourCommitment } from './commitment.ts';
import { checkInput } from './feasibility/index.ts';
import { checkMoney } from './feasibility/money.ts';
import { capRatio } from './groups/cap-ratio.ts';
import { shareByKey, type KeyShare } from './key-share.ts';
import { takeOffTheTop } from './off-the-top.ts';
import { climbPriorities } from './priority-tiers.ts';
import { inUnits, type Standing } from './standing.ts';

/** `pot` in kroner, `units` the pot in units; standings, weights and shares in the order of the claims. */
export type Prepared = {
  kind: 'prepared';
  offTheTop: number;
  coordination: number;
  pot: number;
  units: number;
  /** With base and commitments, */
  secured: Standing[];
  /** and with the priorities that are met in full. */
  standings: Standing[];
  weights: bigint[];
  keyShare: KeyShare;
};
export type Refused = { kind: 'conflict'; conflicts: Conflict[] };

/** Works out where every claim stands, or names every reason why it cannot be done. */
export function prepareRound(input: AllocationInput): Prepared | Refused {
  const { claims, rules } = input;
  const faults = checkInput(input);
  if (faults.length > 0) return refused(faults);
  const { conflicts, ...taken } = takeOffTheTop(input);
  if (conflicts.length > 0) return refused(conflicts);

  const units = inUnits(taken.pot, rules);
  const secured = claims.map((claim) => addBase(capRatio(honourCommitment(claim, rules), rules), rules));
  const shortages = checkMoney(secured, rules, units);
  if (shortages.length > 0) return refused(shortages);

  const standings = climbPriorities(secured, rules, units);
  const weights = mixKey(claims, rules.key);
  const keyShare = shareByKey(standings, weights, rules, units);
  return { kind: 'prepared', ...taken, units, secured, standings, weights, keyShare };
}

export const refused = (conflicts: Conflict[]): Refused => ({ kind: 'conflict', conflicts });
