// Norwegian public holidays, by rule: five days with a date of their own, and seven counted from Easter Sunday.
import { type Day, dayOf, daysOf, isoDay } from '../../basics/calendar.ts';

/** Easter Sunday, by the Gregorian calendar. */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const count = moon + weekday - 7 * late + 114;
  return { year, month: Math.floor(count / 31), day: (count % 31) + 1 };
}

/** Month and day. */
const fixed = {
  newYear: [1, 1],
  labourDay: [5, 1],
  constitutionDay: [5, 17],
  christmasDay: [12, 25],
  secondChristmasDay: [12, 26],
} as const;

/** Days after Easter Sunday. */
const fromEaster = {
  maundyThursday: -3,
  goodFriday: -2,
  easterSunday: 0,
  easterMonday: 1,
  ascension: 39,
  whitSunday: 49,
  whitMonday: 50,
} as const;

export type Holiday = keyof typeof fixed | keyof typeof fromEaster;

const known = new Map<number, ReadonlyMap<string, readonly Holiday[]>>();

/** `2027-05-17` -> what is on that day; two holidays may be on one. */
export function holidaysOf(year: number): ReadonlyMap<string, readonly Holiday[]> {
  const before = known.get(year);
  if (before) return before;
  const easter = daysOf(easterOf(year));
  const found: [string, Holiday][] = [
    ...Object.entries(fixed).map(([name, [month, day]]): [string, Holiday] => [
      isoDay({ year, month, day }),
      name as Holiday,
    ]),
    ...Object.entries(fromEaster).map(([name, days]): [string, Holiday] => [
      isoDay(dayOf(easter + days)),
      name as Holiday,
    ]),
  ];
  const byDay = new Map<string, readonly Holiday[]>();
  for (const [day, name] of found) byDay.set(day, [...(byDay.get(day) ?? []), name]);
  known.set(year, byDay);
  return byDay;
}

/** None on most days. */
export const holidaysOn = (day: Day): readonly Holiday[] => holidaysOf(day.year).get(isoDay(day)) ?? [];
