// One thing to make or mend in a workbook, with the requests that do it, and the words all of them are built from.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Mend } from '../../../domain/sheet/workbook-plan.ts';

export type Request = sheets_v4.Schema$Request;

/** `moves`: columns move by it, so that the rest can only be seen after it was done. */
export type Mending = { mend: Mend; requests: Request[]; moves?: true };

/** A column, or some neighbours, from the first row under the headers to the end. */
export const bodyOf = (sheetId: number, column: number, width = 1): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: 1,
  startColumnIndex: column,
  endColumnIndex: column + width,
});

/** What a person types stays text or number; an empty one says nothing. */
export const typedCell = (value: string | number | undefined): sheets_v4.Schema$CellData => {
  if (value === undefined || value === '') return {};
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value } };
};
