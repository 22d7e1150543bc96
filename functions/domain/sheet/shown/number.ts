// What people see where a number is shown as something else than that number: a day, a percentage, fewer digits.
import type { ShownAs, ShownNumber } from '../cells.ts';
import { readDate } from '../read-date.ts';

/** A cell's number format as Google has it. */
export type NumberFormat = { type?: string | null; pattern?: string | null };

const dayMs = 86_400_000;
const epochDays = 25_569;
const two = (part: number): string => String(part).padStart(2, '0');

/** A pattern without the words, colours and conditions in it. */
const bareOf = (pattern: string | null | undefined): string =>
  (pattern ?? '').toLowerCase().replaceAll(/"[^"]*"|\\.|[*_].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, '');

function kindOfPattern(bare: string): ShownAs | undefined {
  if (/[dy]/.test(bare) || /^[^hs]*m[^hs]*$/.test(bare)) return 'day';
  if (/[hs]/.test(bare)) return 'clock';
  return bare.includes('%') ? 'percent' : undefined;
}

/** By the type of the format, and by its pattern where people have made one of their own. */
function kindOf({ type, pattern }: NumberFormat): ShownAs | undefined {
  if (type === 'DATE' || type === 'DATE_TIME') return 'day';
  if (type === 'TIME') return 'clock';
  return type === 'PERCENT' ? 'percent' : kindOfPattern(bareOf(pattern));
}

/** A sheet counts days from 30 December 1899; to the minute. */
function atMinute(serial: number): { day: string; clock: string } | undefined {
  const at = new Date(Math.floor((serial - epochDays) * 1440 + 0.5) * (dayMs / 1440));
  if (Number.isNaN(at.getTime())) return undefined;
  return {
    day: `${two(at.getUTCDate())}.${two(at.getUTCMonth() + 1)}.${at.getUTCFullYear()}`,
    clock: `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`,
  };
}

/** The day in one writing, with its clock where that is shown; what is seen, where that is another day or less than one. */
function shownDay(serial: number, seen: string | undefined, { type, pattern }: NumberFormat): string {
  const clocked = type === 'DATE_TIME' || /[hs]/.test(bareOf(pattern)) ? atMinute(serial) : undefined;
  if (clocked) return `${clocked.day} ${clocked.clock}`;
  const day = atMinute(Math.floor(serial))?.day ?? 'en dato';
  const [read, own] = [readDate(seen ?? day), readDate(day)];
  const isSame = read.ok && own.ok && read.value === own.value;
  return isSame || !seen ? day : seen;
}

/** `2,25 %` for 0.0225. */
export const asPercent = (share: number): string =>
  `${String(Number((share * 100).toPrecision(15))).replace('.', ',')} %`;

const around = /^(?:kr\.?|nok)|(?:kr\.?|nok|kroner|%|,-)$/gi;
const figures = /^([-\u2212\u2013(]?)(\d[\d.,]*(?:e[+-]?\d+)?)\)?$/i;

/** What a shown text may be as a number: every sign between its digits parts thousands, or the last parts decimals. */
export function numbersIn(seen: string): number[] {
  const plain = seen.replaceAll(/[\p{Z}\p{Cf}]/gu, '').replaceAll(around, '');
  const [, sign, digits] = figures.exec(plain) ?? [];
  if (digits === undefined) return [];
  const [, whole = '', part = ''] = /^(.*?)(?:[.,](\d*(?:e.*)?))?$/i.exec(digits) ?? [];
  const texts = [digits.replaceAll(/[.,]/g, ''), `${whole.replaceAll(/[.,]/g, '')}.${part}`];
  return texts.map((text) => (sign ? -Number(text) : Number(text))).filter((one) => !Number.isNaN(one));
}

/** What people see of a number, by its format and the text in which the sheet shows it. */
export function shownNumber(number: number, seen: string | undefined, format: NumberFormat): ShownNumber {
  const kind = kindOf(format);
  if (kind === 'day') return { shown: shownDay(number, seen, format), shownAs: kind };
  if (kind === 'clock')
    return { shown: seen || (atMinute(number)?.clock ?? 'et klokkeslett'), shownAs: kind };
  if (kind === 'percent') {
    const whole = asPercent(number);
    const says = seen === undefined ? [] : numbersIn(seen);
    const isWhole = seen === undefined || says.includes(Number((number * 100).toPrecision(15)));
    return { shown: isWhole ? whole : seen, shownAs: kind };
  }
  if (seen === undefined || (Number.isInteger(number) && numbersIn(seen).includes(number))) return {};
  return { shown: seen === '' ? nothingShown : seen };
}

/** What is said of a number that its format hides. */
const nothingShown = 'ingenting';
