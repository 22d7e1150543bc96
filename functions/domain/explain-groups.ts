// The facts about group rules in an explanation: bounds, money, levels, and what the rule costs or gives per unit of key.
import type {
  Allocation,
  AllocationInput,
  AllocationRules,
  Fraction,
  GroupOutcome,
  KeyPart,
} from './claims.ts';
import { decimalText } from './engine/decimal.ts';
import { minus, ratio, toFraction } from './engine/ratio.ts';
import { byTiers } from './steps/priority-tiers.ts';

/** A group's bounds and money, kroner; what it pays per unit of its key, and how much that is above the level without rules. */
export type GroupFacts = Omit<GroupOutcome, 'level'> & {
  perUnit?: string;
  gain?: Fraction;
  oneIndicator?: string;
};

/**
 * Levels are compared when there are no pots of their own: in those a key counts anew, perhaps of another kind. Where
 * priorities are met one after the other, no level explains an amount.
 */
export function explainGroups(
  { groups = [], levelWithoutGroups, weights }: Allocation,
  { rules, claims }: AllocationInput,
): GroupFacts[] {
  const comparable = groups.some(({ held }) => held === 'exactly') ? undefined : levelWithoutGroups;
  return groups.map(({ level: reached, ...group }): GroupFacts => {
    const level = byTiers(rules) ? undefined : reached;
    const key = ownKeyOf(rules, group.id);
    const counts = claims.flatMap(({ indicators }) =>
      (key ?? []).map(({ indicator }) => indicators[indicator] ?? 0),
    );
    return {
      ...group,
      ...(level ? { perUnit: decimalText(level, Math.max(digitsFor(weights), digitsFor(counts))) } : {}),
      ...(level && comparable ? { gain: difference(level, comparable) } : {}),
      ...indicatorOf(key ?? rules.key),
    };
  });
}

/** The key of the pot of its own that the group is or lies in; undefined when that is the common one. */
function ownKeyOf(rules: AllocationRules, id: string | undefined): KeyPart[] | undefined {
  const rule = rules.groups?.find((one) => one.id === id?.replace(/\/rest$/, ''));
  return rule && (rule.key ?? ownKeyOf(rules, rule.within));
}

const difference = (a: Fraction, b: Fraction): Fraction => {
  const [x, y] = [a, b].map(({ numerator, denominator }) => ratio(BigInt(numerator), BigInt(denominator)));
  return toFraction(minus(x!, y!));
};

/** The indicator, when the key is one only. */
export function indicatorOf(key: KeyPart[]): { oneIndicator?: string } {
  const [only, ...more] = key;
  return only && more.length === 0 ? { oneIndicator: only.indicator } : {};
}

/** One digit more than the largest key has: enough to recompute any row to the krone. */
export const digitsFor = (weights: Allocation['weights'] | number[]): number =>
  Object.values(weights).reduce((most, weight) => Math.max(most, String(weight).length + 1), 2);
