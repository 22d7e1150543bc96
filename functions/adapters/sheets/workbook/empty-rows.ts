// Number formats and dropdowns of the rows that nobody has typed in: laid again, since reading all of them costs more than the rest.
import type { WorkbookPlan } from '../../../domain/sheet/workbook-plan.ts';
import { dropdownOf, numberFormatOf } from './columns.ts';
import type { FoundWorkbook } from './found.ts';
import { readHeaders } from './headers.ts';
import { bodyOf, type Request } from './mending.ts';
import { type PlacedTab, placeTabs } from './tabs.ts';

/** Of the tabs that stood and may be written in: what is right already stays as it is. */
export function layEmptyRows(plan: WorkbookPlan, found: FoundWorkbook): Request[] {
  return placeTabs(plan, found)
    .filter((one) => !one.found.isNew && !one.found.isClosed && one.found.emptyFrom < one.found.rowCount)
    .flatMap((one) => layTab(one, plan));
}

function layTab(placed: PlacedTab, plan: WorkbookPlan): Request[] {
  const { tab, found } = placed;
  const { columns } = readHeaders(placed);
  return tab.columns.flatMap((column): Request[] => {
    const range = {
      ...bodyOf(found.sheetId, columns.get(column.field) ?? 0),
      startRowIndex: found.emptyFrom,
    };
    const requests: Request[] = [];
    const numberFormat = numberFormatOf(column);
    if (numberFormat) {
      const cell = { userEnteredFormat: { numberFormat } };
      requests.push({ repeatCell: { range, cell, fields: 'userEnteredFormat.numberFormat' } });
    }
    const rule = dropdownOf(column, plan);
    if (rule) requests.push({ setDataValidation: { range, rule } });
    return requests;
  });
}
