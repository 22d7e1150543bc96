// Everything that is found in a tab of the county governor's, also where it rests on what was sent or saved.
import { criteriaOf } from '../../domain/round/criteria-of-year.ts';
import { readCriteria } from '../../domain/round/read-criteria.ts';
import { readVerdicts } from '../../domain/round/read-verdicts.ts';
import { isWithGovernor } from '../../domain/records/report-life.ts';
import { tabOf } from '../../domain/tabs/index.ts';
import { kriterier } from '../../domain/tabs/kriterier.ts';
import { vurdering } from '../../domain/tabs/vurdering.ts';
import { loadReports } from '../job/load-stored.ts';
import { type OpenRound, gridOf } from '../job/open-round.ts';
import type { Act, World } from '../job/world.ts';
import { type TabFindings, findingsOfTab, sentUnderOthers } from './check-governor-tab.ts';
import { lookAtVerdicts } from './check-verdicts.ts';

/** Nothing for a tab that nobody types in; what a check of the tab would say, and nothing is kept. */
export async function findingsInTab(
  world: World,
  act: Act,
  round: OpenRound,
): Promise<TabFindings | undefined> {
  const grid = gridOf(round.grids, act.tab);
  const { kind } = tabOf(act.tab)?.tab ?? {};
  if (kind === 'kriterier') {
    const set = criteriaOf(act.round.year);
    if (!set) return undefined;
    const { reading, findings } = readCriteria(grid, round.networks, set);
    return { tab: kriterier, reading, findings };
  }
  if (kind === 'vurdering') {
    const { findings } = await lookAtVerdicts(world, act, round);
    return { tab: vurdering, reading: readVerdicts(grid).reading, findings };
  }
  const reports = await world.store.read(act.round, loadReports);
  const sent = new Set(reports.filter(isWithGovernor).map(({ id }) => id));
  const found = findingsOfTab(round, act.tab, sent);
  if (!found || kind !== 'nokkeltall') return found;
  const renamed = await sentUnderOthers(world, act, round, reports);
  return { ...found, findings: [...found.findings, ...renamed] };
}
