// The tab Årshjul as it is read: what is typed in a row, rolled as the year's table says; what cannot be read is told there.
import { describe, expect, it } from 'vitest';
import { readWheel, type WheelReading } from '../../../functions/domain/deadlines/read-wheel.ts';
import type { CellValue } from '../../../functions/domain/sheet/cells.ts';
import { arshjul } from '../../../functions/domain/tabs/contact/arshjul.ts';
import { type WheelRules, wheelCodes } from '../../../functions/domain/wheel/wheel.ts';
import { wheelRowsOf } from '../../../functions/flows/office/wheel-rows.ts';
import { describe as describeFinding } from '../../../functions/text/findings/catalogue.ts';
import { sayDeadline } from '../../../functions/text/wheel/days.ts';

type Cells = Record<string, CellValue>;
const rules: WheelRules = { eves: 'free', july: 'quiet' };

/** The standard rows of 2026, with `cells` in that of `code`. */
function readWith(code: string, cells: Cells, more: Cells[] = [], by = rules): WheelReading {
  const rows: Cells[] = wheelRowsOf(2026).map((row) => (row['code'] === code ? { ...row, ...cells } : row));
  return readWheel(
    {
      title: 'Årshjul',
      sheetId: 0,
      rows: [
        arshjul.columns.map(({ header }) => ({ value: header })),
        ...[...rows, ...more].map((row) =>
          arshjul.columns.map(({ field }) => ({ value: row[field] ?? null })),
        ),
      ],
    },
    by,
  );
}
const lineOf = (read: WheelReading, code: string) => read.values.find(({ line }) => line.code === code)?.line;
const deadlineOf = (read: WheelReading, code: string): string =>
  sayDeadline(lineOf(read, code)?.instant ?? '');
const told = ({ findings }: WheelReading): string[] => findings.map(describeFinding);

describe('a date on a day off', () => {
  it.each([
    ['need', '01.02.2026', 'mandag 2. februar 2026'],
    ['input', '15.03.2026', 'mandag 16. mars 2026'],
    ['measureReport', '15.05.2027', 'tirsdag 18. mai 2027'],
    ['decision', '15.04.2028', 'tirsdag 18. april 2028'],
    ['decision', '15.04.2029', 'mandag 16. april 2029'],
    ['networkReport', '15.06.2030', 'mandag 17. juni 2030'],
    ['owner', '01.12.2029', 'mandag 3. desember 2029'],
    ['owner', '01.12.2030', 'mandag 2. desember 2030'],
  ])('of %s, %s, is on %s', (code, date, day) => {
    const read = readWith(code, { date, roll: 'neste arbeidsdag' });
    expect(deadlineOf(read, code)).toBe(`${day} kl. 23.59`);
    expect(told(read)).toEqual([]);
  });

  it('stays where the line is fixed; an empty cell rolls', () => {
    expect(deadlineOf(readWith('need', { roll: 'fast' }), 'need')).toBe('søndag 1. februar 2026 kl. 23.59');
    expect(deadlineOf(readWith('need', { roll: null }), 'need')).toBe('mandag 2. februar 2026 kl. 23.59');
  });

  it('that is an eve rolls unless Plan says that it is a working day', () => {
    const christmas = { date: '24.12.2026', roll: 'neste arbeidsdag' };
    expect(deadlineOf(readWith('plan', christmas), 'plan')).toBe('mandag 28. desember 2026 kl. 23.59');
    const working = readWith('plan', christmas, [], { ...rules, eves: 'working' });
    expect(deadlineOf(working, 'plan')).toBe('torsdag 24. desember 2026 kl. 23.59');
  });
});

