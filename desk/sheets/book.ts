// The workbook in memory: parts of the Sheets API's own JSON, with cells where they are quick to find.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { FUNCTIONS_ACCOUNT, OWNER_ACCOUNT } from '../accounts.ts';
import { invalid } from './errors.ts';

/** Never changed in place: a changed cell is another object, so two states of a book can be compared. */
export type Cell = Readonly<sheets_v4.Schema$CellData>;

export type Tab = {
  properties: sheets_v4.Schema$SheetProperties & {
    sheetId: number;
    title: string;
    gridProperties: sheets_v4.Schema$GridProperties & { rowCount: number; columnCount: number };
  };
  /** `rows[row][column]`, both from 0; what is not there is empty. */
  rows: Cell[][];
  rowMetadata: sheets_v4.Schema$DimensionProperties[];
  columnMetadata: sheets_v4.Schema$DimensionProperties[];
  protectedRanges: sheets_v4.Schema$ProtectedRange[];
  conditionalFormats: sheets_v4.Schema$ConditionalFormatRule[];
  bandedRanges: sheets_v4.Schema$BandedRange[];
  /** Columns and rows that fold away together. */
  groups: sheets_v4.Schema$DimensionGroup[];
  charts: sheets_v4.Schema$EmbeddedChart[];
  merges: sheets_v4.Schema$GridRange[];
  basicFilter?: sheets_v4.Schema$BasicFilter;
};

/** Whom the spreadsheet is shared with. */
export type Shared = { email: string; role: 'owner' | 'writer' | 'reader' };

export type Book = {
  spreadsheetId: string;
  people: Shared[];
  properties: sheets_v4.Schema$SpreadsheetProperties;
  namedRanges: sheets_v4.Schema$NamedRange[];
  /** What programs keep in it for themselves; people do not see it. */
  developerMetadata: sheets_v4.Schema$DeveloperMetadata[];
  tabs: Tab[];
  nextId: number;
  /** What the page's server knows of its edits; Google has nothing of the kind. */
  pageEdits?: unknown;
};

export const EMPTY: Cell = Object.freeze({});

export const newTab = (sheetId: number, title: string): Tab => ({
  properties: { sheetId, title, sheetType: 'GRID', gridProperties: { rowCount: 1000, columnCount: 26 } },
  rows: [],
  rowMetadata: [],
  columnMetadata: [],
  protectedRanges: [],
  conditionalFormats: [],
  bandedRanges: [],
  groups: [],
  charts: [],
  merges: [],
});

/** The owner, who has shared it with the functions. */
export const firstPeople = (): Shared[] => [
  { email: OWNER_ACCOUNT, role: 'owner' },
  { email: FUNCTIONS_ACCOUNT, role: 'writer' },
];

/** An empty workbook has one tab, as Google's has. */
export const newBook = (spreadsheetId: string, title: string): Book => ({
  spreadsheetId,
  people: firstPeople(),
  properties: { title, locale: 'nb_NO', timeZone: 'Europe/Oslo' },
  namedRanges: [],
  developerMetadata: [],
  tabs: [newTab(0, 'Ark1')],
  nextId: 1,
});

/** A book that can be changed without the first one noticing; the cells themselves are shared. */
export const copyBook = (book: Book): Book => {
  const { tabs, ...rest } = book;
  return {
    ...structuredClone(rest),
    tabs: tabs.map(({ rows, ...parts }) =>
      Object.assign(structuredClone(parts), { rows: rows.map((row) => [...row]) }),
    ),
  };
};

export const cellAt = (tab: Tab, row: number, column: number): Cell => tab.rows[row]?.[column] ?? EMPTY;

export const setCell = (tab: Tab, row: number, column: number, cell: Cell): void => {
  while (tab.rows.length <= row) tab.rows.push([]);
  const cells = tab.rows[row]!;
  while (cells.length < column) cells.push(EMPTY);
  cells[column] = cell;
};

export const isEmpty = (cell: Cell | undefined): boolean => !cell || Object.keys(cell).length === 0;

/** The tab with this id (0 when unsaid, as in Google's JSON), or 400. */
export const tabById = (book: Book, sheetId: number | null | undefined): Tab => {
  const tab = book.tabs.find(({ properties }) => properties.sheetId === (sheetId ?? 0));
  if (!tab) throw invalid(`No grid with id: ${sheetId ?? 0}`);
  return tab;
};

/** Google finds a tab whatever the case of its letters. */
export const tabByTitle = (book: Book, title: string): Tab | undefined =>
  book.tabs.find(({ properties }) => properties.title.toLowerCase() === title.toLowerCase());

/** A number no tab, protection, name or banding of the book has. */
export const takeId = (book: Book): number => {
  const used = new Set(book.tabs.map(({ properties }) => properties.sheetId));
  while (used.has(book.nextId)) book.nextId++;
  return book.nextId++;
};
