// The rules of the allocation as the Plan states them, with its defaults where it is silent.
import type { AllocationInput } from '../../allocation/model.ts';
import type { KeyPart } from '../../allocation/rules.ts';
import { otherPayeesIn } from '../../allocation/payees.ts';
import { groupsOf } from './groups-of-plan.ts';
import type { PlanValue } from './plan.ts';
import type { RuleValues } from './rule-names.ts';
import { nameInKey } from './measures.ts';
import { indicators } from '../tabs/indicators.ts';

/**
 * The rules as the Plan tab states them, with its defaults where it is silent; `claims` say whether anybody beyond owner
 * and UH is sought for.
 */
export function rulesOf(
  plan: RuleValues<Pick<PlanValue, 'text' | 'number'>>,
  claims: AllocationInput['claims'] = [],
): AllocationInput['rules'] {
  const rules: AllocationInput['rules'] = {
    base: plan.base.number ?? 0,
    baseMode: plan.baseMode.text as AllocationInput['rules']['baseMode'],
    key: indicators.flatMap((indicator) => {
      const parts = plan[indicator]?.number ?? 0;
      return parts > 0 ? [{ indicator: nameInKey(plan, indicator), parts }] : [];
    }),
    unused: plan.unused.text as AllocationInput['rules']['unused'],
    aboveFrame: plan.aboveFrame.text as AllocationInput['rules']['aboveFrame'],
    unit: plan.unit.number ?? 1,
    commitments: plan.commitments.text as AllocationInput['rules']['commitments'],
  };
  if (plan.cap.number !== undefined) rules.cap = plan.cap.number;
  const named = (key: KeyPart[]): KeyPart[] =>
    key.map((part) => ({ ...part, indicator: nameInKey(plan, part.indicator) }));
  const groups = groupsOf(plan, otherPayeesIn(claims));
  if (groups.length > 0)
    rules.groups = groups.map((group) => (group.key ? { ...group, key: named(group.key) } : group));
  return rules;
}
