// Reads semesters: H26 is the autumn of 2026, V27 the spring of 2027.
import { readDate } from './read-date.ts';

/** `order` rises with time: spring 2026 is 4052, autumn 2026 is 4053. */
export type Semester = { text: string; order: number };

const season = '(høsten|høst|hausten|haust|h|våren|vår|v)';
const year = '(20\\d{2}|\\d{2})';
const gap = "[\\s.,/\\-–’']*";
const forms = [new RegExp(`^${season}${gap}${year}$`, 'i'), new RegExp(`^${year}${gap}${season}$`, 'i')];

/** The semester of a year by the first letter of its season. */
export const semesterOf = (letter: string, year: number): Semester => {
  const autumn = letter.toLowerCase() === 'h';
  const full = year % 100;
  return {
    text: `${autumn ? 'H' : 'V'}${String(full).padStart(2, '0')}`,
    order: (2000 + full) * 2 + (autumn ? 1 : 0),
  };
};

/** `H26`, `h-26`, `H 2026`, `høst 2026`, `2026 vår`; undefined for anything else (`?`, `d.d.`, `2026`). */
export function readSemester(text: string): Semester | undefined {
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  const first = forms[0]?.exec(plain);
  if (first?.[1] && first[2]) return semesterOf(first[1].charAt(0), Number(first[2]));
  const second = forms[1]?.exec(plain);
  return second?.[1] && second[2] ? semesterOf(second[2].charAt(0), Number(second[1])) : undefined;
}

/** The semester a text may have been meant as: that of a date, or one with a letter for a digit. */
export function nearSemester(text: string): Semester | undefined {
  const date = readDate(text);
  const iso = date.ok ? date.value : undefined;
  if (iso) return semesterOf(Number(iso.slice(5, 7)) >= 8 ? 'h' : 'v', Number(iso.slice(0, 4)));
  const digits = text.replaceAll(/[oO]/g, '0').replaceAll(/[lI]/g, '1');
  return digits === text ? undefined : readSemester(digits);
}

/** The first day of a semester: 1 January or 1 August. */
export const firstDay = ({ order }: Semester): string =>
  `${Math.floor(order / 2)}-${order % 2 === 0 ? '01-01' : '08-01'}`;
