// Undo of a deleted row: what each session deleted last, so that it comes back whole, protected cells, notes and all.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

type Request = sheets_v4.Schema$Request;
type Rows = { sheetId: number; startIndex: number; endIndex: number };
type Deleted = Rows & { cells: sheets_v4.Schema$RowData[] };

const CONTENT = 'userEnteredValue,userEnteredFormat,note,dataValidation';

export class DeletedRows {
  readonly #last = new Map<string, Deleted>();

  /** Notes what a session is about to delete; only a single deletion can be brought back. */
  remember(session: string, requests: Request[], book: sheets_v4.Schema$Spreadsheet): void {
    const rows = rowsOf(requests[0]?.deleteDimension?.range);
    if (!rows || requests.length > 1) return;
    const sheet = book.sheets?.find(({ properties }) => properties?.sheetId === rows.sheetId);
    const cells = (sheet?.data?.[0]?.rowData ?? []).slice(rows.startIndex, rows.endIndex);
    this.#last.set(session, { ...rows, cells });
  }

  /**
   * Rows put back and filled where the session just deleted rows are its undo: the requests that restore them as
   * they were. Undefined for anything else.
   */
  restore(session: string, requests: Request[]): Request[] | undefined {
    const [insert, ...rest] = requests;
    const rows = rowsOf(insert?.insertDimension?.range);
    const last = this.#last.get(session);
    const isUndo =
      rows &&
      last &&
      rows.sheetId === last.sheetId &&
      rows.startIndex === last.startIndex &&
      rows.endIndex === last.endIndex &&
      rest.length > 0 &&
      rest.every(({ updateCells }) => isWithin(updateCells?.start, last));
    if (!insert || !isUndo) return undefined;
    this.#last.delete(session);
    const start = { sheetId: last.sheetId, rowIndex: last.startIndex, columnIndex: 0 };
    return [insert, { updateCells: { start, rows: last.cells, fields: CONTENT } }];
  }
}

const rowsOf = (range: sheets_v4.Schema$DimensionRange | undefined): Rows | undefined =>
  range && { sheetId: range.sheetId ?? 0, startIndex: range.startIndex ?? 0, endIndex: range.endIndex ?? 0 };

const isWithin = (start: sheets_v4.Schema$GridCoordinate | undefined, rows: Rows): boolean =>
  start?.sheetId === rows.sheetId &&
  (start.rowIndex ?? 0) >= rows.startIndex &&
  (start.rowIndex ?? 0) < rows.endIndex;
