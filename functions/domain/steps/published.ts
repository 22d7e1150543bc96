// What is published so that anyone can recompute the own row: the level and how the last kroner were handed out.
import type { Allocation, AllocationRules, Claim } from '../claims.ts';
import type { KeyShare } from './key-share.ts';

/** `level` as kroner over the keys of those below their request, and the rounding; neither when all are met. */
export function publishLevel(
  { shared }: KeyShare,
  claims: Claim[],
  { unit }: AllocationRules,
): Pick<Allocation, 'level' | 'rounding'> {
  const last = shared.rounds.at(-1);
  if (!last || shared.open.length === 0) return {};
  const of = (numerator: number | bigint) => ({
    numerator: String(numerator),
    denominator: String(last.weight),
  });
  return {
    level: of(BigInt(last.left) * BigInt(unit)),
    rounding: {
      method: 'largestRemainder',
      left: shared.left,
      ...(shared.threshold === undefined ? {} : { threshold: of(shared.threshold) }),
      tied: shared.tied.map((index) => claims[index]!.id).toSorted(),
    },
  };
}
