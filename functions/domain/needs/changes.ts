// What differs between two versions of a network's report: row by row, field by field, as typed.
import { type BehovField, behov } from '../tabs/behov.ts';

/** The rows of a version, as they were typed. */
export type VersionRow = { rowId: string; cells: Record<string, string> };

export type FieldChange = { field: BehovField; header: string; before: string; after: string };

/** `fields` are those that differ; of a row that is new or gone, those that hold anything. */
export type RowChange = {
  rowId: string;
  kind: 'added' | 'gone' | 'changed';
  name: string;
  fields: FieldChange[];
};

/** What a report says; confirmations of our questions are no part of it. */
const compared = behov.columns.filter(({ owner, field }) => owner === 'person' && field !== 'confirmed');

function differing(before: Record<string, string>, after: Record<string, string>): FieldChange[] {
  return compared.flatMap(({ field, header }) => {
    const change = { field, header, before: before[field] ?? '', after: after[field] ?? '' };
    return change.before === change.after ? [] : [change];
  });
}

/** In the order of the newer version; rows that are gone come last. A row that only moved has not changed. */
export function changesBetween(before: VersionRow[], after: VersionRow[]): RowChange[] {
  const older = new Map(before.map((row) => [row.rowId, row.cells]));
  const kept = new Set(after.map(({ rowId }) => rowId));
  const now = after.flatMap(({ rowId, cells }): RowChange[] => {
    const was = older.get(rowId);
    const fields = differing(was ?? {}, cells);
    if (fields.length === 0) return [];
    return [{ rowId, kind: was ? 'changed' : 'added', name: cells['measure'] ?? '', fields }];
  });
  const gone = before
    .filter(({ rowId }) => !kept.has(rowId))
    .map(({ rowId, cells }): RowChange => {
      return { rowId, kind: 'gone', name: cells['measure'] ?? '', fields: differing(cells, {}) };
    });
  return [...now, ...gone];
}
