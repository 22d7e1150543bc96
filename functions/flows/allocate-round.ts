// Verb «allocate»: compute the distribution from what was submitted, write it, and tell everyone once.
import { type Grid } from '../domain/cells.ts';
import type { AllocationInput } from '../domain/claims.ts';
import type { Finding } from '../domain/finding.ts';
import type { Innstilling } from '../domain/innstilling.ts';
import { formatKroner } from '../domain/kroner.ts';
import { type Adjustment, readInnstilling } from '../domain/read-innstilling.ts';
import { readBudget } from '../domain/read-round.ts';
import { type Budget, reconcileBudget } from '../domain/reconcile-budget.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { type Report, isWithNetwork, reportOf } from '../domain/report-life.ts';
import { type Moment, type Stand, standOfTab } from '../domain/stand-of-tab.ts';
import { behovTitle } from '../domain/tabs/index.ts';
import type { Tx } from '../ports.ts';
import { allocatedWords, tellMissing } from '../text/answers.ts';
import { describeFully } from '../text/nb.ts';
import { aboutToAllocate } from '../text/previews.ts';
import { refuseAccess } from './access.ts';
import { type SheetAnswer, answerSheet } from './answer-sheet.ts';
import { answerRows, answerStart, startLine } from './answer-rows.ts';
import { computeProposal } from './compute-proposal.ts';
import { deliverMessages } from './deliver.ts';
import { keepProposal } from './keep-proposal.ts';
import { type NetworkFile, keepRows, loadKept, momentOf } from './keep.ts';
import { type OpenRound, gridOf, openRound } from './open-round.ts';
import { lockOf, roundLine } from './show-state.ts';
import type { Act, Done, World } from './world.ts';
import { writeEtterregning } from './write-etterregning.ts';
import { writeInnstilling } from './write-innstilling.ts';
import { writeTiltak } from './write-tiltak.ts';

type Basis = { round: OpenRound; budget: Budget; adjustments: Adjustment[]; stops: Finding[] };
type Computed = {
  input: AllocationInput;
  innstilling: Innstilling;
  stands: Stand[];
  /** As they are now, one per network. */
  reports: Report[];
  at: string;
  messages: number;
  again: boolean;
};

/** One read of the whole workbook and one write, however many networks. */
export async function allocateRound(world: World, act: Act): Promise<Done | Refusal> {
  const outcome = await answerSheet<Computed>(world, act.round.spreadsheetId, 'all', async (grids) => {
    const basis = readBasis(grids);
    const refusal = refuseAccess('allocate', act.by, basis.round);
    if (refusal) return refusal;
    if (basis.stops.length > 0)
      return refuse('roundNotReady', { count: basis.stops.length }, basis.stops.map(describeFully));
    const moment = await momentOf(world, act.round);
    const computed = await world.store.transact(act.round, (tx) =>
      computeInside(tx, world, act, basis, moment),
    );
    return 'ok' in computed ? computed : answer(basis, computed);
  });
  if ('ok' in outcome) return outcome;
  const { innstilling, reports, messages, again } = outcome;
  const { year } = act.round;
  const missing = reports.filter(isWithNetwork);
  if (world.rehearsing) return { ok: true, ...aboutToAllocate(year, tellMissing(year, missing), again) };
  await deliverMessages(world, act.round);
  world.log.fact('allocated', {
    networks: innstilling.networks.length,
    pot: innstilling.allocation.pot,
    unallocated: innstilling.unallocated,
    again,
  });
  return { ok: true, ...allocatedWords(year, innstilling.networks.length, missing, messages, again) };
}

/** What the county governor has typed, with everything that stops a computation. */
export function readBasis(grids: Grid[]): Basis {
  const round = openRound(grids);
  const lines = readBudget(gridOf(round.grids, 'Budsjett'));
  const header = { title: 'Budsjett', row: 0, column: lines.reading.columns.amount ?? 0 };
  const budget = reconcileBudget(lines.values, round.networks, header);
  const typed = readInnstilling(gridOf(round.grids, 'Innstilling'));
  const findings = [...round.findings, ...lines.findings, ...budget.findings, ...typed.findings];
  return {
    round,
    budget,
    adjustments: typed.adjustments,
    stops: findings.filter(({ severity }) => severity === 'stops'),
  };
}

/** All reads, then all puts; the same cells and documents give the same run. */
async function computeInside(
  tx: Tx,
  world: World,
  act: Act,
  { round, budget, adjustments }: Basis,
  moment: Moment,
): Promise<Computed | Refusal> {
  const { at } = moment;
  const files: NetworkFile[] = [];
  for (const network of round.networks)
    files.push({
      network,
      kept: await loadKept(tx, network.name, new Map()),
      grid: round.grids.get(behovTitle(network.name)),
    });
  const proposal = computeProposal(budget, round.plan, files, adjustments);
  if ('ok' in proposal) return proposal;
  const { input, innstilling } = proposal;
  const kept = await keepProposal(tx, { world, act, at, round, files, input, innstilling, adjustments });
  const awards = new Map(
    innstilling.networks.flatMap((line) => line.measures.map((award) => [award.id, award] as const)),
  );
  const stands = files.flatMap(({ network, kept: before, grid }) => {
    if (!grid) return [];
    const stand = standOfTab(grid, network, round.plan, { ...before, awards }, moment);
    keepRows(tx, stand, before, at);
    return [stand];
  });
  return { input, innstilling, stands, at, ...kept };
}

function answer({ round }: Basis, computed: Computed): SheetAnswer<Computed> {
  const { input, innstilling, stands, reports, at } = computed;
  const life = new Map(reports.map((report) => [report.id, report]));
  const shown = stands.map((stand) => {
    const grid = gridOf(round.grids, stand.reading.title);
    const report = life.get(stand.network.name) ?? reportOf(undefined, stand.network.name);
    return { ...answerRows(grid, stand), locks: lockOf(grid, report), line: startLine(stand, report) };
  });
  const { allocation, unallocated } = innstilling;
  const whole = {
    subject: 'Innstillingen',
    sentence: `Ramme ${formatKroner(allocation.frame)}, til fordeling ${formatKroner(allocation.pot)}, ufordelt ${formatKroner(unallocated)}. Se fanen Innstilling.`,
  };
  return {
    result: computed,
    writes: [
      ...shown.flatMap(({ writes }) => writes),
      ...writeInnstilling(gridOf(round.grids, 'Innstilling'), innstilling, input, round.networks, reports),
      ...writeEtterregning(round.grids, input, innstilling, round.networks),
      ...writeTiltak(gridOf(round.grids, 'Tiltak'), innstilling),
      ...answerStart(round.grids.get('Start'), [
        roundLine(round, reports, at),
        ...shown.map(({ line }) => line),
        whole,
      ]),
    ],
    expected: shown.flatMap(({ expected }) => expected),
    locks: shown.flatMap(({ locks }) => locks),
  };
}
