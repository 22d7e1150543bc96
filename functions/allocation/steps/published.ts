// What is published so that anyone can recompute the own row: levels, groups, and how the last kroner were handed out.
import type { Allocation, Claim, Fraction, Rounding } from '../model.ts';
import type { AllocationRules } from '../rules.ts';
import type { Level } from '../arithmetic/key.ts';
import type { GroupShare } from './groups/share-by-groups.ts';
import type { KeyShare } from './key-share.ts';

type Published = Pick<Allocation, 'level' | 'rounding' | 'groups' | 'levelWithoutGroups'>;

/** `level` as kroner over the keys of those below their request, and who got the last kroner. */
export function publishLevels(
  { sharers, shared }: KeyShare,
  method: Rounding['method'],
  claims: Claim[],
  rules: AllocationRules,
): Published {
  const last = lastLevel(shared);
  if (!last) return {};
  const level = perKey(last, rules);
  if (method === 'sainteLague') return { level, rounding: { method, left: 0, tied: [] } };
  const tied = shared.tied.map((index) => claims[index]!.id).toSorted();
  const denominator = String(last.weight);
  const threshold =
    shared.threshold === undefined ? {} : { threshold: { numerator: String(shared.threshold), denominator } };
  const remainders = remaindersOf(sharers, shared, last, claims);
  return { level, rounding: { method, left: shared.left, ...threshold, tied, remainders } };
}

/** The level of the money no group holds, each group's outcome, and the level as it would be without the groups. */
export function publishGroups(
  { shared }: KeyShare,
  { level, outcomes }: GroupShare,
  rules: AllocationRules,
): Published {
  const without = lastLevel(shared);
  return {
    ...(level ? { level } : {}),
    ...(without ? { levelWithoutGroups: perKey(without, rules) } : {}),
    groups: outcomes,
  };
}

const lastLevel = ({ open, rounds }: KeyShare['shared']): Level | undefined =>
  open.length > 0 ? rounds.at(-1) : undefined;

const perKey = ({ left, weight }: Level, { unit }: AllocationRules): Fraction => ({
  numerator: String(BigInt(left) * BigInt(unit)),
  denominator: String(weight),
});

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
