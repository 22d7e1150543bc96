// Set-up of a workbook from before there was a ledger: what stands typed in Kladd becomes rows of Justeringer, in one write.
import { type CarriedRow, carriedRows } from '../../domain/moves/carried.ts';
import { readKladd } from '../../domain/moves/read-kladd.ts';
import { type Grid, seenOf, textOf } from '../../domain/sheet/cells.ts';
import { isTyped, readTab } from '../../domain/sheet/read-tab.ts';
import type { Mend, TypedRow } from '../../domain/sheet/workbook-plan.ts';
import { innstilling } from '../../domain/tabs/innstilling.ts';
import { justeringer } from '../../domain/tabs/justeringer.ts';
import type { CellWrite, SheetPort } from '../../ports.ts';
import { reasonCarried } from '../../text/answers/moves.ts';
import { notComputed } from '../../text/tabs/reconciliation.ts';
import { sayMoves } from '../../text/words/moves.ts';
import { growthOf } from '../job/answer-sheet.ts';
import { writeRow } from '../tabs/write-findings.ts';

/** A Kladd made now may begin with what was typed in Innstilling; in one that stands it was seen. */
export const hasTyped = ({ mends }: { mends: Mend[] }): boolean =>
  mends.some(({ code, tab }) => code === 'adjustmentsTyped' || (code === 'tabMade' && tab === 'Kladd'));

/** What was only seen, so that it is carried over, is no mend. */
export const isMended = ({ code }: Mend): boolean => code !== 'adjustmentsTyped';

/**
 * Rows and emptied cells in one call, so that a cut leaves either all of it or nothing; what is carried is not there to
 * be carried again.
 */
export async function carryAdjustments(sheets: SheetPort, spreadsheetId: string): Promise<Mend[]> {
  const grids = await sheets.read(spreadsheetId, ['Kladd', 'Justeringer']);
  const [draft, ledger] = ['Kladd', 'Justeringer'].map((title) => grids.find((one) => one.title === title));
  const typed = draft ? readKladd(draft).typed : [];
  const { columns } = readTab(justeringer, ledger ?? { title: '', sheetId: 0, rows: [] });
  const isWhole = justeringer.columns.every(({ field }) => columns[field] !== undefined);
  if (!draft || !ledger || !isWhole || typed.length === 0) return [];
  const rows = carriedRows(typed, reasonCarried);
  const writes = [...appendRows(ledger, rows), ...emptyCells(draft, rows)];
  await sheets.write(spreadsheetId, {
    writes,
    growth: growthOf(grids, writes),
    lengthened: grids[0]?.workbook?.lengthened ?? 0,
  });
  return rows.map(({ network }) => ({ code: 'adjustmentCarried', tab: 'Justeringer', what: network }));
}

/** After the last row in which something is typed. */
function appendRows(ledger: Grid, rows: CarriedRow[]): CellWrite[] {
  const reading = readTab(justeringer, ledger);
  const last = reading.rows.filter((row) => isTyped(justeringer, row)).at(-1)?.row ?? 0;
  return rows.flatMap(({ cells }, at) => writeRow(reading, ledger, last + 1 + at, cells));
}

/** A sum of ours in its place, so that what is put forward stays what it was; nothing where it was no amount. */
function emptyCells(draft: Grid, rows: CarriedRow[]): CellWrite[] {
  const { reading } = readKladd(draft);
  return rows.flatMap(({ row, move }) =>
    writeRow(
      reading,
      draft,
      row,
      move
        ? { adjustment: { formula: `=${move.amount}` }, reason: sayMoves([move]) }
        : { adjustment: null, reason: null },
    ),
  );
}

const carried = ['network', 'adjustment', 'reason'] as const;

/**
 * What a new Kladd begins with: the adjustments and their reasons, as they stand in Innstilling, which people typed there
 * before there was a draft. What is seen is what is carried over, so that no date or share becomes an amount.
 */
export function adjustedRows(grid: Grid): TypedRow[] {
  const typed = readTab(innstilling, grid).rows.filter(
    ({ cells }) => textOf(cells.adjustment) !== '' || textOf(cells.reason) !== '',
  );
  if (typed.length === 0) return [notComputed];
  return typed.map(({ cells }) =>
    Object.fromEntries(
      carried.flatMap((field) => {
        const seen = seenOf(cells[field]);
        const value = typeof seen === 'boolean' ? textOf(cells[field]) : seen;
        return value === null || value === '' ? [] : [[field, value]];
      }),
    ),
  );
}
