// Whether Kladd has what somebody typed where sums of ours stand: told by the read that set-up does anyway.
import { type FoundTab, typedIn } from './workbook/found.ts';
import type { Mending } from './workbook/mending.ts';
import type { Columns, PlacedTab } from './workbook/tabs.ts';

type Cell = FoundTab['rows'][number][number] | undefined;

const isFormula = (cell: Cell): boolean => cell?.userEnteredValue?.formulaValue !== undefined;
const isTyped = (cell: Cell): boolean => !isFormula(cell) && typedIn(cell) !== '';

/** The same rows as `readKladd` finds. */
export function findTypedAdjustments({ found, tab, title }: PlacedTab, columns: Columns): Mending[] {
  if (tab.kind !== 'kladd') return [];
  const [amount, reason] = [columns.get('adjustment') ?? -1, columns.get('reason') ?? -1];
  const isThere = found.rows
    .slice(1)
    .some((cells) => isTyped(cells[amount]) || (!isFormula(cells[amount]) && isTyped(cells[reason])));
  return isThere ? [{ mend: { code: 'adjustmentsTyped', tab: title, what: title }, requests: [] }] : [];
}
