// What the seed workbooks lead to: Vestfold's table to the krone, Trøndelag's shares near those of last year.
import { describe, expect, it } from 'vitest';
import type { Seed } from '../../desk/seed/seed.ts';
import { trondelag2026 } from '../../desk/seed/trondelag-2026.ts';
import { expected, vestfold2015 } from '../../desk/seed/vestfold-2015.ts';
import { allocate } from '../../functions/allocation/allocate.ts';
import type { Claim } from '../../functions/allocation/model.ts';
import type { AllocationRules } from '../../functions/allocation/rules.ts';
import { budgetOf, mended, networksOf, planOf, soughtBy, standOf } from './read-seed.ts';

const indicators = ['elevtall', 'barnetall', 'arsverk'] as const;

const keyOf = (seed: Seed): AllocationRules['key'] => {
  const { plan } = planOf(seed);
  return indicators
    .map((indicator) => ({ indicator, parts: plan[indicator].number ?? 0 }))
    .filter(({ parts }) => parts > 0);
};

/** Kroner per network by name, when everything is mended and the key is the plan's own or another. */
function resultOf(seed: Seed, key = keyOf(seed)): Record<string, number> {
  const claims = networksOf(seed).values.map(({ name, coordination, indicators }): Claim => {
    const request = soughtBy(standOf(seed, name, mended(seed, name)));
    return { id: name, name, request, commitment: 0, coordination, indicators, measures: [] };
  });
  const { frame, offTheTop } = budgetOf(seed).budget;
  const rules: AllocationRules = {
    base: planOf(seed).plan.base.number ?? 0,
    baseMode: 'additive',
    key,
    unused: 'redistribute',
    aboveFrame: 'proRata',
    unit: 1,
    commitments: 'within',
  };
  const outcome = allocate({ frame, offTheTop, claims, rules, answers: [] });
  if (outcome.kind !== 'allocated') throw new Error(JSON.stringify(outcome));
  return Object.fromEntries(outcome.awards.map(({ claim, amount }) => [claim, amount]));
}

describe('the result of the seed workbooks', () => {
  it('is in Vestfold the table by pupils to the krone, as its plan says', () => {
    expect(resultOf(vestfold2015)).toEqual(expected.elevtall);
  });

  it('is in Vestfold the table by children to the krone when children are the key', () => {
    expect(resultOf(vestfold2015, [{ indicator: 'barnetall', parts: 1 }])).toEqual(expected.barnetall);
  });

  it('is in Trøndelag a pot used to the last krone, in which two networks get all they seek', () => {
    const result = resultOf(trondelag2026);
    expect(Object.values(result).reduce((sum, amount) => sum + amount, 0)).toBe(14026000);
    const full = Object.keys(result).filter(
      (name) => result[name] === soughtBy(standOf(trondelag2026, name, mended(trondelag2026, name))),
    );
    expect(full).toEqual(['Indre Namdal', 'Værnes']);
  });

  it('is in Trøndelag an amount between 1.1 and 1.6 times that of last year for every network, as the larger pot allows', () => {
    const result = resultOf(trondelag2026);
    for (const { name, lastYear } of networksOf(trondelag2026).values) {
      const rise = (result[name] ?? 0) / (lastYear ?? 0);
      expect([name, rise > 1.1 && rise < 1.6]).toEqual([name, true]);
    }
  });
});
