// The clock in Oslo, against the list of its changes from 1980 on, and at the two hours that are not like others.
import { describe, expect, it } from 'vitest';
import { osloClock, osloInstant, parseIsoDay } from '../../functions/basics/calendar.ts';

/** Year, first day of summer time, first day of winter time; always at 01:00 UTC. From the time zone database 2025. */
const changes = `
1980 04-06 09-28 · 1981 03-29 09-27 · 1982 03-28 09-26 · 1983 03-27 09-25 · 1984 03-25 09-30
1985 03-31 09-29 · 1986 03-30 09-28 · 1987 03-29 09-27 · 1988 03-27 09-25 · 1989 03-26 09-24
1990 03-25 09-30 · 1991 03-31 09-29 · 1992 03-29 09-27 · 1993 03-28 09-26 · 1994 03-27 09-25
1995 03-26 09-24 · 1996 03-31 10-27 · 1997 03-30 10-26 · 1998 03-29 10-25 · 1999 03-28 10-31
2000 03-26 10-29 · 2001 03-25 10-28 · 2002 03-31 10-27 · 2003 03-30 10-26 · 2004 03-28 10-31
2005 03-27 10-30 · 2006 03-26 10-29 · 2007 03-25 10-28 · 2008 03-30 10-26 · 2009 03-29 10-25
2010 03-28 10-31 · 2011 03-27 10-30 · 2012 03-25 10-28 · 2013 03-31 10-27 · 2014 03-30 10-26
2015 03-29 10-25 · 2016 03-27 10-30 · 2017 03-26 10-29 · 2018 03-25 10-28 · 2019 03-31 10-27
2020 03-29 10-25 · 2021 03-28 10-31 · 2022 03-27 10-30 · 2023 03-26 10-29 · 2024 03-31 10-27
2025 03-30 10-26 · 2026 03-29 10-25 · 2027 03-28 10-31 · 2028 03-26 10-29 · 2029 03-25 10-28
2030 03-31 10-27 · 2031 03-30 10-26 · 2032 03-28 10-31 · 2033 03-27 10-30 · 2034 03-26 10-29
2035 03-25 10-28 · 2036 03-30 10-26 · 2037 03-29 10-25 · 2038 03-28 10-31 · 2039 03-27 10-30
2040 03-25 10-28`;
const years = [...changes.matchAll(/(\d{4}) (\S{5}) (\S{5})/g)].map(
  ([, year = '', summer = '', winter = '']) => ({
    summer: `${year}-${summer}`,
    winter: `${year}-${winter}`,
  }),
);

const instantAt = (day: string, hour: number, minute: number): string =>
  osloInstant(parseIsoDay(day), hour, minute);

describe('the clock in Oslo', () => {
  it('is known for sixty-one years', () => expect(years).toHaveLength(61));

  it.each(years)('goes forward on $summer and back on $winter', ({ summer, winter }) => {
    expect(osloClock(`${summer}T00:59:00.000Z`)).toBe(`${summer}T01:59`);
    expect(osloClock(`${summer}T01:00:00.000Z`)).toBe(`${summer}T03:00`);
    expect(osloClock(`${winter}T00:59:00.000Z`)).toBe(`${winter}T02:59`);
    expect(osloClock(`${winter}T01:00:00.000Z`)).toBe(`${winter}T02:00`);
  });

  it('shows the day after when it is late in the evening in UTC', () => {
    expect(osloClock('2026-12-31T23:30:00.000Z')).toBe('2027-01-01T00:30');
    expect(osloClock('2026-06-30T22:00:00.000Z')).toBe('2026-07-01T00:00');
  });
});

describe('the instant that a clock in Oslo shows', () => {
  it.each(years)('is the last of two in the hour that comes twice on $winter', ({ winter }) => {
    expect(instantAt(winter, 1, 59)).toMatch(/T23:59/);
    expect(instantAt(winter, 2, 0)).toBe(`${winter}T01:00:00.000Z`);
    expect(instantAt(winter, 2, 59)).toBe(`${winter}T01:59:00.000Z`);
    expect(instantAt(winter, 3, 0)).toBe(`${winter}T02:00:00.000Z`);
  });

  it.each(years)('is an hour earlier on the clock in the hour that is left out on $summer', ({ summer }) => {
    expect(instantAt(summer, 1, 59)).toBe(`${summer}T00:59:00.000Z`);
    expect(instantAt(summer, 2, 0)).toBe(`${summer}T00:00:00.000Z`);
    expect(instantAt(summer, 2, 30)).toBe(`${summer}T00:30:00.000Z`);
    expect(instantAt(summer, 3, 0)).toBe(`${summer}T01:00:00.000Z`);
  });

  it('is found again for every other hour of a year', () => {
    for (let hour = 0; hour < 8760; hour++) {
      const instant = new Date(Date.UTC(2026, 0, 1, hour, 17)).toISOString();
      if (instant.startsWith('2026-10-25T00')) continue;
      const shown = osloClock(instant);
      expect(instantAt(shown, Number(shown.slice(11, 13)), 17)).toBe(instant);
    }
  });
});
