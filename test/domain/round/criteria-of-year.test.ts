// The criteria of a year are those that are known for it, each with its source.
import { expect, it } from 'vitest';
import { criteriaOf, criteriaSets } from '../../../functions/domain/round/criteria-of-year.ts';

it('are those known for that year, and none where none is known', () => {
  expect(criteriaOf(2026)?.criteria).toHaveLength(6);
  expect(criteriaOf(2025)?.criteria).toHaveLength(4);
  expect([2015, 2020].map(criteriaOf)).toEqual([undefined, undefined]);
});

it('have a source, are not called confirmed, and one that says «kan» is never a gate', () => {
  expect(criteriaSets.length).toBeGreaterThan(0);
  for (const { source, confirmed, criteria } of criteriaSets) {
    expect(source).not.toBe('');
    expect(confirmed).toBe(false);
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
    expect(criteria.filter(({ about, gate }) => gate && /\bkan\b/.test(about))).toEqual([]);
  }
});
