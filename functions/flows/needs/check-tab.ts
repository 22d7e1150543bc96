// Verb «check»: read a tab, say at each place what is wrong, store the rows that changed.
import type { TabState } from '../../domain/needs/tab-state.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { word } from '../../ports.ts';
import { checkedRows } from '../../text/answers/answers.ts';
import { refuseAccess } from '../job/access.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { type NetworkJob, inNetworkTab, inTab } from '../job/in-network-tab.ts';
import type { Act, Done, World } from '../job/world.ts';
import { checkGovernorTab } from '../office/check-governor-tab.ts';
import { holdBack } from '../tabs/hold-back.ts';
import { showChecked } from './answer-after.ts';
import { checkAndStoreTab } from './check-and-store.ts';

/** `held`: something is told later, when a row that somebody is in has been left. */
export type TabChecked = Done & { held?: true };

/** Checks one tab of any kind; a tab we fill in ourselves has nothing to check. */
export async function checkTab(world: World, act: Act): Promise<TabChecked | Refusal> {
  const known = tabOf(act.tab);
  if (!known) return refuse('unknownTab', { title: act.tab });
  if (known.network !== undefined) return inNetworkTab(world, act, 'check', checkBehov);
  return inTab<TabChecked>(
    world,
    act,
    'check',
    async (round) => refuseAccess('check', act.by, round) ?? checkGovernorTab(world, act, round),
  );
}

async function checkBehov(job: NetworkJob): Promise<SheetAnswer<TabChecked>> {
  const { world, act, round, network, grid } = job;
  const checked = await checkAndStoreTab(job);
  const { tabState, count } = checked;
  const { rows, findings } = tabState;
  world.log.fact('checked', {
    network: word(network.code),
    rows: rows.length,
    ...count,
    findings: findings.length,
  });
  // Without Årshjul nobody is told what is late, and that is said beside the rows.
  const besides = round.findings.filter(({ code }) => code === 'wheelTabMissing');
  const told = [...findings, ...besides];
  const { title, message } = checkedRows({ ...countRows(tabState), withdrawn: count.withdrawn }, told);
  const { shown, held } = holdBack(grid, tabState, act.inHand ?? []);
  return {
    result: { ok: true, title, message, ...(held.length > 0 && { held: true }) },
    ...showChecked(round, { ...checked, tabState: shown }),
  };
}

const countRows = ({ rows }: TabState): { rows: number; mustMend: number; underWork: number } => ({
  rows: rows.length,
  mustMend: rows.filter(({ state }) => state === 'mustMend').length,
  underWork: rows.filter(({ state }) => state === 'underWork').length,
});
