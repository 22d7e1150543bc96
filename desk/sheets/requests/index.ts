// The table of requests that batchUpdate knows; any other is answered 501 by its name.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Area } from '../areas.ts';
import { areaOf } from '../areas.ts';
import type { Book } from '../book.ts';
import { isEmpty } from '../book.ts';
import type { Results } from '../formulas/calculate.ts';
import { required, SheetsError } from '../errors.ts';
import { parseMask } from '../mask.ts';
import type { Touch } from '../protect.ts';
import * as cells from './cells.ts';
import { addChart } from './charts.ts';
import * as dimensions from './dimensions.ts';
import { findReplace } from './find-replace.ts';
import * as groups from './groups.ts';
import * as rules from './rules.ts';
import { sortRange } from './sort.ts';
import * as tabs from './tabs.ts';

type Requests = sheets_v4.Schema$Request;
type Kind = keyof Requests;

/** How one kind of request is done. */
export type Operation<Request> = {
  apply(book: Book, request: Request, results: Results): sheets_v4.Schema$Response | void;
  /** Whether the tabs or their rules change, so that a page has to be redrawn. */
  reshapes: boolean;
  /** What it touches when a person does it; without this only the service may. */
  touches?(book: Book, request: Request): Touch;
};

const notForPersons = (what: string): SheetsError =>
  new SheetsError(403, `Bare tjenesten kan endre ${what}.`);

const TYPED = new Set(['userEnteredValue', 'note']);

const typedCells = (book: Book, request: sheets_v4.Schema$UpdateCellsRequest): Touch => {
  const names = [...parseMask(request.fields).keys()];
  if (names.length === 0 || names.some((name) => !TYPED.has(name))) throw notForPersons('format og regler');
  return { area: cells.updateCellsArea(book, request), how: 'cells' };
};

const wholeRows = (book: Book, range: sheets_v4.Schema$DimensionRange | undefined): Area => {
  const { tab, dimension, span } = dimensions.linesOf(book, range);
  if (dimension !== 'ROWS') throw notForPersons('kolonner');
  const { sheetId } = tab.properties;
  return areaOf(book, { sheetId, startRowIndex: span.start, endRowIndex: span.end });
};

/** Sorting all that a tab's rows hold moves rows; sorting some columns changes cells. */
const sortedRows = (book: Book, request: sheets_v4.Schema$SortRangeRequest): Touch => {
  const area = areaOf(book, required(request.range, 'range'));
  const whole = area.tab.rows.every((row) =>
    row.every((cell, column) => isEmpty(cell) || (column >= area.left && column < area.right)),
  );
  return { area, how: whole ? 'rows' : 'cells' };
};

const operations: { [K in Kind]?: Operation<NonNullable<Requests[K]>> } = {
  updateCells: { apply: cells.updateCells, reshapes: false, touches: typedCells },
  appendCells: { apply: cells.appendCells, reshapes: true },
  repeatCell: { apply: cells.repeatCell, reshapes: false },
  setDataValidation: { apply: cells.setDataValidation, reshapes: true },
  sortRange: { apply: sortRange, reshapes: false, touches: sortedRows },
  insertDimension: {
    apply: dimensions.insertDimension,
    reshapes: true,
    touches: (book, { range }) => {
      const { top, ...area } = wholeRows(book, range);
      return { area: { ...area, top: Math.max(0, top - 1), bottom: top + 1 }, how: 'gap' };
    },
  },
  deleteDimension: {
    apply: dimensions.deleteDimension,
    reshapes: true,
    touches: (book, { range }) => ({ area: wholeRows(book, range), how: 'rows' }),
  },
  moveDimension: {
    apply: dimensions.moveDimension,
    reshapes: true,
    touches: (book, { source }) => ({ area: wholeRows(book, source), how: 'rows' }),
  },
  updateDimensionProperties: { apply: dimensions.updateDimensionProperties, reshapes: true },
  addDimensionGroup: { apply: groups.addDimensionGroup, reshapes: true },
  deleteDimensionGroup: { apply: groups.deleteDimensionGroup, reshapes: true },
  findReplace: { apply: findReplace, reshapes: false },
  addSheet: { apply: tabs.addSheet, reshapes: true },
  deleteSheet: { apply: tabs.deleteSheet, reshapes: true },
  updateSheetProperties: { apply: tabs.updateSheetProperties, reshapes: true },
  updateSpreadsheetProperties: { apply: tabs.updateSpreadsheetProperties, reshapes: true },
  addProtectedRange: { apply: rules.addProtectedRange, reshapes: true },
  updateProtectedRange: { apply: rules.updateProtectedRange, reshapes: true },
  deleteProtectedRange: { apply: rules.deleteProtectedRange, reshapes: true },
  addConditionalFormatRule: { apply: rules.addConditionalFormatRule, reshapes: true },
  deleteConditionalFormatRule: { apply: rules.deleteConditionalFormatRule, reshapes: true },
  addChart: { apply: addChart, reshapes: true },
  addBanding: { apply: rules.addBanding, reshapes: true },
  addNamedRange: { apply: rules.addNamedRange, reshapes: true },
  updateNamedRange: { apply: rules.updateNamedRange, reshapes: true },
};

/** The operation of that name; undefined if the desk does not do it. */
export const operationOf = (kind: string): Operation<unknown> | undefined =>
  Object.hasOwn(operations, kind) ? operations[kind as Kind] : undefined;
