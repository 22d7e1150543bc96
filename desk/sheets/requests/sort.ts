// sortRange: the cells of a range in the order of some of its columns, each row's cells kept together.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { areaOf } from '../areas.ts';
import type { Book, Cell } from '../book.ts';
import { cellAt, setCell } from '../book.ts';
import type { Results } from '../formulas/calculate.ts';
import { required } from '../errors.ts';
import { presentCell } from '../present.ts';

type Value = Cell['effectiveValue'];

/** Numbers before texts before truth values before errors. */
const rank = (value: NonNullable<Value>): number =>
  value.numberValue !== undefined
    ? 0
    : value.stringValue !== undefined
      ? 1
      : value.boolValue !== undefined
        ? 2
        : 3;

const alphabet = new Intl.Collator('nb', { numeric: false });

const compare = (a: NonNullable<Value>, b: NonNullable<Value>): number =>
  rank(a) - rank(b) ||
  (a.numberValue ?? 0) - (b.numberValue ?? 0) ||
  alphabet.compare(a.stringValue ?? '', b.stringValue ?? '') ||
  Number(a.boolValue ?? 0) - Number(b.boolValue ?? 0);

/**
 * Whole cells move: value, note, format and dropdown. Empty ones stay last in either direction.
 * Known gap: relative references in moved formulas are not shifted.
 */
export const sortRange = (book: Book, request: sheets_v4.Schema$SortRangeRequest, results: Results): void => {
  const { tab, top, left, bottom, right } = areaOf(book, required(request.range, 'range'));
  const rows = Array.from({ length: bottom - top }, (_, at) => top + at).map((row) => ({
    cells: Array.from({ length: right - left }, (_, at) => cellAt(tab, row, left + at)),
    valueAt: (column: number): Value => presentCell(tab, row, column, results).effectiveValue,
  }));
  const keyed = rows.map(({ cells, valueAt }) => ({
    cells,
    keys: (request.sortSpecs ?? []).map(({ dimensionIndex }) => valueAt(dimensionIndex ?? 0)),
  }));
  const sorted = keyed.toSorted((a, b) => {
    for (const [at, { sortOrder }] of (request.sortSpecs ?? []).entries()) {
      const [one, other] = [a.keys[at], b.keys[at]];
      if (!one || !other) {
        if (one || other) return one ? -1 : 1;
      } else {
        const order = compare(one, other) * (sortOrder === 'DESCENDING' ? -1 : 1);
        if (order !== 0) return order;
      }
    }
    return 0;
  });
  sorted.forEach(({ cells }, at) =>
    cells.forEach((cell, column) => {
      if (cellAt(tab, top + at, left + column) !== cell) setCell(tab, top + at, left + column, cell);
    }),
  );
};
