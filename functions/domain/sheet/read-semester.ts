// Reads semesters: H26 is the autumn of 2026, V27 the spring of 2027.
import { parseIsoDay } from '../../basics/calendar.ts';
import { readDate } from './read-date.ts';

/** `order` rises with time: spring 2026 is 4052, autumn 2026 is 4053. */
export type Semester = { text: string; order: number };

/** Signs that a semester takes; a longer text is something else. */
const longest = 60;
const season = '(høsten|høst|hausten|haust|h|våren|vår|v)';
const year = '(20\\d{2}|\\d{2})';
const gap = "[\\s.,/\\-–’']*";
const seasonFirst = new RegExp(`^${season}${gap}${year}$`, 'i');
const yearFirst = new RegExp(`^${year}${gap}${season}$`, 'i');

const semesterOf = (half: 'V' | 'H', year: number): Semester => {
  const short = year % 100;
  return {
    text: `${half}${String(short).padStart(2, '0')}`,
    order: (2000 + short) * 2 + (half === 'H' ? 1 : 0),
  };
};

/** `H26`, `h-26`, `H 2026`, `høst 2026`, `2026 vår`; undefined for anything else (`?`, `d.d.`, `2026`). */
export function readSemester(text: string): Semester | undefined {
  const plain = text.trim();
  if (plain.length > longest) return undefined;
  const [, word, number] = seasonFirst.exec(plain) ?? [];
  const [, year = number, last = word] = yearFirst.exec(plain) ?? [];
  return last === undefined ? undefined : semesterOf(/^h/i.test(last) ? 'H' : 'V', Number(year));
}

/** `DMMH H26` is a name and a semester; a text without one is a name. */
export function splitSemester(text: string): { name: string; semester: Semester | undefined } {
  const [, name = text, last = ''] = /^(.*\S)\s+([hv]\d{2})$/i.exec(text) ?? [];
  return { name, semester: readSemester(last) };
}

/** The semester a text may have been meant as: that of a date, or one with a letter for a digit. */
export function nearSemester(text: string): Semester | undefined {
  const date = readDate(text);
  if (date.ok) {
    const { year, month } = parseIsoDay(date.value);
    return semesterOf(month >= 8 ? 'H' : 'V', year);
  }
  if (text.length > 2 * longest) return undefined;
  return readSemester(text.replaceAll(/[oO]/g, '0').replaceAll(/[lI]/g, '1'));
}

/** The first day of a semester: 1 January or 1 August. */
export const firstDay = ({ order }: Semester): string =>
  `${Math.floor(order / 2)}-${order % 2 === 0 ? '01-01' : '08-01'}`;
