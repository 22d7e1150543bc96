// Days as numbers: leap years, turns of the century, and the years that a round can speak of.
import { describe, expect, it } from 'vitest';
import { dayOf, daysOf, isDay, isoDay, parseIsoDay, weekdayOf } from '../../functions/basics/calendar.ts';

describe('a day', () => {
  it.each([
    ['2000-01-01', true],
    ['1999-12-31', false],
    ['2099-12-31', true],
    ['2100-01-01', false],
    ['2000-02-29', true],
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2028-02-30', false],
    ['2026-04-30', true],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-13-01', false],
    ['2026-00-01', false],
    ['2026-01-00', false],
  ])('%s exists in the years of a round: %s', (day, exists) => {
    expect(isDay(parseIsoDay(day))).toBe(exists);
  });

  it('is counted across a turn of the century that is no leap year, and one that is', () => {
    for (const text of ['2100-02-28', '2100-03-01', '2100-12-31', '2000-03-01', '1999-12-31', '2400-02-29']) {
      const days = Date.parse(text) / 86_400_000;
      expect([text, daysOf(parseIsoDay(text)), isoDay(dayOf(days))]).toEqual([text, days, text]);
    }
  });

  it('of the week counts from Monday', () => {
    expect(['2026-02-02', '2026-02-01', '2026-02-07'].map((text) => weekdayOf(parseIsoDay(text)))).toEqual([
      0, 6, 5,
    ]);
  });
});
