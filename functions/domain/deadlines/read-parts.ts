// The cells of Årshjul that are more than a word: a clock, and working days before or after.
import { headerKey } from '../../basics/same-text.ts';

const standardTime = '23:59';
/** The word for no day at all. */
const none = 'ingen';
/** How far from the deadline a morning may be, in working days, before it and after it; and how many a line may have. */
export const mostDays = { reminders: 60, after: 99 };
const mostMornings = 5;

/** `12.00`, `kl. 8:30` or the sheet's own clock as `08:30`; the last minute of the day for nothing. */
export function readClock(text: string): string | undefined {
  if (text === '') return standardTime;
  const [, hour = '', minute = ''] = /^(?:kl\.?\s*)?(\d{1,2})[.:](\d{2})(?:[.:]00)?$/i.exec(text) ?? [];
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60
    ? `${hour.padStart(2, '0')}:${minute}`
    : undefined;
}

/** `10, 5, 1` as working days, the farthest first and each once; none for nothing and for the word that says so. */
export function readDays(text: string, farthest: number): number[] | undefined {
  if (text === '' || headerKey(text) === none) return [];
  const parts = text.split(/[,;\n]|\sog\s/).map((part) => part.trim());
  const days = [...new Set(parts.map(Number))].toSorted((a, b) => b - a);
  const isRead = parts.every((part) => /^\d{1,2}$/.test(part));
  const isWithin = days.every((count) => count >= 1 && count <= farthest) && days.length <= mostMornings;
  return isRead && isWithin ? days : undefined;
}
