// Where the lines of Start stand: each where its subject stands already, new ones after the last, notes after those.
import { type Grid, textOf } from '../../domain/sheet/cells.ts';
import { type RawRow, type TabReading, readTab } from '../../domain/sheet/read-tab.ts';
import { type StartField, start } from '../../domain/tabs/start.ts';
import type { CellWrite } from '../../ports.ts';
import { mended } from '../../text/tabs/drift.ts';
import { notesSubject, readSentence } from '../../text/tabs/start-lines.ts';
import { type Values, writeRow } from './write-findings.ts';

/** A line of Start, known by its subject. */
export type StartLine = Values<StartField> & { subject: string; sentence: string };

type Line = RawRow<StartField>;

/** Under its first line a note goes on without a subject. */
const isNote = ({ cells }: Line): boolean => [notesSubject, ''].includes(textOf(cells.subject));

/** The notes that nothing but notes stands under. */
const lastNotes = (rows: Line[]): Line[] => rows.slice(rows.findLastIndex((row) => !isNote(row)) + 1);

/** A note moves as it stands. */
const noteOf = ({ cells }: Line): Values<StartField> => ({
  subject: textOf(cells.subject) || null,
  next: textOf(cells.next) || null,
  sentence: textOf(cells.sentence) || null,
});

/** Lines that say nothing of what comes next point to their sentence, for as long as something is to be read there. */
const filled = (line: StartLine): StartLine =>
  line.next === undefined ? { ...line, next: line.sentence === mended ? null : readSentence } : line;

/** The writes for these lines: at their own rows, or in the place of the notes, which then stand under them. */
export function answerStart(grid: Grid | undefined, lines: StartLine[]): CellWrite[] {
  if (!grid) return [];
  const reading: TabReading<StartField> = readTab(start, grid);
  const rowOf = ({ subject }: StartLine): number | undefined =>
    reading.rows.find(({ cells }) => textOf(cells.subject) === subject)?.row;
  const fresh = lines.filter((line) => rowOf(line) === undefined);
  const notes = fresh.length > 0 ? lastNotes(reading.rows) : [];
  const places = [
    ...notes.map(({ row }) => row),
    ...fresh.map((_, index) => Math.max(grid.rows.length, 1) + index),
  ];
  const write = (row: number, values: Values<StartField>): CellWrite[] =>
    writeRow(reading, grid, row, values);
  return [
    ...lines.flatMap((line) => {
      const row = rowOf(line);
      return row === undefined ? [] : write(row, filled(line));
    }),
    ...fresh.flatMap((line, index) => write(places[index] ?? 0, { ...empty, ...filled(line) })),
    ...notes.flatMap((note, index) =>
      write(places[fresh.length + index] ?? 0, { ...empty, ...noteOf(note) }),
    ),
  ];
}

/** A line that is taken away, or stands where another did. */
export const empty: Values<StartField> = Object.fromEntries(start.columns.map(({ field }) => [field, null]));
