// "What does one more krone in the frame give us?"
import type { AllocationInput, Fraction } from '../model.ts';
import { reached } from '../arithmetic/fill.ts';
import { ratio, times, toFraction } from '../arithmetic/ratio.ts';
import { leftOfKrone } from '../steps/set-aside.ts';
import { prepareRound } from '../steps/prepare.ts';
import { ruleInTheWay, unanswered, type Answer } from './answer.ts';

/**
 * The claim's part of one more krone, exactly (of what shares of the frame leave of it): its key over the keys of those who still share, or 0 for one who has
 * its most (`binds: 'most'`), its least amount (`'least'`), or when everybody is met.
 */
export function shareOfNextKrone(
  input: AllocationInput,
  claim: string,
): Answer<{ part: Fraction; binds: 'nothing' | 'most' | 'least' }> {
  const prepared = prepareRound(input);
  if (prepared.kind === 'conflict') return unanswered('conflict', prepared.conflicts);
  const inTheWay = ruleInTheWay(input.rules);
  if (inTheWay) return unanswered(inTheWay);
  const index = input.claims.findIndex(({ id }) => id === claim);
  if (index < 0) return unanswered('noSuchClaim');
  const { sharers, shared } = prepared.keyShare;
  const nothing = toFraction(ratio(0));
  const level = shared.rounds.at(-1)!;
  const amount = reached(sharers, index, level);
  if (amount >= sharers.most[index]!) return { kind: 'answered', part: nothing, binds: 'most' };
  const key = prepared.weights[index]!;
  const share = sharers.from[index]! + sharers.key.quotient(index, level);
  if (key === 0n || share < sharers.least[index]!) return { kind: 'answered', part: nothing, binds: 'least' };
  return {
    kind: 'answered',
    part: toFraction(times(ratio(key, level.weight), leftOfKrone(input))),
    binds: 'nothing',
  };
}
