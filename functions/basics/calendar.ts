// Dates and instants as arithmetic: no clock, no time zone of the machine. Norway's clock is the time zone database's.

/** A calendar day; `month` counts from 1. */
export type Day = { year: number; month: number; day: number };

/** The months in bokmål, January first. */
export const monthNames = [
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
] as const;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);

/** Whether the day exists, in the years a round can speak of (2000-2099). */
export const isDay = ({ year, month, day }: Day): boolean =>
  year >= 2000 && year <= 2099 && day >= 1 && day <= lengthOf(year, month);

/** Days since 1 January 1970. */
export function daysOf({ year, month, day }: Day): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  let days = before * 365 + leaps - 719_162;
  for (let passed = 1; passed < month; passed++) days += lengthOf(year, passed);
  return days + day - 1;
}

/** The day so many days after 1 January 1970; only from 1970 on. */
export function dayOf(days: number): Day {
  let year = 1970;
  for (; days >= (isLeap(year) ? 366 : 365); year++) days -= isLeap(year) ? 366 : 365;
  let month = 1;
  for (; days >= lengthOf(year, month); month++) days -= lengthOf(year, month);
  return { year, month, day: days + 1 };
}

/** 0 is Monday, 6 Sunday. */
export const weekdayOf = (day: Day): number => (daysOf(day) + 3) % 7;

const two = (number: number): string => String(number).padStart(2, '0');

/** `2026-02-01`: texts of this form stand in the order of their days. */
export const isoDay = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;

export const parseIsoDay = (text: string): Day => {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  return { year, month, day };
};

const minutesPerDay = 1440;

let clock: Intl.DateTimeFormat | undefined;
let asked = { hour: NaN, ahead: 0 };

/** Hours that the clock in Oslo is ahead of UTC, at so many minutes UTC since 1970; the last answer is remembered. */
function hoursAhead(minutes: number): number {
  const hour = Math.floor(minutes / 60);
  if (hour === asked.hour) return asked.ahead;
  clock ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', timeZoneName: 'shortOffset' });
  const offset = clock.formatToParts(hour * 3_600_000).find(({ type }) => type === 'timeZoneName')?.value;
  asked = { hour, ahead: Number(offset?.replace('GMT', '')) };
  return asked.ahead;
}

const isoMinutes = (minutes: number): string => {
  const rest = minutes % minutesPerDay;
  return `${isoDay(dayOf(Math.floor(minutes / minutesPerDay)))}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
};

/**
 * The instant, in UTC, at which a clock in Oslo shows this; in the hour that comes twice, the last of them. In the hour
 * that is left out in spring, the instant an hour earlier on the clock: 02.30 is 01.30, when the clock still shows it.
 */
export function osloInstant(day: Day, hour: number, minute: number): string {
  const wall = daysOf(day) * minutesPerDay + hour * 60 + minute;
  const winter = wall - 60;
  const utc = hoursAhead(winter) === 1 ? winter : wall - 120;
  return `${isoMinutes(utc)}:00.000Z`;
}

/** The day of the calendar in Oslo at an instant, `2026-02-01`. */
export const osloDay = (instant: string): string => osloClock(instant).slice(0, 10);

/** What a clock in Oslo shows at an instant, `2026-02-01T23:59`. */
export const osloClock = (instant: string): string => {
  const day = daysOf(parseIsoDay(instant));
  const minutes = day * minutesPerDay + Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
  return isoMinutes(minutes + hoursAhead(minutes) * 60);
};
