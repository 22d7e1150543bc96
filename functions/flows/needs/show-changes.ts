// Verb «changes»: the tab against what was sent last, and the last two versions against each other. Reads only.
import { changesBetween } from '../../domain/needs/changes.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import { reportOf } from '../../domain/records/report-life.ts';
import type { Network } from '../../domain/round/network.ts';
import { standOfTab } from '../../domain/needs/tab-state.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import type { Tx } from '../../ports.ts';
import { type Comparison, type SentVersion, changesPage } from '../../text/pages/changes.ts';
import { writePage, writeText } from '../../text/pages/page.ts';
import { admit } from '../job/access.ts';
import { answerSheet } from '../job/answer-sheet.ts';
import { titlesFor } from './check-tab.ts';
import { loadKept, loadVersion, momentOf } from './keep.ts';
import { gridOf, openRound } from '../job/open-round.ts';
import type { Act, Done, World } from '../job/world.ts';

export function showChanges(world: World, act: Act): Promise<Done | Refusal> {
  const known = tabOf(act.tab);
  if (known?.network === undefined) return Promise.resolve(refuse('notABehovTab', { title: act.tab }));
  return answerSheet<Done>(world, act.round.spreadsheetId, titlesFor(act.tab), async (grids) => {
    const round = openRound(grids);
    const network = admit('changes', act, round);
    if ('ok' in network) return network;
    const moment = await momentOf(world, act.round);
    const comparisons = await world.store.transact(act.round, async (tx) => {
      const kept = await loadKept(tx, network.name);
      const report = reportOf(kept.report, network.name);
      if (report.state === 'draft') return [];
      const stand = standOfTab(gridOf(round.grids, act.tab), network, round.plan, kept, moment);
      return compareVersions(
        tx,
        network,
        report.version,
        stand.rows.map(({ id, cells }) => ({ rowId: id, cells })),
      );
    });
    const { title, message, blocks } = changesPage(network.name, comparisons);
    const html = writePage(blocks);
    return {
      result: { ok: true, title, message: comparisons.length > 0 ? writeText(blocks) : message, html },
      writes: [],
      expected: [],
    };
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
