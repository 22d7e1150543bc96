// The rate limit by a clock that the test holds.
import { expect, it } from 'vitest';
import { createRateLimit } from '../../functions/entry/rate-limit.ts';

it('lets a minute’s worth through at once, and one more for each share of a minute that passes', () => {
  let now = 0;
  const limit = createRateLimit(6, { now: () => new Date(now) });
  const waits = () => Array.from({ length: 7 }, () => limit('a'));
  expect(waits()).toEqual([0, 0, 0, 0, 0, 0, 10]);
  now += 10_000;
  expect([limit('a'), limit('a')]).toEqual([0, 10]);
  now += 60_000;
  expect(waits()).toEqual([0, 0, 0, 0, 0, 0, 10]);
  expect(limit('b')).toBe(0);
});
