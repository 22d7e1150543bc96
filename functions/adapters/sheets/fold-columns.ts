// Columns of one group fold away together; the first of them stays, so that groups never touch and the sheet shows what is there.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { TabDefinition } from '../../domain/sheet/column.ts';

/** One request per group, for a tab as it is built: open until a person folds them. */
export function foldColumns(sheetId: number, { columns }: TabDefinition): sheets_v4.Schema$Request[] {
  const names = [...new Set(columns.flatMap(({ group }) => group ?? []))];
  return names.flatMap((name) => {
    const startIndex = columns.findIndex(({ group }) => group === name) + 1;
    const endIndex = columns.findLastIndex(({ group }) => group === name) + 1;
    if (startIndex >= endIndex) return [];
    return [{ addDimensionGroup: { range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex } } }];
  });
}
