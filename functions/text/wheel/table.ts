// A wheel as lines to be read on a day: each deadline and what is left of it, what to look over, and what is due.
import { type Day, daysOf, osloClock, parseIsoDay } from '../../basics/calendar.ts';
import { checkWheel } from '../../domain/wheel/check-wheel.ts';
import type { Due } from '../../domain/wheel/due.ts';
import type { WheelLine, WheelRules } from '../../domain/wheel/wheel.ts';
import { type Eves, workingDaysTo } from '../../domain/wheel/working-days.ts';
import { severityWords } from '../words/status.ts';
import { oneLine } from '../words/one-line.ts';
import { sayDate, sayDeadline, sayWeekday } from './days.ts';
import { partyWords } from './names.ts';
import { sayRemark } from './remarks.ts';

const dayWord = (count: number): string => (count === 1 ? '1 dag' : `${count} dager`);
const workingWord = (count: number): string => (count === 1 ? '1 virkedag' : `${count} virkedager`);

/** What is left of a deadline (UTC) on a day: `5 dager, 3 virkedager`. */
export function sayLeft(instant: string, day: Day, eves: Eves): string {
  const last = parseIsoDay(osloClock(instant));
  const left = daysOf(last) - daysOf(day);
  if (left < 0) return 'passert';
  return left === 0 ? 'i dag' : `${dayWord(left)}, ${workingWord(workingDaysTo(day, last, eves))}`;
}

const rowOf = (line: WheelLine, day: Day, eves: Eves): string[] => [
  sayDeadline(line.instant),
  sayLeft(line.instant, day, eves),
  oneLine(line.what),
  partyWords[line.who],
  line.confirmed ? 'ja' : 'nei',
  oneLine(line.source),
];

/** The headings and a row a deadline, in the order of the wheel. */
export const wheelRows = (wheel: readonly WheelLine[], day: Day, { eves }: WheelRules): string[][] => [
  ['Frist', 'Igjen', 'Hva', 'Hvem', 'Bekreftet', 'Kilde'],
  ...wheel.map((line) => rowOf(line, day, eves)),
];

/** What to look over, and what to know. */
export const wheelRemarks = (wheel: readonly WheelLine[], { eves }: WheelRules): string[] =>
  checkWheel(wheel, eves).map((remark) => `${severityWords[remark.severity]}: ${sayRemark(remark)}`);

/** `Påminnelse til nettverk, 5 virkedager før: Behovsmelding, frist mandag 2. februar 2026 kl. 23.59`. */
export function sayDue({ line, kind, days }: Due): string {
  const what = `${oneLine(line.what)}, frist ${sayDeadline(line.instant)}`;
  return kind === 'reminder'
    ? `Påminnelse til ${partyWords[line.who]}, ${workingWord(days)} før: ${what}`
    : `Varsel om det som mangler, ${workingWord(days)} etter: ${what}`;
}

/** `mandag 2. februar 2026`. */
export const sayFullDate = (day: Day): string => `${sayWeekday(day)} ${sayDate(day)}`;
