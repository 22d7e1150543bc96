// Reads dates and deadlines as Norwegians write them, and the day number a sheet keeps for a date.
import {
  type Day,
  dayOf,
  isDay,
  isoDay,
  osloInstant,
  parseIsoDay,
  monthNames,
} from '../../basics/calendar.ts';
import { withoutUnseen } from '../../basics/unseen.ts';
import type { CellValue } from './cells.ts';

/** `fix` is the date it may have been meant as. */
export type DateReading = { ok: true; value: string } | { ok: false; fix?: string };

/** Signs that a date or a deadline takes; a longer text is something else. */
const longest = 60;
const weekday = /^(man|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag,?\s/i;
const isoForm = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const numberForm = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./ -]\s*(\d{4}|\d{2})$/;
const wordForm = /^(\d{1,2})\.?\s*([a-z]{3,})\.?\s*(\d{4}|\d{2})$/i;
const runForm = /^(\d{4})(\d{2})(\d{2})$/;
const countForm = /^(\d{5})(\.\d+)?$/;

/** Day 0 of a sheet, 30 December 1899, counted from 1 January 1970. */
const sheetEpoch = -25_569;

const plainText = (value: CellValue): string => {
  const text = withoutUnseen(String(value)).trim();
  return text.length > longest ? '' : text;
};

/** The number of a month, from its name or three letters of it and more; 0 for any other word. */
const monthOf = (word: string): number =>
  monthNames.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;

const day = (year: string | undefined, month: number, date: string | undefined): Day => ({
  year: Number(year) + (Number(year) < 100 ? 2000 : 0),
  month,
  day: Number(date),
});

function fromText(text: string): Day | undefined {
  const count = countForm.exec(text);
  if (count) return dayOf(Number(count[1]) + sheetEpoch);
  const iso = isoForm.exec(text);
  if (iso) return day(iso[1], Number(iso[2]), iso[3]);
  const numbers = numberForm.exec(text);
  if (numbers) return day(numbers[3], Number(numbers[2]), numbers[1]);
  const [, date, word, year] = wordForm.exec(text) ?? [];
  return word === undefined ? undefined : day(year, monthOf(word), date);
}

/** Digits in a run, and month before day, are near enough to ask about. */
function nearDate(text: string): Day | undefined {
  const run = runForm.exec(text);
  if (run) return day(run[1], Number(run[2]), run[3]);
  const numbers = numberForm.exec(text);
  return numbers ? day(numbers[3], Number(numbers[1]), numbers[2]) : undefined;
}

/** `01.02.2026` for `2026-02-01`. */
export const formatDay = (iso: string): string => iso.split('-').toReversed().join('.');

/** A cell as a day, `2026-02-01`; `1.2.26`, `1. februar 2026`, `2026-02-01` and the sheet's own day numbers. */
export function readDate(value: CellValue): DateReading {
  const text = plainText(value).replace(weekday, '').trimStart();
  const read = fromText(text);
  if (read && isDay(read)) return { ok: true, value: isoDay(read) };
  const near = nearDate(text);
  return near && isDay(near) ? { ok: false, fix: formatDay(isoDay(near)) } : { ok: false };
}

const clock = /^(.*?)[,\sT]*(?:kl\.?\s*)?(\d{1,2})[:.](\d{2})(?::\d{2})?$/i;

/** The minute of the day at which a sheet's own number stands, if it has a fraction. */
function minuteOf(text: string): number | undefined {
  const fraction = countForm.exec(text)?.[2];
  return fraction === undefined ? undefined : Math.floor(Number(fraction) * 1440 + 0.5);
}

/** A deadline as an instant in UTC; the clock is Oslo's, and a day without one lasts until 23:59. */
export function readDeadline(value: CellValue): string | undefined {
  const text = plainText(value);
  const [, date = '', hour, minute] = clock.exec(text) ?? [];
  const timed = readDate(date);
  if (timed.ok && Number(hour) < 24 && Number(minute) < 60)
    return osloInstant(parseIsoDay(timed.value), Number(hour), Number(minute));
  const whole = readDate(text);
  return whole.ok ? osloInstant(parseIsoDay(whole.value), 0, minuteOf(text) ?? 23 * 60 + 59) : undefined;
}
