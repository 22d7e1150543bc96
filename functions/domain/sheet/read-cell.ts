// Reads one cell of a row by its column's kind; what can't be read becomes a finding at that cell.
import { type Cell, type Place, textOf, echoOf } from './cells.ts';
import type { FindingCode } from './codes.ts';
import type { Finding, Fix } from './finding.ts';
import { nearest } from '../../basics/nearest.ts';
import { readAmount, readInteger } from './read-amount.ts';
import { readDate } from './read-date.ts';
import { type Line, readCounts, readLines } from './read-lines.ts';
import { readOrgnr } from './read-orgnr.ts';
import { nearSemester, readSemester } from './read-semester.ts';
import { type Column } from './column.ts';
import { headerKey } from '../../basics/same-text.ts';

/** Longer than any need the scheme describes, and well inside what a cell and a document hold. */
export const longestText = 5000;

export type CellReading = { value?: number | string | string[] | Line[] | undefined; findings: Finding[] };

/** What went wrong with a text: its code, more facts, and what may have been meant. */
type Wrong = { code: FindingCode; fix?: string | number | undefined; facts?: Finding['facts'] };
type Outcome = { value: NonNullable<CellReading['value']> } | Wrong;

/** Splits `Melhus, Oppdal og Røros` at commas, semicolons, line breaks and `og`. */
export const splitList = (text: string): string[] =>
  text
    .split(/[,;\n|]|\s+og\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The word of `choices` that the text means, whatever its case. */
export const matchChoice = (text: string, choices: readonly string[]): string | undefined =>
  choices.find((choice) => headerKey(choice) === headerKey(text));

const orWrong = (value: CellReading['value'], wrong: Wrong): Outcome =>
  value === undefined ? wrong : { value };

function readChoice(text: string, choices: readonly string[] | undefined): Outcome {
  if (!choices) return { value: text };
  const value = matchChoice(text, choices);
  if (value !== undefined) return { value };
  return { code: 'choiceUnknown', fix: nearest(text, choices), facts: { choices: choices.join(', ') } };
}

/** Words of a list as they are spelt in `choices`; the unknown ones are named. */
function readList(text: string, choices: readonly string[] | undefined): Outcome {
  const words = splitList(text);
  if (!choices) return { value: words };
  const known = words.map((word) => matchChoice(word, choices));
  const unknown = words.filter((_, at) => known[at] === undefined);
  if (unknown.length === 0) return { value: known.flatMap((word) => word ?? []) };
  const meant = words.map((word) => matchChoice(word, choices) ?? nearest(word, choices));
  const fix = meant.includes(undefined) ? undefined : meant.join(', ');
  return { code: 'choiceUnknown', fix, facts: { text: unknown.join(', '), choices: choices.join(', ') } };
}

/** The value of a cell that is not empty, by the kind of its column. */
function understand(column: Column, cell: Cell, text: string): Outcome {
  switch (column.kind) {
    case 'kroner':
    case 'integer': {
      const reading = column.kind === 'kroner' ? readAmount(cell.value) : readInteger(cell.value);
      return reading.ok ? { value: reading.value } : reading;
    }
    case 'semester':
      return orWrong(readSemester(text)?.text, { code: 'semesterUnreadable', fix: nearSemester(text)?.text });
    case 'date': {
      const date = readDate(cell.value);
      return date.ok ? { value: date.value } : { code: 'dateUnreadable', fix: date.fix };
    }
    case 'counts':
      return orWrong(readCounts(cell.value, column.choices ?? []), {
        code: 'countsUnreadable',
        facts: { choices: (column.choices ?? []).join(', ') },
      });
    case 'lines':
      return orWrong(readLines(cell.value), { code: 'linesUnreadable' });
    case 'orgnr':
      return orWrong(readOrgnr(text), { code: 'orgnrWrong' });
    case 'list':
      return readList(text, column.choices);
    case 'choice':
      return readChoice(text, column.choices);
    default:
      return { value: text };
  }
}

/** As a sheet shows an error, and as its API names it. */
const sheetError = /^#(REF|N[/_]A|VALUE|NAME|DIV|NUM|NULL|ERROR|LOADING)/;

/** The value of a cell, or its findings; an empty required cell is `missing`, an empty other is nothing. */
export function readCell(column: Column, cell: Cell, place: Place): CellReading {
  const text = textOf(cell);
  const wrong = ({ code, fix, facts }: Wrong): CellReading => {
    const fixes: Fix[] = fix === undefined ? [] : [{ place, value: fix }];
    const all = { header: column.header, text: echoOf(cell), ...facts };
    const finding: Finding = { code, severity: 'stops', places: [place], facts: all };
    return { findings: [fixes.length > 0 ? { ...finding, fixes } : finding] };
  };
  if (place.column < 0) return { findings: [] };
  if (text === '') return column.required ? wrong({ code: 'missing' }) : { findings: [] };
  if (sheetError.test(text)) return wrong({ code: 'formulaError' });
  if (text.length > longestText)
    return wrong({ code: 'textTooLong', facts: { length: text.length, longest: longestText } });
  const outcome = understand(column, cell, text);
  return 'value' in outcome ? { value: outcome.value, findings: [] } : wrong(outcome);
}
