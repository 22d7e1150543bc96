// Reads one cell of a row by its column's kind; what can't be read becomes a finding at that cell.
import { type Cell, type Place, echoOf, longestText, seenOf, textOf } from './cells.ts';
import type { ChoiceCode, UnreadCode } from './facts/cells.ts';
import { type Finding, type Spot, finding } from './finding.ts';
import { nearest } from '../../basics/nearest.ts';
import { readAmount, readInteger } from './read-amount.ts';
import { type Decimal, readDecimal } from './read-decimal.ts';
import { type TypedShare, isShare, readShare } from './read-share.ts';
import { readDate } from './read-date.ts';
import { type Line, readCounts, readLines } from './read-lines.ts';
import { readOrgnr } from './read-orgnr.ts';
import { nearSemester, readSemester } from './read-semester.ts';
import { type Column } from './column.ts';
import { headerKey, wordsByKey } from '../../basics/same-text.ts';

export type CellReading = {
  value?: number | string | string[] | Line[] | Decimal | TypedShare | undefined;
  findings: Finding[];
};

type Fixable = { fix?: string | number | undefined };
/** Which words are accepted; `text` are those of a list that are not, when it is not the whole cell. */
type WrongChoice = Fixable & { code: ChoiceCode; choices: string; text?: string };
/** What went wrong with a text: its code, and what may have been meant. */
type Wrong = (Fixable & { code: UnreadCode }) | WrongChoice;
type Outcome = { value: NonNullable<CellReading['value']> } | Wrong;

/** Splits `Melhus, Oppdal og Røros` at commas, semicolons, line breaks and `og`. */
export const splitList = (text: string): string[] =>
  text
    .split(/[,;\n|]|\sog\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The word of `choices` that the text means, whatever its case. */
export const matchChoice = (text: string, choices: readonly string[]): string | undefined =>
  text.length > longestText ? undefined : wordsByKey(choices).get(headerKey(text));

const orWrong = (value: CellReading['value'], wrong: Wrong): Outcome =>
  value === undefined ? wrong : { value };

function readChoice(text: string, choices: readonly string[] | undefined): Outcome {
  if (!choices) return { value: text };
  const value = matchChoice(text, choices);
  if (value !== undefined) return { value };
  return { code: 'choiceUnknown', fix: nearest(text, choices), choices: choices.join(', ') };
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
  return { code: 'choiceUnknown', fix, text: unknown.join(', '), choices: choices.join(', ') };
}

/** The value of a cell that is not empty, by the kind of its column. */
function understand(column: Column, cell: Cell, text: string): Outcome {
  switch (column.kind) {
    case 'kroner':
    case 'integer': {
      if (column.orShare && isShare(seenOf(cell)))
        return orWrong(readShare(seenOf(cell)), { code: 'shareUnreadable' });
      const reading = column.kind === 'kroner' ? readAmount(seenOf(cell)) : readInteger(seenOf(cell));
      return reading.ok ? { value: reading.value } : reading;
    }
    case 'decimal':
      return orWrong(readDecimal(seenOf(cell)), { code: 'decimalUnreadable' });
    case 'semester':
      return orWrong(readSemester(text)?.text, { code: 'semesterUnreadable', fix: nearSemester(text)?.text });
    case 'date': {
      const date = readDate(seenOf(cell));
      return date.ok ? { value: date.value } : { code: 'dateUnreadable', fix: date.fix };
    }
    case 'counts':
      return orWrong(readCounts(seenOf(cell), column.choices ?? []), {
        code: 'countsUnreadable',
        choices: (column.choices ?? []).join(', '),
      });
    case 'lines':
      return orWrong(readLines(seenOf(cell)), { code: 'linesUnreadable' });
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
  const { header } = column;
  const here: Spot = { severity: 'stops', places: [place] };
  if (place.column < 0) return { findings: [] };
  if (text === '') return { findings: column.required ? [finding('missing', here, { header })] : [] };
  const isError = sheetError.test(text);
  if (!isError && text.length > longestText)
    return {
      findings: [finding('textTooLong', here, { header, length: text.length, longest: longestText })],
    };
  const outcome: Outcome = isError ? { code: 'formulaError' } : understand(column, cell, text);
  return 'value' in outcome
    ? { value: outcome.value, findings: [] }
    : { findings: [tellWrong(outcome, header, cell, place)] };
}

function tellWrong(wrong: Wrong, header: string, cell: Cell, place: Place): Finding {
  const here: Spot = { severity: 'stops', places: [place] };
  if (wrong.fix !== undefined) here.fixes = [{ place, value: wrong.fix }];
  const facts = { header, text: echoOf(cell) };
  if (!('choices' in wrong)) return finding(wrong.code, here, facts);
  const { code, choices, text = facts.text } = wrong;
  return finding(code, here, { header, text, choices });
}
