// Days as people say them: «mandag 18. mai 2027», and what makes a day a day off.
import { type Day, isoDay, monthNames, osloClock, parseIsoDay, weekdayOf } from '../../basics/calendar.ts';
import { listWords } from '../../basics/list-words.ts';
import { type Holiday, holidaysOn } from '../../domain/wheel/holidays.ts';
import { isEve } from '../../domain/wheel/working-days.ts';
import { sayInstant } from '../words/when.ts';

/** Monday first; the months are called the same in both languages. */
const weekdayNames = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag'],
} as const;
type DayLanguage = keyof typeof weekdayNames;

export const holidayNames: Record<Holiday, string> = {
  newYear: '1. nyttårsdag',
  maundyThursday: 'skjærtorsdag',
  goodFriday: 'langfredag',
  easterSunday: '1. påskedag',
  easterMonday: '2. påskedag',
  labourDay: '1. mai',
  constitutionDay: '17. mai',
  ascension: 'Kristi himmelfartsdag',
  whitSunday: '1. pinsedag',
  whitMonday: '2. pinsedag',
  christmasDay: '1. juledag',
  secondChristmasDay: '2. juledag',
};

/** `1. februar 2026`. */
export const sayDate = ({ year, month, day }: Day): string => `${day}. ${monthNames[month - 1]} ${year}`;

/** `søndag`, in nynorsk `sundag`. */
export const sayWeekday = (day: Day, language: DayLanguage = 'nb'): string =>
  weekdayNames[language][weekdayOf(day)] ?? '';

/** What a day is: its holidays, else its evening of the year, else its weekday. */
export function sayKindOfDay(day: Day): string {
  const holidays = holidaysOn(day).map((name) => holidayNames[name]);
  if (holidays.length > 0) return listWords(holidays, 'og');
  if (isEve(day)) return isoDay(day).endsWith('12-24') ? 'julaften' : 'nyttårsaften';
  return sayWeekday(day);
}

/** `mandag 2. februar 2026 kl. 23.59`, of an instant in UTC. */
export const sayDeadline = (instant: string, language: DayLanguage = 'nb'): string =>
  `${sayWeekday(parseIsoDay(osloClock(instant)), language)} ${sayInstant(instant)}`;
