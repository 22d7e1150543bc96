// What was drafted, put forward in one transaction: the run, the reports, the e-mails, and the networks' rows as they stand.
import { type TabState, readTabState } from '../../domain/needs/tab-state.ts';
import type { Moment } from '../../domain/needs/tab-state.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { Report } from '../../domain/records/report-life.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import type { Tx } from '../../ports.ts';
import { loadDraft } from '../job/load-stored.ts';
import type { Saved } from '../job/load-assessments.ts';
import type { GovernorTabs } from '../job/read-governor-tabs.ts';
import type { Act, World } from '../job/world.ts';
import { storeRows } from '../needs/store-rows.ts';
import { saveAssessments } from '../office/save-assessments.ts';
import { type ComputedRound, computeRound } from './compute-round.ts';
import { isDraftOf } from './keep-draft.ts';
import { type Planned, keepProposal, planProposal, refuseToPublish } from './store-proposal.ts';

export type ProposedRound = ComputedRound & {
  tabStates: TabState[];
  /** As they are now, one per network. */
  reports: Report[];
  at: string;
  saved: Saved;
  run: Documents['run'];
  /** Networks that nobody in Roller gets a letter for. */
  unreached: string[];
  messages: number;
  again: boolean;
  planned: Planned;
};

/** All reads, then all puts. Refused unless the cells and documents of now make what was drafted. */
export async function proposeRound(
  tx: Tx,
  world: World,
  act: Act,
  basis: GovernorTabs,
  moment: Moment,
): Promise<ProposedRound | Refusal> {
  const computed = await computeRound(tx, basis, moment);
  if (isRefusal(computed)) return computed;
  const draft = await loadDraft(tx);
  if (!draft) return refuse('noDraft');
  if (!isDraftOf(draft, computed)) return refuse('draftOutdated');
  const { at } = moment;
  const { round } = basis;
  const proposing = { ...computed, world, act, at, round };
  const planned = await planProposal(tx, proposing);
  const refusal = refuseToPublish(proposing, planned);
  if (refusal) return refusal;
  const messages = keepProposal(tx, proposing, planned);
  const awards = new Map(
    computed.innstilling.networks.flatMap((line) => line.measures.map((award) => [award.id, award] as const)),
  );
  const tabStates = computed.files.flatMap(({ network, stored: own, grid }) => {
    if (!grid) return [];
    const tabState = readTabState(grid, network, round.plan, { ...own, awards }, moment);
    storeRows(tx, tabState, own, at);
    return [tabState];
  });
  const { criteria, assessed } = computed;
  const saved = criteria
    ? saveAssessments(tx, assessed, criteria.set, criteria.read, { by: act.by.email, at })
    : assessed;
  const { reports, unreached, again, run } = planned;
  return { ...computed, tabStates, reports, at, saved, run, unreached, messages, again, planned };
}
