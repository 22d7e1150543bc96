// Verb «check»: read a tab, say at each place what is wrong, keep the rows that changed.
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Finding } from '../domain/finding.ts';
import { readInnstilling } from '../domain/read-innstilling.ts';
import { readBudget, readNetworks, readRoles } from '../domain/read-round.ts';
import { readPlan } from '../domain/read-plan.ts';
import { reconcileBudget } from '../domain/reconcile-budget.ts';
import type { TabReading } from '../domain/read-tab.ts';
import { type Stand, standOfTab } from '../domain/stand-of-tab.ts';
import type { TabDefinition } from '../domain/tabs/column.ts';
import { headerKey } from '../domain/tabs/column.ts';
import { tabOf } from '../domain/tabs/index.ts';
import { word } from '../ports.ts';
import { checkedTab, checkedRows } from '../text/answers.ts';
import { refuseAccess } from './access.ts';
import { type SheetAnswer, answerSheet } from './answer-sheet.ts';
import { answerRows, answerStart, startLine } from './answer-rows.ts';
import { keepRows, loadKept, momentOf } from './keep.ts';
import { type OpenRound, gridOf, openRound, roundTabs } from './open-round.ts';
import type { Act, Done, World } from './world.ts';
import { writeFindings } from './write-findings.ts';

/** Checks one tab of any kind; a tab we keep ourselves has nothing to check. */
export async function checkTab(world: World, act: Act): Promise<Done | Refusal> {
  const known = tabOf(act.tab);
  if (!known) return refuse('unknownTab', { title: act.tab });
  return answerSheet(world, act.round.spreadsheetId, titlesFor(act.tab), async (grids) => {
    const round = openRound(grids);
    const refusal = refuseAccess('check', act.by, round, networkOf(round, known.network)?.name);
    if (refusal) return refusal;
    return known.network === undefined
      ? checkSfTab(round, act.tab)
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
  const moment = await momentOf(world, act.round);
  const { stand, count, state } = await world.store.transact(act.round, async (tx) => {
    const kept = await loadKept(tx, network.name);
    const stand = standOfTab(grid, network, round.plan, kept, moment);
    return { stand, count: keepRows(tx, stand, kept, moment.at), state: kept.report?.state };
  });
  world.log.fact('checked', {
    network: word(network.code),
    rows: stand.rows.length,
    ...count,
    findings: stand.findings.length,
  });
  const { writes, expected } = answerRows(grid, stand);
  const line = startLine(stand, state === undefined || state === 'draft' ? 'none' : state);
  const { title, message } = checkedRows({ ...countRows(stand), withdrawn: count.withdrawn }, stand.findings);
  return {
    result: { ok: true, title, message },
    writes: [...writes, ...answerStart(round.grids.get('Start'), [line])],
    expected,
  };
}

export const countRows = (stand: Stand): { rows: number; mustMend: number; underWork: number } => ({
  rows: stand.rows.length,
  mustMend: stand.rows.filter(({ state }) => state === 'mustMend').length,
  underWork: stand.rows.filter(({ state }) => state === 'underWork').length,
});

function checkSfTab(round: OpenRound, title: string): SheetAnswer<Done> {
  const grid = gridOf(round.grids, title);
  const answer = (
    reading: TabReading<string>,
    tab: TabDefinition,
    findings: Finding[],
  ): SheetAnswer<Done> => ({
    result: { ok: true, ...checkedTab(title, findings) },
    writes: writeFindings(
      tab,
      reading,
      grid,
      findings.filter(({ places }) => places[0]?.title === title),
    ),
    expected: [],
  });
  const tab = tabOf(title)?.tab;
  switch (tab?.kind) {
    case 'budsjett': {
      const budget = readBudget(grid);
      const header = { title, row: 0, column: budget.reading.columns.amount ?? 0 };
      return answer(budget.reading, tab, [
        ...budget.findings,
        ...reconcileBudget(budget.values, round.networks, header).findings,
      ]);
    }
    case 'nokkeltall': {
      const networks = readNetworks(grid);
      return answer(networks.reading, tab, networks.findings);
    }
    case 'plan': {
      const plan = readPlan(grid);
      return answer(plan.reading, tab, plan.findings);
    }
    case 'roller': {
      const roles = readRoles(grid, round.networks);
      return answer(roles.reading, tab, roles.findings);
    }
    case 'innstilling': {
      const typed = readInnstilling(grid);
      return answer(typed.reading, tab, typed.findings);
    }
    default:
      return { result: { ok: true, ...checkedTab(title, []) }, writes: [], expected: [] };
  }
}
