// What a question gives back: an answer, or why there is none.
import type { Conflict } from '../model.ts';

/**
 * conflict: the round cannot be allocated; noSuchClaim; groupRules, tiers, floors, largeUnit: the plan's rule has no
 * closed answer to this; mixedKey: the answer needs a key of one indicator; noKey: the claim has no key.
 */
export type WhyNot =
  | 'conflict'
  | 'noSuchClaim'
  | 'groupRules'
  | 'tiers'
  | 'floors'
  | 'largeUnit'
  | 'mixedKey'
  | 'noKey'
  | 'unreachable';

export type Unanswered = { kind: 'unanswered'; why: WhyNot; conflicts: Conflict[] };
export type Answer<T> = ({ kind: 'answered' } & T) | Unanswered;

export const unanswered = (why: WhyNot, conflicts: Conflict[] = []): Unanswered => ({
  kind: 'unanswered',
  why,
  conflicts,
});
