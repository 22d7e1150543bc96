// Writes a calendar as a file that calendars read and subscribe to (.ics, RFC 5545), by the clock in Oslo.
import { osloClock, osloInstant, parseIsoDay } from './calendar.ts';

/** Something at an instant, which takes no time. */
export type CalendarEvent = {
  /** The same for the same thing, always; a calendar puts a later one in the place of an earlier. */
  uid: string;
  /** One more for each change. */
  sequence: number;
  /** UTC. */
  instant: string;
  certainty: 'confirmed' | 'tentative';
  summary: string;
  description: string;
  /** Minutes before, as a clock on the wall counts them. */
  alarms: readonly number[];
};

const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Oslo',
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Text as a value: no line of it begins a line of the file, and no control character is in it. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const octets = (text: string): number => new TextEncoder().encode(text).length;

/** At most 75 octets a line; the lines after the first begin with a space, and no character is cut. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let taken = 0;
  for (const character of line) {
    const more = octets(character);
    if (taken + more > (lines.length > 0 ? 74 : 75)) {
      lines.push(current);
      current = '';
      taken = 0;
    }
    current += character;
    taken += more;
  }
  return [...lines, current].join('\r\n ');
}

const stamp = (instant: string): string => instant.replace(/[-:]|\.\d+/g, '');

/** By the clock in Oslo; in UTC in the hour that comes twice, of which a clock would mean the first. */
function startOf(instant: string): string {
  const clock = osloClock(instant);
  const hour = Number(clock.slice(11, 13));
  const before = osloInstant(parseIsoDay(clock), hour - 1, Number(clock.slice(14)));
  const isTwice = Date.parse(instant) - Date.parse(before) !== 3_600_000;
  return isTwice ? `DTSTART:${stamp(instant)}` : `DTSTART;TZID=Europe/Oslo:${stamp(clock)}00`;
}

const durationOf = (minutes: number): string =>
  `P${Math.floor(minutes / 1440)}DT${Math.floor((minutes % 1440) / 60)}H${minutes % 60}M`;

const alarmOf = (minutes: number, summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(summary)}`,
  `TRIGGER:-${durationOf(minutes)}`,
  'END:VALARM',
];

const eventLines = (event: CalendarEvent, at: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${stamp(at)}`,
  `SEQUENCE:${event.sequence}`,
  startOf(event.instant),
  `STATUS:${event.certainty.toUpperCase()}`,
  `SUMMARY:${escaped(event.summary)}`,
  `DESCRIPTION:${escaped(event.description)}`,
  'TRANSP:TRANSPARENT',
  ...event.alarms.flatMap((minutes) => alarmOf(minutes, event.summary)),
  'END:VEVENT',
];

/** The whole file; `at` is when it is written, UTC. */
export const writeCalendar = (name: string, events: readonly CalendarEvent[], at: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Innstilling//Arshjul//NO',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...zone,
    ...events.flatMap((event) => eventLines(event, at)),
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
