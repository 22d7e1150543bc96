// A name for the rows of every tab, to be used in people's own formulas instead of addresses.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { areaOf } from './found.ts';
import { bodyOf, type Mending } from './mending.ts';
import type { PlacedTab } from './tabs.ts';

/** `Behov Midtre Namdal` -> `Rader_Behov_Midtre_Namdal`. */
export const nameOf = (title: string): string => `Rader_${title.replaceAll(/[^\p{L}\p{N}]+/gu, '_')}`;

export function mendName({ found, tab, title }: PlacedTab, names: sheets_v4.Schema$NamedRange[]): Mending[] {
  const name = nameOf(title);
  const range = bodyOf(found.sheetId, 0, Math.max(tab.columns.length, found.columnCount));
  const mend = { code: 'rangeNamed', tab: title, what: name } as const;
  const standing = names.find((one) => one.name?.toLowerCase() === name.toLowerCase());
  if (!standing) return [{ mend, requests: [{ addNamedRange: { namedRange: { name, range } } }] }];
  const isThere = (standing.range?.sheetId ?? 0) === found.sheetId;
  if (isThere && areaOf(standing.range, found) === areaOf(range, found)) return [];
  const namedRange = { namedRangeId: standing.namedRangeId ?? null, name, range };
  return [{ mend, requests: [{ updateNamedRange: { namedRange, fields: 'name,range' } }] }];
}
