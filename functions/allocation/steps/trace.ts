// The lines of an award, in the order of the regulation (§ 9.1); they are the explanation and sum to the award.
import type { Step } from '../model.ts';
import { reached, type Sharers } from '../arithmetic/fill.ts';
import type { SharedOut } from '../arithmetic/share-out.ts';
import type { KeyShare } from './key-share.ts';
import type { Standing } from './standing.ts';

/** Rounds of redistribution shown one by one; the last shown holds those that follow. */
const roundsShown = 5;

/** An award's end: the amount, what groups moved when one of them holds money, all in units. */
export type Ending = { amount: number; shift?: { to: number; facts: Record<string, number> } };

/** The lines of the claim at `index` in kroner; `weight` is its key. */
export function traceAward(
  standing: Standing,
  index: number,
  weight: bigint,
  { sharers, shared, rounds }: KeyShare,
  unit: number,
  { amount, shift }: Ending,
): Step[] {
  const { claim, commitment, base, priority, least, most } = standing;
  const steps: Step[] = [];
  const add = (rule: Step['rule'], units: number, more: Partial<Step> = {}) => {
    if (units !== 0 || more.facts?.['tied'] !== undefined)
      steps.push({ rule, claim: claim.id, amount: units * unit, ...more });
  };
  add('commitment', commitment);
  add('base', base);
  add('priority', priority);

  const key = String(weight);
  let sofar = reached(sharers, index, shared.rounds[0]);
  add('keyShare', sofar - least, { facts: { ...rounds[0], key } });
  add('capCut', Math.min(0, most - sofar));
  sofar = Math.min(most, sofar);
  for (let round = 1; round < Math.min(rounds.length, roundsShown + 1); round++) {
    const through = round < roundsShown ? round : rounds.length - 1;
    const next = Math.min(most, reached(sharers, index, shared.rounds[through]));
    add('redistribution', next - sofar, { round, facts: { ...rounds[through]!, key, through } });
    sofar = next;
  }
  if (shift) {
    add('groupShift', shift.to - sofar, { facts: shift.facts });
    sofar = shift.to;
  }
  add('rounding', amount - sofar, { facts: shift ? {} : roundingFacts(index, sharers, shared) });
  return steps;
}

/** What the last single kroner were handed out by; `tied` only where ids decided between equal remainders. */
function roundingFacts(index: number, sharers: Sharers, shared: SharedOut): Record<string, string | number> {
  const level = shared.rounds.at(-1);
  if (!level || shared.left === 0) return {};
  return {
    left: shared.left,
    remainder: String(sharers.key.remainder(index, level)),
    of: String(level.weight),
    threshold: String(shared.threshold),
    ...(shared.tied.includes(index) ? { tied: shared.tied.length } : {}),
  };
}
