// "What does the special-education share cost us?"
import { allocate } from '../allocate.ts';
import { decimalsOfKey } from '../arithmetic/counts.ts';
import type { AllocationInput, Fraction } from '../model.ts';
import { unanswered, type Answer } from './answer.ts';

/** The award with and without the group rules, kroner, and both levels in kroner per unit of key (a whole one, where counts have decimals). */
export type CostOfGroups = {
  without: number;
  with: number;
  levelWithout?: Fraction;
  /** The level of the money that no group holds, */
  level?: Fraction;
  /** and of each group. */
  groups: { id: string; held: string; level?: Fraction }[];
};

/** What the group rules give the claim, or take from it: two exact runs. */
export function costOfGroups(input: AllocationInput, claim: string): Answer<CostOfGroups> {
  const run = allocate(input);
  const { groups: _, ...rules } = input.rules;
  const free = allocate({ ...input, rules });
  if (run.kind === 'conflict') return unanswered('conflict', run.conflicts);
  if (free.kind === 'conflict') return unanswered('conflict', free.conflicts);
  if (run.ties.length + free.ties.length > 0) return unanswered('openTie');
  const own = run.awards.find((award) => award.claim === claim);
  const ownFree = free.awards.find((award) => award.claim === claim);
  if (!own || !ownFree) return unanswered('noSuchClaim');
  const digits = '0'.repeat(decimalsOfKey(input.claims, rules.key));
  const perOne = ({ numerator, denominator }: Fraction): Fraction => ({
    numerator: numerator === '0' ? '0' : numerator + digits,
    denominator,
  });
  return {
    kind: 'answered',
    without: ownFree.amount,
    with: own.amount,
    ...(free.level ? { levelWithout: perOne(free.level) } : {}),
    ...(run.level ? { level: perOne(run.level) } : {}),
    groups: (run.groups ?? []).map(({ id, held, level }) => ({
      id,
      held,
      ...(level ? { level: perOne(level) } : {}),
    })),
  };
}
