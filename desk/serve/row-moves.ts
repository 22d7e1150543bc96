// Rows that one person moved while another was writing: the other's edit is led to where its rows now stand.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { Refusal } from './guard.ts';

type Request = sheets_v4.Schema$Request;
/** So many are remembered; a page that has seen none of them has been away too long. */
const KEPT = 200;

/** Rows `from` to before `to` of a tab, put in, taken out or put in another order, which is that of `orderOf`. */
type Move = {
  page: string;
  sheetId: number;
  kind: 'in' | 'out' | 'sorted';
  from: number;
  to: number;
  order: number[];
};

export type SavedMoves = { gone: number; moves: Move[] };

/** A cell of a tab, zero-based. */
export type Place = { sheetId: number; row: number; column: number };

/** Counts the moves that pages make; each page says how many it had seen when its edit was made. */
export class RowMoves {
  readonly #moves: Move[];
  /** How many were forgotten before these. */
  #gone: number;

  constructor({ gone, moves }: SavedMoves = { gone: 0, moves: [] }) {
    this.#gone = gone;
    this.#moves = [...moves];
  }

  get count(): number {
    return this.#gone + this.#moves.length;
  }

  /** As it is kept over a restart. */
  get kept(): SavedMoves {
    return { gone: this.#gone, moves: [...this.#moves] };
  }

  #since(seen: number): Move[] {
    return this.#moves.slice(Math.max(seen - this.#gone, 0));
  }

  record(page: string, requests: Request[], order: number[] = []): void {
    for (const { insertDimension, deleteDimension, sortRange } of requests) {
      const lines = insertDimension?.range ?? deleteDimension?.range;
      if (lines) {
        const [from, to] = [lines.startIndex ?? 0, lines.endIndex ?? 0];
        this.#moves.push({
          page,
          sheetId: lines.sheetId ?? 0,
          kind: insertDimension ? 'in' : 'out',
          from,
          to,
          order,
        });
      } else if (sortRange?.range) {
        const { sheetId, startRowIndex, endRowIndex } = sortRange.range;
        const rows = { from: startRowIndex ?? 0, to: endRowIndex ?? 0 };
        this.#moves.push({ page, sheetId: sheetId ?? 0, kind: 'sorted', ...rows, order });
      }
    }
    this.#gone += this.#moves.splice(0, this.#moves.length - KEPT).length;
  }

  /** Where a cell stands that stood here when there had been so many moves; undefined when it is gone. */
  follow({ sheetId, row, column }: Place, seen: number): Place | undefined {
    if (seen < this.#gone) return undefined;
    try {
      const start = { sheetId, rowIndex: row, columnIndex: column };
      const moved = this.#since(seen).reduce(shift, { updateCells: { start } });
      return { sheetId, row: moved.updateCells?.start?.rowIndex ?? 0, column };
    } catch {
      return undefined;
    }
  }

  /** Whether another page has moved rows of the tab since there had been so many moves. */
  isMovedSince(seen: number, page: string, sheetId: number): boolean {
    return this.#since(seen).some((move) => move.page !== page && move.sheetId === sheetId);
  }

  /** The requests as they must read after what others moved since. @throws Refusal when their rows cannot be told */
  rebase(page: string, seen: number, requests: Request[]): Request[] {
    if (seen < this.#gone || seen > this.count) throw lost();
    const since = this.#since(seen);
    const others = since.filter((move) => move.page !== page);
    if (others.length === 0) return requests;
    if (others.length < since.length) throw lost();
    return requests.map((request) => others.reduce(shift, request));
  }
}

const lost = (): Refusal =>
  new Refusal(409, 'Radene ble flyttet', 'Noen andre flyttet radene mens du skrev. Skriv det på nytt.');

const shift = (request: Request, move: Move): Request => {
  const { updateCells, insertDimension, deleteDimension, sortRange } = request;
  if (updateCells?.start) {
    const { start, rows } = updateCells;
    if (start.sheetId !== move.sheetId) return request;
    const rowIndex = place(start.rowIndex ?? 0, rows?.length ?? 1, move);
    return { updateCells: { ...updateCells, start: { ...start, rowIndex } } };
  }
  const dimension = insertDimension ?? deleteDimension;
  if (dimension?.range) {
    const { range } = dimension;
    if (range.sheetId !== move.sheetId) return request;
    const [start, end] = [range.startIndex ?? 0, range.endIndex ?? 0];
    const startIndex = place(start, insertDimension ? 1 : end - start, move);
    const moved = { ...range, startIndex, endIndex: startIndex + end - start };
    return insertDimension
      ? { insertDimension: { ...insertDimension, range: moved } }
      : { deleteDimension: { range: moved } };
  }
  if (sortRange?.range?.sheetId === move.sheetId) throw lost();
  return request;
};

/** Where `height` rows from `row` stand after a move; rows that were split, taken out or sorted apart are lost. */
const place = (row: number, height: number, { kind, from, to, order }: Move): number => {
  const last = row + height - 1;
  if (last < from) return row;
  if (kind === 'in' && row >= from) return row + to - from;
  if (kind === 'out' && row >= to) return row - (to - from);
  if (kind === 'sorted' && row >= to) return row;
  if (kind === 'sorted' && row >= from && height === 1) return from + order.indexOf(row - from);
  throw lost();
};
