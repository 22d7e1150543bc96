// Who wrote in which cell last, by pages alone; it follows the rows when they are moved.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Place, RowMoves } from './row-moves.ts';

export type Writer = { page: string; session: string; email: string; label: string };

/** A block of cells; `moves` is how many moves of rows there had been when it was written. */
type Written = Place & { writer: Writer; height: number; width: number; moves: number };
export type SavedWriters = Written[];

/** So many blocks are remembered: what two people write at the same time is among the last. */
const KEPT = 200;

export class LastWriters {
  readonly #written: Written[];

  constructor(kept: SavedWriters = []) {
    this.#written = [...kept];
  }

  /** As it is kept over a restart. */
  get kept(): SavedWriters {
    return [...this.#written];
  }

  record(writer: Writer, requests: sheets_v4.Schema$Request[], moves: number): void {
    for (const { updateCells } of requests) {
      const { start, rows } = updateCells ?? {};
      if (!start) continue;
      const place = { sheetId: start.sheetId ?? 0, row: start.rowIndex ?? 0, column: start.columnIndex ?? 0 };
      const width = Math.max(...(rows ?? []).map(({ values }) => values?.length ?? 0));
      this.#written.push({ ...place, writer, height: rows?.length ?? 0, width, moves });
    }
    this.#written.splice(0, this.#written.length - KEPT);
  }

  /** Who wrote last in the cell that stands here now. */
  of(place: Place, moves: RowMoves): Writer | undefined {
    return this.#written.findLast((block) => holds(block, place, moves))?.writer;
  }
}

const holds = (block: Written, place: Place, moves: RowMoves): boolean => {
  const { sheetId, row, column, height, width } = block;
  if (sheetId !== place.sheetId || place.column < column || place.column >= column + width) return false;
  return Array.from({ length: height }, (_, at) => row + at).some(
    (written) => moves.follow({ ...block, row: written }, block.moves)?.row === place.row,
  );
};
