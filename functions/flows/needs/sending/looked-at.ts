// What a person looked at before a report is sent or returned: given back, that is what is done, and nothing else.
import { contentOf } from '../../../domain/needs/assign-ids.ts';
import type { TabState } from '../../../domain/needs/tab-state.ts';
import { type Report, isWithNetwork } from '../../../domain/records/report-life.ts';
import { countLeft, leftToDo } from '../../../domain/sheet/left/left-to-do.ts';
import type { Tx } from '../../../ports.ts';
import { digitsOf, hashOf, isHashOf } from '../../job/hash.ts';
import { addressesFor, networkRole } from '../../job/holders.ts';
import type { NetworkJob } from '../../job/in-network-tab.ts';

/** `previewHash` is of what would be shown now; `stale` where something else was. */
export type LookedAt = { previewHash: string; stale: boolean };

const versionOf = (report: Report): number => (report.state === 'unsent' ? 0 : report.version);

/** The version of a report that lies with the county governor, or was returned. */
const toKnow = ({ network }: NetworkJob, report: Report) => ({
  network: network.code,
  version: versionOf(report),
});

/** The rows in whatever order, and what the question says beside them, but for the days that pass. */
const toSend = ({ round, network }: NetworkJob, { rows, findings }: TabState) => ({
  network: network.code,
  rows: rows.map(({ cells }) => contentOf(cells)).toSorted(),
  preAnnounced: network.preAnnounced ?? null,
  questions: countLeft(leftToDo(findings)).asks,
  deadline: round.deadline ?? null,
  people: addressesFor(round, networkRole(network)).toSorted(),
});

/** The line of the history that says that a version was sent. */
export const sentLine = (code: string, version: number): string => `submit/${code}/${version}`;

/** What was shown to whoever sent, as that line keeps it; nothing where it is not known. */
export const seenIn = ({ previewHash }: { previewHash?: string }): { seen?: string } =>
  previewHash === undefined ? {} : { seen: digitsOf(previewHash) };

/** Whoever asks again for what is sent as it was shown, is known by the line of the history. Reads only. */
export async function lookedAtToSend(
  tx: Tx,
  job: NetworkJob,
  tabState: TabState,
  report: Report,
): Promise<LookedAt> {
  const { previewHash: given } = job.act;
  const unsent = toSend(job, tabState);
  if (isWithNetwork(report))
    return { previewHash: hashOf(unsent), stale: given !== undefined && !isHashOf(given, unsent) };
  const sent = toKnow(job, report);
  const previewHash = hashOf(sent);
  if (given === undefined || isHashOf(given, sent) || isHashOf(given, unsent))
    return { previewHash, stale: false };
  const line = await tx.get('event', sentLine(job.network.code, report.version));
  return { previewHash, stale: line?.facts['seen'] !== digitsOf(given) };
}

/** Of a return it is the version: it is what goes back. */
export function lookedAtToReturn(job: NetworkJob, report: Report): LookedAt {
  const { previewHash: given } = job.act;
  const known = toKnow(job, report);
  return { previewHash: hashOf(known), stale: given !== undefined && !isHashOf(given, known) };
}