describe('a cell of a line', () => {
  it.each<[string, CellValue, object]>([
    ['time', '12.00', { time: '12:00' }],
    ['time', 'kl. 8:05', { time: '08:05' }],
    ['time', null, { time: '23:59' }],
    ['date', 46_054, { date: '2026-02-01' }],
    ['date', 'mandag 2. februar 2026', { date: '2026-02-02' }],
    ['reminders', '5, 10 og 1', { reminders: [10, 5, 1] }],
    ['reminders', 7, { reminders: [7] }],
    ['reminders', '60; 60', { reminders: [60] }],
    ['reminders', 'Ingen', { reminders: [] }],
    ['reminders', null, { reminders: [] }],
    ['after', 'ingen', { after: [] }],
    ['after', '1, 99', { after: [99, 1] }],
    ['confirmed', 'JA', { confirmed: true }],
    ['confirmed', 'trolig', { confirmed: false }],
  ])('%s as %s counts', (field, value, wanted) => {
    const read = readWith('need', { [field]: value });
    expect(lineOf(read, 'need')).toMatchObject(wanted);
    expect([told(read), read.needUnread]).toEqual([[], []]);
  });

  it.each<[string, CellValue, string]>([
    ['date', 'snart', 'Leser ikke datoen for Behovsmelding: «snart». Skriv for eksempel 01.02.2027.'],
    ['date', '31.02.2026', 'Leser ikke datoen for Behovsmelding: «31.02.2026».'],
    ['date', null, 'Dato'],
    ['time', '24.00', 'Leser ikke klokkeslettet for Behovsmelding: «24.00». Skriv for eksempel 12.00.'],
    ['time', 'midnatt', 'Leser ikke klokkeslettet'],
    ['reminders', '0', 'Leser ikke påminnelsene for Behovsmelding: «0». Skriv virkedager fra 1 til 60'],
    ['reminders', '61', 'Leser ikke påminnelsene'],
    ['reminders', '6, 5, 4, 3, 2, 1', 'høyst fem'],
    ['reminders', '10 dager', 'Leser ikke påminnelsene'],
    ['after', '1,', 'Leser ikke dagene etter fristen'],
    ['after', '100', 'Skriv virkedager fra 1 til 99'],
    ['roll', 'kanskje', '«kanskje»'],
    ['who', 'alle', '«alle»'],
    ['what', null, 'Hva'],
    ['time', '#REF!', ''],
  ])('%s as %s is told there, stops, and leaves no deadline', (field, value, says) => {
    const read = readWith('need', { [field]: value });
    expect(lineOf(read, 'need')).toBeUndefined();
    expect(read.findings).toMatchObject([
      {
        severity: 'stops',
        places: [
          {
            row: wheelCodes.indexOf('need') + 1,
            column: arshjul.columns.findIndex((one) => one.field === field),
          },
        ],
      },
    ]);
    expect(told(read)[0]).toContain(says);
    expect(read.needUnread).toEqual(read.findings);
    expect(read.values).toHaveLength(wheelCodes.length - 1);
  });

  it('of another line leaves the need reports their deadline', () => {
    const read = readWith('seminar', { date: 'en gang i høst' });
    expect([read.findings.length, read.needUnread]).toEqual([1, []]);
    expect(lineOf(read, 'need')).toBeDefined();
  });
});

describe('a code', () => {
  const line = { what: 'Noe', who: 'nettverk', date: '01.03.2026' };
  it('that is nearly known, or gone from its row, stops what the line governs', () => {
    for (const [code, others] of [
      ['nede', []],
      [null, [expect.stringContaining('Fristen med koden «need» mangler')]],
    ] as const) {
      const read = readWith('need', { code });
      expect(told(read)).toEqual([expect.stringContaining('«need» mangler. Be den som drifter'), ...others]);
      expect(read.needUnread).toEqual(read.findings);
    }
  });
  it('whose row is deleted stops where it is that of the need reports, else it is told', () => {
    const empty = Object.fromEntries(arshjul.columns.map(({ field }) => [field, null]));
    expect(readWith('need', empty).needUnread).toMatchObject([{ code: 'wheelMissing', severity: 'stops' }]);
    expect(readWith('seminar', empty)).toMatchObject({
      needUnread: [],
      findings: [{ code: 'wheelMissing', severity: 'tells' }],
    });
  });
  it('that stands twice stops, and the first counts', () => {
    const read = readWith('need', {}, [{ ...line, code: 'Need' }]);
    expect([told(read).length, read.needUnread.length]).toEqual([1, 1]);
    expect(lineOf(read, 'need')?.what).toBe('Behovsmelding');
  });
  it('that nobody knows is told, and is no line', () => {
    const read = readWith('need', {}, [{ ...line, code: 'juleferie' }, line]);
    expect(read.findings).toMatchObject([
      { code: 'wheelUnknown', severity: 'tells' },
      { code: 'wheelUnknown', severity: 'tells' },
    ]);
    expect([read.values.length, read.needUnread]).toEqual([wheelCodes.length, []]);
  });
});
