// Whole rows pasted or emptied: the person's own cells take it, and the locked ones beside them stand as they stood.
import { cellAt, findSheet, headingOf, lockOf } from './book.ts';
import type { Book, Request, Sheet } from './book.ts';

/** What is to be sent, and the cells that stand as they stood: the tab, where, and what their columns are called. */
export type OwnPart = { requests: Request[]; kept: { sheet: Sheet; places: [number, number][] }[] };

/** Row by row the runs of cells that the person may write in; everything that is no whole row stands as it is. */
export const ownPart = (book: Book, requests: Request[]): OwnPart => {
  const kept: OwnPart['kept'] = [];
  const sent = requests.flatMap((request): Request[] => {
    const { start, rows = [], fields } = request.updateCells ?? {};
    const sheet = start && findSheet(book, start.sheetId ?? 0);
    if (!sheet || !fields || !isWhole(sheet, start.columnIndex ?? 0, rows[0]?.values?.length ?? 0))
      return [request];
    const places: [number, number][] = [];
    const runs = rows.flatMap(({ values = [] }, index) => {
      const rowIndex = (start.rowIndex ?? 0) + index;
      const found: { columnIndex: number; values: typeof values }[] = [];
      for (const [column, value] of values.entries()) {
        const last = found.at(-1);
        if (lockOf(sheet, rowIndex, column)) places.push([rowIndex, column]);
        else if (last && last.columnIndex + last.values.length === column) last.values.push(value);
        else found.push({ columnIndex: column, values: [value] });
      }
      return found.map(({ columnIndex, values: own }) => ({
        updateCells: { start: { ...start, rowIndex, columnIndex }, rows: [{ values: own }], fields },
      }));
    });
    // Where nothing is theirs the desk refuses it in words.
    if (runs.length === 0 || places.length === 0) return [request];
    kept.push({ sheet, places });
    return runs;
  });
  return { requests: sent, kept };
};

/** From the first column to the last that has a heading. */
const isWhole = (sheet: Sheet, from: number, width: number): boolean => {
  const frozen = sheet.properties?.gridProperties?.frozenRowCount ?? 1;
  const headings = sheet.data?.[0]?.rowData?.[Math.max(frozen - 1, 0)]?.values ?? [];
  const last = headings.findLastIndex((_, column) => cellAt(sheet, frozen - 1, column).formattedValue);
  return from === 0 && last > 0 && width > last;
};

/** The columns that stood, by their headings. */
export const untouchedNames = (kept: OwnPart['kept']): string[] => [
  ...new Set(kept.flatMap(({ sheet, places }) => places.map(([, column]) => headingOf(sheet, column)))),
];
