// Rows written after the deadline are kept and marked; the deadline is an instant, told by Oslo's clock.
import { dayOf, daysOf, isoDay, osloClock, osloInstant, parseIsoDay, weekdayOf } from '../calendar.ts';
import { formatDay } from '../read-date.ts';
import type { Plan } from '../rules-of-round.ts';
import { type RowCheck, at } from './context.ts';

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

/** The minute of the deadline is still in time; later it is late, for as long as the content is what was typed then. */
export const checkLate: RowCheck = (row, { plan, at: now, typedAt }) => {
  const deadline = deadlineOf(plan);
  if (deadline === undefined || (typedAt.get(row.id) ?? now).slice(0, 16) <= deadline.slice(0, 16)) return [];
  const severity = plan.late.text === 'stops' ? 'stops' : 'tells';
  return [at(row, ['measure'], 'late', severity, { deadline: formatDeadline(deadline) })];
};
