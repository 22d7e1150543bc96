// What a run rests on is read back, also from runs that were kept before there were group rules and commitments.
import { describe, expect, it } from 'vitest';
import { basisSchema } from '../../../functions/domain/proposal/run-basis.ts';
import { ruleNames } from '../../../functions/domain/plan/rule-names.ts';
import { groupParameterNames } from '../../../functions/domain/plan/group-parameters.ts';
import { planParameters } from '../../../functions/domain/plan/parameters.ts';
import { rulesOf } from '../../../functions/domain/plan/rules-of-plan.ts';

const ruleOf = (text: string) => ({ text, standard: true, confirmed: false, source: '', validFrom: '' });
const standards = Object.fromEntries(ruleNames.map((name) => [name, ruleOf(planParameters[name].standard)]));
const older = Object.fromEntries(
  Object.entries(standards).filter(([name]) => !(groupParameterNames as string[]).includes(name)),
);
const keyData = [{ id: 'A', name: 'A', indicators: {}, coordination: 0, asOf: '', source: '' }];
const basisWith = (rules: object) => basisSchema.safeParse({ rules, keyData, submitted: [] });

describe('the basis of a run', () => {
  it('is read with every rule, and without those about groups', () => {
    expect([basisWith(standards).success, basisWith(older).success]).toEqual([true, true]);
  });
  it('is refused when another rule is missing, or one is unknown', () => {
    const { base: _, ...without } = older;
    expect([basisWith(without).success, basisWith({ ...older, luck: ruleOf('') }).success]).toEqual([
      false,
      false,
    ]);
  });
  it('gives the same rules to compute with, whether the parameters about groups are empty or not there', () => {
    const rulesIn = (rules: object) => rulesOf(basisWith(rules).data!.rules);
    expect(rulesIn(older)).toEqual(rulesIn(standards));
    expect('groups' in rulesIn(standards)).toBe(false);
  });
});
