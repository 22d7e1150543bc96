// What a file would change, as a person is shown it before anything is written: names, addresses, old and new.
import { type CellValue, a1, textOf } from '../sheet/cells.ts';
import { groupDigits } from '../../basics/kroner.ts';
import type { FiledRow, SheetRow } from './filed-row.ts';
import type { CellChange, Merge } from './merge-rows.ts';
import { behov } from '../tabs/behov.ts';

/** A cell's header, with what stands in the sheet and what the file has. */
export type CellPreview = {
  id: string;
  measure: string;
  where: string;
  header: string;
  before: string;
  after: string;
};
/** A row with its filled cells; `row` is that of the file, counted from 1. */
export type RowPreview = {
  id: string;
  measure: string;
  row: number;
  cells: { header: string; text: string }[];
};

/** A row of the file that stays out, its cells by the file's own addresses, and what is wrong in words. */
export type LeftPreview = {
  id: string;
  measure: string;
  row: number;
  faults: { where: string; header: string; wrong: string }[];
};

export type MergePreview = {
  changes: CellPreview[];
  both: CellPreview[];
  added: RowPreview[];
  deleted: RowPreview[];
  gone: { id: string; measure: string }[];
  newer: number;
  left: LeftPreview[];
  /** Rows that the file changes or adds, without those that are only where both have changed. */
  good: number;
};

const headers = new Map<string, string>(behov.columns.map(({ field, header }) => [field, header]));
const headerOf = (field: string): string => headers.get(field) ?? field;
const amounts = new Set<string>(
  behov.columns.filter(({ kind }) => kind === 'kroner').map(({ field }) => field),
);
/** An amount that was typed as a plain number is shown as people write it. */
const shown = (field: string, text: string): string =>
  amounts.has(field) && /^\d{4,12}$/.test(text) ? groupDigits(Number(text)) : text;
const textOfValue = (value: CellValue | undefined): string => textOf({ value: value ?? null });

const previewRow = ({ id, row, cells }: FiledRow): RowPreview => ({
  id,
  measure: textOfValue(cells['measure']),
  row: row + 1,
  cells: Object.entries(cells)
    .map(([field, value]) => ({ header: headerOf(field), text: shown(field, textOfValue(value)) }))
    .filter(({ text }) => text !== ''),
});

/** `columns` are the sheet's own, by field; `left` are the rows that stay out, in words. */
export function previewMerge(
  merge: Merge,
  sheet: SheetRow[],
  columns: Partial<Record<string, number>>,
  left: LeftPreview[],
): MergePreview {
  const measures = new Map(sheet.map(({ id, cells }) => [id, cells['measure'] ?? '']));
  const tiltakOf = (id: string): string => measures.get(id) ?? '';
  const columnOf = ({ field }: CellChange): number => columns[field] ?? 0;
  const inOrder = (changes: CellChange[]): CellChange[] =>
    changes.toSorted((a, b) => a.row - b.row || columnOf(a) - columnOf(b));
  const previewCell = ({ id, row, field, before, after }: CellChange): CellPreview => ({
    id,
    measure: tiltakOf(id),
    where: a1({ row, column: columns[field] ?? 0 }),
    header: headerOf(field),
    before: shown(field, before),
    after: shown(field, textOfValue(after)),
  });
  return {
    changes: inOrder(merge.changes).map(previewCell),
    both: inOrder(merge.both).map(previewCell),
    added: merge.added.map(previewRow),
    deleted: merge.deleted.map(previewRow),
    gone: merge.gone.map((id) => ({ id, measure: tiltakOf(id) })),
    newer: merge.newer.length,
    left,
    good: new Set(merge.changes.map(({ id }) => id)).size + merge.added.length,
  };
}
