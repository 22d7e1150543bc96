// The lines of an award, in the order of the regulation (§ 9.1); they are the explanation and sum to the award.
import type { Step } from '../claims.ts';
import { reached } from '../engine/fill.ts';
import type { KeyShare } from './key-share.ts';
import type { Standing } from './standing.ts';

/** Rounds of redistribution shown one by one; the last shown holds those that follow. */
const roundsShown = 5;

/** The lines of the claim at `index`, kroner; `amount` is its award in units, `weight` its key. */
export function traceAward(
  standing: Standing,
  index: number,
  weight: bigint,
  { sharers, shared }: KeyShare,
  unit: number,
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
  let sofar = reached(sharers, index, first);
  if (first) {
    const facts = { kroner: first.left * unit, key: String(weight), keys: String(first.weight) };
    add('keyShare', sofar - least, { facts });
  }
  add('capCut', Math.min(0, most - sofar));
  sofar = Math.min(most, sofar);

  for (let round = 1; round <= Math.min(later.length, roundsShown); round++) {
    const through = round < roundsShown ? round : later.length;
    const level = later[through - 1]!;
    const next = Math.min(most, reached(sharers, index, level));
    const facts = { kroner: level.left * unit, key: String(weight), keys: String(level.weight), through };
    add('redistribution', next - sofar, { round, facts });
    sofar = next;
  }
  add('rounding', shared.amounts[index]! - sofar, { facts: roundingFacts(index, { sharers, shared }) });
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
