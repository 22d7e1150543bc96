// Cell writes -> as few updateCells requests as their places allow: blocks of neighbours go together.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { CellWrite } from '../../ports.ts';

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

/** Text is written as text: a value that begins with `=` never becomes a formula. */
export const toRequests = (writes: CellWrite[]): sheets_v4.Schema$Request[] => [
  ...toBlocks(
    writes.filter(({ value }) => value !== undefined),
    ({ value }) => ({ userEnteredValue: toValue(value) }),
  ).map(toRequest('userEnteredValue')),
  ...toBlocks(
    writes.filter(({ note }) => note !== undefined),
    ({ note }) => ({ note: note ?? '' }),
  ).map(toRequest('note')),
];
