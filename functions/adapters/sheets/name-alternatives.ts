// Alternativer of the version before gets the row in which the alternatives are named, and the chart with it.
import { headerKey } from '../../basics/same-text.ts';
import type { WorkbookPlan } from '../../domain/sheet/workbook-plan.ts';
import { firstResultRow, nameLabel } from '../../domain/tabs/alternativer.ts';
import { addComparisonChart } from './chart.ts';
import { typedIn } from './workbook/found.ts';
import { type Mending, typedCell } from './workbook/mending.ts';
import type { Columns, PlacedTab } from './workbook/tabs.ts';

/** Rows under the networks that a chart needs to lie over. */
const roomUnder = 20;

/** A row is put in above all others: what is typed, our results and their lock move down with their rows. */
export function nameAlternatives(
  { found, tab, title }: PlacedTab,
  columns: Columns,
  { networks }: WorkbookPlan,
): Mending[] {
  const column = columns.get('label');
  if (tab.kind !== 'alternativer' || found.isNew || column === undefined) return [];
  const { sheetId } = found;
  if (found.rows.some((cells) => headerKey(typedIn(cells[column])) === headerKey(nameLabel))) return [];
  const start = { sheetId, rowIndex: 1, columnIndex: column };
  const range = { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
  const rows = [{ values: [typedCell(nameLabel)] }];
  const draws =
    networks.length > 0 &&
    found.charts.length === 0 &&
    found.rowCount > firstResultRow + networks.length + roomUnder;
  return [
    {
      mend: { code: 'alternativesNamed', tab: title, what: nameLabel },
      requests: [
        { insertDimension: { range, inheritFromBefore: false } },
        { updateCells: { start, fields: 'userEnteredValue', rows } },
        ...(draws ? [addComparisonChart(sheetId, networks.length)] : []),
      ],
      moves: true,
    },
  ];
}
