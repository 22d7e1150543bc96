// How far the round is, for the wheel: where each network's report lies, and whether a proposal was put forward.
import type { RoundStanding } from '../../domain/deadlines/known-by.ts';
import { reportOf } from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import type { Reads } from '../../ports.ts';
import { sentAs } from '../job/former-names.ts';
import { loadReports } from '../job/load-stored.ts';

/** A report that was sent under another name is its network's all the same. Reads, so it comes before any put. */
export async function loadStanding(from: Reads, networks: readonly Network[]): Promise<RoundStanding> {
  const reports = await loadReports(from);
  const byName = new Map(reports.map((report) => [report.id, report]));
  const known = networks.map(async (network) => {
    const { code, name } = network;
    const report = byName.get(name) ?? (await sentAs(from, network, reports)) ?? reportOf(undefined, name);
    return { code, name, report };
  });
  return { networks: await Promise.all(known), isPublished: (await from.get('latest', 'run')) !== undefined };
}
