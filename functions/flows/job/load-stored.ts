// Loads what is stored about a network and about the run in force.
import type { Allocation, TiltakAward, Failure } from '../../allocation/model.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { Report } from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import type { StoredNetwork } from '../../domain/needs/tab-state.ts';
import type { Reads } from '../../ports.ts';
import { type NamedNetwork, type Networks, idsElsewhere, namesKept } from './former-names.ts';

/** A network of the round with what is kept about it and, if it has one, its tab. */
export type NetworkFile = {
  network: Network;
  stored: StoredNetwork;
  grid: Grid | undefined;
  /** Why its report is refused as a whole (D17). */
  failures?: Failure[];
};

/** Where the rows of a version that was sent lie. */
export const submissionGroup = (network: string, version: number): string => `${network}/${version}`;

/** The run in force, if the round has one. */
export async function loadLatestRun(tx: Reads): Promise<Documents['run'] | undefined> {
  const latest = await tx.get('latest', 'run');
  return latest && tx.get('run', latest.runId);
}

/** What was computed last, if anything was. */
export const loadDraft = (tx: Reads): Promise<Documents['draft'] | undefined> => tx.get('draft', 'draft');

/** The deadlines that an act has put in force, if one has. */
export const loadWheel = (tx: Reads): Promise<Documents['wheel'] | undefined> => tx.get('wheel', 'wheel');

export const awardsOf = (run: Documents['run'] | undefined): Map<string, TiltakAward> => {
  if (!run) return new Map();
  const outcome = JSON.parse(run.outcome) as Allocation;
  return new Map(
    outcome.awards.flatMap(({ measures }) => measures.map((award) => [award.id, award] as const)),
  );
};

/** The rows of a version that was sent. */
export const loadVersion = (
  tx: Reads,
  network: string,
  version: number,
): Promise<Documents['submittedRow'][]> => tx.list('submittedRow', submissionGroup(network, version));

/**
 * All that is kept about one network, by its name; its rows also under names it had before. What was returned no longer
 * counts as submitted.
 */
export async function loadStored(
  tx: Reads,
  network: NamedNetwork,
  round: Networks,
  awards?: Map<string, TiltakAward>,
): Promise<StoredNetwork> {
  const { name } = network;
  const report = await tx.get('report', name);
  return { ...(await loadRows(tx, network, round)), report, ...(await loadSent(tx, report, awards)) };
}

/** What was sent with a report and counts, and what was proposed for it. */
export async function loadSent(
  tx: Reads,
  report: Documents['report'] | undefined,
  awards?: Map<string, TiltakAward>,
): Promise<Pick<StoredNetwork, 'submitted' | 'awards'>> {
  const counts = report && report.state !== 'returned';
  const submitted = counts ? await loadVersion(tx, report.id, report.version) : [];
  const proposed = awards ?? (report?.state === 'proposed' ? awardsOf(await loadLatestRun(tx)) : new Map());
  return { submitted, awards: proposed };
}

type RowsAndNames = Pick<
  StoredNetwork,
  'rows' | 'formers' | 'nameTaken' | 'elsewhere' | 'others' | 'judgedBy'
>;

async function loadRows(tx: Reads, network: NamedNetwork, round: Networks): Promise<RowsAndNames> {
  const tabs = await tx.list('tabMeasures', 'tabMeasures');
  const own = namesKept(tabs, network, round);
  const formers = own.filter((name) => name !== network.name);
  const rows = await Promise.all(own.map((name) => tx.list('storedRow', name)));
  return {
    rows: rows.flat(),
    formers,
    nameTaken: !own.includes(network.name),
    elsewhere: await idsElsewhere(tx, tabs, network, own),
    others: tabs
      .filter(({ id }) => !formers.includes(id))
      .flatMap(({ id, measures }) => measures.map((measure) => ({ ...measure, network: id }))),
    judgedBy: tabs.find(({ id }) => id === network.name)?.judgedBy,
  };
}

/** Every report that was ever sent. Reads, so it must come before the puts of its transaction. */
export const loadReports = (tx: Reads): Promise<Report[]> => tx.list('report', 'report');
