// Verb «return»: the county governor gives a report back to its network with a reason, which opens its tab again.
import {
  type Moment,
  type StoredNetwork,
  type TabState,
  readTabState,
} from '../../domain/needs/tab-state.ts';
import {
  type Report,
  type WithGovernor,
  isWithGovernor,
  longestReason,
  reportOf,
  returnToNetwork,
} from '../../domain/records/report-life.ts';
import { type Refusal, isRefusal, refuse } from '../../domain/sheet/refusal.ts';
import { type Claiming, type Tx, word } from '../../ports.ts';
import { returnedWords } from '../../text/answers/answers.ts';
import { aboutToReturn } from '../../text/answers/previews.ts';
import { inBoth } from '../../text/mails/languages.ts';
import { writeReturn } from '../../text/mails/return.ts';
import { deliverWithin } from '../job/deliver.ts';
import { sentAs } from '../job/former-names.ts';
import { addressesFor, networkRole, claimingIn } from '../job/holders.ts';
import { networkLinks } from '../tabs/link-to.ts';
import { messageKey, putMessage } from '../job/put-message.ts';
import { type NetworkJob, inNetworkTab } from '../job/in-network-tab.ts';
import { loadReports, loadStored } from '../job/load-stored.ts';
import { momentOf } from '../job/moment.ts';
import type { Act, Previewed, World } from '../job/world.ts';
import { inSheet, roundLine, showReport } from '../tabs/show-state.ts';
import { type LookedAt, lookedAtToReturn } from './sending/looked-at.ts';
import { storeRows } from './store-rows.ts';

type Returning = {
  tabState: TabState;
  report: Report;
  reports: Report[];
  people: string[];
  now: boolean;
  looked: LookedAt;
};

/** One that is returned already stays so: what the sheet lacks of it is written, and nobody is told again. */
export async function returnReport(world: World, act: Act): Promise<Previewed | Refusal> {
  let returned = false;
  let claiming: Claiming = {};
  const outcome = await inNetworkTab(world, act, 'return', async (job) => {
    claiming = claimingIn(job.round);
    const moment = await momentOf(world, act.round, job.round);
    const reason = world.rehearsing ? '–' : (act.reason ?? '').trim();
    const returning = await world.store.transact(act.round, (tx) =>
      returnInside(tx, moment, { ...job, reason }),
    );
    if (isRefusal(returning)) return returning;
    const { tabState, report, reports } = returning;
    returned ||= returning.now;
    const line = roundLine(job.round, reports, moment.at, [report]);
    const shown = showReport(job.round, { tabState, report, line });
    return { result: { ...returning, sheet: inSheet(shown) }, ...shown, told: returned };
  });
  if (isRefusal(outcome)) return outcome;
  const { network } = outcome.tabState;
  const done = returned ? 'now' : 'before';
  const { year } = act.round;
  const { sheet, looked } = outcome;
  const about = { network: network.name, returned: done, sheet } as const;
  if (world.rehearsing) return { ok: true, ...aboutToReturn(year, about), previewHash: looked.previewHash };
  await deliverWithin(world, act.round, claiming);
  world.log.fact('returned', { network: word(network.code), again: !returned });
  return { ok: true, ...returnedWords(year, network.name, outcome.people.length, done) };
}

type ReturnJob = NetworkJob & { reason: string };

/** All reads, then all puts. */
async function returnInside(tx: Tx, moment: Moment, job: ReturnJob): Promise<Returning | Refusal> {
  const { round, network, reason } = job;
  const stored = await loadStored(tx, network, round);
  const before = reportOf(stored.report, network.name);
  const looked = lookedAtToReturn(job, before);
  const reports = await loadReports(tx);
  const people = addressesFor(round, networkRole(network));
  if (before.state === 'returned')
    return { tabState: asOpen(job, stored, moment), report: before, reports, people, now: false, looked };
  const former = await sentAs(tx, network, reports);
  if (former) return refuse('reportWithoutNetwork', { networks: former.id });
  if (!isWithGovernor(before)) return refuse('notSubmitted', { network: network.name });
  if (looked.stale) return refuse('returnChanged', { network: network.name });
  if (looked.unlisted) return looked.unlisted;
  if (reason === '' || reason.length > longestReason)
    return refuse('reasonNeeded', { network: network.name, length: reason.length, longest: longestReason });
  const key = messageKey(job.act.round, 'retur', network.code, before.version);
  const known = await tx.get('message', key);
  const tabState = asOpen(job, { ...stored, submitted: [] }, moment);
  storeRows(tx, tabState, stored, moment.at);
  const report = giveBack(tx, job, before, moment.at);
  const links = networkLinks(job.act.round, job.grid, tabState.findings);
  const { version } = before;
  const letter = inBoth((language) =>
    writeReturn({ network: network.name, round: { ...job.act.round, links, language }, version, reason }),
  );
  putMessage(
    tx,
    known,
    { kind: 'returned', key, to: people, whom: networkRole(network), at: moment.at, ...letter },
    job.act.correlation,
  );
  return { tabState, report, reports, people, now: true, looked };
}

/** The tab without what was proposed for it: that no longer counts. */
const asOpen = ({ grid, network, round }: NetworkJob, stored: StoredNetwork, moment: Moment): TabState =>
  readTabState(grid, network, round.plan, { ...stored, awards: new Map() }, moment);

function giveBack(tx: Tx, { act, network, reason }: ReturnJob, before: WithGovernor, at: string): Report {
  const { version } = before;
  const by = act.by.email;
  const report = returnToNetwork(before, { at, by, reason });
  tx.put('report', report);
  const facts = { network: network.name, version, reason };
  const id = `return/${network.code}/${version}`;
  tx.put('event', { id, group: network.name, at, by, what: 'return', facts });
  return report;
}
