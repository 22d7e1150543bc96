// The proposal of a round in one transaction: what was submitted, computed and kept, with the networks' rows as they stand.
import type { AllocationInput } from '../../allocation/model.ts';
import type { Innstilling } from '../../domain/proposal/innstilling.ts';
import { type Decided, type Lifted, liftedSince } from '../../domain/proposal/lifted.ts';
import { type RefusedRow, refusedNow } from '../../domain/proposal/refused-now.ts';
import { refusedLines } from '../../text/answers/proposing.ts';
import { sentenceOf } from '../../text/findings/catalogue.ts';
import type { StoredOutcome } from '../../domain/proposal/replay/stored-outcome.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { Finding } from '../../domain/sheet/finding.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { type Report, isWithGovernor } from '../../domain/records/report-life.ts';
import { type Moment, type TabState, readTabState } from '../../domain/needs/tab-state.ts';
import { behovTitle } from '../../domain/tabs/index.ts';
import type { Tx } from '../../ports.ts';
import { saveAssessments } from '../office/save-assessments.ts';
import { type Saved, loadAssessments } from '../job/load-assessments.ts';
import { computeProposal } from './compute-proposal.ts';
import { explainLines } from './explain-lines.ts';
import { storeProposal } from './store-proposal.ts';
import { type NetworkFile, loadLatestRun, loadStored, loadReports } from '../job/load-stored.ts';
import { storeRows } from '../needs/store-rows.ts';
import { type GovernorTabs } from '../job/read-governor-tabs.ts';
import { type Criteria, failuresIn, putBack, unassessedIn, withSaved } from '../job/criteria-in.ts';
import type { OpenRound } from '../job/open-round.ts';
import type { Act, World } from '../job/world.ts';

export type ProposedRound = {
  input: AllocationInput;
  innstilling: Innstilling;
  verdictFindings: Finding[];
  /** By the claim's id. */
  explanations: ReadonlyMap<string, string>;
  tabStates: TabState[];
  /** As they are now, one per network. */
  reports: Report[];
  at: string;
  saved: Saved;
  /** With what was saved of rows that are gone from the tab; `putBack` are their keys. */
  criteria: Criteria | undefined;
  putBack: string[];
  /** What people had decided in the run in force, and have not now. */
  lifted: Lifted[];
  unassessed: string[];
  /** Networks whose tab is not to be found. */
  tabless: string[];
  /** Networks that nobody in Roller gets a letter for. */
  unreached: string[];
  /** Networks with a commitment that does not count, since they seek nothing. */
  unbound: string[];
  messages: number;
  again: boolean;
};

/** All reads, then all puts; the same cells and documents give the same run. */
export async function proposeRound(
  tx: Tx,
  world: World,
  act: Act,
  { round, budget, adjustments, verdicts, criteria: typed }: GovernorTabs,
  moment: Moment,
): Promise<ProposedRound | Refusal> {
  const { at } = moment;
  const before = await loadAssessments(tx);
  const criteria = typed && { ...typed, read: withSaved(typed.read, typed.set, before) };
  const inForce = await loadLatestRun(tx);
  const files = await loadFiles(tx, round, criteria);
  const strays = (await loadReports(tx)).filter(
    (report) => isWithGovernor(report) && !round.networks.some(({ name }) => name === report.id),
  );
  if (strays.length > 0)
    return refuse('reportWithoutNetwork', { networks: strays.map(({ id }) => id).join(', ') });
  const proposal = computeProposal(budget, round.plan, files, { adjustments, verdicts });
  if (isRefusal(proposal)) return proposal;
  const { input, innstilling } = proposal;
  const refused = refusedNow(files, round.plan, input, moment);
  if (refused.length > 0) return refuse('rowsRefusedNow', {}, refusedLines(refused.map(withSentence)));
  const explanations = explainLines(innstilling, input);
  const stored = await storeProposal(tx, {
    world,
    act,
    at,
    round,
    files,
    input,
    innstilling,
    explanations,
    adjustments,
  });
  const awards = new Map(
    innstilling.networks.flatMap((line) => line.measures.map((award) => [award.id, award] as const)),
  );
  const tabStates = files.flatMap(({ network, stored: own, grid }) => {
    if (!grid) return [];
    const tabState = readTabState(grid, network, round.plan, { ...own, awards }, moment);
    storeRows(tx, tabState, own, at);
    return [tabState];
  });
  const saved = criteria
    ? saveAssessments(tx, before, criteria.set, criteria.read, { by: act.by.email, at })
    : before;
  const sent = stored.reports.filter(isWithGovernor).map(({ id }) => id);
  const unassessed = unassessedIn(criteria, sent);
  const unbound = round.networks.filter(({ name, commitment = 0 }) => commitment > 0 && !counts(input, name));
  return {
    ...proposal,
    explanations,
    tabStates,
    at,
    saved,
    criteria,
    putBack: typed && criteria ? putBack(typed.read, criteria.read) : [],
    lifted: inForce ? liftedSince(decidedIn(inForce), { input, adjustments }) : [],
    unassessed,
    unbound: unbound.map(({ name }) => name),
    tabless: files.flatMap(({ network, grid }) => (grid ? [] : [network.name])),
    ...stored,
  };
}

async function loadFiles(
  tx: Tx,
  { networks, grids }: OpenRound,
  criteria: Criteria | undefined,
): Promise<NetworkFile[]> {
  const files: NetworkFile[] = [];
  for (const network of networks)
    files.push({
      network,
      stored: await loadStored(tx, network.name, new Map()),
      grid: grids.get(behovTitle(network.name)),
      failures: failuresIn(criteria, network.name),
    });
  return files;
}

const withSentence = ({ id, network, finding }: RefusedRow) => ({
  id,
  network,
  sentence: sentenceOf(finding),
});

const decidedIn = ({ input, outcome }: Documents['run']): Decided => ({
  input: JSON.parse(input) as AllocationInput,
  adjustments: (JSON.parse(outcome) as StoredOutcome).adjustments,
});

const counts = ({ claims }: AllocationInput, network: string): boolean =>
  claims.some(({ name, commitment }) => name === network && commitment > 0);
