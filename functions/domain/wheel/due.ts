// What a wheel makes due: reminders before a deadline and a notice after it, in the mornings of working days.
import { type Day, dayOf, daysOf, osloClock, osloInstant, parseIsoDay } from '../../basics/calendar.ts';
import type { WheelLine, WheelRules } from './wheel.ts';
import { isWorkingDay, workingDaysAfter, workingDaysBefore } from './working-days.ts';

/** The hour in Oslo from which anybody is written to. */
const firstHour = 8;

export type Due = {
  /** Names what is due of all that a year makes due; another one when the deadline moves to another day. */
  key: string;
  line: WheelLine;
  kind: 'reminder' | 'after';
  /** Working days before the deadline, or after it. */
  days: number;
  /** When it falls due, UTC. */
  at: string;
};

const deadlineDay = ({ instant }: WheelLine): Day => parseIsoDay(osloClock(instant));

const dueOf = (line: WheelLine, kind: Due['kind'], days: number, day: Day): Due => ({
  key: [line.code, line.instant, kind, days].join('/'),
  line,
  kind,
  days,
  at: osloInstant(day, firstHour, 0),
});

/** All that a line makes due, the first first. */
export function duesOf(line: WheelLine, { eves }: WheelRules): Due[] {
  const day = deadlineDay(line);
  return [
    ...line.reminders.map((days) => dueOf(line, 'reminder', days, workingDaysBefore(day, days, eves))),
    ...line.after.map((days) => dueOf(line, 'after', days, workingDaysAfter(day, days, eves))),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Whether anybody is written to at that moment (UTC): from eight on working days, and not in a quiet July. */
export function mayWriteAt(instant: string, { eves, july }: WheelRules): boolean {
  const clock = osloClock(instant);
  const day = parseIsoDay(clock);
  const isQuiet = july === 'quiet' && day.month === 7;
  return Number(clock.slice(11, 13)) >= firstHour && isWorkingDay(day, eves) && !isQuiet;
}

/** A span of time, UTC: after `from`, up to and with `to`. */
export type Span = { from: string; to: string };

/**
 * What is to be sent at `to`, where all that fell due until `from` has been looked after: of each line the latest, so
 * that a morning that was missed is not made up for with several, and no reminder when the deadline has passed. At a
 * moment when nobody is written to, nothing is, and `until` says that the next span begins where this one did.
 */
export function dueAt(
  wheel: readonly WheelLine[],
  { from, to }: Span,
  rules: WheelRules,
): { dues: Due[]; until: string } {
  if (to <= from || !mayWriteAt(to, rules)) return { dues: [], until: from };
  const dues = wheel.flatMap((line) =>
    duesOf(line, rules)
      .filter(({ at, kind }) => at > from && at <= to && (kind === 'after' || to <= line.instant))
      .slice(-1),
  );
  return { dues: dues.toSorted((a, b) => (a.at < b.at ? -1 : 1)), until: to };
}

/** What is to be sent in the course of a day, where each day before it was looked after. */
export function dueOn(wheel: readonly WheelLine[], day: Day, rules: WheelRules): Due[] {
  const endOf = (days: number): string => osloInstant(dayOf(days), 23, 59);
  let before = daysOf(day) - 1;
  while (!mayWriteAt(endOf(before), rules)) before--;
  const morning = osloInstant(day, firstHour, 0);
  return dueAt(wheel, { from: endOf(before), to: morning }, rules).dues;
}
