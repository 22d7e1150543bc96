// Årshjul as the sheet shows it: beside each line the deadline that is in force.
import type { WheelLine } from '../../domain/wheel/wheel.ts';
import { type Grid, textOf } from '../../domain/sheet/cells.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { arshjul } from '../../domain/tabs/contact/arshjul.ts';
import { sayDeadline } from '../../text/wheel/days.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { writeRow } from './write-findings.ts';

/** Rows are known by their code, and watched; one that has no deadline in force shows none. */
export function writeWheel(
  grid: Grid | undefined,
  lines: readonly WheelLine[],
): Pick<SheetAnswer<never>, 'writes' | 'expected'> {
  const reading = grid && readTab(arshjul, grid);
  const column = reading?.columns.code;
  if (!grid || !reading || column === undefined) return { writes: [], expected: [] };
  const said = new Map<string, string>(lines.map(({ code, instant }) => [code, sayDeadline(instant)]));
  const writes = reading.rows.flatMap(({ row, cells }) =>
    writeRow(reading, grid, row, { inForce: said.get(textOf(cells.code)) ?? null }),
  );
  const ids = grid.rows.map((cells) => textOf(cells[column]));
  return { writes, expected: writes.length > 0 ? [{ watch: { title: grid.title, column }, ids }] : [] };
}
