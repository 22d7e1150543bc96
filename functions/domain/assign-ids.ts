// Gives every typed row its ID and keeps it through sort, insert, cut and copy.
import { textOf } from './cells.ts';
import type { Finding } from './finding.ts';
import type { RawRow } from './read-tab.ts';
import { type BehovField, behov } from './tabs/behov.ts';

/** The texts of the cells a person owns, by field: what is stored and what tells two rows apart. */
export const cellTexts = (row: RawRow<BehovField>): Record<string, string> =>
  Object.fromEntries(
    behov.columns
      .filter(({ owner }) => owner === 'person')
      .map(({ field }) => [field, textOf(row.cells[field])]),
  );

/** A stable text of the cells: equal texts, equal content. */
export const contentOf = (cells: Record<string, string>): string =>
  JSON.stringify(
    behov.columns.filter(({ owner }) => owner === 'person').map(({ field }) => cells[field] ?? ''),
  );

export type IdentifiedRow = { id: string; raw: RawRow<BehovField> };

/**
 * `stored` are the rows as last kept, by id. A copied ID stays with the row that has the stored content, else with
 * the first; a row whose ID is unknown or gone gets back the ID of the stored row it equals; others get a new one.
 */
export function assignIds(
  rows: RawRow<BehovField>[],
  stored: Map<string, Record<string, string>>,
  code: string,
): { rows: IdentifiedRow[]; findings: Finding[] } {
  const pattern = new RegExp(`^${code}-(\\d+)$`);
  const findings: Finding[] = [];
  const typedId = (row: RawRow<BehovField>): string => textOf(row.cells.id);
  const storedContent = new Map([...stored].map(([id, cells]) => [id, contentOf(cells)]));
  const owners = findOwners(rows, storedContent, pattern);
  const idByRow = new Map([...owners].map(([id, row]) => [row, id]));
  restoreLost(rows, idByRow, storedContent);
  let last = Math.max(
    0,
    ...[...stored.keys(), ...owners.keys()].map((id) => Number(pattern.exec(id)?.[1] ?? 0)),
  );
  for (const row of rows) {
    const typed = typedId(row);
    const tell = (code: 'idCopied' | 'idForeign', id: string): void => {
      findings.push({ code, severity: 'tells', places: [row.places.id], facts: { text: typed, id } });
    };
    const kept = idByRow.get(row);
    if (kept !== undefined) continue;
    const id = `${code}-${String(++last).padStart(2, '0')}`;
    idByRow.set(row, id);
    if (pattern.test(typed)) tell('idCopied', id);
    else if (typed !== '') tell('idForeign', id);
  }
  return { rows: rows.map((raw) => ({ raw, id: idByRow.get(raw) ?? '' })), findings };
}

/** Which row holds which ID: of rows with the same one, that with the stored content, else the first. */
function findOwners(
  rows: RawRow<BehovField>[],
  storedContent: Map<string, string>,
  pattern: RegExp,
): Map<string, RawRow<BehovField>> {
  const owners = new Map<string, RawRow<BehovField>>();
  const originals = new Set<string>();
  for (const row of rows) {
    const id = textOf(row.cells.id);
    if (!pattern.test(id)) continue;
    const original = !originals.has(id) && storedContent.get(id) === contentOf(cellTexts(row));
    if (original) originals.add(id);
    if (original || !owners.has(id)) owners.set(id, row);
  }
  return owners;
}

/** A row without a stored ID that equals a stored row missing from the tab is that row. */
function restoreLost(
  rows: RawRow<BehovField>[],
  idByRow: Map<RawRow<BehovField>, string>,
  storedContent: Map<string, string>,
): void {
  const present = new Set(idByRow.values());
  const lost = new Map(
    [...storedContent].filter(([id]) => !present.has(id)).map(([id, content]) => [content, id]),
  );
  for (const row of rows) {
    const held = idByRow.get(row);
    if (held !== undefined && storedContent.has(held)) continue;
    const content = contentOf(cellTexts(row));
    const id = lost.get(content);
    if (id === undefined) continue;
    lost.delete(content);
    idByRow.set(row, id);
  }
}
