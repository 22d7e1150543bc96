// When the week's summary is written, and which deadlines it is about.
import { dayOf, daysOf, isoDay, osloClock, parseIsoDay, weekdayOf } from '../../basics/calendar.ts';
import type { WheelLine } from '../wheel/wheel.ts';
import { type Eves, isWorkingDay } from '../wheel/working-days.ts';

/** The days of a week on which it may be written. */
export const digestDays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag'] as const;
export type DigestDay = (typeof digestDays)[number];

/** Days before and after now. */
const reach = 30;

/** Days since 1970, of the clock in Oslo. */
const dayAt = (instant: string): number => daysOf(parseIsoDay(osloClock(instant)));

/** The first working day from the chosen one on, in that week; none in a week where the rest of it is free. */
function dayIn(monday: number, chosen: number, eves: Eves): number | undefined {
  const days = digestDays.map((_, at) => monday + at).slice(chosen);
  return days.find((day) => isWorkingDay(dayOf(day), eves));
}

/**
 * The Monday (`2028-01-03`) of the week whose summary is to be written at `at` (UTC), if one is. `last` is that of the
 * one before; where there was none, a week that has begun is not made up for.
 */
export function digestAt(
  at: string,
  { day, last, eves }: { day: DigestDay | 'ingen'; last: string | undefined; eves: Eves },
): string | undefined {
  if (day === 'ingen') return undefined;
  const today = dayAt(at);
  const monday = today - weekdayOf(dayOf(today));
  const target = dayIn(monday, digestDays.indexOf(day), eves);
  const week = isoDay(dayOf(monday));
  const isDue =
    target !== undefined && (last === undefined ? today === target : today >= target && last < week);
  return isDue ? week : undefined;
}

/** Lines whose deadline is or was within thirty days, the first first; `ahead` are those that have not passed. */
export function linesNear(
  lines: readonly WheelLine[],
  at: string,
): { near: WheelLine[]; ahead: WheelLine[] } {
  const near = lines
    .filter(({ instant }) => Math.abs(dayAt(instant) - dayAt(at)) <= reach)
    .toSorted((a, b) => (a.instant < b.instant ? -1 : 1));
  return { near, ahead: near.filter(({ instant }) => instant >= at) };
}
