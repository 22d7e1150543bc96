// Dates and deadlines as people write them, and as the sheet keeps them; the clock is Oslo's, on any machine.
import { describe, expect, it } from 'vitest';
import { dayOf, daysOf, isoDay, parseIsoDay } from '../../../functions/basics/calendar.ts';
import { readDate, readDeadline } from '../../../functions/domain/sheet/read-date.ts';

const read: [written: string | number, day: string][] = [
  ['01.02.2026', '2026-02-01'],
  ['1.2.2026', '2026-02-01'],
  ['1.2.26', '2026-02-01'],
  ['1/2/2026', '2026-02-01'],
  ['1/2-2026', '2026-02-01'],
  ['1/2-26', '2026-02-01'],
  ['1-2-2026', '2026-02-01'],
  ['1. 2. 2026', '2026-02-01'],
  ['2026-02-01', '2026-02-01'],
  ['2026-2-1', '2026-02-01'],
  ['1. februar 2026', '2026-02-01'],
  ['1 februar 2026', '2026-02-01'],
  ['1. feb. 2026', '2026-02-01'],
  ['1.feb 26', '2026-02-01'],
  ['1. FEBRUAR 2026', '2026-02-01'],
  ['søndag 1. februar 2026', '2026-02-01'],
  ['laurdag 31. januar 2026', '2026-01-31'],
  ['17. mai 2026', '2026-05-17'],
  ['24. des 2026', '2026-12-24'],
  ['29.02.2028', '2028-02-29'],
  ['31.12.2099', '2099-12-31'],
  ['\u00a01.2.2026 ', '2026-02-01'],
  [46054, '2026-02-01'],
  [46054.75, '2026-02-01'],
  ['46054', '2026-02-01'],
  [36526, '2000-01-01'],
  [73050, '2099-12-31'],
  ['Mandag, 2. februar 2026', '2026-02-02'],
  ['tirsdag 3.2.2026', '2026-02-03'],
  ['1. sept. 2026', '2026-09-01'],
  ['1.mars2026', '2026-03-01'],
  ['1 . 2 . 2026', '2026-02-01'],
  ['1.2 2026', '2026-02-01'],
  [`1.2.2026${' '.repeat(100)}`, '2026-02-01'],
  ...(
    [
      'januar',
      'februar',
      'mars',
      'april',
      'mai',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'desember',
    ] as const
  ).flatMap((name, at): [string, string][] => {
    const iso = `2026-${String(at + 1).padStart(2, '0')}-09`;
    return [
      [`9. ${name} 2026`, iso],
      [`9. ${name.slice(0, 3)}. 26`, iso],
    ];
  }),
];

const refused: [written: string | number | boolean | null, fix?: string][] = [
  [''],
  [null],
  [true],
  ['?'],
  ['d.d.'],
  ['2026'],
  ['februar 2026'],
  ['1. februar'],
  ['1.2.'],
  ['31.02.2026'],
  ['29.02.2026'],
  ['0.1.2026'],
  ['1.0.2026'],
  ['32.1.2026'],
  ['1.2.1926'],
  ['01.02.20226'],
  ['1. fbruar 2026'],
  [7],
  [99999999],
  ['2/13/2026', '13.02.2026'],
  ['20260201', '01.02.2026'],
  ['i går'],
  [36525],
  [73051],
  [10_000],
  [123_456],
  ['x46054'],
  ['46054x'],
  ['46054.'],
  ['46054.5x'],
  ['1. ma 2026'],
  ['1. maii 2026'],
  ['x1.2.2026'],
  ['1.2.2026x'],
  ['x2026-02-01'],
  ['2026-02-01x'],
  ['2026-13-01'],
  ['x1. mai 2026'],
  ['1. mai 2026x'],
  ['1. mai 026'],
  ['x20260201'],
  ['202602011'],
  ['20261301'],
  ['hverdag 1.2.2026'],
  ['1.2.2026 søndag'],
  [`1.${' '.repeat(60)}2.2026`],
  ['31.13.2026'],
  ['31/12-2100'],
];

describe('a day', () => {
  it.each(read)('«%s» is %s', (written, day) => {
    expect(readDate(written)).toEqual({ ok: true, value: day });
  });
  it.each(refused)('«%s» is none; near it is %s', (written, fix) => {
    expect(readDate(written)).toEqual({ ok: false, ...(fix !== undefined && { fix }) });
  });
  it('counts as every other calendar does, for two centuries', () => {
    for (let day = 0; day < 47_000; day += 7) {
      const other = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect([isoDay(dayOf(day)), daysOf(parseIsoDay(other))]).toEqual([other, day]);
    }
  });
});

describe('a deadline', () => {
  it.each([
    ['1. februar 2026 kl. 23:59', '2026-02-01T22:59:00.000Z'],
    ['1. februar 2026 kl 23.59', '2026-02-01T22:59:00.000Z'],
    ['01.02.2026 23:59', '2026-02-01T22:59:00.000Z'],
    ['2026-02-01T23:59', '2026-02-01T22:59:00.000Z'],
    ['2026-02-01 23:59:00', '2026-02-01T22:59:00.000Z'],
    ['01.02.2026', '2026-02-01T22:59:00.000Z'],
    ['15. juni 2026 kl. 12:00', '2026-06-15T10:00:00.000Z'],
    ['29.03.2026 03:00', '2026-03-29T01:00:00.000Z'],
    ['29.03.2026 01:59', '2026-03-29T00:59:00.000Z'],
    ['25.10.2026 02:30', '2026-10-25T01:30:00.000Z'],
    ['25.10.2026 01:30', '2026-10-24T23:30:00.000Z'],
    ['01.02.2026, kl. 9.05', '2026-02-01T08:05:00.000Z'],
    ['01.02.2026 KL 09:05', '2026-02-01T08:05:00.000Z'],
    ['01.02.2026kl 09:05', '2026-02-01T08:05:00.000Z'],
    ['01.02.2026 00:00', '2026-01-31T23:00:00.000Z'],
    ['  1.2.26  ', '2026-02-01T22:59:00.000Z'],
    [46054, '2026-02-01T22:59:00.000Z'],
    [46054.5, '2026-02-01T11:00:00.000Z'],
    [46054.75, '2026-02-01T17:00:00.000Z'],
    [46054.99930555556, '2026-02-01T22:59:00.000Z'],
    [46054.37847222222, '2026-02-01T08:05:00.000Z'],
  ])('«%s» is the instant %s', (written, instant) => {
    expect(readDeadline(written)).toBe(instant);
  });
  it.each([
    'snart',
    '1. februar',
    '01.02.2026 kl. 25:00',
    '01.02.2026 kl. 12:60',
    '01.02.2026 24:00',
    'kl. 12:00',
    '12:00',
    '01.02.2026 12:00x',
    '01.02.2026 123:00',
    '',
  ])('«%s» is none', (written) => {
    expect(readDeadline(written)).toBeUndefined();
  });
  it('of nothing is none', () => expect(readDeadline(null)).toBeUndefined());
});
