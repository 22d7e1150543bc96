// What the contract of SheetPort begins with: a workbook of two tabs, and requests that put something in it.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { Workbook } from '../../desk/sheets/workbook.ts';
import type { Grid, CellValue } from '../../functions/domain/sheet/cells.ts';
import type { SheetPort } from '../../functions/ports.ts';

export const book = 'bok';
/** A tab whose title must be quoted. */
export const hard = "Møre 'n Romsdal";
/** Sheet ids of the two tabs. */
export const [first, second] = [0, 7];

export type Served = {
  port: SheetPort;
  /** Calls made of the server so far. */
  calls: () => number;
  /** The next call answers 503 until nobody tries it again. */
  fail: () => void;
  /** The next call is done, its answer is lost, and the client tries again. */
  lose: () => void;
};

/** Puts a port in front of a workbook, until the test ends. */
export type Serve = (workbook: Workbook) => Promise<Served>;

type Typed = string | number | boolean | null;

const cellOf = (typed: Typed): sheets_v4.Schema$CellData => {
  if (typed === null) return {};
  if (typeof typed === 'number') return { userEnteredValue: { numberValue: typed } };
  if (typeof typed === 'boolean') return { userEnteredValue: { boolValue: typed } };
  return { userEnteredValue: typed.startsWith('=') ? { formulaValue: typed } : { stringValue: typed } };
};

/** Values from a place on; a text that begins with `=` is a formula. */
export const put = (sheetId: number, row: number, column: number, rows: Typed[][]) => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: column },
    fields: 'userEnteredValue',
    rows: rows.map((values) => ({ values: values.map(cellOf) })),
  },
});

export const putNote = (sheetId: number, row: number, column: number, note: string) => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: column },
    fields: 'note',
    rows: [{ values: [{ note }] }],
  },
});

/** A workbook of two tabs of twenty rows, served; `change` is what people do in it. */
export async function openBook(serve: Serve, ...requests: object[]) {
  const workbook = Workbook.inMemory({ spreadsheetId: book, title: 'Prøve' });
  const change = (...all: object[]): void => void workbook.batchUpdate({ requests: all }, 'owner');
  const gridProperties = { rowCount: 20, columnCount: 8 };
  change(
    {
      updateSheetProperties: {
        properties: { sheetId: first, title: 'Behov', gridProperties },
        fields: 'title,gridProperties(rowCount,columnCount)',
      },
    },
    { addSheet: { properties: { sheetId: second, title: hard, gridProperties } } },
    ...requests,
  );
  const served = await serve(workbook);
  return {
    ...served,
    workbook,
    change,
    read: async (title = 'Behov'): Promise<Grid> => {
      const [grid] = await served.port.read(book, [title]);
      if (!grid) throw new Error(`no ${title}`);
      return grid;
    },
    /** What the cells of a range show a person. */
    shown: (range: string): (string | null)[][] => {
      const [sheet] = workbook.get({ ranges: [range], includeGridData: true }).sheets ?? [];
      return (sheet?.data?.[0]?.rowData ?? []).map(({ values }) =>
        (values ?? []).map(({ formattedValue }) => formattedValue ?? null),
      );
    },
  };
}

/** Values row by row, each as far as it holds any. */
export const valuesOf = ({ rows }: Grid): CellValue[][] =>
  rows.map((cells) =>
    cells.slice(0, cells.findLastIndex(({ value }) => value !== null) + 1).map(({ value }) => value),
  );
