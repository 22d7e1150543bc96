// Dates as people type them into a cell, and the day number that the sheet keeps for them.

/** The day number, counted from 30 December 1899, and how the cell shows it. */
export type TypedDate = { serial: number; pattern: string };

const dotted = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$/;
const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

const dayMs = 86_400_000;
const epochDays = 25_569;

/** Two figures are of this century up to 29, as in other sheets; none are this year. */
const yearOf = (text: string | undefined): number => {
  if (text === undefined) return new Date().getFullYear();
  return Number(text) + (text.length > 2 ? 0 : Number(text) < 30 ? 2000 : 1900);
};

/** The serial of a day that exists. */
const serialOf = (year: number, month: number, day: number): number | undefined => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day
    ? at.getTime() / dayMs + epochDays
    : undefined;
};

/** `1.8.2026`, `1.2.26` and `12.5` in a Norwegian workbook, `8/1/2026` in an American, `2026-08-01` in both. */
export const typedDate = (text: string, locale: string): TypedDate | undefined => {
  const isEnglish = locale.startsWith('en');
  const found = (isEnglish ? slashed : dotted).exec(text);
  const [, first, second, year] = found ?? [];
  const [day, month] = isEnglish ? [second, first] : [first, second];
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? [];
  const serial = found
    ? serialOf(yearOf(year), Number(month), Number(day))
    : serialOf(Number(isoYear), Number(isoMonth), Number(isoDay));
  const pattern = isoYear ? 'yyyy-mm-dd' : isEnglish ? 'm/d/yyyy' : 'dd.mm.yyyy';
  return serial === undefined ? undefined : { serial, pattern };
};
