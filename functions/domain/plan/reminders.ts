// When networks are reminded of the deadline: on the morning so many days before it, as the Plan says.
import { dayOf, daysOf, osloClock, osloInstant, parseIsoDay } from '../../basics/calendar.ts';
import { deadlineOf } from './deadline.ts';
import { noReminder } from './need-parameters.ts';
import type { Plan } from './plan.ts';

/** The hour in Oslo from which reminders are sent; nobody is written to at night. */
export const morning = 8;

/** The reminder that is due at this moment (UTC): the last one whose morning has come, until the deadline has passed. */
export function dueReminder(plan: Plan, now: string): { deadline: string; days: number } | undefined {
  const deadline = deadlineOf(plan);
  if (deadline === undefined || now > deadline) return undefined;
  const lastDay = daysOf(parseIsoDay(osloClock(deadline)));
  const come = plan.reminders.words
    .flatMap((word) => (word === noReminder ? [] : [Number(word)]))
    .filter((days) => osloInstant(dayOf(lastDay - days), morning, 0) <= now);
  return come.length === 0 ? undefined : { deadline, days: Math.min(...come) };
}
