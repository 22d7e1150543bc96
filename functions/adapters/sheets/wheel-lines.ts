// The lines of Årshjul: their codes are ours, and a line that is gone comes back; a date that stands is a person's.
import { headerKey } from '../../basics/same-text.ts';
import { nearest } from '../../basics/nearest.ts';
import type { TypedRow, WorkbookPlan } from '../../domain/sheet/workbook-plan.ts';
import { typedIn } from './workbook/found.ts';
import { type Mending, type Request, typedCell } from './workbook/mending.ts';
import { makeRoom } from './workbook/parameters.ts';
import type { Columns, PlacedTab } from './workbook/tabs.ts';

/**
 * A misspelt code is put right in its row, and so is a code that is gone from beside the line's own name; else the whole
 * line is written under the others, confirmed by nobody.
 */
export function mendLines(
  { found, tab, title }: PlacedTab,
  columns: Columns,
  { firstRows = {} }: WorkbookPlan,
): Mending[] {
  if (tab.kind !== 'arshjul' || found.isNew) return [];
  const columnOf = (field: string): number => columns.get(field) ?? -1;
  const textsIn = (field: string): string[] => found.rows.map((cells) => typedIn(cells[columnOf(field)]));
  const [codes, names] = [textsIn('code'), textsIn('what')];
  const stands = new Set(codes.map(headerKey));
  const lacking = (firstRows[title] ?? []).filter((line) => !stands.has(headerKey(String(line['code']))));
  const lost = lacking.map((line) => String(line['code']));
  let { length } = found.rows;
  return lacking.map((line): Mending => {
    const code = String(line['code']);
    const own = codes.findIndex((text, row) =>
      text === '' ? row > 0 && names[row] === line['what'] : row > 0 && nearest(text, lost) === code,
    );
    const row = own > 0 ? own : length++;
    const cells: TypedRow = own > 0 ? { code } : { ...line, confirmed: 'nei' };
    const writes = Object.entries(cells)
      .filter(([field]) => columns.has(field))
      .map(([field, value]): Request => ({
        updateCells: {
          start: { sheetId: found.sheetId, rowIndex: row, columnIndex: columnOf(field) },
          fields: 'userEnteredValue',
          rows: [{ values: [typedCell(value)] }],
        },
      }));
    const room = row < found.rowCount ? [] : [makeRoom(found.sheetId, row + 1)];
    return {
      mend: { code: own > 0 ? 'codeWritten' : 'lineWritten', tab: title, what: code },
      requests: [...room, ...writes],
    };
  });
}
