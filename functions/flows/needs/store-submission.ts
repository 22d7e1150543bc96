// What sending a report stores: its rows frozen as the next version, the report, the history and the receipt, all at once.
import { type Moment, type TabState, isAsSubmitted, readTabState } from '../../domain/needs/tab-state.ts';
import {
  type Report,
  type WithNetwork,
  isWithNetwork,
  nextVersion,
  reportOf,
  submit,
} from '../../domain/records/report-life.ts';
import { type Finding, isStop } from '../../domain/sheet/finding.ts';
import type { Tx } from '../../ports.ts';
import { sentAs } from '../job/former-names.ts';
import { messageKey, putMessage } from '../job/put-message.ts';
import { hashOf } from '../job/hash.ts';
import type { NetworkJob } from '../job/in-network-tab.ts';
import { loadReports, loadStored } from '../job/load-stored.ts';
import { type LookedAt, lookedAtToSend, seenIn, sentLine } from './sending/looked-at.ts';
import { receiptOf } from './sending/receipt.ts';
import { storeRows, storeSubmittedRows } from './store-rows.ts';

export type Submission = {
  tabState: TabState;
  stops: Finding[];
  /** Sent by this job, also when the rows moved meanwhile and it began again. */
  sent?: boolean;
  /** Sent before: as it is now, or otherwise. */
  locked?: 'same' | 'changed';
  /** The name under which this network's report was sent before; then nothing is sent. */
  former?: string;
  /** What is shown of it before it is sent, and whether this person saw something else; then nothing is sent. */
  looked: LookedAt;
  report: Report;
  reports: Report[];
};

/** All reads, then all puts; the same cells and documents give the same submission. */
export async function storeSubmission(tx: Tx, job: NetworkJob, moment: Moment): Promise<Submission> {
  const { grid, round, network } = job;
  const stored = await loadStored(tx, network, round);
  const tabState = readTabState(grid, network, round.plan, stored, moment);
  const stops = tabState.findings.filter(isStop);
  const before = reportOf(stored.report, network.name);
  const reports = await loadReports(tx);
  const key = messageKey(job.act.round, 'kvittering', network.code, nextVersion(before));
  const known = await tx.get('message', key);
  const former = (await sentAs(tx, network, reports))?.id;
  const looked = await lookedAtToSend(tx, job, tabState, before);
  storeRows(tx, tabState, stored, moment.at);
  const still = { tabState, stops, looked, report: before, reports, ...(former !== undefined && { former }) };
  if (former !== undefined) return still;
  if (!isWithNetwork(before))
    return { ...still, stops: [], locked: isAsSubmitted(tabState, stored.submitted) ? 'same' : 'changed' };
  if (stops.length > 0 || tabState.rows.length === 0 || looked.stale || looked.unlisted) return still;
  const { report, frozen } = freeze(tx, job, { before, tabState, at: moment.at });
  const { version } = report;
  const receipt = receiptOf(job, tabState, { key, at: moment.at, version, frozen });
  putMessage(tx, known, receipt, job.act.correlation);
  return { tabState: asSent(tabState), stops, looked, report, reports, sent: true };
}

type Sending = { before: WithNetwork; tabState: TabState; at: string };

function freeze(tx: Tx, { act, network }: NetworkJob, { before, tabState, at }: Sending) {
  const version = nextVersion(before);
  const frozen = storeSubmittedRows(tx, tabState, version);
  const hash = hashOf(frozen.map(({ rowId, cells }) => [rowId, cells]));
  const by = act.by.email;
  const report = submit(before, { hash, at, by });
  tx.put('report', report);
  const facts = { network: network.name, version, rows: frozen.length, hash, ...seenIn(act) };
  const id = sentLine(network.code, version);
  tx.put('event', { id, group: network.name, at, by, what: 'submit', facts });
  return { report, frozen };
}

/** The tab once this is stored: what was proposed for an earlier version no longer counts. */
const asSent = (tabState: TabState): TabState => ({
  ...tabState,
  rows: tabState.rows.map((row) => ({ ...row, award: undefined, state: 'submitted' })),
});
