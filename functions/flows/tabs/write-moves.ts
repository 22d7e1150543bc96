// What we write in Justeringer: status, remark, number and who registered it, in each row that holds a move.
import type { MoveReading } from '../../domain/moves/read-moves.ts';
import { type Grid, cellAt, textOf } from '../../domain/sheet/cells.ts';
import { type Finding, findingsByRow, isStop } from '../../domain/sheet/finding.ts';
import { isTyped } from '../../domain/sheet/read-tab.ts';
import { type JusteringerField, justeringer } from '../../domain/tabs/justeringer.ts';
import { watchedText } from '../../ports.ts';
import { remarkOf } from '../../text/findings/catalogue.ts';
import { rowStatus } from '../../text/words/status.ts';
import { type RowsShown, type Values, writeNotes, writeRow } from './write-findings.ts';

/** By the row in the sheet, counted from 0. */
type Registry = ReadonlyMap<number, { nr: number; by: string; version: number }>;
type Row = Values<JusteringerField>;

const blank: Row = { status: null, nr: null, by: null, version: null };

/** The numbers are watched, each beside the reason of its row. */
export function answerMoves(
  grid: Grid,
  { reading }: MoveReading,
  registry: Registry,
  findings: Finding[],
): RowsShown {
  const byRow = findingsByRow(findings);
  const typed = new Set(reading.rows.filter((row) => isTyped(justeringer, row)).map(({ row }) => row));
  const statusOf = (row: number): string =>
    (byRow.get(row) ?? []).some(isStop) ? rowStatus.mustMend : rowStatus.ready;
  const rows = grid.rows.slice(1).map((_, at): Row => {
    const row = at + 1;
    const remark = remarkOf(byRow.get(row) ?? [], row);
    return typed.has(row)
      ? { ...blank, ...registry.get(row), status: statusOf(row), remark }
      : { ...blank, remark };
  });
  const writes = [
    ...rows.flatMap((values, at) => writeRow(reading, grid, at + 1, values)),
    ...writeNotes(justeringer, reading, grid, findings),
  ];
  const { nr: column, reason: beside } = reading.columns;
  if (column === undefined || beside === undefined) return { writes, expected: [] };
  const ids = grid.rows.map((_, row) =>
    watchedText(
      row === 0 ? textOf(cellAt(grid, 0, column)) : String(registry.get(row)?.nr ?? ''),
      String(cellAt(grid, row, beside).value ?? ''),
    ),
  );
  return { writes, expected: [{ watch: { title: grid.title, column, beside }, ids }] };
}
