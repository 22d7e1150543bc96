// What a person's command changed in Univer -> requests of the Sheets API.
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import { toEntered } from './cell.ts';
import type { Recall } from './cell.ts';
import type { Entered, Request } from '../book.ts';
import { SORTED } from './sort-command.ts';

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Params = { subUnitId: string; cellValue?: Cells; range?: IRange };
type Move = { from: { subUnitId: string; value: Cells }; to: { subUnitId: string; value: Cells } };

/** The mutations the desk can carry; others are looks of this page alone, or refused before they happen. */
export const toRequests = (id: string, params: object, recall: Recall): Request[] => {
  const { subUnitId, cellValue, range } = params as Params;
  switch (id) {
    case 'sheet.mutation.set-range-values':
      return toUpdates(Number(subUnitId), cellValue ?? {}, recall);
    case 'sheet.mutation.move-range': {
      const { from, to } = params as Move;
      return [
        ...toUpdates(Number(from.subUnitId), from.value, recall),
        ...toUpdates(Number(to.subUnitId), to.value, recall),
      ];
    }
    case 'sheet.mutation.insert-row':
      return [
        { insertDimension: { range: toRows(subUnitId, range!), inheritFromBefore: range!.startRow > 0 } },
      ];
    case SORTED:
      return [{ sortRange: (params as Request).sortRange! }];
    case 'sheet.mutation.remove-rows':
      return [{ deleteDimension: { range: toRows(subUnitId, range!) } }];
    default:
      return [];
  }
};

const toRows = (subUnitId: string, range: IRange) => ({
  sheetId: Number(subUnitId),
  dimension: 'ROWS',
  startIndex: range.startRow,
  endIndex: range.endRow + 1,
});

/** One updateCells per block of cells that stand together. */
const toUpdates = (sheetId: number, cells: Cells, recall: Recall): Request[] => {
  const runs = Object.entries(cells).flatMap(([row, columns]) => toRuns(Number(row), columns ?? {}, recall));
  const blocks: { row: number; column: number; rows: Entered[][] }[] = [];
  for (const run of runs) {
    const above = blocks.find(
      (block) =>
        block.column === run.column &&
        block.row + block.rows.length === run.row &&
        block.rows[0]!.length === run.values.length,
    );
    if (above) above.rows.push(run.values);
    else blocks.push({ row: run.row, column: run.column, rows: [run.values] });
  }
  return blocks.map(({ row, column, rows }) => ({
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: rows.map((values) => ({ values: values.map((userEnteredValue) => ({ userEnteredValue })) })),
      fields: 'userEnteredValue',
    },
  }));
};

type Run = { row: number; column: number; values: Entered[] };

const toRuns = (row: number, columns: Record<number, Nullable<ICellData>>, recall: Recall): Run[] => {
  const runs: Run[] = [];
  for (const [key, cell] of Object.entries(columns)) {
    if (!holdsValue(cell)) continue;
    const column = Number(key);
    const last = runs.at(-1);
    if (last && last.column + last.values.length === column) last.values.push(toEntered(cell, recall));
    else runs.push({ row, column, values: [toEntered(cell, recall)] });
  }
  return runs;
};

/** A change of looks alone, or of a formula's shifted addresses, is no typing. */
const holdsValue = (cell: Nullable<ICellData>): boolean => cell == null || 'v' in cell || 'p' in cell;
