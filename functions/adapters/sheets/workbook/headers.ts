// Where each column stands by its header, and the headers that were deleted, changed, or lost with their column.
import { type Column, type TabDefinition, isOfBefore, noteOf } from '../../../domain/sheet/column.ts';
import { headerKey } from '../../../basics/same-text.ts';
import { moveColumns } from '../move-columns.ts';
import { typedIn } from './found.ts';
import { headingCell, isHeading, isOutdated } from './heading-cell.ts';
import { bodyOf, type Mending, type Request } from './mending.ts';
import { rearrange } from './rearrange.ts';
import type { Columns, PlacedTab } from './tabs.ts';

/** Columns of a found tab by their headers; `mendings` writes what is missing, or makes room for it first. */
export function readHeaders(placed: PlacedTab): { columns: Columns; mendings: Mending[] } {
  const { found, tab, title } = placed;
  if (found.isNew) return { columns: new Map(tab.columns.map(({ field }, at) => [field, at])), mendings: [] };
  const keys = (found.rows[0] ?? []).map((cell) => headerKey(typedIn(cell)));
  const columns: Columns = new Map(
    tab.columns.map((column) => [column.field, columnOf(keys, column)] as const).filter(([, at]) => at >= 0),
  );
  const rearranged = rearrange(placed, columns, keys);
  if (rearranged) return { columns, mendings: [rearranged] };
  const mendings = renameHeaders(placed, keys);
  const taken = new Set(columns.values());
  const together = isOfBefore(tab, (field) => columns.has(field))
    ? tab.columns.filter(({ mayLack }) => mayLack === 'together')
    : [];
  let before = -1;
  for (const column of tab.columns) {
    const at = columns.get(column.field) ?? before + 1;
    // All at once, and in columns of their own: what stands beside them is somebody's.
    if (together[0] === column)
      return {
        columns,
        mendings: [...mendings, ...together.map((one, index) => insertColumn(placed, one, at + index))],
      };
    if (!columns.has(column.field)) {
      const hasRoom = at < found.columnCount && !taken.has(at);
      if (!hasRoom) return { columns, mendings: [insertColumn(placed, column, at)] };
      const mend = { code: 'headerWritten', tab: title, what: column.header } as const;
      mendings.push({ mend, requests: [writeHeaders(found.sheetId, tab, [column], at)] });
      columns.set(column.field, at);
      taken.add(at);
    } else mendings.push(...mendHeading(placed, column, { at, key: keys[at] ?? '' }));
    before = at;
  }
  const moved = mendings.length > 0 ? [] : moveColumns(placed, columns);
  return { columns, mendings: [...mendings, ...mendHelp(placed, columns), ...moved] };
}

/** By its header, else by what that was before; -1 where there is neither. */
function columnOf(keys: readonly string[], column: Column): number {
  const at = keys.findIndex((key) => isHeading(column, key));
  return at >= 0 || column.former === undefined ? at : keys.indexOf(headerKey(column.former));
}

/** A column of before gets the header of now, where it stands. */
function renameHeaders({ found, tab, title }: PlacedTab, keys: readonly string[]): Mending[] {
  return tab.columns.flatMap((column): Mending[] => {
    const at = columnOf(keys, column);
    if (column.former === undefined || at < 0 || isHeading(column, keys[at] ?? '')) return [];
    const mend = { code: 'headerWritten', tab: title, what: column.header } as const;
    return [{ mend, requests: [writeHeaders(found.sheetId, tab, [column], at)], moves: true }];
  });
}

/** Text, help and look of neighbouring headers. */
export const writeHeaders = (
  sheetId: number,
  tab: TabDefinition,
  columns: readonly Column[],
  at = 0,
): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: 0, columnIndex: at },
    fields: 'userEnteredValue,userEnteredFormat,note',
    rows: [
      {
        values: columns.map((column) => ({ ...headingCell(column, tab), note: noteOf(column) })),
      },
    ],
  },
});

/** As in a new tab. */
const bodyCell = ({ wraps }: Column): { userEnteredFormat: object } => ({
  userEnteredFormat: { wrapStrategy: wraps ? 'WRAP' : 'CLIP', verticalAlignment: 'TOP' },
});

/** A heading whose name was typed again, or which is of a version that showed less. */
function mendHeading(
  { found, tab, title }: PlacedTab,
  column: Column,
  { at, key }: { at: number; key: string },
): Mending[] {
  if (!isOutdated(column, key)) return [];
  const start = { sheetId: found.sheetId, rowIndex: 0, columnIndex: at };
  const isOurHelp = found.rows[0]?.[at]?.note === column.help;
  const fields = `userEnteredValue,userEnteredFormat${isOurHelp ? ',note' : ''}`;
  const mend = { code: 'headerWritten', tab: title, what: column.header } as const;
  const rows = [{ values: [{ ...headingCell(column, tab), ...(isOurHelp && { note: noteOf(column) }) }] }];
  return [{ mend, requests: [{ updateCells: { start, fields, rows } }] }];
}

/** The column was deleted, or is of a later version: a new one, empty, at its place. */
function insertColumn({ found, tab, title }: PlacedTab, column: Column, at: number): Mending {
  const { sheetId } = found;
  const range = { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 };
  return {
    mend: { code: 'columnInserted', tab: title, what: column.header },
    requests: [
      { insertDimension: { range, inheritFromBefore: at > 0 } },
      {
        repeatCell: {
          range: bodyOf(sheetId, at),
          cell: bodyCell(column),
          fields: 'dataValidation,userEnteredFormat',
        },
      },
      {
        updateDimensionProperties: { range, properties: { pixelSize: column.width }, fields: 'pixelSize' },
      },
      writeHeaders(sheetId, tab, [column], at),
    ],
    moves: true,
  };
}

/** A header's help that was deleted; a note that somebody wrote is left. */
function mendHelp({ found, tab, title }: PlacedTab, columns: Columns): Mending[] {
  return tab.columns.flatMap((column): Mending[] => {
    const at = columns.get(column.field) ?? 0;
    const cell = found.rows[0]?.[at];
    if (!isHeading(column, headerKey(typedIn(cell))) || cell?.note) return [];
    const start = { sheetId: found.sheetId, rowIndex: 0, columnIndex: at };
    return [
      {
        mend: { code: 'helpWritten', tab: title, what: column.header },
        requests: [
          { updateCells: { start, fields: 'note', rows: [{ values: [{ note: noteOf(column) }] }] } },
        ],
      },
    ];
  });
}
