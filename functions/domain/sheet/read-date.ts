// Reads dates and deadlines as Norwegians write them, and the day number a sheet keeps for a date.
import { type Day, dayOf, daysOf, isDay, isoDay, osloInstant } from '../../basics/calendar.ts';
import type { CellValue } from './cells.ts';

/** `fix` is the date it may have been meant as. */
export type DateReading = { ok: true; value: string } | { ok: false; fix?: string };

const months = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'];
const monthWords =
  /^(januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|des)$/i;

const weekday = /^(man|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag,?\s+/i;
const isoForm = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const numberForm = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./ -]\s*(\d{4}|\d{2})$/;
const wordForm = /^(\d{1,2})\.?\s*([a-zæøå]+)\.?\s*(\d{4}|\d{2})$/i;
const runForm = /^(\d{4})(\d{2})(\d{2})$/;

/** Day 1 of a sheet is 31 December 1899. */
const sheetEpoch = daysOf({ year: 1899, month: 12, day: 30 });

const day = (year: string | undefined, month: number, date: string | undefined): Day => ({
  year: Number(year) + (Number(year) < 100 ? 2000 : 0),
  month,
  day: Number(date),
});

function fromText(text: string): Day | undefined {
  const iso = isoForm.exec(text);
  if (iso) return day(iso[1], Number(iso[2]), iso[3]);
  const numbers = numberForm.exec(text);
  if (numbers) return day(numbers[3], Number(numbers[2]), numbers[1]);
  const words = wordForm.exec(text);
  if (!words?.[2] || !monthWords.test(words[2])) return undefined;
  return day(words[3], months.indexOf(words[2].slice(0, 3).toLowerCase()) + 1, words[1]);
}

/** Digits in a run, and month before day, are near enough to ask about. */
function nearDate(text: string): Day | undefined {
  const run = runForm.exec(text);
  if (run) return day(run[1], Number(run[2]), run[3]);
  const numbers = numberForm.exec(text);
  return numbers ? day(numbers[3], Number(numbers[1]), numbers[2]) : undefined;
}

const shown = ({ year, month, day }: Day): string =>
  `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;

/** `01.02.2026` for `2026-02-01`. */
export const formatDay = (iso: string): string => iso.slice(0, 10).split('-').toReversed().join('.');

/** A cell as a day, `2026-02-01`; `1.2.26`, `1. februar 2026`, `2026-02-01` and the sheet's own day numbers. */
export function readDate(value: CellValue): DateReading {
  const text = String(value ?? '')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(weekday, '');
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const counted = dayOf(Math.max(0, Math.floor(Number(text)) + sheetEpoch));
    return isDay(counted) ? { ok: true, value: isoDay(counted) } : { ok: false };
  }
  const read = fromText(text);
  if (read && isDay(read)) return { ok: true, value: isoDay(read) };
  const near = nearDate(text);
  return near && isDay(near) ? { ok: false, fix: shown(near) } : { ok: false };
}

const clock = /^(.*?)[,\sT]*(?:kl\.?\s*)?(\d{1,2})[:.](\d{2})(?::\d{2})?$/i;

/** A deadline as an instant in UTC; the clock is Oslo's, and a day without one lasts until 23:59. */
export function readDeadline(value: CellValue): string | undefined {
  const text = String(value ?? '').trim();
  const [, date, hour, minute] = clock.exec(text) ?? [];
  const timed = date === undefined || date === '' ? undefined : readDate(date);
  if (timed?.ok && Number(hour) < 24 && Number(minute) < 60)
    return osloInstant(fromIso(timed.value), Number(hour), Number(minute));
  const whole = readDate(value);
  return whole.ok ? osloInstant(fromIso(whole.value), 23, 59) : undefined;
}

const fromIso = (iso: string): Day => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
};
