// Requests that put something in cells: updateCells, appendCells, repeatCell, setDataValidation.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Area } from '../areas.ts';
import { areaOf, cellsOf } from '../areas.ts';
import type { Book, Cell, Tab } from '../book.ts';
import { cellAt, setCell, tabById } from '../book.ts';
import { invalid, required, unsupported } from '../errors.ts';
import type { Mask } from '../mask.ts';
import { assign, parseMask } from '../mask.ts';

const WRITABLE = new Set(['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation']);

/** The cell fields a request sets; one the desk does not keep is 501. */
export const cellMask = (fields: string | null | undefined): Mask => {
  const mask = parseMask(fields);
  for (const name of mask.keys()) if (!WRITABLE.has(name)) throw unsupported(`cell field ${name}`);
  return mask;
};

/** An empty text, an empty value and an empty note are the same as none. */
const tidy = (cell: Cell): Cell => {
  const { userEnteredValue, note, ...rest } = cell;
  const given = Object.values(userEnteredValue ?? {}).some((value) => value !== null && value !== '');
  return { ...rest, ...(given && userEnteredValue && { userEnteredValue }), ...(note && { note }) };
};

const write = (area: Area, mask: Mask, cellFor: (row: number, column: number) => Cell): void => {
  const { rowCount, columnCount } = area.tab.properties.gridProperties;
  if (area.bottom > rowCount)
    throw invalid(
      `Attempting to write row: ${area.bottom - 1}, beyond the last requested row of: ${rowCount - 1}`,
    );
  if (area.right > columnCount)
    throw invalid(
      `Attempting to write column: ${area.right - 1}, beyond the last requested column of: ${columnCount - 1}`,
    );
  // Like cells that are given the same stay one object, however many they are.
  const made = new Map<Cell, Map<Cell, Cell>>();
  for (const [row, column] of cellsOf(area)) {
    const [given, before] = [cellFor(row, column), cellAt(area.tab, row, column)];
    const afters = made.get(given) ?? new Map<Cell, Cell>();
    const after = afters.get(before) ?? tidy(assign(before, given, mask));
    made.set(given, afters.set(before, after));
    setCell(area.tab, row, column, after);
  }
};

/** The cells an updateCells request covers: its range, or what its rows fill from its start. */
export const updateCellsArea = (book: Book, request: sheets_v4.Schema$UpdateCellsRequest): Area => {
  if (request.range) return areaOf(book, request.range);
  const { sheetId, rowIndex, columnIndex } = required(request.start, 'start');
  const top = rowIndex ?? 0;
  const left = columnIndex ?? 0;
  const width = Math.max(0, ...(request.rows ?? []).map(({ values }) => values?.length ?? 0));
  const bottom = top + (request.rows?.length ?? 0);
  return { tab: tabById(book, sheetId), top, left, bottom, right: left + width };
};

/** Cells of the range that the rows do not reach are emptied of the masked fields; from a start they are left. */
export const updateCells = (book: Book, request: sheets_v4.Schema$UpdateCellsRequest): void => {
  const mask = cellMask(request.fields);
  const area = updateCellsArea(book, request);
  const given = (row: number, column: number) => request.rows?.[row - area.top]?.values?.[column - area.left];
  if (request.range) return write(area, mask, (row, column) => given(row, column) ?? {});
  for (const [at, { values }] of (request.rows ?? []).entries()) {
    const row = area.top + at;
    const line = { ...area, top: row, bottom: row + 1, right: area.left + (values?.length ?? 0) };
    write(line, mask, (row, column) => given(row, column) ?? {});
  }
};

const firstFree = ({ rows }: Tab): number =>
  rows.findLastIndex((row) => row.some(({ userEnteredValue }) => userEnteredValue)) + 1;

/** The cells that an appendCells request fills. */
export const appendCellsArea = (book: Book, { sheetId, rows }: sheets_v4.Schema$AppendCellsRequest): Area => {
  const tab = tabById(book, sheetId);
  const top = firstFree(tab);
  const right = Math.max(0, ...(rows ?? []).map(({ values }) => values?.length ?? 0));
  return { tab, top, left: 0, bottom: top + (rows?.length ?? 0), right };
};

/** Rows after the last that holds a value; the tab grows when there is no room. */
export const appendCells = (book: Book, request: sheets_v4.Schema$AppendCellsRequest): void => {
  const tab = tabById(book, request.sheetId);
  const rowIndex = firstFree(tab);
  const { gridProperties } = tab.properties;
  const rows = request.rows ?? [];
  gridProperties.rowCount = Math.max(gridProperties.rowCount, rowIndex + rows.length);
  const start = { sheetId: tab.properties.sheetId, rowIndex, columnIndex: 0 };
  updateCells(book, { start, rows, ...(request.fields && { fields: request.fields }) });
};

export const repeatCell = (book: Book, request: sheets_v4.Schema$RepeatCellRequest): void => {
  const cell = request.cell ?? {};
  if (cell.userEnteredValue?.formulaValue) throw unsupported('repeatCell with a formula');
  write(areaOf(book, required(request.range, 'range')), cellMask(request.fields), () => cell);
};

/** Without a rule the cells lose theirs. */
export const setDataValidation = (book: Book, request: sheets_v4.Schema$SetDataValidationRequest): void => {
  const { rule } = request;
  const area = areaOf(book, required(request.range, 'range'));
  const cell = rule ? { dataValidation: rule } : {};
  write(area, parseMask('dataValidation'), () => cell);
};
