// The facts about group rules in an explanation: bounds, money, levels, and what the rule costs or gives per pupil or child.
import type { Allocation, AllocationInput, Fraction, GroupOutcome } from './model.ts';
import type { AllocationRules, KeyPart } from './rules.ts';
import { minus, ratio, toFraction } from './arithmetic/ratio.ts';
import { type UnitLevel, unitFractions, unitLevels } from './explain-units.ts';
import { byTiers } from './steps/priority-tiers.ts';

/** A group's bounds and money, kroner; what it pays per unit of its key, and how much that is above the level without rules. */
export type GroupFacts = Omit<GroupOutcome, 'level'> & {
  units?: (UnitLevel & { gain?: Fraction })[];
};

/**
 * Levels are compared when there are no pots of their own: in those another key may count. Where
 * priorities are met one after the other, no level explains an amount.
 */
export function explainGroups(
  { groups = [], levelWithoutGroups }: Allocation,
  input: AllocationInput,
): GroupFacts[] {
  const comparable = groups.some(({ held }) => held === 'exactly') ? undefined : levelWithoutGroups;
  return groups.map(({ level, ...group }): GroupFacts => {
    const { units } = levelsOf({ id: group.id, level }, input);
    if (!units || !level || !comparable) return { ...group, ...(units && { units }) };
    const gains = unitFractions(difference(level, comparable), input.claims, input.rules.key);
    return { ...group, units: units.map((unit, at) => ({ ...unit, gain: gains[at]!.level })) };
  });
}

/** What a group pays per unit of its key; a level explains no amount where priorities are met one after the other. */
export function levelsOf(
  { id, level }: { id: string; level: Fraction | undefined },
  { rules, claims }: AllocationInput,
): { units?: UnitLevel[] } {
  if (!level || byTiers(rules)) return {};
  return { units: unitLevels(level, claims, ownKeyOf(rules, id) ?? rules.key) };
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
