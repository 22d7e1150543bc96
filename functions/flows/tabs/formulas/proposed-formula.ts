// What is put forward for a network, as a live formula: the computed amount and the adjustment, read as the functions read it.
import { type Cell, columnLetter } from '../../../domain/sheet/cells.ts';
import type { TabReading } from '../../../domain/sheet/read-tab.ts';
import type { InnstillingField } from '../../../domain/tabs/innstilling.ts';
import { kladd } from '../../../domain/tabs/kladd.ts';
import type { CellWrite } from '../../../ports.ts';
import { adjustmentIn, readTyped } from './read-alike.ts';

const adjustmentColumn = kladd.columns.find(({ field }) => field === 'adjustment')!;

/** `row` counts from 0; the cell is that of the adjustment. */
export function proposedIn(
  { columns }: TabReading<InnstillingField>,
  row: number,
  cell: Cell,
): { formula: string } {
  const at = (field: InnstillingField): string => `${columnLetter(columns[field] ?? 0)}${row + 1}`;
  return {
    formula: `=${at('computed')}+${adjustmentIn(at('adjustment'), readTyped(adjustmentColumn, cell))}`,
  };
}

/** The same where an adjustment was typed since: beside each network that something is put forward for. */
export const proposedNow = (
  reading: TabReading<InnstillingField>,
  networks: ReadonlySet<string>,
): CellWrite[] =>
  reading.rows.flatMap(({ row, cells }): CellWrite[] => {
    const column = reading.columns.proposed;
    const value = proposedIn(reading, row, cells.adjustment);
    const isOurs = cells.proposed.formula !== undefined && networks.has(String(cells.network.value));
    if (column === undefined || !isOurs || cells.proposed.formula === value.formula) return [];
    return [{ sheetId: reading.sheetId, row, column, value }];
  });
