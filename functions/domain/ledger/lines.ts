// Which rows the tab «E-post» is to have: those that stand there where they stand, new ones after them, each with what is typed beside it.
import type { LedgerEntry } from './entries.ts';

/** A row as it stands, or is to stand; of one without `key` only what is typed beside it is kept, and our word about that. */
export type LedgerRow = { key: string; action: string; remark?: string };
export type LedgerLine = { entry?: LedgerEntry; action: string; remark?: string };

/** Rows that are shown at most, and how many of the oldest leave together once there are more. */
const mostRows = 1000;
const leavingTogether = 250;

/** How many of the oldest of so many are not shown. */
export const olderOf = (count: number): number =>
  count <= mostRows ? 0 : Math.ceil((count - mostRows) / leavingTogether) * leavingTogether;

/**
 * `entries` oldest first. A row beside which something is typed stays however old it is; what is typed beside no e-mail
 * stands after the last.
 */
export function ledgerLines(entries: readonly LedgerEntry[], standing: readonly LedgerRow[]): LedgerLine[] {
  const typed = new Set(standing.flatMap(({ key, action }) => (action === '' ? [] : [key])));
  const first = olderOf(entries.length);
  const shown = new Map(
    entries.flatMap((entry, at) => (at >= first || typed.has(entry.key) ? [[entry.key, entry]] : [])),
  );
  const lines: LedgerLine[] = [];
  const stray: LedgerLine[] = [];
  for (const { key, ...typedThere } of standing) {
    const entry = shown.get(key);
    if (entry) lines.push({ entry, ...typedThere });
    else if (typedThere.action !== '') stray.push(typedThere);
    shown.delete(key);
  }
  return [...lines, ...[...shown.values()].map((entry) => ({ entry, action: '' })), ...stray];
}
