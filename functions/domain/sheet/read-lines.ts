// Reads small lists that people keep in one cell: counts per group, and amounts per line.
import { type CellValue, longestText } from './cells.ts';
import { readAmount, readInteger } from './read-amount.ts';
import { headerKey, wordsByKey } from '../../basics/same-text.ts';

/** `lærere 40` or `Kurs: 150 000`; the number is a count or whole kroner. */
export type Line = { label: string; number: number };

/** None of a text that is longer than any cell may hold. */
const parts = (text: string, between: RegExp): string[] =>
  text.length > longestText
    ? []
    : text
        .split(between)
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** `46`, `lærere 40, ledere 6` or `lærere: 40; ledere: 6`; undefined when a part has no count, or a group nobody knows. */
export function readCounts(value: CellValue, groups: readonly string[]): Line[] | undefined {
  const whole = readInteger(value);
  if (whole.ok) return [{ label: '', number: whole.value }];
  const lines = parts(String(value), /[,;\n]|\sog\s/).map((part): Line | undefined => {
    const [, label = '', count = ''] = /^(\D+)(\d+)$/.exec(part) ?? [];
    const number = readInteger(count);
    const name = headerKey(label.trim().replace(/:$/, ''));
    const group = wordsByKey(groups).get(name);
    return group !== undefined && number.ok ? { label: group, number: number.value } : undefined;
  });
  return lines.length > 0 && lines.every((line) => line !== undefined) ? lines : undefined;
}

const total = /^(sum|totalt?|i alt)$/i;

/** `Kurs: 150 000`; undefined when there is no label, or no amount. */
function readLine(part: string): Line | undefined {
  const at = Math.max(part.lastIndexOf(':'), part.lastIndexOf('='));
  const number = readAmount(part.slice(at + 1));
  return at > 0 && number.ok ? { label: part.slice(0, at).trim(), number: number.value } : undefined;
}

/** `Kurs: 150 000; Vikar: 100 000`; a last line `Sum` is held against the others. Undefined when a part can't be read. */
export function readLines(value: CellValue): Line[] | undefined {
  const read = parts(String(value), /[;\n]/).map(readLine);
  const lines = read.filter((line) => line !== undefined);
  if (lines.length === 0 || lines.length < read.length) return undefined;
  const named = lines.filter(({ label }) => !total.test(label));
  const stated = lines.find(({ label }) => total.test(label));
  return stated && stated.number !== sumOf(named) ? undefined : named;
}

/** The sum of the lines' numbers. */
export const sumOf = (lines: Line[]): number => lines.reduce((sum, { number }) => sum + number, 0);
