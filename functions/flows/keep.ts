// Loads what is kept about a network, and keeps what changed since: one put per row that differs.
import { contentOf } from '../domain/assign-ids.ts';
import type { Allocation, MeasureAward } from '../domain/claims.ts';
import type { Grid } from '../domain/cells.ts';
import type { Documents } from '../domain/documents.ts';
import type { Network } from '../domain/rules-of-round.ts';
import type { Kept, Stand } from '../domain/stand-of-tab.ts';
import type { Tx } from '../ports.ts';
import { hashOf } from './hash.ts';

/** A network of the round with what is kept about it and, if it has one, its tab. */
export type NetworkFile = { network: Network; kept: Kept; grid: Grid | undefined };

const submissionGroup = (network: string, version: number): string => `${network}/${version}`;

/** The run in force, if the round has one. */
export async function loadLatestRun(tx: Tx): Promise<Documents['run'] | undefined> {
  const latest = await tx.get('latest', 'run');
  return latest && tx.get('run', latest.runId);
}

export const awardsOf = (run: Documents['run'] | undefined): Map<string, MeasureAward> => {
  if (!run) return new Map();
  const outcome = JSON.parse(run.outcome) as Allocation;
  return new Map(
    outcome.awards.flatMap(({ measures }) => measures.map((award) => [award.id, award] as const)),
  );
};

/** All that is kept about one network, by its name. */
export async function loadKept(tx: Tx, network: string, awards?: Map<string, MeasureAward>): Promise<Kept> {
  const report = await tx.get('report', network);
  const submitted = report ? await tx.list('submittedRow', submissionGroup(network, report.version)) : [];
  const proposed =
    awards ??
    (report?.state === 'proposed' ? awardsOf(await loadLatestRun(tx)) : new Map<string, MeasureAward>());
  return { rows: await tx.list('storedRow', network), report, submitted, awards: proposed };
}

/** Puts each row that is new or differs, and marks those that are gone as withdrawn. Answers how many. */
export function keepRows(tx: Tx, stand: Stand, kept: Kept, at: string): number {
  const stored = new Map(kept.rows.map((row) => [row.id, row]));
  let changed = 0;
  const put = (row: Documents['storedRow']): void => {
    tx.put('storedRow', row);
    changed++;
  };
  for (const { id, cells } of stand.rows) {
    const before = stored.get(id);
    stored.delete(id);
    const hash = hashOf(contentOf(cells));
    if (before?.hash === hash && before.state === 'typed') continue;
    put({
      id,
      group: stand.network.name,
      cells,
      state: 'typed',
      version: (before?.version ?? 0) + 1,
      hash,
      changedAt: at,
    });
  }
  for (const gone of stored.values())
    if (gone.state === 'typed')
      put({ ...gone, state: 'withdrawn', version: gone.version + 1, changedAt: at });
  return changed;
}

/** Freezes the rows as the next submitted version of the network's report. */
export function keepSubmission(tx: Tx, stand: Stand, version: number): Documents['submittedRow'][] {
  const group = submissionGroup(stand.network.name, version);
  const rows = stand.rows.map(({ id, cells }) => ({ id: `${group}/${id}`, group, rowId: id, cells }));
  for (const row of rows) tx.put('submittedRow', row);
  return rows;
}
