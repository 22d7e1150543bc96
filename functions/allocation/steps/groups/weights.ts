// What a claim weighs in each pot it shares in: its key, or its part of the pot by the pot's own key.
import type { Claim } from '../../model.ts';
import type { AllocationRules, KeyPart } from '../../rules.ts';
import { mixKey } from '../../arithmetic/mix-key.ts';
import type { Group } from './group-tree.ts';
import { allOf, type Limits, type Own } from './places.ts';

/** `keys` is the claim's key in its pot; `weights` make level 1 the key share of every pot, when there are several. */
export type Weights = { keys: bigint[]; weights: bigint[]; money: Map<string, number> };

export function weigh(
  owns: Own[],
  tree: Group,
  limits: Limits,
  { claims, rules }: { claims: Claim[]; rules: AllocationRules },
): Weights {
  const groups = new Map(allOf(tree).map((one) => [one.id, one]));
  const mixed = new Map<KeyPart[], bigint[]>();
  const keyIn = (pot: string): bigint[] => {
    const key = groups.get(pot)!.key ?? rules.key;
    const known = mixed.get(key) ?? mixKey(claims, key);
    mixed.set(key, known);
    return known;
  };
  const money = moneyOf(tree, limits);
  const keys = owns.map(({ claim, pot }) => keyIn(pot)[claim]!);
  const sums = new Map<string, bigint>();
  owns.forEach(({ pot }, at) => sums.set(pot, (sums.get(pot) ?? 0n) + keys[at]!));
  if (sums.size === 1) return { keys, weights: keys, money };
  const counted = [...sums.values()].filter((sum) => sum > 0n);
  const common = counted.reduce((product, sum) => (product / gcd(product, sum)) * sum, 1n);
  const weights = owns.map(({ pot }, at) =>
    keys[at]! > 0n ? (keys[at]! * BigInt(money.get(pot)!) * common) / sums.get(pot)! : 0n,
  );
  const shared = weights.reduce(gcd, 0n) || 1n;
  return { keys, weights: weights.map((weight) => weight / shared), money };
}

/** What is shared in each pot of its own: its kroner, less what pots of their own inside it hold. */
function moneyOf(tree: Group, limits: Limits): Map<string, number> {
  const money = new Map<string, number>();
  const visit = (group: Group, around: string | undefined): void => {
    const isOwn = group.id === group.ownPot;
    if (isOwn) {
      const { most } = limits.get(group.id) ?? group;
      money.set(group.id, most);
      if (around !== undefined) money.set(around, money.get(around)! - most);
    }
    for (const one of group.inside) visit(one, isOwn ? group.id : around);
  };
  visit(tree, undefined);
  return money;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
