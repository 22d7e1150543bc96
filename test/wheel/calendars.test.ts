// A round's calendars, read back: whose deadlines they have, by which names, and what of others' words they leave out.
import { describe, expect, it } from 'vitest';
import { osloClock } from '../../functions/basics/calendar.ts';
import {
  type CalendarKey,
  calendarPath,
  readCalendarPath,
} from '../../functions/domain/deadlines/calendar-key.ts';
import { moveLine } from '../../functions/domain/wheel/settle-line.ts';
import { type WheelLine, standardWheelRules as rules } from '../../functions/domain/wheel/wheel.ts';
import { calendarAttachment, openCalendar } from '../../functions/text/wheel/calendars.ts';
import { settled, wheelOf } from './lines.ts';
import { readText, unescaped } from './read-calendar.ts';

const at = '2026-01-15T09:00:00.000Z';
const round = { county: 'trondelag', year: 2026 };
const fosen: CalendarKey = { ...round, whose: { network: 'FO' } };
const office: CalendarKey = { ...round, whose: 'office' };
const open = (lines: WheelLine[], key = fosen) => readText(openCalendar({ lines, at }, key));
const attached = (lines: WheelLine[], key = fosen) => calendarAttachment(lines, { ...key, at }, rules);
const said = (value: { value: string } | undefined): string => unescaped(value?.value);
const codesOf = ({ events }: ReturnType<typeof readText>): string[] =>
  events.map(({ UID }) => /-([A-Za-z]+)@innstilling$/.exec(said(UID))?.[1] ?? '');

describe('the address of a calendar', () => {
  it.each([
    [office, 'arshjul/trondelag/2026/kontoret.ics'],
    [fosen, 'arshjul/trondelag/2026/fo.ics'],
    [{ ...fosen, county: 'more-og-romsdal' }, 'arshjul/more-og-romsdal/2026/fo.ics'],
  ])('of %j is read back as it was written', (key, path) => {
    expect(calendarPath(key)).toBe(path);
    expect(readCalendarPath(path)).toEqual(key);
  });
  it('is the same however the code is written', () => {
    expect(readCalendarPath('arshjul/trondelag/2026/FO.ics')).toEqual(fosen);
    expect(readCalendarPath('arshjul/trondelag/2026/Kontoret.ics')).toEqual(office);
  });
  it.each([
    'arshjul',
    'arshjul/trondelag/2026',
    'arshjul/trondelag/2026/fo',
    'arshjul/trondelag/26/fo.ics',
    'arshjul/Trøndelag/2026/fo.ics',
    'arshjul/trondelag/2026/forlangtkode.ics',
    'arshjul/trondelag/2026/f%C3%B8.ics',
    'arshjul/../2026/fo.ics',
    'arshjul/trondelag/2026/fo.ics\n',
    'arshjul/trondelag/2026/fo.ics/mer',
  ])('%j is none', (path) => {
    expect(readCalendarPath(path)).toBeUndefined();
  });
});

describe('an open calendar', () => {
  const wheel = wheelOf(2026);

  it('of the office has all deadlines', () => {
    const read = open(wheel, office);
    expect(codesOf(read)).toEqual(wheel.map(({ code }) => code));
    expect(said(read.calendar['X-WR-CALNAME'])).toBe('Årshjul Trøndelag 2026, Statsforvalteren');
    expect(said(read.events[0]?.['UID'])).toBe('trondelag-2026-kontoret-plan@innstilling');
  });

  it('of a network has its own deadlines, and those that everybody plans by, of which it does not remind', () => {
    const read = open(wheel);
    expect(codesOf(read)).toEqual([
      'plan',
      'frame',
      'need',
      'decision',
      'payment',
      'measureReport',
      'networkReport',
      'seminar',
    ]);
    expect(read.alarms).toHaveLength(4 * 3);
    expect(said(read.calendar['X-WR-CALNAME'])).toBe('Årshjul Trøndelag 2026, FO');
    expect(said(read.events[2]?.['UID'])).toBe('trondelag-2026-fo-need@innstilling');
  });

  it('has nothing that might name a person: neither why a deadline was moved nor where it is from', () => {
    const moved = moveLine(
      settled({ source: 'E-post fra Kari Eksempel, kari@example.no' }),
      { day: { year: 2026, month: 2, day: 9 }, reason: 'Ola Eksempel er syk' },
      rules.eves,
    );
    const text = openCalendar({ lines: [moved], at }, office);
    expect(text).not.toMatch(/Kari|Ola|Kilde|Flyttet|@example/);
    expect(readText(text).events[0]?.['DTSTART']?.value).toBe('20260209T235900');
    const { description } = {
      description: said(readText(attached([moved]).text).events[0]?.['DESCRIPTION']),
    };
    expect(description).toContain('Flyttet: Ola Eksempel er syk');
    expect(description).toContain('Kilde: E-post fra Kari Eksempel, kari@example.no.');
  });

  it('is a calendar without deadlines before any is in force, and its name says so', () => {
    const read = readText(openCalendar(undefined, fosen));
    expect(said(read.calendar['X-WR-CALNAME'])).toBe('Årshjul Trøndelag 2026, FO (ikke tatt i bruk ennå)');
    expect([read.events, read.zones.length]).toEqual([[], 3]);
  });

  it('is the same to the octet for the same deadlines', () => {
    expect(openCalendar({ lines: wheel, at }, fosen)).toBe(openCalendar({ lines: wheelOf(2026), at }, fosen));
  });
});

