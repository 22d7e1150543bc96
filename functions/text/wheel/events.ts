// The deadlines of a wheel as events of a calendar: what a person reads there, and when the calendar reminds of it.
import { type CalendarEvent, writeCalendar } from '../../basics/calendar-file.ts';
import { daysOf, osloClock, parseIsoDay } from '../../basics/calendar.ts';
import { duesOf } from '../../domain/wheel/due.ts';
import type { WheelLine, WheelRules } from '../../domain/wheel/wheel.ts';
import { oneLine } from '../words/one-line.ts';
import { partyWords } from './names.ts';
import { sayRemark } from './remarks.ts';

/** Minutes since 1970 on a clock on the wall in Oslo. */
const wallMinutes = (instant: string): number => {
  const clock = osloClock(instant);
  return daysOf(parseIsoDay(clock)) * 1440 + Number(clock.slice(11, 13)) * 60 + Number(clock.slice(14, 16));
};

function descriptionOf({ who, date, instant, source, confirmed, reason }: WheelLine): string {
  const isMoved = osloClock(instant).slice(0, 10) !== date;
  return [
    `Gjelder: ${partyWords[who]}.`,
    isMoved && sayRemark({ code: 'wheelHoliday', severity: 'tells', facts: { date, instant } }),
    reason && `Flyttet: ${oneLine(reason)}`,
    `Kilde: ${oneLine(source)}.`,
    !confirmed && 'Datoen er ikke bekreftet.',
  ]
    .filter(Boolean)
    .join('\n');
}

const eventOf = (line: WheelLine, scope: string, rules: WheelRules): CalendarEvent => ({
  uid: `${scope}-${line.code}@innstilling`,
  sequence: line.version,
  instant: line.instant,
  certainty: line.confirmed ? 'confirmed' : 'tentative',
  summary: `Frist: ${oneLine(line.what)}${line.confirmed ? '' : ' (ikke bekreftet)'}`,
  description: descriptionOf(line),
  alarms: duesOf(line, rules)
    .filter(({ kind }) => kind === 'reminder')
    .map(({ at }) => wallMinutes(line.instant) - wallMinutes(at)),
});

/** `scope` keeps the deadlines of this year, and this county, apart from others in one calendar; `at` in UTC. */
export const wheelCalendar = (
  wheel: readonly WheelLine[],
  { name, scope, at }: { name: string; scope: string; at: string },
  rules: WheelRules,
): string =>
  writeCalendar(
    name,
    wheel.map((line) => eventOf(line, scope, rules)),
    at,
  );
