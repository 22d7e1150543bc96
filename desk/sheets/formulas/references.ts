// References inside a formula's text: found, changed and written back, everything else untouched.
import { columnIndex, columnLetters } from '../areas.ts';

/** One end of a reference, from 0; without a row it is a whole column, without a column a whole row. */
export type Corner = { column?: number; row?: number; fixedColumn: boolean; fixedRow: boolean };
/** `A1` has no `to`; `title` is the tab named before the `!`. */
export type Reference = { title?: string; from: Corner; to?: Corner };

const TEXT = `"(?:[^"]|"")*"`;
const QUOTED = `'(?:[^']|'')+'`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const PART = String.raw`(?:${CELL}|\$?[A-Za-z]{1,3}|\$?[1-9]\d*)`;
const WORD = String.raw`\p{L}\p{N}_.`;
const REFERENCE = new RegExp(
  String.raw`${TEXT}|(?<![${WORD}$])(?:(?<tab>${QUOTED}|[\p{L}_][${WORD}]*)!)?` +
    String.raw`(?:(?<start>${PART}):(?<end>${PART})|(?<cell>${CELL}))(?![${WORD}(!])|${QUOTED}!`,
  'gu',
);

const readCorner = (text: string): Corner => {
  const [, fixedColumn, letters, fixedRow, digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  return {
    ...(letters && { column: columnIndex(letters) }),
    ...(digits && { row: Number(digits) - 1 }),
    fixedColumn: Boolean(letters && fixedColumn),
    fixedRow: Boolean(letters ? fixedRow : fixedColumn),
  };
};

const writeCorner = ({ column, row, fixedColumn, fixedRow }: Corner): string =>
  (column === undefined ? '' : `${fixedColumn ? '$' : ''}${columnLetters(column)}`) +
  (row === undefined ? '' : `${fixedRow ? '$' : ''}${row + 1}`);

export const quoteTitle = (title: string): string => `'${title.replaceAll("'", "''")}'`;

export const writeReference = ({ title, from, to }: Reference): string =>
  (title === undefined ? '' : `${quoteTitle(title)}!`) +
  writeCorner(from) +
  (to ? `:${writeCorner(to)}` : '');

/** The formula with each reference replaced; the same object leaves its text as it was, null makes it #REF!. */
export const mapReferences = (formula: string, change: (reference: Reference) => Reference | null): string =>
  formula.replaceAll(REFERENCE, (...match: unknown[]) => {
    const whole = match[0] as string;
    const { tab, start, end, cell } = match.at(-1) as Record<string, string | undefined>;
    const first = start ?? cell;
    if (first === undefined) return whole;
    const before: Reference = {
      ...(tab && { title: tab.startsWith("'") ? tab.slice(1, -1).replaceAll("''", "'") : tab }),
      from: readCorner(first),
      ...(end && { to: readCorner(end) }),
    };
    const after = change(before);
    if (after === before) return whole;
    return after ? writeReference(after) : '#REF!';
  });
