// "What frame funds us fully?"
import type { AllocationInput } from '../model.ts';
import { greater, lesser, over, plus, ratio, times, total, wholeAbove } from '../arithmetic/ratio.ts';
import { frameLeaving } from '../steps/set-aside.ts';
import { prepareRound } from '../steps/prepare.ts';
import { ruleInTheWay, unanswered, type Answer } from './answer.ts';

/** The least frame (kroner) at which the claim's exact share is all it seeks, and how much more than now that is. */
export function frameThatMeets(
  input: AllocationInput,
  claim: string,
): Answer<{ frame: number; more: number }> {
  const prepared = prepareRound(input);
  if (prepared.kind === 'conflict') return unanswered('conflict', prepared.conflicts);
  const { rules, frame } = input;
  const inTheWay = ruleInTheWay(rules);
  if (inTheWay) return unanswered(inTheWay);
  const index = input.claims.findIndex(({ id }) => id === claim);
  if (index < 0) return unanswered('noSuchClaim');
  const { standings, weights, coordination } = prepared;
  const own = standings[index]!;
  if (own.most < own.claim.request) return unanswered('unreachable');
  if (weights[index] === 0n && own.least < own.most) return unanswered('noKey');
  // Where the least amount meets the claim already, the frame must still hold everybody's least.
  const level = weights[index] === 0n ? ratio(0) : over(ratio(own.most - own.from), ratio(weights[index]!));
  const atLevel = standings.map(({ from, least, most }, i) => {
    const share = greater(ratio(least), plus(ratio(from), times(ratio(weights[i]!), level)));
    return rules.unused === 'carry' ? share : lesser(ratio(most), share);
  });
  const leasts = standings.reduce((sum, { least }) => sum + least, 0);
  const pot = own.least === own.most ? leasts : wholeAbove(total(atLevel));
  const needed = frameLeaving(input, coordination + pot);
  if (needed === undefined) return unanswered('unreachable');
  return { kind: 'answered', frame: needed, more: needed - frame };
}
