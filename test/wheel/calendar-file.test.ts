// The calendar file, read back: what people typed stays text, lines are short, and the deadline is at its instant.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, writeCalendar } from '../../functions/basics/calendar-file.ts';
import { osloInstant, parseIsoDay } from '../../functions/basics/calendar.ts';
import { moveLine } from '../../functions/domain/wheel/settle-line.ts';
import { type WheelLine, standardWheelRules } from '../../functions/domain/wheel/wheel.ts';
import { wheelCalendar } from '../../functions/text/wheel/events.ts';
import { law } from '../properties/run.ts';
import { settled, wheelOf } from './lines.ts';
import { partsOf, readText, unescaped } from './read-calendar.ts';

const at = '2026-01-28T09:00:00.000Z';
const calendarOf = (wheel: WheelLine[]): string =>
  wheelCalendar(wheel, { name: 'Årshjul 2026', scope: 'arshjul-2026', at }, standardWheelRules);
const read = (line: WheelLine) => readText(calendarOf([line])).events[0] ?? {};

const event = (changed: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'en@innstilling',
  sequence: 0,
  instant: '2026-02-02T22:59:00.000Z',
  certainty: 'confirmed',
  summary: 'Frist',
  description: 'Om fristen',
  alarms: [],
  ...changed,
});
const readEvent = (changed: Partial<CalendarEvent>) => readText(writeCalendar('Prøve', [event(changed)], at));

