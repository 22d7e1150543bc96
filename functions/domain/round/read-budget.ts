// Reads the tab Budsjett: the lines of the county's frame.
import type { Grid, Place } from '../sheet/cells.ts';
import { type BudsjettField, type LineKind, budsjett, lineKinds } from '../tabs/budsjett.ts';
import { type Understood, readRows } from './read-rows.ts';

/** A line of the Budsjett tab; `remark` is the place of our cell beside it. */
export type BudgetLine = { line: LineKind; label: string; amount: number; place: Place };

/** The lines of the budget whose kind and amount could be read. */
export const readBudget = (grid: Grid): Understood<BudgetLine, BudsjettField> =>
  readRows(budsjett, grid, ({ line, label, amount }, row) => {
    const kind: LineKind | undefined = lineKinds[line as keyof typeof lineKinds];
    if (!kind || typeof amount !== 'number') return {};
    return {
      value: {
        line: kind,
        label: typeof label === 'string' ? label : String(line),
        amount,
        place: row.places.amount,
      },
    };
  });
