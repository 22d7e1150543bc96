// Finds which kept row each row of the sheet is: by its ID and its content, as far as either can be trusted.
import { textOf } from '../sheet/cells.ts';
import type { RawRow } from '../sheet/read-tab.ts';
import { type BehovField, behov } from '../tabs/behov.ts';

export type Row = RawRow<BehovField>;
/** A row as it was kept last; `withdrawn` when the person deleted it. */
export type StoredRow = { id: string; cells: Record<string, string>; state: 'typed' | 'withdrawn' };

/** What stands in the row's own ID cell. */
export const typedId = (row: Row): string => textOf(row.cells.id);

const typedFields = behov.columns.filter(({ owner }) => owner === 'person').map(({ field }) => field);

/** A yes to what we asked is no part of what a row says. */
const contentFields = typedFields.filter((field) => field !== 'confirmed');

const textsByRow = new WeakMap<Row, Record<string, string>>();

/** The texts of the cells a person owns, by field: what is stored and what tells two rows apart. */
export function textsOfRow(row: Row): Record<string, string> {
  const before = textsByRow.get(row);
  if (before) return before;
  const texts: Record<string, string> = {};
  for (const field of typedFields) texts[field] = textOf(row.cells[field]);
  textsByRow.set(row, texts);
  return texts;
}

/** A stable text of the cells: equal texts, equal content; an empty cell is as one that is not there. */
export function contentOf(cells: Record<string, string>, fields: readonly string[] = contentFields): string {
  const filled: string[] = [];
  for (const field of fields) if (cells[field]) filled.push(field, cells[field]);
  return JSON.stringify(filled);
}

/** The share of filled cells in which two rows are alike, from 0 to 1. */
function likeness(a: Record<string, string>, b: Record<string, string>, fields: readonly string[]): number {
  let filled = 0;
  let alike = 0;
  for (const field of fields) {
    if (!a[field] && !b[field]) continue;
    filled++;
    if (a[field] === b[field]) alike++;
  }
  return filled === 0 ? 0 : alike / filled;
}

/** Half of what stands in either row is the same: it is the row that was edited. */
const enough = 0.5;

/** A name that more rows share says nothing of which row it is. */
const mostSharing = 50;

type Match = { row: Row; id: string; like: number };

/**
 * A kept row's ID for each row that is one. In this order: same ID and same content; same content, wherever its ID
 * went; of those that were edited, the most alike with its ID or its name; content of a row that was taken away (undo).
 */
export function matchRows(rows: Row[], stored: StoredRow[], missing: ReadonlySet<string>): Map<Row, string> {
  const fields = contentFields.filter((field) => !missing.has(field));
  const content = new Map(rows.map((row) => [row, contentOf(textsOfRow(row), fields)]));
  const byId = new Map(stored.map((row) => [row.id, row]));
  const idOf = new Map<Row, string>();
  const taken = new Set<string>();
  const give = (row: Row, id: string | undefined): void => {
    if (id === undefined || taken.has(id) || idOf.has(row)) return;
    taken.add(id);
    idOf.set(row, id);
  };
  const giveSame = (state: StoredRow['state']): void => {
    const free = stored.filter((row) => row.state === state && !taken.has(row.id));
    const same = Map.groupBy(free, ({ cells }) => contentOf(cells, fields));
    for (const row of rows) if (!idOf.has(row)) give(row, same.get(content.get(row) ?? '')?.shift()?.id);
  };

  for (const row of rows) {
    const own = byId.get(typedId(row));
    if (own && contentOf(own.cells, fields) === content.get(row)) give(row, own.id);
  }
  giveSame('typed');
  const edited = rows.filter((row) => !idOf.has(row));
  const free = stored.filter(({ id }) => !taken.has(id));
  for (const { row, id } of likely(edited, free, fields)) give(row, id);
  giveSame('withdrawn');
  return idOf;
}

/** Pairs of an edited row and a kept one that are alike enough, the most alike first. */
function likely(edited: Row[], free: StoredRow[], fields: readonly string[]): Match[] {
  const named = Map.groupBy(
    free.filter(({ state, cells }) => state === 'typed' && cells['measure']),
    ({ cells }) => cells['measure'],
  );
  const pairs = edited.flatMap((row): Match[] => {
    const cells = textsOfRow(row);
    const own = free.filter(({ id }) => id === typedId(row));
    const near = named.get(cells['measure']) ?? [];
    const candidates = new Set([...own, ...(near.length > mostSharing ? [] : near)]);
    return [...candidates].map((candidate) => {
      const like = likeness(cells, candidate.cells, fields);
      return { row, id: candidate.id, like: candidate.id === typedId(row) ? like + 0.001 : like };
    });
  });
  return pairs.filter(({ like }) => like >= enough).toSorted((a, b) => b.like - a.like);
}
