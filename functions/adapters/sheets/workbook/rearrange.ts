// A Behov tab of the version before: its columns are moved with all that stands in them, and look as in a new tab.
import type { Column, TabDefinition } from '../../../domain/sheet/column.ts';
import type { FoundTab } from './found.ts';
import { headingCell, isPlain } from './heading-cell.ts';
import { bodyOf, type Mending, type Request } from './mending.ts';
import type { Columns, PlacedTab } from './tabs.ts';

/** The version before had names alone as headings. */
const isOfBefore = (tab: TabDefinition, columns: Columns, keys: string[]): boolean => {
  const headings = tab.columns.filter(({ field, shown }) => shown !== undefined && columns.has(field));
  const plain = headings.filter((column) => isPlain(column, keys[columns.get(column.field) ?? 0] ?? ''));
  return plain.length * 2 > headings.length;
};

/** From where to where, counted as the tab stands when each is done. */
function movesOf(columns: Columns): [from: number, to: number][] {
  const [id = -1, status = -1, remark = -1, priority = -1, confirmed = -1] = (
    ['id', 'status', 'remark', 'priority', 'confirmed'] as const
  ).map((field) => columns.get(field));
  const isBehind = status >= 0 && priority > status && remark > priority;
  const isBefore = id >= 0 && id < status && confirmed > status;
  // The mark stands before all else that moves, so the first move leaves it where it was.
  return [
    ...(isBehind ? [[remark, status + 1] satisfies [number, number]] : []),
    ...(isBefore ? [[id, confirmed + 1] satisfies [number, number]] : []),
  ];
}

/**
 * Two columns move, the remark up to the status and the mark behind what is typed; nobody's cell is written. Undefined
 * where the tab has the headings of this version already.
 */
export function rearrange(
  { found, tab, title }: PlacedTab,
  columns: Columns,
  keys: string[],
): Mending | undefined {
  if (found.isNew || tab.kind !== 'behov' || !isOfBefore(tab, columns, keys)) return undefined;
  const { sheetId } = found;
  const moves = movesOf(columns);
  const places = moves.reduce(follow, [...Array(found.columnCount).keys()]);
  const now: Columns = new Map([...columns].map(([field, was]) => [field, places.indexOf(was)]));
  const freeze = (frozenColumnCount: number): Request => ({
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { frozenColumnCount } },
      fields: 'gridProperties.frozenColumnCount',
    },
  });
  return {
    mend: { code: 'columnsRearranged', tab: title, what: title },
    requests: [
      freeze(0),
      ...moves.map(([from, to]) => moveColumn(sheetId, from, to)),
      freeze(now.get('measure') === tab.frozenColumns - 1 ? tab.frozenColumns : 0),
      ...tab.columns.flatMap((column) => dress(found, tab, column, now.get(column.field))),
      ...layRows(found, tab),
    ],
    moves: true,
  };
}

const moveColumn = (sheetId: number, from: number, destinationIndex: number): Request => ({
  moveDimension: {
    source: { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: from + 1 },
    destinationIndex,
  },
});

/** Which column stands where after one was moved; `to` counts before it was taken out. */
const follow = (places: number[], [from, to]: [number, number]): number[] => {
  const without = places.toSpliced(from, 1);
  return without.toSpliced(to > from ? to - 1 : to, 0, places[from] ?? from);
};

/** Heading, and for what must fit on one screen its width; a note at the heading stays. */
function dress({ sheetId }: FoundTab, tab: TabDefinition, column: Column, at: number | undefined): Request[] {
  if (at === undefined) return [];
  const heading: Request = {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: at },
      fields: 'userEnteredValue,userEnteredFormat',
      rows: [{ values: [headingCell(column, tab)] }],
    },
  };
  if (column.group !== undefined) return [heading];
  return [heading, widen(sheetId, column, at), wrapColumn(sheetId, at, column.wraps ? 'WRAP' : 'CLIP')];
}

export const widen = (sheetId: number, { width }: Column, at: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
    properties: { pixelSize: width },
    fields: 'pixelSize',
  },
});

/** Long text breaks into lines. */
export const wrapColumn = (sheetId: number, at: number, wrapStrategy: 'WRAP' | 'CLIP' = 'WRAP'): Request => ({
  repeatCell: {
    range: bodyOf(sheetId, at),
    cell: { userEnteredFormat: { wrapStrategy } },
    fields: 'userEnteredFormat.wrapStrategy',
  },
});

/** Letters and rows of a size of their own, where the tab has one: such a row does not grow with what stands in it. */
export function layRows({ sheetId, rowCount, columnCount }: FoundTab, tab: TabDefinition): Request[] {
  const { points, rowHeight } = tab;
  const letters: Request = {
    repeatCell: {
      range: bodyOf(sheetId, 0, columnCount),
      cell: { userEnteredFormat: { textFormat: { ...(points !== undefined && { fontSize: points }) } } },
      fields: 'userEnteredFormat.textFormat.fontSize',
    },
  };
  const heights: Request = {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: rowCount },
      properties: { pixelSize: rowHeight ?? null },
      fields: 'pixelSize',
    },
  };
  return [...(points === undefined ? [] : [letters]), ...(rowHeight === undefined ? [] : [heights])];
}
