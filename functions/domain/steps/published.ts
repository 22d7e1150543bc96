// What is published so that anyone can recompute the own row: levels, groups, and how the last kroner were handed out.
import type { Allocation, AllocationRules, Claim, Fraction, Rounding } from '../claims.ts';
import type { Level } from '../engine/key.ts';
import type { GroupShare } from './groups/share-by-groups.ts';
import type { KeyShare } from './key-share.ts';

type Published = Pick<Allocation, 'level' | 'rounding' | 'groups' | 'levelWithoutGroups'>;

/** `level` as kroner over the keys of those below their request; with groups, that of the money none of them holds. */
export function publishLevels(
  { sharers, shared }: KeyShare,
  groupShare: GroupShare | undefined,
  method: Rounding['method'],
  claims: Claim[],
  { unit }: AllocationRules,
): Published {
  const last = shared.open.length > 0 ? shared.rounds.at(-1) : undefined;
  const of = (numerator: number | bigint): Fraction => ({
    numerator: String(numerator),
    denominator: String(last!.weight),
  });
  const level = last && of(BigInt(last.left) * BigInt(unit));
  if (groupShare) {
    return {
      ...(groupShare.level ? { level: groupShare.level } : {}),
      ...(level ? { levelWithoutGroups: level } : {}),
      groups: groupShare.outcomes,
    };
  }
  if (!level) return {};
  if (method === 'sainteLague') return { level, rounding: { method, left: 0, tied: [] } };
  const tied = shared.tied.map((index) => claims[index]!.id).toSorted();
  const threshold = shared.threshold === undefined ? {} : { threshold: of(shared.threshold) };
  const remainders = remaindersOf(sharers, shared, last, claims);
  return { level, rounding: { method, left: shared.left, ...threshold, tied, remainders } };
}

function remaindersOf(
  { key, from, least }: KeyShare['sharers'],
  { open }: KeyShare['shared'],
  level: Level,
  claims: Claim[],
): Record<string, string> {
  const remainders: Record<string, string> = {};
  for (const index of open) {
    const share = from[index]! + key.quotient(index, level);
    if (share >= least[index]!) remainders[claims[index]!.id] = String(key.remainder(index, level));
  }
  return remainders;
}
