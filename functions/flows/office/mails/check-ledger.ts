// The check of «E-post»: every e-mail as it is now, and what is typed beside one that cannot be done.
import { checkedTab } from '../../../text/answers/answers.ts';
import type { SheetAnswer } from '../../job/answer-sheet.ts';
import { loadReports } from '../../job/load-stored.ts';
import { type OpenRound, gridOf } from '../../job/open-round.ts';
import type { Act, Done, World } from '../../job/world.ts';
import { ledgerOf, loadMessages, showLedger } from '../../tabs/ledger/show-ledger.ts';
import { showStart } from '../../tabs/show-drift.ts';
import { loadStuck, stuckLines } from '../../tabs/show-mail.ts';
import { roundLine } from '../../tabs/show-state.ts';

/** Nothing is sent by it. */
export async function checkLedger(world: World, act: Act, round: OpenRound): Promise<SheetAnswer<Done>> {
  const now = world.clock.now().toISOString();
  const { messages, reports, stuck } = await world.store.read(act.round, async (from) => ({
    messages: await loadMessages(from),
    reports: await loadReports(from),
    stuck: await loadStuck(from),
  }));
  const ledger = ledgerOf(gridOf(round.grids, act.tab), messages, now);
  const { writes, expected } = showLedger(act.round, ledger);
  const lines = [roundLine(round, reports, now), ...stuckLines(round.grids.get('Start'), stuck)];
  return {
    result: { ok: true, ...checkedTab(act.tab, ledger.findings) },
    writes: [...writes, ...showStart(round, lines)],
    expected,
  };
}
