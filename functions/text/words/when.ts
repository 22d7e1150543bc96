// Instants as people say them, by the clock in Oslo: «1. februar 2026 kl. 23.59».
import { osloClock, monthNames } from '../../basics/calendar.ts';

/** `2026-02-01T22:59:00.000Z` -> `1. februar 2026`. */
export function sayDay(instant: string): string {
  const [year = '', month = '', day = ''] = osloClock(instant).slice(0, 10).split('-');
  return `${Number(day)}. ${monthNames[Number(month) - 1]} ${year}`;
}

/** `2026-02-01T22:59:00.000Z` -> `1. februar 2026 kl. 23.59`. */
export const sayInstant = (instant: string): string =>
  `${sayDay(instant)} kl. ${osloClock(instant).slice(11, 16).replace(':', '.')}`;
