// Reads small lists that people keep in one cell: counts per group, and amounts per line.
import type { CellValue } from './cells.ts';
import { readAmount, readInteger } from './read-amount.ts';
import { headerKey } from '../../basics/same-text.ts';

/** `lærere 40` or `Kurs: 150 000`; the number is a count or whole kroner. */
export type Line = { label: string; number: number };

const parts = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `46`, `lærere 40, ledere 6` or `lærere: 40; ledere: 6`; undefined when a part has no count, or a group nobody knows. */
export function readCounts(value: CellValue, groups: readonly string[]): Line[] | undefined {
  const whole = readInteger(value);
  if (whole.ok) return [{ label: '', number: whole.value }];
  const lines = parts(String(value ?? ''), /[,;\n]|\s+og\s+/).map((part): Line | undefined => {
    const [, label = '', count = ''] = /^(.*?\D)[\s:]*(\d+)$/.exec(part) ?? [];
    const number = readInteger(count);
    const name = headerKey(label.replace(/[\s:]+$/, ''));
    const group = groups.find((known) => headerKey(known) === name);
    return group !== undefined && number.ok ? { label: group, number: number.value } : undefined;
  });
  return lines.length > 0 && lines.every((line) => line !== undefined) ? lines : undefined;
}

const total = /^(sum|totalt?|i alt)$/i;

/** `Kurs: 150 000; Vikar: 100 000`; a last line `Sum` is held against the others. Undefined when a part can't be read. */
export function readLines(value: CellValue): Line[] | undefined {
  const read = parts(String(value ?? ''), /[;\n]/).map((part): Line | undefined => {
    const [, label = '', amount = ''] = /^(.+?)\s*[:=]\s*([^:=]+)$/.exec(part) ?? [];
    const number = readAmount(amount);
    return label !== '' && number.ok ? { label: label.trim(), number: number.value } : undefined;
  });
  if (read.length === 0 || read.some((line) => line === undefined)) return undefined;
  const lines = read.filter((line) => line !== undefined);
  const named = lines.filter(({ label }) => !total.test(label));
  const stated = lines.find(({ label }) => total.test(label));
  return stated && stated.number !== sumOf(named) ? undefined : named;
}

/** The sum of the lines' numbers. */
export const sumOf = (lines: Line[]): number => lines.reduce((sum, { number }) => sum + number, 0);
