// What a person did to the sheet on the page: read as typed, and told as Apps Script would see it.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { z } from 'zod';
import { columnLetters } from '../sheets/areas.ts';
import { typeInto } from '../sheets/typing/type-into.ts';
import type { Workbook } from '../sheets/workbook.ts';

type Request = sheets_v4.Schema$Request;

/** `range` in A1 notation without the tab; rows as `7:8`. */
export type Edit = { sheetTitle: string; range: string; kind: 'EDIT' | 'INSERT_ROW' | 'REMOVE_ROW' | 'SORT' };

const whole = z.number().int().min(0);
const entered = z.strictObject({
  stringValue: z.string().max(50_000).optional(),
  numberValue: z.number().optional(),
  boolValue: z.boolean().optional(),
  formulaValue: z.string().max(50_000).optional(),
});
/** What a cell that was copied, or put back by an undo, was shown as. */
const numberFormat = z.strictObject({ type: z.string().max(30), pattern: z.string().max(200).optional() });
const rows = z.strictObject({
  sheetId: whole,
  dimension: z.literal('ROWS'),
  startIndex: whole,
  endIndex: whole,
});

const group = z.strictObject({
  range: z.strictObject({ ...rows.shape, dimension: z.literal('COLUMNS') }),
  depth: whole,
  collapsed: z.boolean(),
});

/** The five things a person can do; `stringValue` is text as typed. */
export const editBody = z.strictObject({
  /** Which open page this is, and how many moves of rows it had seen. */
  page: z.string().max(100),
  moves: whole,
  /** The edit's number on its page, from 1: one that was done is not done again. */
  number: whole.optional(),
  /** Per request, what the person saw in each of its cells. */
  seen: z.array(z.array(z.array(entered)).nullable()).optional(),
  requests: z
    .array(
      z.union([
        z.strictObject({
          updateCells: z.strictObject({
            start: z.strictObject({ sheetId: whole, rowIndex: whole, columnIndex: whole }),
            rows: z.array(
              z.strictObject({
                values: z.array(
                  z.strictObject({
                    userEnteredValue: entered,
                    userEnteredFormat: z.strictObject({ numberFormat }).optional(),
                  }),
                ),
              }),
            ),
            fields: z.literal('userEnteredValue'),
          }),
        }),
        z.strictObject({
          insertDimension: z.strictObject({ range: rows, inheritFromBefore: z.boolean() }),
        }),
        z.strictObject({ deleteDimension: z.strictObject({ range: rows }) }),
        z.strictObject({
          updateDimensionGroup: z.strictObject({ dimensionGroup: group, fields: z.literal('collapsed') }),
        }),
        z.strictObject({
          sortRange: z.strictObject({
            range: z.strictObject({
              sheetId: whole,
              startRowIndex: whole,
              endRowIndex: whole,
              startColumnIndex: whole,
              endColumnIndex: whole,
            }),
            sortSpecs: z.array(
              z.strictObject({ dimensionIndex: whole, sortOrder: z.enum(['ASCENDING', 'DESCENDING']) }),
            ),
          }),
        }),
      ]),
    )
    .min(1),
});

/** The same requests with typed text read as the workbook's language reads it; other kinds of value stand. */
export const readTyped = (workbook: Pick<Workbook, 'get'>, requests: Request[]): Request[] =>
  requests.map((request) => {
    const { start, rows } = request.updateCells ?? {};
    if (!start) return request;
    const { sheetId, rowIndex, columnIndex } = start;
    const place = { sheetId: sheetId ?? 0, rowIndex: rowIndex ?? 0, columnIndex: columnIndex ?? 0 };
    const typed = (rows ?? []).map(({ values }) =>
      (values ?? []).map(({ userEnteredValue, userEnteredFormat }) => ({
        value: userEnteredValue ?? {},
        numberFormat: userEnteredFormat?.numberFormat,
      })),
    );
    return { updateCells: typeInto(workbook, place, typed) };
  });

/** One line per request, for the triggers of the Apps Script. */
export const describeEdits = (requests: Request[], titleOf: (sheetId: number) => string): Edit[] =>
  requests.flatMap(({ updateCells, insertDimension, deleteDimension, sortRange }): Edit[] => {
    if (updateCells?.start) {
      const { sheetId, rowIndex, columnIndex } = updateCells.start;
      const width = Math.max(...(updateCells.rows ?? []).map(({ values }) => values?.length ?? 0));
      const range = area(rowIndex ?? 0, columnIndex ?? 0, updateCells.rows?.length ?? 1, width);
      return [{ sheetTitle: titleOf(sheetId ?? 0), range, kind: 'EDIT' }];
    }
    const moved = insertDimension?.range ?? deleteDimension?.range;
    if (moved) {
      const range = `${(moved.startIndex ?? 0) + 1}:${moved.endIndex ?? 0}`;
      const kind = insertDimension ? 'INSERT_ROW' : 'REMOVE_ROW';
      return [{ sheetTitle: titleOf(moved.sheetId ?? 0), range, kind }];
    }
    if (!sortRange?.range) return [];
    const {
      sheetId,
      startRowIndex: top,
      endRowIndex,
      startColumnIndex: left,
      endColumnIndex,
    } = sortRange.range;
    const range = area(
      top ?? 0,
      left ?? 0,
      (endRowIndex ?? 0) - (top ?? 0),
      (endColumnIndex ?? 0) - (left ?? 0),
    );
    return [{ sheetTitle: titleOf(sheetId ?? 0), range, kind: 'SORT' }];
  });

const area = (row: number, column: number, height: number, width: number): string => {
  const from = `${columnLetters(column)}${row + 1}`;
  const to = `${columnLetters(column + width - 1)}${row + height}`;
  return from === to ? from : `${from}:${to}`;
};
