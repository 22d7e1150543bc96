// Semesters as people write them: each form is either the right one or nothing, with a near one offered where there is one.
import { describe, expect, it } from 'vitest';
import { firstDay, nearSemester, readSemester } from '../../../functions/domain/sheet/read-semester.ts';

const read: [written: string, semester: string][] = [
  ['H26', 'H26'],
  ['h26', 'H26'],
  ['V27', 'V27'],
  ['v27', 'V27'],
  ['H 26', 'H26'],
  ['H-26', 'H26'],
  ['H–26', 'H26'],
  ['H/26', 'H26'],
  ['H.26', 'H26'],
  ["H'26", 'H26'],
  ['H’26', 'H26'],
  ['H2026', 'H26'],
  ['H 2026', 'H26'],
  ['  H26  ', 'H26'],
  ['H\u00a026', 'H26'],
  ['høst 26', 'H26'],
  ['Høst 2026', 'H26'],
  ['Høsten 2026', 'H26'],
  ['haust 2026', 'H26'],
  ['hausten 2026', 'H26'],
  ['vår 27', 'V27'],
  ['våren 2027', 'V27'],
  ['VÅREN 2027', 'V27'],
  ['26H', 'H26'],
  ['2026 høst', 'H26'],
  ['2026H', 'H26'],
  ['2027/V', 'V27'],
  ['H05', 'H05'],
  ['H  -\u00a0 26', 'H26'],
  ['H2005', 'H05'],
  ['H00', 'H00'],
  ['26 VÅR', 'V26'],
  ['26/haust', 'H26'],
];

const refused: [written: string, near?: string][] = [
  ['?'],
  ['d.d.'],
  ['2026'],
  ['26'],
  ['H'],
  ['H6'],
  ['H126'],
  ['H1926'],
  ['H2126'],
  ['S26'],
  ['H26–V27'],
  ['H26, V27'],
  ['ca H26'],
  ['sommer 2026'],
  ['H2O26', 'H26'],
  ['Hl6', 'H16'],
  ['Vl7', 'V17'],
  ['VI7', 'V17'],
  ['H2o26', 'H26'],
  ['hoSt26'],
  ['xH26'],
  ['H26x'],
  ['x26H'],
  ['26Hx'],
  ['01.07.2026', 'V26'],
  ['31.07.2026', 'V26'],
  ['31.12.2026', 'H26'],
  ['01.01.2027', 'V27'],
  ['01.08.2026', 'H26'],
  ['15. januar 2027', 'V27'],
  ['46235', 'H26'],
];

describe('a semester', () => {
  it.each(read)('«%s» is %s', (written, semester) => {
    expect(readSemester(written)?.text).toBe(semester);
  });
  it.each(refused)('«%s» is none; near it is %s', (written, near) => {
    expect(readSemester(written)).toBeUndefined();
    expect(nearSemester(written)?.text).toBe(near);
  });
  it('begins on 1 January or 1 August', () => {
    const days = ['V26', 'H26', 'V27'].map((text) => firstDay(readSemester(text)!));
    expect(days).toEqual(['2026-01-01', '2026-08-01', '2027-01-01']);
  });
  it('has a number that rises with time', () => {
    expect([readSemester('V26'), readSemester('2026 høst')]).toEqual([
      { text: 'V26', order: 4052 },
      { text: 'H26', order: 4053 },
    ]);
  });
  it('comes before the next: spring before autumn of the same year', () => {
    const orders = ['V25', 'H25', 'V26', 'H26', 'V27'].map((text) => readSemester(text)?.order ?? 0);
    expect(orders.map((order) => order - orders[0]!)).toEqual([0, 1, 2, 3, 4]);
  });
});
