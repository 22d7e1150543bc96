// Reads what somebody typed in Kladd where the sums of the moves stand, which are formulas of ours.
import { type Cell, type Grid, textOf } from '../sheet/cells.ts';
import { type Finding, finding } from '../sheet/finding.ts';
import type { Column } from '../sheet/column.ts';
import { readCell } from '../sheet/read-cell.ts';
import { type RawRow, type TabReading, readTab } from '../sheet/read-tab.ts';
import { kladd } from '../tabs/kladd.ts';
import type { ProposalField } from '../tabs/proposal-columns.ts';

/** A row in which somebody typed; `amount` is kroner with sign, where it can be read. */
export type TypedAdjustment = { row: number; network: string; amount?: number; text: string; reason: string };

export type KladdReading = {
  reading: TabReading<ProposalField>;
  typed: TypedAdjustment[];
  findings: Finding[];
};

const columnOf = (field: ProposalField): Column => kladd.columns.find((column) => column.field === field)!;

const isTyped = (cell: Cell): boolean => cell.formula === undefined && textOf(cell) !== '';

/** Whatever stands there and is no formula stops a computing, which would write over it. */
export function readKladd(grid: Grid): KladdReading {
  const reading = readTab(kladd, grid);
  const rows = reading.rows.filter(
    ({ cells }) => isTyped(cells.adjustment) || (!cells.adjustment.formula && isTyped(cells.reason)),
  );
  return {
    reading,
    typed: rows.map(typedIn),
    findings: [...reading.findings, ...rows.map(tellTyped)],
  };
}

function typedIn({ row, cells, places }: RawRow<ProposalField>): TypedAdjustment {
  const { value } = readCell(columnOf('adjustment'), cells.adjustment, places.adjustment);
  return {
    row,
    network: textOf(cells.network),
    ...(typeof value === 'number' && { amount: value }),
    text: textOf(cells.adjustment),
    reason: textOf(cells.reason),
  };
}

function tellTyped({ cells, places }: RawRow<ProposalField>): Finding {
  const field = isTyped(cells.adjustment) ? 'adjustment' : 'reason';
  const facts = { header: columnOf(field).header, text: textOf(cells[field]) };
  return finding('adjustmentTyped', { severity: 'stops', places: [places[field]] }, facts);
}
