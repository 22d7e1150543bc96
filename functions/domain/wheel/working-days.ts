// Working days: no Saturday, Sunday or public holiday; whether 24 and 31 December are, the office says.
import { type Day, dayOf, daysOf, weekdayOf } from '../../basics/calendar.ts';
import { holidaysOn } from './holidays.ts';

/** What 24 and 31 December are, which are no public holidays. */
export type Eves = 'free' | 'working';

/** 24 and 31 December. */
export const isEve = ({ month, day }: Day): boolean => month === 12 && (day === 24 || day === 31);

export const isWorkingDay = (day: Day, eves: Eves): boolean =>
  weekdayOf(day) < 5 && holidaysOn(day).length === 0 && (eves === 'working' || !isEve(day));

function walk(from: Day, step: 1 | -1, eves: Eves): Day {
  let days = daysOf(from) + step;
  while (!isWorkingDay(dayOf(days), eves)) days += step;
  return dayOf(days);
}

function walkFar(from: Day, count: number, walkOne: (day: Day) => Day): Day {
  let day = from;
  for (let walked = 0; walked < count; walked++) day = walkOne(day);
  return day;
}

/** The working day that is the `count`th before a day, which itself need not be one. */
export const workingDaysBefore = (day: Day, count: number, eves: Eves): Day =>
  walkFar(day, count, (one) => walk(one, -1, eves));

/** The working day that is the `count`th after a day, which itself need not be one. */
export const workingDaysAfter = (day: Day, count: number, eves: Eves): Day =>
  walkFar(day, count, (one) => walk(one, 1, eves));

/** The day itself where it is a working day, else the first one after it. */
export const toWorkingDay = (day: Day, eves: Eves): Day =>
  isWorkingDay(day, eves) ? day : walk(day, 1, eves);

/** How many working days there are after `from`, up to and with `to`; 0 when `to` is no later. */
export function workingDaysTo(from: Day, to: Day, eves: Eves): number {
  const last = daysOf(to);
  let count = 0;
  for (let days = daysOf(from) + 1; days <= last; days++) if (isWorkingDay(dayOf(days), eves)) count++;
  return count;
}
