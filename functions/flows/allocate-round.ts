// Verb «allocate»: compute the distribution from what was submitted, write it, and tell everyone once.
import type { AllocationInput } from '../domain/claims.ts';
import type { Innstilling } from '../domain/innstilling.ts';
import { formatKroner } from '../domain/kroner.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { type Report, isWithGovernor, isWithNetwork, reportOf } from '../domain/report-life.ts';
import { type Moment, type Stand, standOfTab } from '../domain/stand-of-tab.ts';
import { behovTitle } from '../domain/tabs/index.ts';
import type { Tx } from '../ports.ts';
import { allocatedWords, tellMissing, tellUnassessed, tellUnbound, tellUnreached } from '../text/answers.ts';
import { describeFully } from '../text/nb.ts';
import { aboutToAllocate } from '../text/previews.ts';
import { refuseAccess } from './access.ts';
import { type SheetAnswer, answerSheet } from './answer-sheet.ts';
import { type Saved, answerCriteria, loadAssessments, saveAssessments } from './assess-criteria.ts';
import { answerRows, answerStart, startLine } from './answer-rows.ts';
import { computeProposal } from './compute-proposal.ts';
import { deliverMessages } from './deliver.ts';
import { keepProposal } from './keep-proposal.ts';
import { type NetworkFile, keepRows, loadKept, momentOf } from './keep.ts';
import { gridOf } from './open-round.ts';
import { type RoundBasis, failuresIn, readBasis, unassessedIn } from './read-basis.ts';
import { loadReports, lockOf, roundLine } from './show-state.ts';
import type { Act, Done, World } from './world.ts';
import { writeEtterregning } from './write-etterregning.ts';
import { writeInnstilling } from './write-innstilling.ts';
import { writeTiltak } from './write-tiltak.ts';

type Computed = {
  input: AllocationInput;
  innstilling: Innstilling;
  stands: Stand[];
  /** As they are now, one per network. */
  reports: Report[];
  at: string;
  saved: Saved;
  unassessed: string[];
  /** Networks that nobody in Roller gets a letter for. */
  unreached: string[];
  /** Networks with a commitment that does not count, since they seek nothing. */
  unbound: string[];
  messages: number;
  again: boolean;
};

/**
 * One read of the whole workbook and one write, however many networks. Where rows moved and it began again, what it
 * answers is what it did in all: `messages` put, and whether every try found the run that was in force.
 */
export async function allocateRound(world: World, act: Act): Promise<Done | Refusal> {
  let messages = 0;
  let again = true;
  const outcome = await answerSheet<Computed>(world, act.round.spreadsheetId, 'all', async (grids) => {
    const basis = readBasis(grids, act.round.year);
    const refusal = refuseAccess('allocate', act.by, basis.round);
    if (refusal) return refusal;
    if (basis.stops.length > 0)
      return refuse('roundNotReady', { count: basis.stops.length }, basis.stops.map(describeFully));
    const moment = await momentOf(world, act.round);
    const computed = await world.store.transact(act.round, (tx) =>
      computeInside(tx, world, act, basis, moment),
    );
    if ('ok' in computed) return computed;
    messages += computed.messages;
    again &&= computed.again;
    return { ...answer(basis, computed), told: messages > 0 };
  });
  if ('ok' in outcome) return outcome;
  const { innstilling, reports, unassessed, unbound, unreached } = outcome;
  const { year } = act.round;
  const missing = reports.filter(isWithNetwork);
  const told =
    tellMissing(year, missing) + tellUnreached(unreached) + tellUnbound(unbound) + tellUnassessed(unassessed);
  if (world.rehearsing) return { ok: true, ...aboutToAllocate(year, told, again) };
  await deliverMessages(world, act.round);
  world.log.fact('allocated', {
    networks: innstilling.networks.length,
    pot: innstilling.allocation.pot,
    unallocated: innstilling.unallocated,
    again,
  });
  return { ok: true, ...allocatedWords(reports.length - missing.length, messages, again, told) };
}

