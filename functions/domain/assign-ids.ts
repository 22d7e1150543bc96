// Gives every typed row its ID and keeps it through sort, insert, cut and copy.
import { textOf } from './cells.ts';
import type { Finding } from './finding.ts';
import type { RawRow } from './read-tab.ts';
import { type BehovField, behov } from './tabs/behov.ts';

type Row = RawRow<BehovField>;
const typedFields = behov.columns.filter(({ owner }) => owner === 'person').map(({ field }) => field);

/** The texts of the cells a person owns, by field: what is stored and what tells two rows apart. */
export const cellTexts = (row: Row): Record<string, string> =>
  Object.fromEntries(typedFields.map((field) => [field, textOf(row.cells[field])]));

/** A stable text of the cells: equal texts, equal content. */
export const contentOf = (cells: Record<string, string>): string =>
  JSON.stringify(typedFields.map((field) => cells[field] ?? ''));

export type IdentifiedRow = { id: string; raw: Row };

/**
 * `stored` are the rows as last kept, by id, withdrawn ones too. In this order: a row keeps its ID when its content is
 * the stored one; a row that equals a stored row without a place is that row; an edited row keeps its ID; others get new.
 */
export function assignIds(
  rows: Row[],
  stored: Map<string, Record<string, string>>,
  code: string,
): { rows: IdentifiedRow[]; findings: Finding[] } {
  const pattern = new RegExp(`^${code}-(\\d+)$`);
  const content = new Map(rows.map((row) => [row, contentOf(cellTexts(row))]));
  const storedContent = new Map([...stored].map(([id, cells]) => [id, contentOf(cells)]));
  const idOf = new Map<Row, string>();
  const taken = new Set<string>();
  const give = (row: Row, id: string | undefined): void => {
    if (id === undefined || taken.has(id) || idOf.has(row)) return;
    taken.add(id);
    idOf.set(row, id);
  };
  const typed = (row: Row): string => textOf(row.cells.id);
  for (const row of rows) if (storedContent.get(typed(row)) === content.get(row)) give(row, typed(row));
  const free = Map.groupBy(
    [...storedContent].filter(([id]) => !taken.has(id)),
    ([, text]) => text,
  );
  for (const row of rows) if (!idOf.has(row)) give(row, free.get(content.get(row) ?? '')?.shift()?.[0]);
  for (const row of rows) if (pattern.test(typed(row))) give(row, typed(row));

  let last = Math.max(0, ...[...stored.keys(), ...taken].map((id) => Number(pattern.exec(id)?.[1] ?? 0)));
  const findings: Finding[] = [];
  for (const row of rows) {
    if (idOf.has(row)) continue;
    const id = `${code}-${String(++last).padStart(2, '0')}`;
    give(row, id);
    if (typed(row) === '') continue;
    const told = pattern.test(typed(row)) ? 'idCopied' : 'idForeign';
    findings.push({
      code: told,
      severity: 'tells',
      places: [row.places.id],
      facts: { text: typed(row), id },
    });
  }
  return { rows: rows.map((raw) => ({ raw, id: idOf.get(raw) ?? '' })), findings };
}
