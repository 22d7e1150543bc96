// Verb «allocate»: compute the distribution from what was submitted, write it, and tell everyone once.
import { wholeSentence } from '../../text/answers/proposing.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { isWithNetwork, reportOf } from '../../domain/records/report-life.ts';
import {
  allocatedWords,
  tellLowered,
  tellMissing,
  tellTabless,
  tellUnassessed,
  tellUnbound,
  tellUnreached,
} from '../../text/answers/answers.ts';
import { aboutToAllocate } from '../../text/answers/previews.ts';
import type { Holders } from '../../domain/records/message-life.ts';
import { afterAnswer, tellLifted, tellPutBack } from '../../text/answers/not-found.ts';
import { foreignLocale } from '../../domain/sheet/language.ts';
import { refuseAccess } from '../job/access.ts';
import { answerRows, startLine } from '../tabs/answer-rows.ts';
import { type SheetAnswer, answerSheet } from '../job/answer-sheet.ts';
import { answerCriteria } from '../tabs/write-criteria.ts';
import { deliverWithin } from '../job/deliver.ts';
import { holdersIn } from '../job/holders.ts';
import { momentOf } from '../job/moment.ts';
import { gridOf } from '../job/open-round.ts';
import { type ProposedRound, proposeRound } from './propose-round.ts';
import { type GovernorTabs, linesOf, readGovernorTabs } from '../job/read-governor-tabs.ts';
import { notFoundBy, showStart } from '../tabs/show-drift.ts';
import { lockOf, roundLine } from '../tabs/show-state.ts';
import type { Act, Done, World } from '../job/world.ts';
import { writeEtterregning } from '../tabs/etterregning/write-etterregning.ts';
import { writeInnstilling } from '../tabs/write-innstilling.ts';
import { writeTiltak } from '../tabs/write-tiltak.ts';
import { answerVerdicts, placeTiltak } from '../tabs/write-verdicts.ts';

/** Who asks, the language that the numbers were read by, and what stops in the tabs. */
function refuseToCompute({ by }: Act, basis: GovernorTabs): Refusal | undefined {
  const { round, stops } = basis;
  const refusal = refuseAccess('allocate', by, round);
  if (refusal) return refusal;
  const locale = foreignLocale(round.grids.values());
  if (locale !== undefined) return refuse('otherLanguage', { locale });
  if (stops.length > 0) return refuse('roundNotReady', { count: stops.length }, linesOf(stops, basis));
  return undefined;
}

/**
 * One read of the whole workbook and one write, however many networks. Where rows moved and it began again, what it
 * answers is what it did in all: `messages` put, and whether every try found the run that was in force.
 */
export async function allocateRound(world: World, act: Act): Promise<Done | Refusal> {
  let messages = 0;
  let again = true;
  let holders: Holders | undefined;
  let besides = '';
  const outcome = await answerSheet<ProposedRound>(world, act.round, 'all', async (grids) => {
    const basis = readGovernorTabs(grids, act.round.year);
    holders = holdersIn(basis.round);
    const refusal = refuseToCompute(act, basis);
    if (refusal) return refusal;
    besides = afterAnswer(notFoundBy(basis));
    const moment = await momentOf(world, act.round, basis.round);
    const computed = await world.store.transact(act.round, (tx) =>
      proposeRound(tx, world, act, basis, moment),
    );
    if (isRefusal(computed)) return computed;
    messages += computed.messages;
    again &&= computed.again;
    return { ...answer(basis, computed), told: messages > 0 };
  });
  if (isRefusal(outcome)) return outcome;
  const { innstilling, reports } = outcome;
  const { year } = act.round;
  const missing = reports.filter(isWithNetwork);
  const told = besides + tellBeside(outcome, year);
  const computed = again ? 'before' : 'now';
  if (world.rehearsing) return { ok: true, ...aboutToAllocate(year, told, computed) };
  await deliverWithin(world, act.round, holders);
  world.log.fact('allocated', {
    networks: innstilling.networks.length,
    pot: innstilling.allocation.pot,
    unallocated: innstilling.unallocated,
    again,
  });
  return {
    ok: true,
    ...allocatedWords({ networks: reports.length - missing.length, messages, computed, told }),
  };
}

/** What is said beside the answer: who is left out, and what did not count. */
const tellBeside = (outcome: ProposedRound, year: number): string =>
  tellMissing(year, outcome.reports.filter(isWithNetwork)) +
  tellTabless(outcome.tabless) +
  tellUnreached(outcome.unreached) +
  tellLowered(...loweredIn(outcome)) +
  tellUnbound(outcome.unbound) +
  tellUnassessed(outcome.unassessed) +
  tellPutBack(outcome.putBack) +
  tellLifted(outcome.lifted);

/** How many tiltak get nothing by their verdict, and how many less than they seek. */
function loweredIn({ input }: ProposedRound): [refused: number, cut: number] {
  const lowered = input.claims.flatMap((claim) => claim.lowered ?? []);
  const refused = lowered.filter(({ most }) => most === 0).length;
  return [refused, lowered.length - refused];
}

function answer({ round, verdicts }: GovernorTabs, computed: ProposedRound): SheetAnswer<ProposedRound> {
  const { input, innstilling, tabStates, reports, at, saved, criteria } = computed;
  const life = new Map(reports.map((report) => [report.id, report]));
  const shown = tabStates.map((tabState) => {
    const grid = gridOf(round.grids, tabState.reading.title);
    const report = life.get(tabState.network.name) ?? reportOf(undefined, tabState.network.name);
    return { ...answerRows(grid, tabState), locks: lockOf(grid, report), line: startLine(tabState, report) };
  });
  const assessed = criteria
    ? answerCriteria(criteria.grid, criteria.read, criteria.set, saved)
    : { writes: [], expected: [] };
  const tab = gridOf(round.grids, 'Vurdering av tiltak');
  const placed = placeTiltak(verdicts, input.claims);
  const found = [...verdicts.findings, ...computed.verdictFindings];
  const proposal = [
    answerVerdicts(tab, verdicts, { claims: input.claims, placed }, found),
    writeInnstilling(gridOf(round.grids, 'Innstilling'), round.networks, computed),
    writeTiltak(gridOf(round.grids, 'Tiltak'), innstilling),
  ];
  const { allocation, unallocated } = innstilling;
  const whole = {
    subject: 'Innstillingen',
    sentence: wholeSentence(allocation.frame, allocation.pot, unallocated),
  };
  return {
    result: computed,
    writes: [
      ...shown.flatMap(({ writes }) => writes),
      ...assessed.writes,
      ...proposal.flatMap(({ writes }) => writes),
      ...writeEtterregning(round.grids, input, innstilling, round.networks),
      ...showStart(round, [roundLine(round, reports, at), ...shown.map(({ line }) => line), whole]),
    ],
    expected: [...shown, ...proposal, assessed].flatMap(({ expected }) => expected),
    locks: shown.flatMap(({ locks }) => locks),
  };
}
