// Verb «compare»: up to four sets of rules side by side on what is submitted; written in their tab, stored nowhere.
import { tryAlternatives } from '../../domain/proposal/alternatives.ts';
import { allocateInOrder } from '../../domain/proposal/allocate-in-order.ts';
import type { AllocationInput } from '../../allocation/model.ts';
import type { Documents } from '../../domain/records/documents.ts';
import { namesOf } from '../../domain/proposal/names-of.ts';
import { type Refusal, refuse } from '../../domain/sheet/refusal.ts';
import { orderOf, runInput } from '../../domain/proposal/run-input.ts';
import { checkVerdicts } from '../../domain/proposal/check-verdicts.ts';
import { isStop } from '../../domain/sheet/finding.ts';
import type { Tx } from '../../ports.ts';
import { basisWords, comparedWords } from '../../text/tabs/comparison.ts';
import { conflictSentence } from '../../text/answers/conflicts.ts';
import { describeFully } from '../../text/findings/catalogue.ts';
import { refuseAccess } from '../job/access.ts';
import { answerSheet } from '../job/answer-sheet.ts';
import { canonicalJson } from '../job/hash.ts';
import { loadStored, loadLatestRun } from '../job/load-stored.ts';
import { openingOf } from '../job/moment.ts';
import { gridOf } from '../job/open-round.ts';
import { type GovernorTabs, linesOf, readGovernorTabs } from '../job/read-governor-tabs.ts';
import { failuresIn, withSaved } from '../job/criteria-in.ts';
import { loadAssessments } from '../job/load-assessments.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { alternativer } from '../../domain/tabs/alternativer.ts';
import { afterAnswer } from '../../text/answers/not-found.ts';
import { notFoundBy } from '../tabs/show-drift.ts';
import type { Act, Done, World } from '../job/world.ts';
import { writeAlternatives } from '../tabs/write-alternatives.ts';

/** One read and one write; the store is only read. */
export const compareAlternatives = (world: World, act: Act): Promise<Done | Refusal> =>
  answerSheet<Done>(world, act.round, 'all', async (grids) => {
    const opening = await openingOf(world, act.round);
    const basis = readGovernorTabs(grids, act.round.year, opening);
    const { round, budget, stops } = basis;
    const refusal = refuseAccess('compare', act.by, round);
    if (refusal) return refusal;
    if (stops.length > 0) return refuse('roundNotReady', { count: stops.length }, linesOf(stops, basis));
    const grid = gridOf(round.grids, 'Alternativer');
    const headers = readTab(alternativer, grid).findings.filter(isStop);
    if (headers.length > 0)
      return refuse('roundNotReady', { count: headers.length }, headers.map(describeFully));
    const { networks, known, run } = await world.store.transact(act.round, (tx) => loadSubmitted(tx, basis));
    const { verdicts } = basis.verdicts;
    const claimed = runInput(budget, round.plan, networks, verdicts);
    const faults = checkVerdicts(basis.verdicts, claimed.claims, known, {
      order: orderOf(round.plan),
    }).filter(isStop);
    if (faults.length > 0)
      return refuse('roundNotReady', { count: faults.length }, faults.map(describeFully));
    const { input, outcome: now } = allocateInOrder(claimed, round.plan.tieOrder.words);
    if (now.kind === 'conflict') {
      const names = namesOf(input);
      return refuse(
        'conflict',
        {},
        now.conflicts.map((conflict) => conflictSentence(conflict, names)),
      );
    }
    const tried = tryAlternatives(grid, round.plan, input, { networks: round.networks, verdicts });
    const computed = tried.filter(({ outcome }) => outcome?.kind === 'allocated').length;
    world.log.fact('compared', { networks: networks.length, alternatives: tried.length, computed });
    const { title, message } = comparedWords(computed, tried.length - computed);
    const told = afterAnswer(notFoundBy(basis));
    return {
      result: { ok: true, title, message: message + told },
      writes: writeAlternatives(grid, round.plan, input, now, tried, basisSentence(run, input)),
      expected: [],
    };
  });

async function loadSubmitted(tx: Tx, { round, criteria: typed }: GovernorTabs) {
  const criteria = typed && {
    ...typed,
    read: withSaved(typed.read, typed.set, await loadAssessments(tx)),
  };
  const files: Parameters<typeof runInput>[2] = [];
  const known = new Set<string>();
  for (const network of round.networks) {
    const { rows, submitted } = await loadStored(tx, network, round, new Map());
    for (const { id } of rows) known.add(id);
    files.push({ network, submitted, failures: failuresIn(criteria, network.name) });
  }
  return { networks: files, known, run: await loadLatestRun(tx) };
}

function basisSentence(run: Documents['run'] | undefined, input: AllocationInput): string {
  if (!run) return basisWords.none;
  const same = canonicalJson(JSON.parse(run.input)) === canonicalJson(input);
  return same ? basisWords.same(run.sequence) : basisWords.changed(run.sequence);
}
