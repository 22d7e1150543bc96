// Verb «check»: read a tab, say at each place what is wrong, keep the rows that changed.
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import type { Network } from '../../domain/round/network.ts';
import type { Stand } from '../../domain/needs/tab-state.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { word } from '../../ports.ts';
import { checkedRows } from '../../text/answers/answers.ts';
import { admit, refuseAccess } from '../job/access.ts';
import { type SheetAnswer, answerSheet } from '../job/answer-sheet.ts';
import { checkSfTab } from '../office/check-governor-tab.ts';
import { keepStand } from './keep-stand.ts';
import { type OpenRound, gridOf, openRound, roundTabs } from '../job/open-round.ts';
import { roundLine, showReport } from '../tabs/show-state.ts';
import type { Act, Done, World } from '../job/world.ts';

/** Checks one tab of any kind; a tab we keep ourselves has nothing to check. */
export async function checkTab(world: World, act: Act): Promise<Done | Refusal> {
  const known = tabOf(act.tab);
  if (!known) return refuse('unknownTab', { title: act.tab });
  const whole = known.tab.kind === 'kriterier' && !act.ping;
  if (whole) return checkIn(world, act, known.network, 'all');
  const titles = titlesFor(act.tab);
  const checked = await checkIn(world, act, known.network, titles);
  // Only a line of ours stands in Start: without that tab a check is a check all the same.
  const lacksStart = !checked.ok && checked.code === 'missingTab' && checked.facts['title'] === 'Start';
  const others = titles.filter((title) => title !== 'Start');
  return lacksStart ? checkIn(world, act, known.network, others) : checked;
}

const checkIn = (
  world: World,
  act: Act,
  named: string | undefined,
  titles: string[] | 'all',
): Promise<Done | Refusal> =>
  answerSheet<Done>(world, act.round.spreadsheetId, titles, async (grids) => {
    const round = openRound(grids);
    if (named === undefined) return refuseAccess('check', act.by, round) ?? checkSfTab(world, act, round);
    const network = admit('check', act, round);
    return 'ok' in network ? network : checkBehov(world, act, round, network);
  });

/** The tabs a job about this tab reads, each once. */
export const titlesFor = (tab: string): string[] => {
  const more = tab === 'Innstilling' ? ['Budsjett'] : [];
  return [...new Set([tab, ...roundTabs, ...more])];
};

async function checkBehov(
  world: World,
  act: Act,
  round: OpenRound,
  network: Network,
): Promise<SheetAnswer<Done>> {
  const grid = gridOf(round.grids, act.tab);
  const { stand, count, report, reports, at } = await keepStand(world, act, round, network, grid);
  world.log.fact('checked', {
    network: word(network.code),
    rows: stand.rows.length,
    ...count,
    findings: stand.findings.length,
  });
  const { title, message } = checkedRows({ ...countRows(stand), withdrawn: count.withdrawn }, stand.findings);
  return {
    result: { ok: true, title, message },
    ...showReport(round, stand, report, roundLine(round, reports, at)),
  };
}

export const countRows = (stand: Stand): { rows: number; mustMend: number; underWork: number } => ({
  rows: stand.rows.length,
  mustMend: stand.rows.filter(({ state }) => state === 'mustMend').length,
  underWork: stand.rows.filter(({ state }) => state === 'underWork').length,
});
