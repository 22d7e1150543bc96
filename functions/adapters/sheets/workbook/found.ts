// A workbook as it was found: what setting it up compares with, the same for a tab that is not there yet.
import { identityKey } from '../../../domain/sheet/workbook-identity.ts';
import { closedWords } from '../../../text/words/workbook.ts';
import type { ColumnGroup } from '../../../domain/sheet/cells.ts';
import { groupOf } from './group-of.ts';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

type Cell = sheets_v4.Schema$CellData;
type Range = sheets_v4.Schema$GridRange;

export type FoundTab = {
  sheetId: number;
  title: string;
  /** Not there yet: made by this very setup. */
  isNew: boolean;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  /** Rows of cells from the top, as far down as anybody has typed; what Google left out is undefined. */
  rows: Cell[][];
  /** Pixels of the rows that were read; nothing of a tab whose cells were not. */
  heights?: number[];
  /** The first row whose looks were not read: it and those under it are empty, or hold words of ours. */
  emptyFrom: number;
  /** Whoever sets up may not write everywhere in it. */
  isClosed: boolean;
  protections: sheets_v4.Schema$ProtectedRange[];
  colours: sheets_v4.Schema$ConditionalFormatRule[];
  /** What lies over it. */
  charts: sheets_v4.Schema$EmbeddedChart[];
  /** Columns that fold away together. */
  groups: ColumnGroup[];
};

export type FoundWorkbook = {
  locale: string;
  timeZone: string;
  tabs: FoundTab[];
  names: sheets_v4.Schema$NamedRange[];
  /** Those who stand in every closed protection, as Google lets the owner do; they are left where they stand. */
  masters: string[];
  /** What the workbook knows itself by. */
  identity?: sheets_v4.Schema$DeveloperMetadata | undefined;
};

export const newTab = (sheetId: number, title: string, rowCount: number, columnCount: number): FoundTab => ({
  sheetId,
  title,
  isNew: true,
  rowCount,
  columnCount,
  frozenRows: 1,
  rows: [],
  emptyFrom: rowCount,
  isClosed: false,
  protections: [],
  colours: [],
  charts: [],
  groups: [],
});

function findTab({ properties, ...sheet }: sheets_v4.Schema$Sheet): FoundTab {
  const { rowCount, columnCount, frozenRowCount } = properties?.gridProperties ?? {};
  return {
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
    isNew: false,
    rowCount: rowCount ?? 0,
    columnCount: columnCount ?? 0,
    frozenRows: frozenRowCount ?? 0,
    rows: [],
    emptyFrom: rowCount ?? 0,
    isClosed: (sheet.protectedRanges ?? []).some((one) => one.requestingUserCanEdit === false),
    protections: sheet.protectedRanges ?? [],
    colours: sheet.conditionalFormats ?? [],
    charts: sheet.charts ?? [],
    groups: (sheet.columnGroups ?? []).map(groupOf),
  };
}

export const usersOf = ({ editors }: sheets_v4.Schema$ProtectedRange): string[] =>
  (editors?.users ?? []).map((user) => user.toLowerCase());

const closedNames: unknown[] = Object.values(closedWords);

/** All but the cells. */
export function findWorkbook({
  properties,
  sheets,
  namedRanges,
  developerMetadata,
}: sheets_v4.Schema$Spreadsheet): FoundWorkbook {
  const tabs = (sheets ?? []).map(findTab);
  const [first = [], ...others] = tabs
    .flatMap(({ protections }) => protections.filter(({ description }) => closedNames.includes(description)))
    .map(usersOf);
  return {
    locale: properties?.locale ?? '',
    timeZone: properties?.timeZone ?? '',
    tabs,
    names: namedRanges ?? [],
    identity: developerMetadata?.find(({ metadataKey }) => metadataKey === identityKey),
    masters: first.filter((user) => others.every((users) => users.includes(user))),
  };
}

/** The text of a cell that is ours to write, as it was typed. */
export const typedIn = (cell: Cell | undefined): string => {
  const { stringValue, numberValue } = cell?.userEnteredValue ?? {};
  return String(stringValue ?? numberValue ?? '').trim();
};

/** Bounds that are left out reach to the edge of the tab; two ranges are the same when their areas are. */
export const areaOf = (range: Range | undefined, { rowCount, columnCount }: FoundTab): string =>
  [
    range?.startRowIndex ?? 0,
    range?.startColumnIndex ?? 0,
    Math.min(range?.endRowIndex ?? rowCount, rowCount),
    Math.min(range?.endColumnIndex ?? columnCount, columnCount),
  ].join(' ');

/** True when every cell of this column is as it should be, in the rows that were read under the header. */
export const isColumnWell = (
  { rows, emptyFrom, isNew }: FoundTab,
  column: number,
  isWell: (cell: Cell) => boolean,
): boolean =>
  !isNew &&
  Array.from({ length: emptyFrom - 1 }, (_, at) => rows[at + 1]?.[column] ?? {}).every((cell) =>
    isWell(cell),
  );
