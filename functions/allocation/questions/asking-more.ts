// "Would it have helped to seek more?"
import type { AllocationInput } from '../model.ts';
import { byTiers } from '../steps/priority-tiers.ts';
import { unanswered, type Answer } from './answer.ts';
import { compareRuns, seekMore, withClaim } from './rerun.ts';

/** Seeking more helps only when the request bound; `upTo` is the award that no larger request passes, kroner. */
export function wouldSeekingMoreHelp(
  input: AllocationInput,
  claim: string,
): Answer<{ helps: boolean; award: number; upTo: number }> {
  if ((input.rules.groups ?? []).length > 0) return unanswered('groupRules');
  if (byTiers(input.rules)) return unanswered('tiers');
  const changed = withClaim(input, claim, (own) => seekMore(own, input.frame + 1));
  const answer = compareRuns(input, changed, claim);
  if (answer.kind === 'unanswered') return answer;
  const { before, after } = answer;
  const helps = after > before;
  return { kind: 'answered', helps, award: before, upTo: helps ? after : before };
}
