// Public holidays against the printed table of ten years, and the rules by hand.
import { describe, expect, it } from 'vitest';
import { isoDay, parseIsoDay } from '../../functions/basics/calendar.ts';
import { type Holiday, easterOf, holidaysOf, holidaysOn } from '../../functions/domain/wheel/holidays.ts';
import { holidayNames, sayKindOfDay } from '../../functions/text/wheel/days.ts';

/** Year: Maundy Thursday, Easter Monday, Ascension, Whit Monday. */
const printed = `
2026: 04-02 04-06 05-14 05-25
2027: 03-25 03-29 05-06 05-17
2028: 04-13 04-17 05-25 06-05
2029: 03-29 04-02 05-10 05-21
2030: 04-18 04-22 05-30 06-10
2031: 04-10 04-14 05-22 06-02
2032: 03-25 03-29 05-06 05-17
2033: 04-14 04-18 05-26 06-06
2034: 04-06 04-10 05-18 05-29
2035: 03-22 03-26 05-03 05-14`;
const rows = [...printed.matchAll(/(\d{4}): (\S+) (\S+) (\S+) (\S+)/g)].map(([, year = '', ...days]) => ({
  year: Number(year),
  days,
}));

const dayOfHoliday = (year: number, name: Holiday): string | undefined =>
  [...holidaysOf(year)].find(([, names]) => names.includes(name))?.[0].slice(5);

describe('public holidays', () => {
  it('are held against ten years', () => expect(rows).toHaveLength(10));

  it.each(rows)('of $year are those of the printed table', ({ year, days }) => {
    const moving: Holiday[] = ['maundyThursday', 'easterMonday', 'ascension', 'whitMonday'];
    expect(moving.map((name) => dayOfHoliday(year, name))).toEqual(days);
  });

  it('of 2026 are twelve, in full', () => {
    const said = [...holidaysOf(2026)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, [name]]) => `${day} ${name && holidayNames[name]}`);
    expect(said).toEqual([
      '2026-01-01 1. nyttårsdag',
      '2026-04-02 skjærtorsdag',
      '2026-04-03 langfredag',
      '2026-04-05 1. påskedag',
      '2026-04-06 2. påskedag',
      '2026-05-01 1. mai',
      '2026-05-14 Kristi himmelfartsdag',
      '2026-05-17 17. mai',
      '2026-05-24 1. pinsedag',
      '2026-05-25 2. pinsedag',
      '2026-12-25 1. juledag',
      '2026-12-26 2. juledag',
    ]);
  });

  it('may be two on one day, which is one day off', () => {
    expect(holidaysOf(2027).size).toBe(11);
    expect(holidaysOn(parseIsoDay('2027-05-17'))).toEqual(['constitutionDay', 'whitMonday']);
    expect(sayKindOfDay(parseIsoDay('2027-05-17'))).toBe('17. mai og 2. pinsedag');
    // The first of May was Ascension in 2008, on the day that Easter Sunday of 23 March makes it.
    expect(sayKindOfDay(parseIsoDay('2008-05-01'))).toBe('1. mai og Kristi himmelfartsdag');
  });

  it.each([
    // The earliest and the latest Easter of the years we know, and two of the Gauss exceptions.
    ['2008-03-23', 2008],
    ['2038-04-25', 2038],
    ['1981-04-19', 1981],
    ['1954-04-18', 1954],
    ['2000-04-23', 2000],
    ['2011-04-24', 2011],
    ['2076-04-19', 2076],
    ['1818-03-22', 1818],
  ])('Easter Sunday is %s', (day, year) => {
    expect(isoDay(easterOf(year))).toBe(day);
  });
});

describe('what a day is called', () => {
  it.each([
    ['2026-02-01', 'søndag'],
    ['2026-12-24', 'julaften'],
    ['2026-12-31', 'nyttårsaften'],
    ['2026-12-25', '1. juledag'],
    ['2027-05-15', 'lørdag'],
    ['2028-02-29', 'tirsdag'],
  ])('%s is %s', (day, name) => {
    expect(sayKindOfDay(parseIsoDay(day))).toBe(name);
  });
});
