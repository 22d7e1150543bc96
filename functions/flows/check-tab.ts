// Verb «check»: read a tab, say at each place what is wrong, keep the rows that changed.
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Stand } from '../domain/stand-of-tab.ts';
import { headerKey } from '../domain/tabs/column.ts';
import { tabOf } from '../domain/tabs/index.ts';
import { word } from '../ports.ts';
import { checkedRows } from '../text/answers.ts';
import { refuseAccess } from './access.ts';
import { type SheetAnswer, answerSheet } from './answer-sheet.ts';
import { checkSfTab } from './check-sf-tab.ts';
import { keepStand } from './keep-stand.ts';
import { type OpenRound, gridOf, openRound, roundTabs } from './open-round.ts';
import { roundLine, showReport } from './show-state.ts';
import type { Act, Done, World } from './world.ts';

/** Checks one tab of any kind; a tab we keep ourselves has nothing to check. */
export async function checkTab(world: World, act: Act): Promise<Done | Refusal> {
  const known = tabOf(act.tab);
  if (!known) return refuse('unknownTab', { title: act.tab });
  const whole = known.tab.kind === 'kriterier' && !act.ping;
  const titles = whole ? 'all' : titlesFor(act.tab);
  return answerSheet(world, act.round.spreadsheetId, titles, async (grids) => {
    const round = openRound(grids);
    const refusal = refuseAccess('check', act.by, round, networkOf(round, known.network)?.name);
    if (refusal) return refusal;
    return known.network === undefined
      ? checkSfTab(world, act, round)
      : checkBehov(world, act, round, known.network);
  });
}

/** The tabs a job about this tab reads, each once. */
export const titlesFor = (tab: string): string[] => {
  const more = tab === 'Innstilling' ? ['Budsjett'] : [];
  return [...new Set([tab, ...roundTabs, ...more])];
};

export const networkOf = (
  round: OpenRound,
  name: string | undefined,
): OpenRound['networks'][number] | undefined =>
  round.networks.find((network) => name !== undefined && headerKey(network.name) === headerKey(name));

async function checkBehov(
  world: World,
  act: Act,
  round: OpenRound,
  name: string,
): Promise<SheetAnswer<Done> | Refusal> {
  const network = networkOf(round, name);
  if (!network) return refuse('notABehovTab', { title: act.tab });
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
