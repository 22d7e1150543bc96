// Reads the rows of a tab of the county governor's: what could be understood of each, and findings for the rest.
import type { Grid } from '../sheet/cells.ts';
import type { TabDefinition } from '../sheet/column.ts';
import type { Finding } from '../sheet/finding.ts';
import { readCell } from '../sheet/read-cell.ts';
import { type RawRow, type TabReading, isTyped, readTab } from '../sheet/read-tab.ts';

export type Understood<T, F extends string> = { reading: TabReading<F>; values: T[]; findings: Finding[] };

/** What was made of a row. */
export type Built<T> = { value?: T; findings?: Finding[] };

/** Reads the person's cells of each typed row, then lets `build` make a value of what could be read. */
export function readRows<T, F extends string>(
  tab: TabDefinition<F>,
  grid: Grid,
  build: (read: Partial<Record<F, unknown>>, row: RawRow<F>) => Built<T>,
): Understood<T, F> {
  const reading = readTab(tab, grid);
  const findings = [...reading.findings];
  const values: T[] = [];
  for (const row of reading.rows.filter((row) => isTyped(tab, row))) {
    const read: Partial<Record<F, unknown>> = {};
    for (const column of tab.columns.filter(({ owner }) => owner === 'person')) {
      const { value, findings: found } = readCell(column, row.cells[column.field], row.places[column.field]);
      findings.push(...found);
      read[column.field] = value;
    }
    const built = build(read, row);
    findings.push(...(built.findings ?? []));
    if (built.value !== undefined) values.push(built.value);
  }
  return { reading, values, findings };
}