describe('the deadlines that go with an e-mail', () => {
  const need = settled();
  it('are called by what they are, in a file name that every mailbox takes', () => {
    expect(attached([need])).toMatchObject({ name: 'frist-behovsmelding-2026.ics', type: 'text/calendar' });
    expect(attached([settled({ what: '¤' })]).name).toBe('frist-2026.ics');
    expect(attached([settled({ what: 'Møte: «Århus»/..\r\nX' })]).name).toBe('frist-mote-arhus-x-2026.ics');
    expect(attached(wheelOf(2026)).name).toBe('frister-2026.ics');
  });

  it('take the place of those at the address, and do not stand beside them: also when one is moved', () => {
    const [first] = open([need]).events;
    const moved = moveLine(
      need,
      { day: { year: 2026, month: 2, day: 9 }, reason: 'Vinterferie' },
      rules.eves,
    );
    const [second] = readText(attached([moved]).text).events;
    expect(second?.['UID']?.value).toBe(first?.['UID']?.value);
    expect([first?.['SEQUENCE']?.value, second?.['SEQUENCE']?.value]).toEqual(['0', '1']);
  });

  it('are other deadlines than those of another county, year or network', () => {
    const keys: CalendarKey[] = [
      fosen,
      office,
      { ...fosen, county: 'vestfold' },
      { ...fosen, year: 2027 },
      { ...fosen, whose: { network: 'IN' } },
    ];
    const uids = keys.map((key) => said(open([need], key).events[0]?.['UID']));
    expect(new Set(uids).size).toBe(keys.length);
    expect(keys.map((key) => said(readText(attached([need], key).text).events[0]?.['UID']))).toEqual(uids);
  });

  it.each([
    ['the hour that is skipped', '2026-03-29', '02:30', '20260329T013000'],
    ['the evening after it', '2026-03-29', '23:59', '20260329T235900'],
    ['the hour that comes twice', '2026-10-25', '02:30', '20261025T013000Z'],
    ['the evening after that', '2026-10-25', '23:59', '20261025T235900'],
    ['a leap day', '2028-02-29', '23:59', '20280229T235900'],
  ])('stand at their instant in %s', (_, date, time, written) => {
    const line = settled({ date, time, roll: 'fixed' });
    const [event] = readText(attached([line]).text).events;
    expect(event?.['DTSTART']?.value).toBe(written);
    const minutes = written.endsWith('Z') ? line.instant.slice(0, 16) : osloClock(line.instant);
    expect(written.replaceAll('Z', '')).toBe(`${minutes.replaceAll(/[-:]/g, '')}00`);
  });

  it('keep what was typed as text, whatever it is', () => {
    const what = 'Frist\r\nBEGIN:VEVENT\r\nUID:ond@example.no;,\\n\u2028<script>';
    const source = 'END:VCALENDAR\r\nATTACH:http://ond.example.no';
    const text = attached([settled({ what, source })]).text;
    const { events } = readText(text);
    expect(events).toHaveLength(1);
    expect(Object.keys(events[0] ?? {})).not.toContain('ATTACH');
    expect(said(events[0]?.['SUMMARY'])).toContain('<script>');
    expect(readText(openCalendar({ lines: [settled({ what, source })], at }, office)).events).toHaveLength(1);
  });
});
