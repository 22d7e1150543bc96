// Gives every typed row its ID and keeps it through sort, insert, cut and copy.
import { type Finding, type Spot, finding } from '../sheet/finding.ts';
import { type StoredRow, type Row, matchRows, typedId } from './match-rows.ts';

export { textsOfRow, contentOf } from './match-rows.ts';

export type IdentifiedRow = { id: string; raw: Row };

/**
 * The network's rows as last kept, withdrawn ones too, and `elsewhere` IDs that another network has; `missing` are fields
 * whose column is gone. A row that is none of the kept keeps an ID of the network's that nobody else has, and gets a new
 * one otherwise.
 */
export function assignIds(
  rows: Row[],
  { rows: stored, elsewhere = [] }: { rows: StoredRow[]; elsewhere?: readonly string[] },
  code: string,
  missing: ReadonlySet<string> = new Set(),
): { rows: IdentifiedRow[]; findings: Finding[] } {
  const pattern = new RegExp(`^${code}-(\\d+)$`);
  const idOf = matchRows(rows, stored, missing);
  const taken = new Set([...elsewhere, ...idOf.values()]);
  for (const row of rows) {
    if (idOf.has(row) || !pattern.test(typedId(row)) || taken.has(typedId(row))) continue;
    idOf.set(row, typedId(row));
    taken.add(typedId(row));
  }
  let last = 0;
  for (const id of [...stored.map(({ id }) => id), ...taken])
    last = Math.max(last, Number(pattern.exec(id)?.[1] ?? 0));
  const findings: Finding[] = [];
  for (const row of rows) {
    if (idOf.has(row)) continue;
    const id = `${code}-${String(++last).padStart(2, '0')}`;
    idOf.set(row, id);
    if (typedId(row) === '') continue;
    const told = pattern.test(typedId(row)) ? 'idCopied' : 'idForeign';
    const here: Spot = { severity: 'tells', places: [row.places.id] };
    findings.push(finding(told, here, { text: typedId(row), id }));
  }
  return { rows: rows.map((raw) => ({ raw, id: idOf.get(raw) ?? '' })), findings };
}
