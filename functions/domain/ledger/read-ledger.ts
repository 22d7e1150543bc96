// Reads the tab «E-post»: which e-mail each row is of, and what is typed to be done with it.
import { type Grid, textOf } from '../sheet/cells.ts';
import { type Finding, finding } from '../sheet/finding.ts';
import { readCell } from '../sheet/read-cell.ts';
import { type RawRow, type TabReading, readTab } from '../sheet/read-tab.ts';
import { type EPostField, type MailAction, ePost, mailActionOfWord } from '../tabs/contact/e-post.ts';
import { type LedgerEntry, type LedgerState, mayDo } from './entries.ts';
import type { LedgerRow } from './lines.ts';

/** Something to be done with an entry, and where it is typed. */
export type Ordered = { action: MailAction; entry: LedgerEntry };

export type LedgerReading = {
  reading: TabReading<EPostField>;
  /** Every row, from the top. */
  standing: LedgerRow[];
  ordered: Ordered[];
  findings: Finding[];
};

type Words = { stateWord: (state: LedgerState) => string };

const actionColumn = ePost.columns.find(({ field }) => field === 'action')!;

/** A word that is unknown, beside no e-mail, or of no use to it as it is now, is told at its cell and does nothing. */
export function readLedger(grid: Grid, entries: readonly LedgerEntry[], { stateWord }: Words): LedgerReading {
  const reading = readTab(ePost, grid);
  const left = new Map(entries.map((entry) => [entry.key, entry]));
  const standing: LedgerRow[] = [];
  const ordered: Ordered[] = [];
  const findings = [...reading.findings];
  for (const row of reading.rows) {
    const key = textOf(row.cells.key);
    const action = textOf(row.cells.action);
    standing.push({ key, action });
    const entry = left.get(key);
    left.delete(key);
    if (action === '') continue;
    const understood = understand(row, entry, stateWord);
    if ('action' in understood) ordered.push(understood);
    else findings.push(...understood.findings);
  }
  return { reading, standing, ordered, findings };
}

function understand(
  row: RawRow<EPostField>,
  entry: LedgerEntry | undefined,
  stateWord: Words['stateWord'],
): Ordered | { findings: Finding[] } {
  const spot = { severity: 'stops' as const, places: [row.places.action] };
  const { value, findings } = readCell(actionColumn, row.cells.action, row.places.action);
  if (typeof value !== 'string') return { findings };
  const text = textOf(row.cells.action);
  if (!entry) return { findings: [finding('mailActionAstray', spot, { text })] };
  const action = mailActionOfWord[value as keyof typeof mailActionOfWord];
  if (mayDo(action, entry)) return { action, entry };
  return { findings: [finding('mailActionIdle', spot, { text, state: stateWord(entry.state) })] };
}
