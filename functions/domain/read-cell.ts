// Reads one cell of a row by its column's kind; what can't be read becomes a finding at that cell.
import { type Cell, type Place, textOf } from './cells.ts';
import type { Finding, Severity } from './finding.ts';
import { type Reading, readAmount, readInteger } from './read-amount.ts';
import { readSemester } from './read-semester.ts';
import { type Column, headerKey } from './tabs/column.ts';

/** Longer than any need the scheme describes, and well inside what a cell and a document hold. */
export const longestText = 5000;

export type Read = { value?: number | string | string[] | undefined; findings: Finding[] };

/** Splits `Melhus, Oppdal og Røros` at commas, semicolons, line breaks and `og`. */
export const splitList = (text: string): string[] =>
  text
    .split(/[,;\n|]|\s+og\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The word of `choices` that the text means, whatever its case. */
export const matchChoice = (text: string, choices: readonly string[]): string | undefined =>
  choices.find((choice) => headerKey(choice) === headerKey(text));

const numberOf = (reading: Reading<number>, text: string, place: Place, header: string): Read => {
  if (reading.ok) return { value: reading.value, findings: [] };
  const fix = reading.fix === undefined ? {} : { fix: { place, value: reading.fix } };
  return {
    findings: [{ code: reading.code, severity: 'stops', places: [place], facts: { text, header }, ...fix }],
  };
};

/** The value of a cell, or its findings; an empty required cell is `missing`, an empty other is nothing. */
export function readCell(column: Column, cell: Cell, place: Place): Read {
  const text = textOf(cell);
  const finding = (code: Finding['code'], severity: Severity, facts: Finding['facts'] = {}): Read => ({
    findings: [
      {
        code,
        severity,
        places: [place],
        facts: { header: column.header, text: text.slice(0, 60), ...facts },
      },
    ],
  });
  if (text === '') return column.required ? finding('missing', 'stops') : { findings: [] };
  if (text.length > longestText)
    return finding('textTooLong', 'stops', { length: text.length, longest: longestText });
  switch (column.kind) {
    case 'kroner':
      return numberOf(readAmount(cell.value), text, place, column.header);
    case 'integer':
      return numberOf(readInteger(cell.value), text, place, column.header);
    case 'semester':
      return readSemester(text) ? { value: text, findings: [] } : finding('semesterUnreadable', 'stops');
    case 'list':
      return { value: splitList(text), findings: [] };
    case 'choice': {
      const choice = column.choices ? matchChoice(text, column.choices) : text;
      return choice
        ? { value: choice, findings: [] }
        : finding('choiceUnknown', 'stops', { choices: (column.choices ?? []).join(', ') });
    }
    default:
      return { value: text, findings: [] };
  }
}
