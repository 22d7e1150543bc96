// The check of the Kriterier tab: its rows are put in place, and what a person has assessed is saved in their name.
import { isAssessed, failuresOf, type CriteriaSet } from '../../domain/round/criteria.ts';
import { type CriteriaReading, readCriteria } from '../../domain/round/read-criteria.ts';
import { type Report, type Submitted, beginAssessment } from '../../domain/records/report-life.ts';
import { type Moment, type TabState, readTabState } from '../../domain/needs/tab-state.ts';
import { behovTitle } from '../../domain/tabs/index.ts';
import { criteriaOf } from '../../domain/round/criteria-of-year.ts';
import type { Tx } from '../../ports.ts';
import { assessedWords, noCriteriaWords } from '../../text/answers/answers.ts';
import { startLine } from '../tabs/answer-rows.ts';
import type { SheetAnswer } from '../job/answer-sheet.ts';
import { saveAssessments } from './save-assessments.ts';
import { answerCriteria } from '../tabs/write-criteria.ts';
import { type Saved, loadAssessments } from '../job/load-assessments.ts';
import { loadStored, loadReports } from '../job/load-stored.ts';
import { momentOf } from '../job/moment.ts';
import { type OpenRound, gridOf } from '../job/open-round.ts';
import { showStart } from '../tabs/show-drift.ts';
import { roundLine, showWords } from '../tabs/show-state.ts';
import type { Act, Done, World } from '../job/world.ts';

type TakenUp = { report: Report; tabState: TabState };
type Checked = { saved: Saved; reports: Report[]; taken: TakenUp[] };

/** A trigger's ping saves nothing: it runs as the one who set it up, who has assessed nothing. */
export async function checkCriteria(world: World, act: Act, round: OpenRound): Promise<SheetAnswer<Done>> {
  const set = criteriaOf(act.round.year);
  if (!set) return { result: { ok: true, ...noCriteriaWords(act.round.year) }, writes: [], expected: [] };
  const grid = gridOf(round.grids, 'Kriterier');
  const read = readCriteria(grid, round.networks, set);
  const moment = await momentOf(world, act.round);
  const { saved, reports, taken } = await world.store.transact(act.round, (tx) =>
    checkInside(tx, act, round, moment, set, read),
  );
  const rows = answerCriteria(grid, read, set, saved);
  const moved = taken.map(({ report }) => report);
  const words = showWords(round.grids.get('Innstilling'), moved);
  const lines = [
    roundLine(round, reports, moment.at, moved),
    ...taken.map(({ tabState, report }) => startLine(tabState, report)),
  ];
  return {
    result: { ok: true, ...sayAssessed(round, set, read) },
    writes: [...rows.writes, ...words.writes, ...showStart(round, lines)],
    expected: [...rows.expected, ...words.expected],
  };
}

/** All reads, then all puts. */
async function checkInside(
  tx: Tx,
  { by, ping }: Act,
  round: OpenRound,
  moment: Moment,
  set: CriteriaSet,
  read: CriteriaReading,
): Promise<Checked> {
  const saved = await loadAssessments(tx);
  const reports = await loadReports(tx);
  if (ping) return { saved, reports, taken: [] };
  const begun = new Set(read.assessments.map(({ network }) => network));
  const taken: TakenUp[] = [];
  for (const report of reports)
    if (report.state === 'submitted' && begun.has(report.id))
      taken.push(...(await takeUp(tx, round, moment, report)));
  for (const { report } of taken) if (report.state !== 'unsent') tx.put('report', report);
  return { saved: saveAssessments(tx, saved, set, read, { by: by.email, at: moment.at }), reports, taken };
}

/** Under assessment from now on; nothing for a network that has no tab in what was read. */
async function takeUp(tx: Tx, round: OpenRound, moment: Moment, report: Submitted): Promise<TakenUp[]> {
  const network = round.networks.find(({ name }) => name === report.id);
  const grid = round.grids.get(behovTitle(report.id));
  if (!network || !grid) return [];
  const stored = await loadStored(tx, network.name);
  return [
    { report: beginAssessment(report), tabState: readTabState(grid, network, round.plan, stored, moment) },
  ];
}

function sayAssessed({ networks }: OpenRound, set: CriteriaSet, { assessments, findings }: CriteriaReading) {
  const names = networks.map(({ name }) => name);
  return assessedWords(findings, {
    done: names.filter((name) => isAssessed(set, assessments, name)).length,
    networks: names.length,
    refused: names.filter((name) => failuresOf(set, assessments, name).length > 0),
  });
}
