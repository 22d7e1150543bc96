// Verb «allocate»: compute the distribution from what was submitted, as a draft; nobody is told, and no network sees it.
import { daysOf, osloClock, parseIsoDay } from '../../basics/calendar.ts';
import { isWithNetwork, type Report, reportOf } from '../../domain/records/report-life.ts';
import type { MoveReading } from '../../domain/moves/read-moves.ts';
import { type Refusal, isRefusal } from '../../domain/sheet/refusal.ts';
import type { Tx } from '../../ports.ts';
import { tellMissing } from '../../text/answers/answers.ts';
import { aboutToDraft, differenceLines, draftedWords, tellDeadline } from '../../text/answers/drafts.ts';
import { afterAnswer } from '../../text/answers/not-found.ts';
import { type SheetAnswer, answerSheet } from '../job/answer-sheet.ts';
import type { Saved } from '../job/load-assessments.ts';
import { openingOf, momentOf } from '../job/moment.ts';
import { gridOf } from '../job/open-round.ts';
import { type GovernorTabs, readGovernorTabs } from '../job/read-governor-tabs.ts';
import type { Act, Done, World } from '../job/world.ts';
import { saveAssessments } from '../office/save-assessments.ts';
import { type Registry, registerMoves } from '../moves/register-moves.ts';
import { notFoundBy } from '../tabs/show-drift.ts';
import { answerAssessed } from '../tabs/write-criteria.ts';
import { writeKladd } from '../tabs/write-innstilling.ts';
import { answerMoves } from '../tabs/write-moves.ts';
import { writeTiltak } from '../tabs/write-tiltak.ts';
import { writeVerdicts } from '../tabs/write-verdicts.ts';
import { type ComputedRound, computeRound } from './compute-round.ts';
import { type Compared, keepDraft } from './keep-draft.ts';
import { refuseToCompute } from './refuse-to-compute.ts';
import { tellBeside } from './tell-beside.ts';

type DraftedRound = ComputedRound & {
  /** As they stand, one per network: a draft moves none. */
  reports: Report[];
  saved: Saved;
  compared: Compared;
  registry: Registry;
};

/** One read and one write, of the office's own tabs; where rows moved it begins again. */
export async function allocateRound(world: World, act: Act): Promise<Done | Refusal> {
  const { year } = act.round;
  let isSame = true;
  let told = '';
  const outcome = await answerSheet<DraftedRound>(world, act.round, 'all', async (grids) => {
    const opening = await openingOf(world, act.round);
    const basis = readGovernorTabs(grids, year, opening);
    const refusal = refuseToCompute('allocate', act, basis);
    if (refusal) return refusal;
    const moment = await momentOf(world, act.round, basis.round);
    const drafted = await world.store.transact(act.round, async (tx) => {
      const computed = await computeRound(tx, basis, moment);
      return isRefusal(computed)
        ? computed
        : draftInside(tx, { world, act, at: moment.at, moves: basis.moves }, computed);
    });
    if (isRefusal(drafted)) return drafted;
    isSame &&= drafted.compared.isSame;
    const after = afterAnswer(notFoundBy(basis)) + tellDeadline(deadlineAhead(basis, moment.at));
    told = after + tellBeside({ ...drafted, unreached: [] }, year) + tellCompared(drafted.compared);
    return answer(basis, drafted, year);
  });
  if (isRefusal(outcome)) return outcome;
  if (world.rehearsing) return { ok: true, ...aboutToDraft(told) };
  const { innstilling, reports } = outcome;
  const { pot } = innstilling.allocation;
  world.log.fact('drafted', { networks: reports.length, pot, unallocated: innstilling.unallocated, isSame });
  const networks = reports.filter((report) => !isWithNetwork(report)).length;
  return { ok: true, ...draftedWords({ networks, drafted: isSame ? 'before' : 'now', told }) };
}

const tellCompared = (compared: Compared): string => ` ${differenceLines(compared).join(' ')}`;

/** The draft, what the office has assessed, and a number for every move that has none. */
async function draftInside(
  tx: Tx,
  by: { world: World; act: Act; at: string; moves: MoveReading },
  computed: ComputedRound,
): Promise<DraftedRound> {
  const { criteria, assessed } = computed;
  const registry = await registerMoves(tx, by.moves, { by: by.act.by.email, at: by.at });
  const compared = await keepDraft(tx, by, computed);
  const saved = criteria
    ? saveAssessments(tx, assessed, criteria.set, criteria.read, { by: by.act.by.email, at: by.at })
    : assessed;
  const reports = computed.files.map(({ network, stored }) => reportOf(stored.report, network.name));
  return { ...computed, compared, saved, reports, registry };
}

/** The deadline that is still ahead, and the days to it by Oslo's calendar. */
function deadlineAhead({ round }: GovernorTabs, now: string): { at: string; days: number } | undefined {
  const at = round.deadline;
  if (at === undefined || at < now) return undefined;
  const dayOfOslo = (instant: string): number => daysOf(parseIsoDay(osloClock(instant)));
  return { at, days: dayOfOslo(at) - dayOfOslo(now) };
}

function answer(basis: GovernorTabs, drafted: DraftedRound, year: number): SheetAnswer<DraftedRound> {
  const { round } = basis;
  const { innstilling, reports, compared } = drafted;
  const missing = tellMissing(year, reports.filter(isWithNetwork)).trim();
  const about = [missing, ...differenceLines(compared)].filter((line) => line !== '');
  const parts = [
    answerAssessed(drafted),
    writeVerdicts(basis, drafted),
    answerMoves(gridOf(round.grids, 'Justeringer'), basis.moves, drafted.registry, basis.moves.findings),
    writeKladd(gridOf(round.grids, 'Kladd'), round, { ...drafted, about }),
    writeTiltak(gridOf(round.grids, 'Kladd tiltak'), innstilling),
  ];
  return {
    result: drafted,
    writes: parts.flatMap(({ writes }) => writes),
    expected: parts.flatMap(({ expected }) => expected),
  };
}
