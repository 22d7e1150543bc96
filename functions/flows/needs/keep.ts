// Loads what is kept about a network, and keeps what changed since: one put per row that differs.
import { contentOf } from '../../domain/needs/assign-ids.ts';
import type { Allocation, AllocationInput, MeasureAward, Failure } from '../../allocation/model.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { Network } from '../../domain/round/network.ts';
import {
  type Kept,
  type Moment,
  type Stand,
  type StandingRow,
  isWhole,
} from '../../domain/needs/tab-state.ts';
import type { Reads, RoundKey, Tx } from '../../ports.ts';
import { hashOf } from '../job/hash.ts';
import type { World } from '../job/world.ts';

/** A network of the round with what is kept about it and, if it has one, its tab. */
export type NetworkFile = {
  network: Network;
  kept: Kept;
  grid: Grid | undefined;
  /** Why its report is refused as a whole (D17). */
  failures?: Failure[];
};

const submissionGroup = (network: string, version: number): string => `${network}/${version}`;

/** The run in force, if the round has one. */
export async function loadLatestRun(tx: Reads): Promise<Documents['run'] | undefined> {
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

/** The rows of a version that was sent. */
export const loadVersion = (tx: Tx, network: string, version: number): Promise<Documents['submittedRow'][]> =>
  tx.list('submittedRow', submissionGroup(network, version));

/** All that is kept about one network, by its name. What was returned no longer counts as submitted. */
export async function loadKept(tx: Tx, network: string, awards?: Map<string, MeasureAward>): Promise<Kept> {
  const report = await tx.get('report', network);
  const counts = report && report.state !== 'returned';
  const submitted = counts ? await loadVersion(tx, network, report.version) : [];
  const proposed =
    awards ??
    (report?.state === 'proposed' ? awardsOf(await loadLatestRun(tx)) : new Map<string, MeasureAward>());
  const others = (await tx.list('tabMeasures', 'tabMeasures')).flatMap(({ id, measures }) =>
    measures.map((measure) => ({ ...measure, network: id })),
  );
  return { rows: await tx.list('storedRow', network), report, submitted, awards: proposed, others };
}

/** When this is, and what the networks were awarded in the round of the year before, if it was kept here. */
export async function momentOf({ store, clock }: World, { county, year }: RoundKey): Promise<Moment> {
  const run = await store.read({ county, year: year - 1 }, loadLatestRun);
  return { at: clock.now().toISOString(), year, earlier: run ? earlierAwards(run) : new Map() };
}

function earlierAwards(run: Documents['run']): Moment['earlier'] {
  const { claims } = JSON.parse(run.input) as AllocationInput;
  const awarded = awardsOf(run);
  return new Map(
    claims.map(({ name, measures }) => [
      name,
      measures.filter(({ id }) => (awarded.get(id)?.amount ?? 0) > 0).map(({ id, name }) => ({ id, name })),
    ]),
  );
}

const sameConfirmation = (a: StandingRow['confirmed'], b: StandingRow['confirmed']): boolean =>
  a?.text === b?.text && JSON.stringify(a?.asked) === JSON.stringify(b?.asked);

/**
 * Puts each row that is new or differs, and marks those that are gone as withdrawn: but only where every column was
 * found, since a row without its columns is not gone. Answers how many changed, and how many of them were withdrawn.
 */
export function keepRows(
  tx: Tx,
  stand: Stand,
  kept: Kept,
  at: string,
): { changed: number; withdrawn: number } {
  const stored = new Map(kept.rows.map((row) => [row.id, row]));
  const count = { changed: 0, withdrawn: 0 };
  for (const { id, cells, confirmed } of stand.rows) {
    const before = stored.get(id);
    stored.delete(id);
    const hash = hashOf(contentOf(cells));
    const same = before?.hash === hash;
    if (same && before.state === 'typed' && sameConfirmation(before.confirmed, confirmed)) continue;
    count.changed++;
    tx.put('storedRow', {
      id,
      group: stand.network.name,
      cells,
      state: 'typed',
      version: (before?.version ?? 0) + 1,
      hash,
      changedAt: at,
      typedAt: same ? (before.typedAt ?? before.changedAt) : at,
      ...(confirmed && { confirmed }),
    });
  }
  for (const gone of isWhole(stand) ? stored.values() : [])
    if (gone.state === 'typed') {
      count.changed++;
      count.withdrawn++;
      tx.put('storedRow', { ...gone, state: 'withdrawn', version: gone.version + 1, changedAt: at });
    }
  keepMeasures(tx, stand, kept);
  return count;
}

/** What the other tabs' checks need to know of this one; put when it differs. */
function keepMeasures(tx: Tx, { network, rows }: Stand, { others = [] }: Kept): void {
  const measures = rows.flatMap(({ id, draft }) =>
    draft.measure === undefined
      ? []
      : [{ id, name: draft.measure, scheme: draft.scheme ?? '', partners: draft.partner ?? [] }],
  );
  const before = others.filter((other) => other.network === network.name);
  const same =
    before.length === measures.length &&
    measures.every((measure, at) => hashOf({ ...measure, network: network.name }) === hashOf(before[at]));
  if (!same) tx.put('tabMeasures', { id: network.name, group: 'tabMeasures', measures });
}

/** Freezes the rows as the next submitted version of the network's report. */
export function keepSubmission(tx: Tx, stand: Stand, version: number): Documents['submittedRow'][] {
  const group = submissionGroup(stand.network.name, version);
  const rows = stand.rows.map(({ id, cells }) => ({ id: `${group}/${id}`, group, rowId: id, cells }));
  for (const row of rows) tx.put('submittedRow', row);
  return rows;
}
