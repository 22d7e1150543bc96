// What a person looked at before a report is sent or returned: given back, that is what is done, and nothing else.
import { contentOf } from '../../../domain/needs/assign-ids.ts';
import type { TabState } from '../../../domain/needs/tab-state.ts';
import { type Report, isWithNetwork } from '../../../domain/records/report-life.ts';
import { countLeft, leftToDo } from '../../../domain/sheet/left/left-to-do.ts';
import type { Tx } from '../../../ports.ts';
import type { Refusal } from '../../../domain/sheet/refusal.ts';
import { digitsOf, hashOf } from '../../job/hash.ts';
import { addressesFor, networkRole } from '../../job/holders.ts';
import { hashIn, isTokenOf, refuseList, tokenOf } from '../../job/mails/mail-list.ts';
import type { NetworkJob } from '../../job/in-network-tab.ts';

/**
 * `previewHash` is of what would be shown now; `stale` where something else was; `unlisted` where it would go to several,
 * and those are not whom this person saw.
 */
export type LookedAt = { previewHash: string; stale: boolean; unlisted?: Refusal | undefined };

/** Whoever has the network's role, each once. */
const peopleOf = ({ round, network }: NetworkJob): string[] => addressesFor(round, networkRole(network));

/** Nobody is asked for what they are only about to be shown. */
const unlistedIn = (job: NetworkJob): Refusal | undefined =>
  job.world.rehearsing ? undefined : refuseList(job.act.previewHash, peopleOf(job));

const versionOf = (report: Report): number => (report.state === 'unsent' ? 0 : report.version);

/** The version of a report that lies with the county governor, or was returned. */
const toKnow = ({ network }: NetworkJob, report: Report) => ({
  network: network.code,
  version: versionOf(report),
});

/** The rows in whatever order, and what the question says beside them, but for the days that pass. */
const toSend = (job: NetworkJob, { rows, findings }: TabState) => ({
  network: job.network.code,
  rows: rows.map(({ cells }) => contentOf(cells)).toSorted(),
  preAnnounced: job.network.preAnnounced ?? null,
  questions: countLeft(leftToDo(findings)).asks,
  deadline: job.round.deadline ?? null,
  people: peopleOf(job).toSorted(),
});

/** The line of the history that says that a version was sent. */
export const sentLine = (code: string, version: number): string => `submit/${code}/${version}`;

/** What was shown to whoever sent, as that line keeps it; nothing where it is not known. */
export const seenIn = ({ previewHash }: { previewHash?: string }): { seen?: string } =>
  previewHash === undefined ? {} : { seen: digitsOf(hashIn(previewHash)) };

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
    return {
      previewHash: tokenOf(unsent, peopleOf(job)),
      stale: given !== undefined && !isTokenOf(given, unsent),
      unlisted: unlistedIn(job),
    };
  const sent = toKnow(job, report);
  const previewHash = hashOf(sent);
  if (given === undefined || isTokenOf(given, sent) || isTokenOf(given, unsent))
    return { previewHash, stale: false };
  const line = await tx.get('event', sentLine(job.network.code, report.version));
  return { previewHash, stale: line?.facts['seen'] !== digitsOf(hashIn(given)) };
}

/** Of a return it is the version: it is what goes back. */
export function lookedAtToReturn(job: NetworkJob, report: Report): LookedAt {
  const { previewHash: given } = job.act;
  const known = toKnow(job, report);
  return {
    previewHash: tokenOf(known, peopleOf(job)),
    stale: given !== undefined && !isTokenOf(given, known),
    unlisted: unlistedIn(job),
  };
}
