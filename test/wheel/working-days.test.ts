// Working days counted by hand: the rolls and the reminders that the year is known to have, and the two evenings.
import { describe, expect, it } from 'vitest';
import { isoDay, parseIsoDay } from '../../functions/basics/calendar.ts';
import { rolledDay, settleLine } from '../../functions/domain/wheel/settle-line.ts';
import {
  isWorkingDay,
  toWorkingDay,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysTo,
} from '../../functions/domain/wheel/working-days.ts';
import { lineWith } from './lines.ts';

const roll = (day: string): string => isoDay(toWorkingDay(parseIsoDay(day), 'free'));
const before = (day: string, count: number): string =>
  isoDay(workingDaysBefore(parseIsoDay(day), count, 'free'));
const after = (day: string, count: number): string =>
  isoDay(workingDaysAfter(parseIsoDay(day), count, 'free'));

describe('a deadline that is rolled', () => {
  it.each([
    ['2026-02-01', '2026-02-02', 'a Sunday'],
    ['2026-03-15', '2026-03-16', 'a Sunday'],
    ['2027-05-15', '2027-05-18', 'a Saturday before 17 May and Whit Monday on one day'],
    ['2028-04-15', '2028-04-18', 'the Saturday before Easter'],
    ['2029-04-15', '2029-04-16', 'a Sunday'],
    ['2030-06-15', '2030-06-17', 'a Saturday'],
    ['2029-12-01', '2029-12-03', 'a Saturday'],
    ['2030-12-01', '2030-12-02', 'a Sunday'],
    ['2025-02-01', '2025-02-03', 'a Saturday'],
    ['2026-02-02', '2026-02-02', 'a working day, which stays'],
    ['2026-04-02', '2026-04-07', 'Maundy Thursday'],
    ['2026-12-24', '2026-12-28', 'Christmas Eve, a Thursday'],
    ['2026-12-31', '2027-01-04', 'New Year’s Eve, a Thursday'],
    ['2032-02-29', '2032-03-01', 'the 29th of February, a Sunday'],
    ['2028-02-29', '2028-02-29', 'the 29th of February, a Tuesday'],
  ])('%s is %s: %s', (set, rolled) => {
    expect(roll(set)).toBe(rolled);
    expect(isoDay(rolledDay({ date: set, roll: 'nextWorkingDay' }, 'free'))).toBe(rolled);
    expect(isoDay(rolledDay({ date: set, roll: 'fixed' }, 'free'))).toBe(set);
  });
});

describe('working days before', () => {
  it.each([
    ['2026-02-02', ['2026-01-19', '2026-01-26', '2026-01-30']],
    ['2027-05-18', ['2027-04-30', '2027-05-10', '2027-05-14']],
    ['2026-05-15', ['2026-04-29', '2026-05-07', '2026-05-13']],
    // Easter 2026: 2, 3 and 6 April are off.
    ['2026-04-15', ['2026-03-27', '2026-04-08', '2026-04-14']],
    ['2028-03-01', ['2028-02-16', '2028-02-23', '2028-02-29']],
    // Across Christmas: 24, 25 and 31 December and 1 January are off.
    ['2027-01-05', ['2026-12-16', '2026-12-23', '2027-01-04']],
  ])('%s: ten, five and one are %j', (day, days) => {
    expect([10, 5, 1].map((count) => before(day, count))).toEqual(days);
  });
});

describe('working days after', () => {
  it.each([
    ['2026-02-02', 1, '2026-02-03'],
    ['2026-02-06', 1, '2026-02-09'],
    ['2027-05-14', 1, '2027-05-18'],
    ['2026-04-01', 1, '2026-04-07'],
    ['2026-04-01', 5, '2026-04-13'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-01', 1, '2026-02-02'],
    ['2026-12-23', 1, '2026-12-28'],
  ])('%s, %i of them, is %s', (day, count, then) => {
    expect(after(day, count)).toBe(then);
  });

  it('none is the day itself, working day or not', () => {
    expect([after('2026-02-01', 0), before('2026-02-01', 0)]).toEqual(['2026-02-01', '2026-02-01']);
  });

  it('are counted from one day to another', () => {
    const count = (from: string, to: string): number =>
      workingDaysTo(parseIsoDay(from), parseIsoDay(to), 'free');
    expect(count('2026-01-28', '2026-02-02')).toBe(3);
    expect(count('2026-01-30', '2026-02-01')).toBe(0);
    expect(count('2026-02-02', '2026-02-02')).toBe(0);
    expect(count('2026-02-03', '2026-02-02')).toBe(0);
    expect(count('2026-04-01', '2026-04-07')).toBe(1);
  });
});

describe('24 and 31 December', () => {
  it.each([
    ['2026-12-24', false, true],
    ['2026-12-31', false, true],
    ['2027-12-24', false, true],
    ['2026-12-25', false, false],
    ['2026-12-23', true, true],
    ['2026-12-30', true, true],
    ['2022-12-24', false, false],
    ['2026-11-24', true, true],
    ['2026-08-31', true, true],
  ])('%s is a working day: %s; where the office says they are: %s', (day, free, working) => {
    expect([isWorkingDay(parseIsoDay(day), 'free'), isWorkingDay(parseIsoDay(day), 'working')]).toEqual([
      free,
      working,
    ]);
  });
});

describe('the instant of a deadline', () => {
  it.each([
    ['2026-02-01', '23:59', '2026-02-02T22:59:00.000Z', 'in winter, rolled'],
    ['2026-06-15', '23:59', '2026-06-15T21:59:00.000Z', 'in summer'],
    ['2027-05-15', '12:00', '2027-05-18T10:00:00.000Z', 'at noon, rolled over three days'],
    // The clock goes forward on Sunday 29 March 2026, and back on Sunday 25 October.
    ['2026-03-28', '23:59', '2026-03-30T21:59:00.000Z', 'rolled over the night that is an hour shorter'],
    ['2026-03-27', '23:59', '2026-03-27T22:59:00.000Z', 'on the last working day of winter time'],
    ['2026-10-24', '23:59', '2026-10-26T22:59:00.000Z', 'rolled over the night that is an hour longer'],
    ['2026-10-23', '23:59', '2026-10-23T21:59:00.000Z', 'on the last working day of summer time'],
    ['2028-02-29', '23:59', '2028-02-29T22:59:00.000Z', 'on the day there is in leap years alone'],
  ])('set to %s at %s is %s: %s', (date, time, instant) => {
    expect(settleLine(lineWith({ date, time }), 'free').instant).toBe(instant);
  });

  it('stays on its day where it is fixed, also on a Sunday when the clock changes', () => {
    const sunday = (date: string): string => settleLine(lineWith({ date, roll: 'fixed' }), 'free').instant;
    expect(sunday('2026-03-29')).toBe('2026-03-29T21:59:00.000Z');
    expect(sunday('2026-10-25')).toBe('2026-10-25T22:59:00.000Z');
  });

  it('is rolled past Christmas Eve, or not, as the office says', () => {
    const eve = lineWith({ date: '2026-12-24' });
    expect(settleLine(eve, 'free').instant).toBe('2026-12-28T22:59:00.000Z');
    expect(settleLine(eve, 'working').instant).toBe('2026-12-24T22:59:00.000Z');
  });
});
