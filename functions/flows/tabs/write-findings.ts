// Turns what we want to say about a tab into cell writes: only where it differs, only in our columns and our notes.
import { type Cell, type Grid, cellAt, textOf } from '../../domain/sheet/cells.ts';
import { type Finding, findingsByRow, isIncomplete } from '../../domain/sheet/finding.ts';
import { inSheetOrder } from '../../domain/sheet/left/sheet-order.ts';
import type { TabReading } from '../../domain/sheet/read-tab.ts';
import { type TabDefinition, noteOf } from '../../domain/sheet/column.ts';
import type { CellWrite, Watch } from '../../ports.ts';
import { remarkOf, sentenceOf } from '../../text/findings/catalogue.ts';

/** Our notes begin with this; a note that does not is somebody's own and is never touched. */
export const noteMark = '[Kontroll] ';

export type Values<F extends string> = Partial<Record<F, CellWrite['value']>>;

const sameValue = (cell: Cell, value: CellWrite['value']): boolean => {
  if (value !== null && typeof value === 'object') return cell.formula === value.formula;
  return cell.formula === undefined && (cell.value ?? '') === (value ?? '');
};

/** Writes for our columns of one row; columns that are missing from the tab are passed over. */
export function writeRow<F extends string>(
  reading: TabReading<F>,
  grid: Grid,
  row: number,
  values: Values<F>,
): CellWrite[] {
  return Object.entries<CellWrite['value']>(values).flatMap(([field, value]): CellWrite[] => {
    const column = reading.columns[field as F];
    if (column === undefined || value === undefined || sameValue(cellAt(grid, row, column), value)) return [];
    return [{ sheetId: reading.sheetId, row, column, value }];
  });
}

export type RowsShown = { writes: CellWrite[]; expected: { watch: Watch; ids: string[] }[] };

/** Writes all rows from row 2 on, and watches the column that says which row is whose. */
export function showRows<F extends string>(
  reading: TabReading<F>,
  grid: Grid,
  whose: F,
  rows: Values<F>[],
): RowsShown {
  const writes = rows.flatMap((row, index) => writeRow(reading, grid, index + 1, row));
  const column = reading.columns[whose];
  if (column === undefined) return { writes, expected: [] };
  const ids = [textOf(cellAt(grid, 0, column)), ...rows.map((row) => textIn(row[whose]))];
  return { writes, expected: [{ watch: { title: grid.title, column }, ids }] };
}

const textIn = (value: CellWrite['value']): string => (typeof value === 'string' ? value : '');

const keyOf = ({ row, column }: { row: number; column: number }): string => `${row} ${column}`;

/** Whether a cell that is only empty gets a note of its own; one that has our note already keeps it up to date. */
export type EmptyCells = 'quiet' | 'noted';

/** The sentences wanted at each cell. */
function wantedNotes(grid: Grid, findings: Finding[], emptyCells: EmptyCells): Map<string, string[]> {
  const wanted = new Map<string, string[]>();
  for (const finding of inSheetOrder(findings).filter(({ severity }) => severity !== 'tells'))
    for (const place of finding.places) {
      const noted = cellAt(grid, place.row, place.column).note?.startsWith(noteMark);
      if (place.column < 0 || (isIncomplete(finding) && emptyCells === 'quiet' && !noted)) continue;
      const sentences = wanted.get(keyOf(place)) ?? [];
      wanted.set(keyOf(place), [...sentences, sentenceOf(finding, place)]);
    }
  return wanted;
}

/** Which empty cells get a note, and what else is to stand in notes, by row and column. */
type NoteOptions = { emptyCells?: EmptyCells; also?: { row: number; column: number; text: string }[] };

/** Notes at the cells that must be mended or looked at; our old notes elsewhere are taken away. */
export function writeNotes<F extends string>(
  tab: TabDefinition<F>,
  reading: TabReading<F>,
  grid: Grid,
  findings: Finding[],
  { emptyCells = 'noted', also = [] }: NoteOptions = {},
): CellWrite[] {
  const wanted = wantedNotes(grid, findings, emptyCells);
  for (const { text, ...place } of also)
    wanted.set(keyOf(place), [text, ...(wanted.get(keyOf(place)) ?? [])]);
  const help = new Map(tab.columns.map((one) => [`0 ${reading.columns[one.field]}`, noteOf(one)]));
  const keys = new Set([
    ...wanted.keys(),
    ...grid.rows.flatMap((cells, row) =>
      cells.flatMap(({ note }, column) => (note ? [keyOf({ row, column })] : [])),
    ),
  ]);
  return [...keys].flatMap((key): CellWrite[] => {
    const [row = 0, column = 0] = key.split(' ').map(Number);
    const note = cellAt(grid, row, column).note ?? '';
    const ours = note === '' || note.startsWith(noteMark) || note === help.get(key);
    const sentences = wanted.get(key);
    const text = sentences ? noteMark + sentences.join('\n') : (help.get(key) ?? '');
    if (!ours || note === text) return [];
    return [{ sheetId: reading.sheetId, row, column, note: text === '' ? null : text }];
  });
}

/** For a tab whose only column of ours is the remark: the remark and the notes of every row. */
export function writeFindings<F extends string>(
  tab: TabDefinition<F>,
  reading: TabReading<F>,
  grid: Grid,
  findings: Finding[],
): CellWrite[] {
  const byRow = findingsByRow(findings);
  const remarks = grid.rows.flatMap((_, row) =>
    row === 0
      ? []
      : writeRow(reading, grid, row, { remark: remarkOf(byRow.get(row) ?? [], row) } as Values<F>),
  );
  return [...remarks, ...writeNotes(tab, reading, grid, findings)];
}
