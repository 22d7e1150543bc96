// Cell writes -> as few updateCells requests as their places allow: blocks of neighbours go together.
import { createHash } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { CellWrite, Fold, Growth, Lock } from '../../ports.ts';
import { lockWords } from '../../text/words/status.ts';

type Block = { sheetId: number; row: number; column: number; rows: sheets_v4.Schema$CellData[][] };

const toValue = (value: CellWrite['value']): sheets_v4.Schema$ExtendedValue => {
  if (value === null || value === undefined) return {};
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'string' ? { stringValue: value } : { formulaValue: value.formula };
};

/** Runs of neighbours in a row, then runs of equally placed rows. */
function toBlocks(writes: CellWrite[], cellOf: (write: CellWrite) => sheets_v4.Schema$CellData): Block[] {
  const ordered = writes.toSorted((a, b) => a.sheetId - b.sheetId || a.row - b.row || a.column - b.column);
  const lines: Block[] = [];
  for (const write of ordered) {
    const line = lines.at(-1);
    const [cells] = line?.rows ?? [];
    if (
      line &&
      cells &&
      line.sheetId === write.sheetId &&
      line.row === write.row &&
      line.column + cells.length === write.column
    )
      cells.push(cellOf(write));
    else
      lines.push({ sheetId: write.sheetId, row: write.row, column: write.column, rows: [[cellOf(write)]] });
  }
  const open = new Map<string, Block>();
  const blocks: Block[] = [];
  for (const line of lines) {
    const key = `${line.sheetId} ${line.column} ${line.rows[0]?.length}`;
    const above = open.get(key);
    if (above && above.row + above.rows.length === line.row) above.rows.push(...line.rows);
    else {
      open.set(key, line);
      blocks.push(line);
    }
  }
  return blocks;
}

const toRequest =
  (fields: string) =>
  (block: Block): sheets_v4.Schema$Request => ({
    updateCells: {
      fields,
      start: { sheetId: block.sheetId, rowIndex: block.row, columnIndex: block.column },
      rows: block.rows.map((values) => ({ values })),
    },
  });

/** Replaces what a cell shows, if it still shows that: whoever typed in it meanwhile keeps what was typed. */
const toReplacement = ({ sheetId, row, column, value, was = '' }: CellWrite): sheets_v4.Schema$Request => ({
  findReplace: {
    find: was,
    replacement: typeof value === 'object' ? '' : String(value ?? ''),
    matchCase: true,
    matchEntireCell: true,
    range: {
      sheetId,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    },
  },
});

/** Text is written as text: a value that begins with `=` never becomes a formula. */
export const toRequests = (writes: CellWrite[]): sheets_v4.Schema$Request[] => [
  ...writes.filter(({ was }) => was !== undefined).map(toReplacement),
  ...toBlocks(
    writes.filter(({ value, was }) => value !== undefined && was === undefined),
    ({ value }) => ({ userEnteredValue: toValue(value) }),
  ).map(toRequest('userEnteredValue')),
  ...toBlocks(
    writes.filter(({ note }) => note !== undefined),
    ({ note }) => ({ note: note ?? '' }),
  ).map(toRequest('note')),
];

/** One row's writes as cells from the first column on. */
const toCells = (cells: CellWrite[]): sheets_v4.Schema$CellData[] =>
  Array.from({ length: Math.max(...cells.map(({ column }) => column)) + 1 }, (_, column) => {
    const own = cells.filter((write) => write.column === column);
    const value = own.find((write) => write.value !== undefined)?.value;
    const note = own.find((write) => write.note)?.note;
    return {
      ...(value !== undefined && { userEnteredValue: toValue(value) }),
      ...(typeof note === 'string' && { note }),
    };
  });

/** New rows, after the last that holds anything: wherever that is when it is done. */
export function toAppendRequests(writes: CellWrite[]): sheets_v4.Schema$Request[] {
  const [first] = writes;
  if (!first) return [];
  const rows = [...Map.groupBy(writes, ({ row }) => row)].toSorted(([a], [b]) => a - b);
  const cells = rows.map(([, own]) => ({ values: toCells(own) }));
  return [{ appendCells: { sheetId: first.sheetId, rows: cells, fields: 'userEnteredValue,note' } }];
}

/** What the workbook keeps the number of each call under that put rows at the end of a tab. */
export const lengthenedKey = 'innstilling.rader';

/** The same for a number each time: an id that is taken is refused, with all that was asked for beside it. */
const lengthenedId = (number: number): number =>
  createHash('sha256').update(`${lengthenedKey} ${number}`).digest().readUInt32BE() >>> 1;

/** Marks that this call came after so many others: whichever comes second after as many finds its mark taken. */
export const toLengthenedMark = (before: number): sheets_v4.Schema$Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId: lengthenedId(before + 1),
      metadataKey: lengthenedKey,
      metadataValue: String(before + 1),
      location: { spreadsheet: true },
      visibility: 'DOCUMENT',
    },
  },
});

/** New rows at the end take format and dropdowns from the row above. */
export const toGrowthRequests = (growth: Growth[]): sheets_v4.Schema$Request[] =>
  growth.map(({ sheetId, height, rows }) => ({
    insertDimension: {
      range: { sheetId, dimension: 'ROWS', startIndex: height, endIndex: height + rows },
      inheritFromBefore: true,
    },
  }));

/** The same for a tab each time, so that a lock whose answer was lost is not put on twice. */
const lockId = (sheetId: number): number =>
  createHash('sha256').update(`${lockWords} ${sheetId}`).digest().readUInt32BE() >>> 1;

/** A lock is found again by its words. A tab has but one protection of the whole of it, so this begins under the headers. */
export const toLockRequests = (locks: Lock[]): sheets_v4.Schema$Request[] =>
  locks.map((one) => {
    if ('unlock' in one) return { deleteProtectedRange: { protectedRangeId: one.unlock } };
    const protectedRange = {
      protectedRangeId: lockId(one.lock),
      range: { sheetId: one.lock, startRowIndex: 1 },
      editors: { users: one.editors },
      description: lockWords,
      warningOnly: false,
    };
    return { addProtectedRange: { protectedRange } };
  });

/** A group is known by its columns and its depth. */
export const toFoldRequest = ({ sheetId, start, end, depth, folded }: Fold): sheets_v4.Schema$Request => {
  const range = { sheetId, dimension: 'COLUMNS', startIndex: start, endIndex: end };
  return {
    updateDimensionGroup: { dimensionGroup: { range, depth, collapsed: folded }, fields: 'collapsed' },
  };
};