describe('the wheel of 2026 as a calendar', () => {
  const { calendar, zones, events, alarms, physical } = readText(calendarOf(wheelOf(2026)));

  it('has what a calendar asks for, and a time zone by the name the events use', () => {
    const said = Object.values(calendar).map(({ name, value }) => `${name}:${value}`);
    expect(said).toEqual([
      'VERSION:2.0',
      'PRODID:-//Innstilling//Arshjul//NO',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Årshjul 2026',
    ]);
    expect([physical[0], physical.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    expect(zones.map(({ TZID, DTSTART, RRULE }) => (TZID ?? RRULE)?.value + (DTSTART?.value ?? ''))).toEqual([
      'Europe/Oslo',
      'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU19810329T020000',
      'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU19961027T030000',
    ]);
    expect(
      zones.slice(1).map(({ TZOFFSETFROM, TZOFFSETTO }) => [TZOFFSETFROM?.value, TZOFFSETTO?.value]),
    ).toEqual([
      ['+0100', '+0200'],
      ['+0200', '+0100'],
    ]);
    expect(events.filter(({ DTSTART }) => DTSTART?.parameters !== 'TZID=Europe/Oslo')).toEqual([]);
  });

  it('has thirteen deadlines, rolled, with names of their own', () => {
    expect(events.map(({ DTSTART }) => DTSTART?.value)).toEqual([
      '20250930T235900',
      '20251201T235900',
      '20260115T235900',
      '20260202T235900',
      '20260302T235900',
      '20260311T235900',
      '20260312T235900',
      '20260415T235900',
      '20260415T235900',
      '20260515T235900',
      '20260615T235900',
      '20260930T235900',
      '20261130T235900',
    ]);
    expect(new Set(events.map(({ UID }) => UID?.value)).size).toBe(13);
    expect(new Set(events.map(({ DTSTAMP }) => DTSTAMP?.value))).toEqual(new Set(['20260128T090000Z']));
    expect(alarms).toHaveLength(39);
  });

  it('tells of a deadline whose it is, why it moved, where it is from, and whether it is sure', () => {
    const [plan, , , need] = events;
    expect(need?.['UID']?.value).toBe('arshjul-2026-need@innstilling');
    expect(unescaped(need?.['SUMMARY']?.value)).toBe('Frist: Behovsmelding');
    expect(unescaped(need?.['DESCRIPTION']?.value).split('\n')).toEqual([
      'Gjelder: nettverk.',
      '1. februar 2026 er søndag. Fristen er 2. februar 2026 kl. 23.59.',
      'Kilde: Samarbeidsforum januar 2026: 1. februar.',
    ]);
    expect([plan?.['STATUS']?.value, need?.['STATUS']?.value]).toEqual(['TENTATIVE', 'CONFIRMED']);
    expect(unescaped(plan?.['SUMMARY']?.value)).toBe('Frist: Revidert nettverksplan (ikke bekreftet)');
    expect(unescaped(plan?.['DESCRIPTION']?.value).split('\n')).toEqual([
      'Gjelder: nettverk.',
      'Kilde: Nettverksplan: revideres i september; dagen er et forslag.',
      'Datoen er ikke bekreftet.',
    ]);
  });

  it('reminds at eight on the mornings of the reminders, also where the clock changed between', () => {
    const triggers = (date: string) =>
      readText(calendarOf([settled({ date })])).alarms.map(({ TRIGGER }) => TRIGGER?.value);
    // 2 February less 14, 7 and 3 days; 30 March is the first working day of summer time.
    expect(triggers('2026-02-01')).toEqual(['-P14DT15H59M', '-P7DT15H59M', '-P3DT15H59M']);
    expect(triggers('2026-03-30')).toEqual(['-P14DT15H59M', '-P7DT15H59M', '-P3DT15H59M']);
    expect(triggers('2027-05-15')).toEqual(['-P18DT15H59M', '-P8DT15H59M', '-P4DT15H59M']);
  });

  it('keeps the name of a line that is moved, and raises its number', () => {
    const line = settled();
    const moved = moveLine(line, { day: parseIsoDay('2026-02-05'), reason: 'Møtet;\r\nble flyttet' }, 'free');
    expect([read(line)['SEQUENCE']?.value, read(moved)['SEQUENCE']?.value]).toEqual(['0', '1']);
    expect(read(moved)['UID']?.value).toBe(read(line)['UID']?.value);
    expect(read(moved)['DTSTART']?.value).toBe('20260205T235900');
    expect(unescaped(read(moved)['DESCRIPTION']?.value)).toContain('\nFlyttet: Møtet; ble flyttet\n');
  });
});

describe('the start of an event', () => {
  it.each([
    ['2026-06-15', 23, 59, 'DTSTART;TZID=Europe/Oslo:20260615T235900'],
    ['2026-03-29', 3, 0, 'DTSTART;TZID=Europe/Oslo:20260329T030000'],
    ['2026-10-25', 1, 59, 'DTSTART;TZID=Europe/Oslo:20261025T015900'],
    ['2026-10-25', 2, 30, 'DTSTART:20261025T013000Z'],
    ['2026-10-25', 3, 0, 'DTSTART;TZID=Europe/Oslo:20261025T030000'],
    ['2026-10-25', 0, 30, 'DTSTART;TZID=Europe/Oslo:20261025T003000'],
    ['2028-02-29', 12, 5, 'DTSTART;TZID=Europe/Oslo:20280229T120500'],
  ])('%s at %i.%i is %s', (day, hour, minute, line) => {
    const instant = osloInstant(parseIsoDay(day), hour, minute);
    expect(readEvent({ instant }).physical).toContain(line);
  });

  it('is in UTC nowhere but in the second of the two hours', () => {
    expect(readEvent({ instant: '2026-10-25T00:30:00.000Z' }).physical).toContain(
      'DTSTART;TZID=Europe/Oslo:20261025T023000',
    );
  });
});

describe('text of others in a calendar', () => {
  it.each([
    ['Ærlig øving på Åfjord'],
    ['Grønt lys 🚦, familie 👨‍👩‍👧‍👦; og mer'],
    ['komma, semikolon; kolon: bakstrek \\ og \\n som ikke er en ny linje'],
    [`Lang${' linje med æøå og 🧭'.repeat(40)}`],
    ['linje én\nlinje to\n\nlinje fire'],
    [' begynner og slutter med mellomrom '],
    ['"anførsel" = likt'],
  ])('%s is read as it was written', (text) => {
    const { events } = readEvent({ summary: text, description: text });
    expect(unescaped(events[0]?.['SUMMARY']?.value)).toBe(text);
    expect(unescaped(events[0]?.['DESCRIPTION']?.value)).toBe(text);
    expect(partsOf(events[0]?.['SUMMARY']?.value)).toHaveLength(1);
  });

  const injection = 'Frist\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:falsk\r\nATTACH:https://eksempel.invalid';
  it.each([
    ['a return and a line feed', injection],
    ['a return alone', injection.replaceAll('\r\n', '\r')],
    ['a line feed alone', injection.replaceAll('\r\n', '\n')],
    ['a next line', injection.replaceAll('\r\n', '\u0085')],
    ['a line separator', injection.replaceAll('\r\n', '\u2028')],
  ])('that has %s begins no line of the file', (_what, text) => {
    const { events, physical, calendar } = readText(
      writeCalendar(text, [event({ summary: text, uid: text })], at),
    );
    expect(events).toHaveLength(1);
    expect(Object.keys(events[0] ?? {}).toSorted()).toEqual(
      ['DESCRIPTION', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'STATUS', 'SUMMARY', 'TRANSP', 'UID'].toSorted(),
    );
    expect(physical.filter((line) => /^(ATTACH|UID:falsk)/.test(line))).toEqual([]);
    expect(unescaped(calendar['X-WR-CALNAME']?.value).split('\n')).toHaveLength(5);
  });

  it('is one line in the name of a line of the wheel', () => {
    const said = read(settled({ what: 'Behov\r\nEND:VCALENDAR\u0000\u200b', source: 'a\nb' }));
    expect(said['SUMMARY']?.value).toBe('Frist: Behov END:VCALENDAR');
    expect(unescaped(said['DESCRIPTION']?.value)).toContain('Kilde: a b.');
  });

  it('loses control characters and halves of characters, and nothing else', () => {
    const { events } = readEvent({ summary: 'a\u0000b\u0007c\u007fd\te\ud83df' });
    expect(unescaped(events[0]?.['SUMMARY']?.value)).toBe('abcd\te\ufffdf');
  });
});

describe('a long line', () => {
  it.each([74, 75, 76, 148, 149, 150])('of %i octets is folded at 75, and not before', (length) => {
    const summary = 'a'.repeat(length - 'SUMMARY:'.length);
    const lines = readEvent({ summary }).physical;
    const first = lines.findIndex((line) => line.startsWith('SUMMARY:'));
    const last = lines.findIndex((line) => line.startsWith('DESCRIPTION:'));
    const expected =
      length <= 75 ? [length] : [75, ...(length - 75 <= 74 ? [length - 74] : [75, length - 148])];
    expect(lines.slice(first, last).map((line) => line.length)).toEqual(expected);
  });
});

const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('\r', '\n', '\\', ';', ',', 'n', ':', 'å', '🧭', ' ', '\t'),
    maxLength: 200,
  }),
);

law(
  'whatever is written in an event is read back, in a file of short lines and one event',
  fc.record({ summary: texts, description: texts, uid: texts }),
  (one) => {
    const { events } = readEvent(one);
    const [first = {}] = events;
    return (
      events.length === 1 &&
      unescaped(first['SUMMARY']?.value) === cleaned(one.summary) &&
      unescaped(first['DESCRIPTION']?.value) === cleaned(one.description) &&
      unescaped(first['UID']?.value) === cleaned(one.uid)
    );
  },
);
