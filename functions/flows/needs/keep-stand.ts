// A network's tab as it stands now, kept in the store: what every job about one network begins with.
import type { Grid } from '../../domain/sheet/cells.ts';
import { type Report, reportOf } from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import { type Stand, standOfTab } from '../../domain/needs/tab-state.ts';
import { keepRows, loadKept, momentOf } from './keep.ts';
import type { OpenRound } from '../job/open-round.ts';
import { loadReports } from '../tabs/show-state.ts';
import type { Act, World } from '../job/world.ts';

export type KeptStand = {
  stand: Stand;
  count: { changed: number; withdrawn: number };
  report: Report;
  reports: Report[];
  /** UTC. */
  at: string;
};

/** `keep: false` looks without keeping. */
export async function keepStand(
  world: World,
  { round: key }: Act,
  { plan }: OpenRound,
  network: Network,
  grid: Grid,
  keep = true,
): Promise<KeptStand> {
  const moment = await momentOf(world, key);
  return world.store.transact(key, async (tx) => {
    const kept = await loadKept(tx, network.name);
    const stand = standOfTab(grid, network, plan, kept, moment);
    const report = reportOf(kept.report, network.name);
    const reports = await loadReports(tx);
    const count = keep ? keepRows(tx, stand, kept, moment.at) : { changed: 0, withdrawn: 0 };
    return { stand, count, report, reports, at: moment.at };
  });
}
