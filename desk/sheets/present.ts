// The workbook as spreadsheets.get answers it: what was typed, what it comes to, and what is shown.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Area } from './areas.ts';
import { areaOf, parseRange } from './areas.ts';
import type { Book, Cell, Tab } from './book.ts';
import { cellAt, isEmpty } from './book.ts';
import type { Results } from './formulas/calculate.ts';
import { placeKey } from './formulas/calculate.ts';
import { formatValue } from './format.ts';
import { withRowFormat } from './row-rules.ts';

export type View = { ranges?: string[] | null | undefined; includeGridData?: boolean | null | undefined };

/** One cell with its result and its shown text. */
export const presentCell = (tab: Tab, row: number, column: number, results: Results): Cell => {
  const cell = withRowFormat(tab, row, column, cellAt(tab, row, column));
  if (!cell.userEnteredValue) return cell;
  const effectiveValue = results.get(placeKey(tab, row, column)) ?? cell.userEnteredValue;
  const formattedValue = formatValue(effectiveValue, cell);
  const effectiveFormat = cell.effectiveFormat ?? cell.userEnteredFormat;
  return {
    ...cell,
    effectiveValue,
    ...(effectiveFormat?.numberFormat && { effectiveFormat }),
    ...(formattedValue !== undefined && { formattedValue }),
  };
};

const trimEnd = <T>(items: T[], isNothing: (item: T) => boolean): T[] =>
  items.slice(0, items.findLastIndex((item) => !isNothing(item)) + 1);

const NONE: Results = new Map();

const holdsFormula = ({ tab, top, left, bottom, right }: Area): boolean =>
  tab.rows
    .slice(top, bottom)
    .some((cells) => cells.slice(left, right).some(({ userEnteredValue }) => userEnteredValue?.formulaValue));

/** Formulas are computed only for an area that holds one. */
const presentGrid = (area: Area, resultsOf: () => Results): sheets_v4.Schema$GridData => {
  const { tab, top, left, bottom, right } = area;
  const results = holdsFormula(area) ? resultsOf() : NONE;
  const rows = tab.rows.slice(top, bottom).map((cells, at) => {
    const values = trimEnd(cells.slice(left, right), isEmpty);
    return values.length > 0
      ? { values: values.map((_, column) => presentCell(tab, top + at, left + column, results)) }
      : {};
  });
  return {
    ...(top > 0 && { startRow: top }),
    ...(left > 0 && { startColumn: left }),
    rowData: trimEnd(rows, (row) => !row.values),
    rowMetadata: Array.from({ length: bottom - top }, (_, at) => ({
      pixelSize: 21,
      ...tab.rowMetadata[top + at],
    })),
    columnMetadata: Array.from({ length: right - left }, (_, at) => ({
      pixelSize: 100,
      ...tab.columnMetadata[left + at],
    })),
  };
};

const presentTab = (
  book: Book,
  tab: Tab,
  data: sheets_v4.Schema$GridData[] | undefined,
): sheets_v4.Schema$Sheet => ({
  properties: { ...tab.properties, index: book.tabs.indexOf(tab) },
  ...(data && { data }),
  ...(tab.conditionalFormats.length > 0 && { conditionalFormats: tab.conditionalFormats }),
  ...(tab.protectedRanges.length > 0 && { protectedRanges: tab.protectedRanges }),
  ...(tab.bandedRanges.length > 0 && { bandedRanges: tab.bandedRanges }),
  ...(tab.charts.length > 0 && { charts: tab.charts }),
  ...(tab.merges.length > 0 && { merges: tab.merges }),
  ...(tab.basicFilter && { basicFilter: tab.basicFilter }),
  ...groupsOf(tab, 'ROWS', 'rowGroups'),
  ...groupsOf(tab, 'COLUMNS', 'columnGroups'),
});

const groupsOf = (
  tab: Tab,
  dimension: string,
  name: 'rowGroups' | 'columnGroups',
): sheets_v4.Schema$Sheet => {
  const groups = tab.groups.filter(({ range }) => range?.dimension === dimension);
  return groups.length > 0 ? { [name]: groups } : {};
};

/** The tabs that the ranges touch (all without ranges), with their cells if asked for; an unknown range is 400. */
export const present = (book: Book, view: View, resultsOf: () => Results): sheets_v4.Schema$Spreadsheet => {
  const areas = view.ranges?.length
    ? view.ranges.map((range) => parseRange(book, range))
    : book.tabs.map(({ properties }) => areaOf(book, { sheetId: properties.sheetId }));
  const gridsOf = (tab: Tab) =>
    areas.filter((area) => area.tab === tab).map((area) => presentGrid(area, resultsOf));
  const tabs = book.tabs.filter((tab) => areas.some((area) => area.tab === tab));
  return {
    spreadsheetId: book.spreadsheetId,
    properties: book.properties,
    sheets: tabs.map((tab) => presentTab(book, tab, view.includeGridData ? gridsOf(tab) : undefined)),
    ...(book.namedRanges.length > 0 && { namedRanges: book.namedRanges }),
    ...(book.developerMetadata.length > 0 && { developerMetadata: book.developerMetadata }),
  };
};
