// The parameters of the Plan tab: their names and what is accepted are ours, found again by the name.
import type { Parameter } from '../../../domain/plan/parameter.ts';
import { planParameters } from '../../../domain/plan/parameters.ts';
import { typedIn } from './found.ts';
import { type Mending, type Request, typedCell } from './mending.ts';
import type { Columns, PlacedTab } from './tabs.ts';

const acceptedOf = (parameter: Parameter): string => {
  const choices = 'words' in parameter ? ` (${Object.keys(parameter.words).join(' / ')})` : '';
  const standard = parameter.standard === '' ? '' : `; standard: ${parameter.standard}`;
  return `${parameter.about}${choices}${standard}`;
};

/** A name that is gone comes back in its own row when that has no other name of ours, else in the first free row. */
export function mendParameters({ found, tab, title }: PlacedTab, columns: Columns): Mending[] {
  if (tab.kind !== 'plan') return [];
  const [nameAt, acceptedAt] = [columns.get('parameter') ?? 0, columns.get('accepted') ?? 0];
  const names = found.rows.map((cells) => typedIn(cells[nameAt]));
  const parameters: Parameter[] = Object.values(planParameters);
  const ours = new Set(parameters.map(({ label }) => label));
  let { rowCount } = found;
  return parameters.flatMap((parameter, index): Mending[] => {
    const { label } = parameter;
    const stands = names.indexOf(label, 1);
    const own = ours.has(names[index + 1] ?? '') ? Math.max(names.length, 1) : index + 1;
    const row = stands > 0 ? stands : own;
    names[row] = label;
    const accepted = acceptedOf(parameter);
    const write = (column: number, text: string): Request => ({
      updateCells: {
        start: { sheetId: found.sheetId, rowIndex: row, columnIndex: column },
        fields: 'userEnteredValue',
        rows: [{ values: [typedCell(text)] }],
      },
    });
    const hasRoom = row < rowCount;
    rowCount = Math.max(rowCount, row + 1);
    const requests = [
      ...(hasRoom ? [] : [makeRoom(found.sheetId, rowCount)]),
      ...(stands > 0 ? [] : [write(nameAt, label)]),
      ...(typedIn(found.rows[row]?.[acceptedAt]) === accepted ? [] : [write(acceptedAt, accepted)]),
    ];
    return requests.length > 0
      ? [{ mend: { code: 'parameterWritten', tab: title, what: label }, requests }]
      : [];
  });
}

/** Rows at the end of the tab, so that it has this many. */
export const makeRoom = (sheetId: number, rowCount: number): Request => ({
  updateSheetProperties: {
    properties: { sheetId, gridProperties: { rowCount } },
    fields: 'gridProperties.rowCount',
  },
});
