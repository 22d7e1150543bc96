// The lines of an award, in the order of the regulation (§ 9.1); they are the explanation and sum to the award.
import type { Step } from '../claims.ts';
import { reached } from '../engine/fill.ts';
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
  { sharers, shared }: KeyShare,
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

  const [first, ...later] = shared.rounds;
  const keyFacts = ({ left, weight: keys } = first!) => ({
    kroner: left * unit,
    key: String(weight),
    keys: String(keys),
  });
  let sofar = reached(sharers, index, first);
  add('keyShare', sofar - least, first && { facts: keyFacts() });
  add('capCut', Math.min(0, most - sofar));
  sofar = Math.min(most, sofar);
  for (let round = 1; round <= Math.min(later.length, roundsShown); round++) {
    const through = round < roundsShown ? round : later.length;
    const level = later[through - 1]!;
    const next = Math.min(most, reached(sharers, index, level));
    add('redistribution', next - sofar, { round, facts: { ...keyFacts(level), through } });
    sofar = next;
  }
  if (shift) {
    add('groupShift', shift.to - sofar, { facts: shift.facts });
    sofar = shift.to;
  }
  add('rounding', amount - sofar, { facts: shift ? {} : roundingFacts(index, { sharers, shared }) });
  return steps;
}

/** What the last single kroner were handed out by; `tied` only where equal remainders were parted by id. */
function roundingFacts(index: number, { sharers, shared }: KeyShare): Record<string, string | number> {
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
