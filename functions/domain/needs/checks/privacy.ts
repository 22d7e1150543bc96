// Free text must not hold a national identity number: eleven digits whose day and controls fit.
import { type Finding, finding } from '../../sheet/finding.ts';
import { textOf } from '../../sheet/cells.ts';
import { behov } from '../../tabs/behov.ts';
import type { ParsedRow } from '../parse-row.ts';
import { at } from './context.ts';

const texts = behov.columns.filter(({ kind, owner }) => kind === 'text' && owner === 'person');
const candidate = /(?<!\d)\d{6}[ \u00a0]?\d{5}(?!\d)/g;
const first = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const control = (digits: number[], weights: number[]): number =>
  (11 - (weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 11)) % 11;

/** Both control digits fit, and the day could be one, also in the numbers made for those without a birth number. */
function isPersonal(text: string): boolean {
  const digits = Array.from(text.replaceAll(/\D/g, ''), Number);
  const day = ((digits[0] ?? 0) % 4) * 10 + (digits[1] ?? 0);
  return (
    day >= 1 && day <= 31 && control(digits, first) === digits[9] && control(digits, second) === digits[10]
  );
}

/** The number is not repeated in the sentence. */
export const checkPrivacy = (row: ParsedRow): Finding[] =>
  texts
    .filter(({ field }) => (textOf(row.raw.cells[field]).match(candidate) ?? []).some(isPersonal))
    .map(({ field, header }) => finding('personalNumber', at(row, [field], 'stops'), { header }));
