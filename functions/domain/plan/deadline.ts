// When the deadline is: an instant, told by Oslo's clock, moved out of a weekend where the Plan says so.
import {
  dayOf,
  daysOf,
  isoDay,
  osloClock,
  osloInstant,
  parseIsoDay,
  weekdayOf,
} from '../../basics/calendar.ts';
import type { Plan } from './plan.ts';
import { formatDay } from '../sheet/read-date.ts';

/** The deadline as it counts, UTC; one in a weekend moves to Monday where the Plan says so. */
export function deadlineOf({ deadline, deadlineWeekend }: Plan): string | undefined {
  if (deadline.instant === undefined || deadlineWeekend.text !== 'monday') return deadline.instant;
  const clock = osloClock(deadline.instant);
  const day = parseIsoDay(clock);
  const ahead = weekdayOf(day) >= 5 ? 7 - weekdayOf(day) : 0;
  return osloInstant(dayOf(daysOf(day) + ahead), Number(clock.slice(11, 13)), Number(clock.slice(14, 16)));
}

/** `01.02.2026 kl. 23:59`, by Oslo's clock. */
export const formatDeadline = (instant: string): string => {
  const clock = osloClock(instant);
  return `${formatDay(isoDay(parseIsoDay(clock)))} kl. ${clock.slice(11)}`;
};
