// The proposal of a round as the cells and documents make it now: computed and explained, and nothing kept.
import type { AllocationInput } from '../../allocation/model.ts';
import type { Innstilling } from '../../domain/proposal/innstilling.ts';
import { type Decided, type Lifted, liftedSince } from '../../domain/proposal/lifted.ts';
import type { Adjustment } from '../../domain/moves/move.ts';
import { refusedNow } from '../../domain/proposal/refused-now.ts';
import { type StoredOutcome, storedOutcome } from '../../domain/proposal/replay/stored-outcome.ts';
import { type Basis, basisOf } from '../../domain/proposal/run-basis.ts';
import type { Documents } from '../../domain/records/documents.ts';
import { isWithGovernor } from '../../domain/records/report-life.ts';
import type { Finding } from '../../domain/sheet/finding.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import type { Moment } from '../../domain/needs/tab-state.ts';
import { behovTitle } from '../../domain/tabs/index.ts';
import type { Reads } from '../../ports.ts';
import { type Criteria, failuresIn, putBack, unassessedIn, withSaved } from '../job/criteria-in.ts';
import { type Saved, loadAssessments } from '../job/load-assessments.ts';
import { refuseRows } from './refuse-rows.ts';
import { sentAs } from '../job/former-names.ts';
import { type NetworkFile, loadLatestRun, loadReports, loadStored } from '../job/load-stored.ts';
import type { OpenRound } from '../job/open-round.ts';
import type { GovernorTabs } from '../job/read-governor-tabs.ts';
import { computeProposal } from './compute-proposal.ts';
import { type Explained, explainLines } from './explain-lines.ts';

export type ComputedRound = Explained & {
  input: AllocationInput;
  innstilling: Innstilling;
  adjustments: Adjustment[];
  basis: Basis;
  /** As it is kept. */
  outcome: StoredOutcome;
  verdictFindings: Finding[];
  files: NetworkFile[];
  /** What was saved of the criteria before; `criteria` is with what was saved of rows that are gone, by the keys `putBack`. */
  assessed: Saved;
  criteria: Criteria | undefined;
  putBack: string[];
  inForce: Documents['run'] | undefined;
  /** What people had decided in the run in force, and have not now. */
  lifted: Lifted[];
  unassessed: string[];
  /** Networks whose tab is not to be found. */
  tabless: string[];
  /** Networks with a commitment that does not count, since they seek nothing. */
  unbound: string[];
};

/** Only reads; the same cells and documents give the same. */
export async function computeRound(
  tx: Reads,
  { round, budget, moves, adjustments, verdicts, criteria: typed }: GovernorTabs,
  moment: Moment,
): Promise<ComputedRound | Refusal> {
  const assessed = await loadAssessments(tx);
  const criteria = typed && { ...typed, read: withSaved(typed.read, typed.set, assessed) };
  const inForce = await loadLatestRun(tx);
  const files = await loadFiles(tx, round, criteria);
  const astray = await reportsAstray(tx, round);
  if (astray.length > 0) return refuse('reportWithoutNetwork', { networks: astray.join(', ') });
  const proposal = computeProposal(budget, round.plan, files, { moves, adjustments, verdicts });
  if (isRefusal(proposal)) return proposal;
  const { input, innstilling } = proposal;
  const refused = refusedNow(files, round.plan, input, moment);
  if (refused.length > 0) return refuseRows(tx, files, refused);
  return {
    ...proposal,
    adjustments,
    basis: basisOf(round.plan, files, input.claims),
    outcome: storedOutcome(innstilling, adjustments),
    ...explainLines(innstilling, input),
    files,
    assessed,
    criteria,
    putBack: typed && criteria ? putBack(typed.read, criteria.read) : [],
    inForce,
    lifted: inForce ? liftedSince(decidedIn(inForce), { input, adjustments }) : [],
    unassessed: unassessedIn(criteria, sentIn(files)),
    unbound: round.networks.flatMap(({ name, commitment = 0 }) =>
      commitment > 0 && !counts(input, name) ? [name] : [],
    ),
    tabless: files.flatMap(({ network, grid }) => (grid ? [] : [network.name])),
  };
}

const sentIn = (files: NetworkFile[]): string[] =>
  files.flatMap(({ network, stored: { report } }) =>
    report && isWithGovernor(report) ? [network.name] : [],
  );

/** Networks that have sent, and do not stand in the round with the name and the code that they had then. */
async function reportsAstray(tx: Reads, { networks }: OpenRound): Promise<string[]> {
  const reports = (await loadReports(tx)).filter(isWithGovernor);
  const strays = reports.filter(({ id }) => !networks.some(({ name }) => name === id));
  const others = await Promise.all(networks.map((network) => sentAs(tx, network, reports)));
  return [...new Set([...strays, ...others].flatMap((report) => report?.id ?? []))];
}

async function loadFiles(
  tx: Reads,
  round: OpenRound,
  criteria: Criteria | undefined,
): Promise<NetworkFile[]> {
  const files: NetworkFile[] = [];
  for (const network of round.networks)
    files.push({
      network,
      stored: await loadStored(tx, network, round, new Map()),
      grid: round.grids.get(behovTitle(network.name)),
      failures: failuresIn(criteria, network.name),
    });
  return files;
}

const decidedIn = ({ input, outcome }: Documents['run']): Decided => ({
  input: JSON.parse(input) as AllocationInput,
  adjustments: (JSON.parse(outcome) as StoredOutcome).adjustments,
});

const counts = ({ claims }: AllocationInput, network: string): boolean =>
  claims.some(({ name, commitment }) => name === network && commitment > 0);
