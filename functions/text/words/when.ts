// Instants as people say them, by the clock in Oslo: «1. februar 2026 kl. 23.59», which is the same in nynorsk.
import { daysOf, monthNames, osloClock, parseIsoDay } from '../../basics/calendar.ts';

/** `2026-02-01T22:59:00.000Z` -> `1. februar 2026`. */
export function sayDay(instant: string): string {
  const [year = '', month = '', day = ''] = osloClock(instant).slice(0, 10).split('-');
  return `${Number(day)}. ${monthNames[Number(month) - 1]} ${year}`;
}

/** `2026-02-01T22:59:00.000Z` -> `1. februar 2026 kl. 23.59`. */
export const sayInstant = (instant: string): string =>
  `${sayDay(instant)} kl. ${osloClock(instant).slice(11, 16).replace(':', '.')}`;

/** Days of the calendar in Oslo from one instant to another; negative when that was before. */
export const daysBetween = (from: string, to: string): number => {
  const [first = 0, last = 0] = [from, to].map((instant) => daysOf(parseIsoDay(osloClock(instant))));
  return last - first;
};

const severalDays = { nb: 'dager', nn: 'dagar' } as const;

/** `1 dag`, `3 dager`; in nynorsk `3 dagar`. */
export const sayDays = (count: number, language: 'nb' | 'nn' = 'nb'): string =>
  count === 1 ? '1 dag' : `${count} ${severalDays[language]}`;

/** Whether an instant is after the deadline, whose whole minute is still in time. */
export const isAfter = (instant: string, deadline: string): boolean =>
  instant.slice(0, 16) > deadline.slice(0, 16);
