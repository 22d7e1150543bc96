// The people one can be at the desk can be told apart.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestRound, openTestRound } from './round.ts';

let round: TestRound;
beforeAll(async () => void (round = await openTestRound()));
afterAll(() => round.close());

it('numbers two coordinators of one network, and nobody else', () => {
  const labels = round.personas().map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels.filter((label) => label.includes('Trondheim-Malvik'))).toEqual([
    'Koordinator, Trondheim-Malvik (1)',
    'Koordinator, Trondheim-Malvik (2)',
  ]);
  expect(labels).toContain('Koordinator, Fosen');
});