/** All reads, then all puts; the same cells and documents give the same run. */
async function computeInside(
  tx: Tx,
  world: World,
  act: Act,
  { round, budget, adjustments, criteria }: RoundBasis,
  moment: Moment,
): Promise<Computed | Refusal> {
  const { at } = moment;
  const files: NetworkFile[] = [];
  for (const network of round.networks)
    files.push({
      network,
      kept: await loadKept(tx, network.name, new Map()),
      grid: round.grids.get(behovTitle(network.name)),
      failures: failuresIn(criteria, network.name),
    });
  const strays = (await loadReports(tx)).filter(
    (report) => isWithGovernor(report) && !round.networks.some(({ name }) => name === report.id),
  );
  if (strays.length > 0)
    return refuse('reportWithoutNetwork', { networks: strays.map(({ id }) => id).join(', ') });
  const before = await loadAssessments(tx);
  const proposal = computeProposal(budget, round.plan, files, adjustments);
  if ('ok' in proposal) return proposal;
  const { input, innstilling } = proposal;
  const kept = await keepProposal(tx, { world, act, at, round, files, input, innstilling, adjustments });
  const awards = new Map(
    innstilling.networks.flatMap((line) => line.measures.map((award) => [award.id, award] as const)),
  );
  const stands = files.flatMap(({ network, kept: own, grid }) => {
    if (!grid) return [];
    const stand = standOfTab(grid, network, round.plan, { ...own, awards }, moment);
    keepRows(tx, stand, own, at);
    return [stand];
  });
  const saved = criteria
    ? saveAssessments(tx, before, criteria.set, criteria.read, { by: act.by.email, at })
    : before;
  const sent = kept.reports.filter(isWithGovernor).map(({ id }) => id);
  const unassessed = unassessedIn(criteria, sent);
  const unbound = round.networks.filter(({ name, commitment = 0 }) => commitment > 0 && !counts(input, name));
  return {
    input,
    innstilling,
    stands,
    at,
    saved,
    unassessed,
    unbound: unbound.map(({ name }) => name),
    ...kept,
  };
}

const counts = ({ claims }: AllocationInput, network: string): boolean =>
  claims.some(({ name, commitment }) => name === network && commitment > 0);

function answer({ round, criteria }: RoundBasis, computed: Computed): SheetAnswer<Computed> {
  const { input, innstilling, stands, reports, at, saved } = computed;
  const life = new Map(reports.map((report) => [report.id, report]));
  const shown = stands.map((stand) => {
    const grid = gridOf(round.grids, stand.reading.title);
    const report = life.get(stand.network.name) ?? reportOf(undefined, stand.network.name);
    return { ...answerRows(grid, stand), locks: lockOf(grid, report), line: startLine(stand, report) };
  });
  const assessed = criteria
    ? answerCriteria(criteria.grid, criteria.read, criteria.set, saved)
    : { writes: [], expected: [] };
  const proposal = [
    writeInnstilling(gridOf(round.grids, 'Innstilling'), innstilling, input, round.networks, reports),
    writeTiltak(gridOf(round.grids, 'Tiltak'), innstilling),
  ];
  const { allocation, unallocated } = innstilling;
  const whole = {
    subject: 'Innstillingen',
    sentence: `Ramme ${formatKroner(allocation.frame)}, til fordeling ${formatKroner(allocation.pot)}, ufordelt ${formatKroner(unallocated)}. Se fanen Innstilling.`,
  };
  return {
    result: computed,
    writes: [
      ...shown.flatMap(({ writes }) => writes),
      ...assessed.writes,
      ...proposal.flatMap(({ writes }) => writes),
      ...writeEtterregning(round.grids, input, innstilling, round.networks),
      ...answerStart(round.grids.get('Start'), [
        roundLine(round, reports, at),
        ...shown.map(({ line }) => line),
        whole,
      ]),
    ],
    expected: [...shown, ...proposal, assessed].flatMap(({ expected }) => expected),
    locks: shown.flatMap(({ locks }) => locks),
  };
}
