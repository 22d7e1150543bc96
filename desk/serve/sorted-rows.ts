// Undo of a sort: in what order each page's rows stood before, so that they go back there with all they hold by now.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { Refusal } from './guard.ts';

type Request = sheets_v4.Schema$Request;
type Range = sheets_v4.Schema$GridRange;
type Book = sheets_v4.Schema$Spreadsheet;
/** `order` is of `orderOf`; `moves` is how many moves of rows there had been when it was done. */
type Sorted = { range: Range; order: number[]; moves: number };

/** How a sort moved the rows of its range, in whole workbooks: `order[n]` is where the row that now stands at n stood before. */
export function orderOf(range: Range, before: Book, after: Book): number[] {
  const places = new Map<string, number[]>();
  for (const [at, row] of rowsOf(before, range).entries())
    places.set(contentOf(row), [...(places.get(contentOf(row)) ?? []), at]);
  return rowsOf(after, range).map((row, at) => places.get(contentOf(row))?.shift() ?? at);
}

/** What the page sends to take back its last sort: a sort by nothing. */
export const isUnsort = ({ sortRange }: Request): boolean =>
  sortRange !== undefined && (sortRange.sortSpecs ?? []).length === 0;

export class SortedRows {
  readonly #sorts = new Map<string, Sorted[]>();

  remember(page: string, sorted: Sorted): void {
    this.#sorts.set(page, [...(this.#sorts.get(page) ?? []), sorted]);
  }

  /** What puts the rows of the page's last sort back. @throws Refusal when others have moved rows since, or it never sorted */
  restore(page: string, book: Book, isMoved: (since: number) => boolean): Request {
    const last = this.#sorts.get(page)?.pop();
    if (!last || isMoved(last.moves))
      throw new Refusal(409, 'Sorteringen står', 'Andre har flyttet rader siden. Sorter på nytt i stedet.');
    const { range, order } = last;
    const rows = rowsOf(book, range);
    const start = {
      sheetId: range.sheetId ?? 0,
      rowIndex: range.startRowIndex ?? 0,
      columnIndex: range.startColumnIndex ?? 0,
    };
    const back = order.map((_, at) => ({ values: rows[order.indexOf(at)] ?? [] }));
    return {
      updateCells: { start, rows: back, fields: 'userEnteredValue,userEnteredFormat,note,dataValidation' },
    };
  }
}

/** Every cell of the range, row by row. */
const rowsOf = (book: Book, range: Range): sheets_v4.Schema$CellData[][] => {
  const sheet = book.sheets?.find(({ properties }) => properties?.sheetId === range.sheetId);
  const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } = range;
  return Array.from({ length: Number(endRowIndex) - Number(startRowIndex) }, (_, row) =>
    Array.from(
      { length: Number(endColumnIndex) - Number(startColumnIndex) },
      (_, column) =>
        sheet?.data?.[0]?.rowData?.[Number(startRowIndex) + row]?.values?.[
          Number(startColumnIndex) + column
        ] ?? {},
    ),
  );
};

/** What moves with a row. Rows that hold the same may change places unseen. */
const contentOf = (row: sheets_v4.Schema$CellData[]): string =>
  JSON.stringify(
    row.map((cell) => [cell.userEnteredValue, cell.userEnteredFormat, cell.note, cell.dataValidation]),
  );
