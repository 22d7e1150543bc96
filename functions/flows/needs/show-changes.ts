// Verb «changes»: the tab against what was sent last, and the last two versions against each other. Reads only.
import { changesBetween } from '../../domain/needs/changes.ts';
import type { Refusal } from '../../domain/sheet/refusal.ts';
import { reportOf } from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import { readTabState } from '../../domain/needs/tab-state.ts';
import type { Tx } from '../../ports.ts';
import { type Comparison, type SentVersion, changesPage } from '../../text/pages/changes.ts';
import { writePage, writeText } from '../../text/pages/page.ts';
import { type NetworkJob, inNetworkTab, showNothing } from '../job/in-network-tab.ts';
import { loadStored, loadVersion } from '../job/load-stored.ts';
import { momentOf } from '../job/moment.ts';
import type { Act, Done, World } from '../job/world.ts';

/** Reads only; a report that was never sent has nothing to be compared with. */
export const showChanges = (world: World, act: Act): Promise<Done | Refusal> =>
  inNetworkTab<Done>(world, act, 'changes', async (job) => {
    const comparisons = await compareWithSent(job);
    const { title, message, blocks } = changesPage(job.network.name, comparisons);
    const text = comparisons.length > 0 ? writeText(blocks) : message;
    return showNothing({ ok: true, title, message: text, html: writePage(blocks) });
  });

async function compareWithSent({ world, act, round, network, grid }: NetworkJob): Promise<Comparison[]> {
  const moment = await momentOf(world, act.round, round);
  return world.store.transact(act.round, async (tx) => {
    const stored = await loadStored(tx, network, round);
    const report = reportOf(stored.report, network.name);
    if (report.state === 'unsent') return [];
    const { rows } = readTabState(grid, network, round.plan, stored, moment);
    const now = rows.map(({ id, cells }) => ({ rowId: id, cells }));
    return compareVersions(tx, network, report.version, now);
  });
}

/** Now against the last version, and that against the one before it, if there is one. */
async function compareVersions(
  tx: Tx,
  network: Network,
  version: number,
  now: Parameters<typeof changesBetween>[1],
): Promise<Comparison[]> {
  const last = await loadVersion(tx, network.name, version);
  const from = await sentVersion(tx, network, version);
  const sinceLast = { from, changes: changesBetween(last, now) };
  if (version === 1) return [sinceLast];
  const earlier = await loadVersion(tx, network.name, version - 1);
  const before = await sentVersion(tx, network, version - 1);
  return [sinceLast, { from: before, to: from, changes: changesBetween(earlier, last) }];
}

async function sentVersion(tx: Tx, { code }: Network, version: number): Promise<SentVersion> {
  const event = await tx.get('event', `submit/${code}/${version}`);
  return { version, at: event?.at, by: event?.by };
}
