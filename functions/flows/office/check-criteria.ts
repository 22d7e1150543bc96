// The check of the Kriterier tab: its rows are put in place, and what a person has assessed is saved in their name.
import { isAssessed, failuresOf, type CriteriaSet } from '../../domain/round/criteria.ts';
import { type CriteriaReading, readCriteria } from '../../domain/round/read-criteria.ts';
import { type Report, type Submitted, beginAssessment } from '../../domain/records/report-life.ts';
import { type Moment, type TabState, readTabState } from '../../domain/needs/tab-state.ts';
import { behovTitle } from '../../domain/tabs/index.ts';
import { criteriaOf } from '../../domain/round/criteria-of-year.ts';
import type { Tx } from '../../ports.ts';
import { assessedWords, noCriteriaWords } from '../../text/answers/answers.ts';
import { tellPutBack } from '../../text/answers/not-found.ts';
import { putBack, withSaved } from '../job/criteria-in.ts';
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
type Checked = { read: CriteriaReading; saved: Saved; reports: Report[]; taken: TakenUp[] };

/** A trigger's ping saves nothing: it runs as the one who set it up, who has assessed nothing. */
export async function checkCriteria(world: World, act: Act, round: OpenRound): Promise<SheetAnswer<Done>> {
  const set = criteriaOf(act.round.year);
  if (!set) return { result: { ok: true, ...noCriteriaWords(act.round.year) }, writes: [], expected: [] };
  const grid = gridOf(round.grids, 'Kriterier');
  const typed = readCriteria(grid, round.networks, set);
  const moment = await momentOf(world, act.round, round);
  const { read, saved, reports, taken } = await world.store.transact(act.round, (tx) =>
    checkInside(tx, act, round, moment, set, typed),
  );
  const rows = answerCriteria(grid, read, set, saved);
  const moved = taken.map(({ report }) => report);
  const words = showWords(round.grids.get('Innstilling'), moved);
  const lines = [
    roundLine(round, reports, moment.at, moved),
    ...taken.map(({ tabState, report }) => startLine(tabState, report)),
  ];
  return {
    result: { ok: true, ...sayAssessed(round, set, read, putBack(typed, read)) },
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
  typed: CriteriaReading,
): Promise<Checked> {
  const saved = await loadAssessments(tx);
  const reports = await loadReports(tx);
  const read = withSaved(typed, set, saved);
  if (ping) return { read, saved, reports, taken: [] };
  const begun = new Set(read.assessments.map(({ network }) => network));
  const taken: TakenUp[] = [];
  for (const report of reports)
    if (report.state === 'submitted' && begun.has(report.id))
      taken.push(...(await takeUp(tx, round, moment, report)));
  for (const { report } of taken) if (report.state !== 'unsent') tx.put('report', report);
  const after = saveAssessments(tx, saved, set, read, { by: by.email, at: moment.at });
  return { read, saved: after, reports, taken };
}

/** Under assessment from now on; nothing for a network that has no tab in what was read. */
async function takeUp(tx: Tx, round: OpenRound, moment: Moment, report: Submitted): Promise<TakenUp[]> {
  const network = round.networks.find(({ name }) => name === report.id);
  const grid = round.grids.get(behovTitle(report.id));
  if (!network || !grid) return [];
  const stored = await loadStored(tx, network, round);
  return [
    { report: beginAssessment(report), tabState: readTabState(grid, network, round.plan, stored, moment) },
  ];
}

function sayAssessed(
  { networks }: OpenRound,
  set: CriteriaSet,
  { assessments, findings }: CriteriaReading,
  back: string[],
) {
  const names = networks.map(({ name }) => name);
  const { title, message } = assessedWords(findings, {
    done: names.filter((name) => isAssessed(set, assessments, name)).length,
    networks: names.length,
    refused: names.filter((name) => failuresOf(set, assessments, name).length > 0),
  });
  return { title, message: message + tellPutBack(back) };
}
