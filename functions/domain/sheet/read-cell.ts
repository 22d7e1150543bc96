// Reads one cell of a row by its column's kind; what can't be read becomes a finding at that cell.
import { type Cell, type CellValue, type Place, echoOf, longestText, seenOf, textOf } from './cells.ts';
import type { ChoiceCode, UnreadCode } from './facts/cells.ts';
import { type Finding, type Spot, finding } from './finding.ts';
import { withoutUnseen } from '../../basics/unseen.ts';
import { nearest } from '../../basics/nearest.ts';
import { readAmount, readInteger, readSignedAmount } from './read-amount.ts';
import { type Decimal, readDecimal } from './read-decimal.ts';
import { type TypedShare, isShare, readShare } from './read-share.ts';
import { readDate } from './read-date.ts';
import { asSeen } from './shown/as-seen.ts';
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

function readKroner({ orShare, signed }: Column, value: CellValue): Outcome {
  if (orShare && isShare(value)) return orWrong(readShare(value), { code: 'shareUnreadable' });
  const reading = signed ? readSignedAmount(value) : readAmount(value);
  return reading.ok ? { value: reading.value } : reading;
}

/** What is seen must be the day that the cell holds: `2/1/2026` is another one to Americans. */
function readDay({ value: held, shown }: Cell, value: CellValue): Outcome {
  const date = readDate(value);
  if (!date.ok) return { code: 'dateUnreadable', fix: date.fix };
  const own = typeof held === 'number' && shown !== undefined ? readDate(Math.floor(held)) : date;
  return own.ok && own.value === date.value ? { value: date.value } : { code: 'dateUnreadable' };
}

/** The least that may be typed in a column of numbers. */
const unitOf = ({ kind, orShare }: Column): number => (kind === 'decimal' || orShare ? 0.01 : 1);

/** The value of a cell that is not empty, by the kind of its column; `held` is what a reader is given. */
function understand(column: Column, cell: Cell, held: CellValue): Outcome {
  const seen = typeof held === 'string' ? withoutUnseen(held) : held;
  const text = typeof seen === 'string' ? seen.trim() : textOf(cell);
  switch (column.kind) {
    case 'kroner':
      return readKroner(column, seen);
    case 'integer': {
      const reading = readInteger(seen);
      return reading.ok ? { value: reading.value } : reading;
    }
    case 'decimal':
      return orWrong(readDecimal(seen), { code: 'decimalUnreadable' });
    case 'semester':
      return orWrong(readSemester(text)?.text, { code: 'semesterUnreadable', fix: nearSemester(text)?.text });
    case 'date':
      return readDay(cell, seen);
    case 'counts':
      return orWrong(readCounts(seen, column.choices ?? []), {
        code: 'countsUnreadable',
        choices: (column.choices ?? []).join(', '),
      });
    case 'lines':
      // A number is no line, whatever it is shown as: `12:00` would be one of 0 kr.
      return orWrong(typeof cell.value === 'number' ? undefined : readLines(seen), {
        code: 'linesUnreadable',
      });
    case 'orgnr':
      return orWrong(readOrgnr(String(seen)), { code: 'orgnrWrong' });
    case 'list':
      return readList(text, column.choices);
    case 'choice':
      return readChoice(text, column.choices);
    default:
      return { value: textOf(cell) };
  }
}

const counting: readonly Column['kind'][] = ['kroner', 'integer', 'decimal', 'counts', 'orgnr'];

/** A box is no answer; one that is not ticked says nothing, but where a word is asked for it may be meant as a no. */
function readBox(column: Column, { value }: Cell, place: Place): CellReading {
  const { header, kind, required } = column;
  if (value === false && kind !== 'choice' && required)
    return { findings: [finding('missing', { severity: 'stops', places: [place] }, { header })] };
  const severity = value === true || kind === 'choice' ? 'stops' : 'tells';
  const box = value === true ? 'ticked' : 'empty';
  return { findings: [finding('boxUnread', { severity, places: [place] }, { header, box })] };
}

/** As a sheet shows an error, and as its API names it. */
export const isSheetError = (text: string): boolean =>
  /^#(REF|N[/_]A|VALUE|NAME|DIV|NUM|NULL|ERROR|LOADING)/.test(text);

/** The value of a cell, or its findings; an empty required cell is `missing`, an empty other is nothing. */
export function readCell(column: Column, cell: Cell, place: Place): CellReading {
  const text = textOf(cell);
  const { header } = column;
  const here: Spot = { severity: 'stops', places: [place] };
  if (place.column < 0) return { findings: [] };
  if (typeof cell.value === 'boolean') return readBox(column, cell, place);
  if (text === '') return { findings: column.required ? [finding('missing', here, { header })] : [] };
  const isError = isSheetError(text);
  if (!isError && text.length > longestText)
    return {
      findings: [finding('textTooLong', here, { header, length: text.length, longest: longestText })],
    };
  const settled = counting.includes(column.kind) ? asSeen(cell, unitOf(column)) : { value: seenOf(cell) };
  if ('holds' in settled)
    return { findings: [finding('shownOtherwise', here, { header, text, holds: settled.holds })] };
  const outcome: Outcome = isError ? { code: 'formulaError' } : understand(column, cell, settled.value);
  return 'value' in outcome
    ? { value: outcome.value, findings: [] }
    : { findings: [tellWrong(outcome, header, cell, place)] };
}

function tellWrong(wrong: Wrong, header: string, cell: Cell, place: Place): Finding {
  const here: Spot = { severity: 'stops', places: [place] };
  if (wrong.fix !== undefined) here.fixes = [{ place, value: wrong.fix }];
  const facts = { header, text: echoOf(cell) };
  const { shownAs } = cell;
  if (!('choices' in wrong)) return finding(wrong.code, here, { ...facts, ...(shownAs && { shownAs }) });
  const { code, choices, text = facts.text } = wrong;
  return finding(code, here, { header, text, choices });
}
