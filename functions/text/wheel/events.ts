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

/** Who reads it: those whose deadlines they are, or whoever comes by, who is told nothing that might name a person. */
export type Readers = 'own' | 'all';

/** Why a deadline was moved, and where it is from, as somebody typed it. */
const typedIn = ({ reason, source }: WheelLine): string[] => [
  ...(reason ? [`Flyttet: ${oneLine(reason)}`] : []),
  ...(source ? [`Kilde: ${oneLine(source)}.`] : []),
];

function descriptionOf(line: WheelLine, readers: Readers): string {
  const { who, date, instant, confirmed } = line;
  const isMoved = osloClock(instant).slice(0, 10) !== date;
  return [
    `Gjelder: ${partyWords[who]}.`,
    isMoved && sayRemark({ code: 'wheelHoliday', severity: 'tells', facts: { date, instant } }),
    ...(readers === 'own' ? typedIn(line) : []),
    !confirmed && 'Datoen er ikke bekreftet.',
  ]
    .filter(Boolean)
    .join('\n');
}

const eventOf = (
  line: WheelLine,
  { scope, readers = 'own' }: CalendarOf,
  rules: WheelRules,
): CalendarEvent => ({
  uid: `${scope}-${line.code}@innstilling`,
  sequence: line.version,
  instant: line.instant,
  certainty: line.confirmed ? 'confirmed' : 'tentative',
  summary: `Frist: ${oneLine(line.what)}${line.confirmed ? '' : ' (ikke bekreftet)'}`,
  description: descriptionOf(line, readers),
  alarms: duesOf(line, rules)
    .filter(({ kind }) => kind === 'reminder')
    .map(({ at }) => wallMinutes(line.instant) - wallMinutes(at)),
});

/** `scope` keeps the deadlines of this year, and this county, apart from others in one calendar; `at` in UTC. */
export type CalendarOf = { name: string; scope: string; at: string; readers?: Readers };

export const wheelCalendar = (wheel: readonly WheelLine[], of: CalendarOf, rules: WheelRules): string =>
  writeCalendar(
    of.name,
    wheel.map((line) => eventOf(line, of, rules)),
    of.at,
  );
