// Whether what a message says is still so when it is about to leave: read in the transaction that claims it.
import { type NetworkStanding, knownBy } from '../../../domain/deadlines/known-by.ts';
import { stillDue } from '../../../domain/deadlines/still-due.ts';
import type { WhySuppressed } from '../../../domain/records/message-life.ts';
import { type Report, reportOf } from '../../../domain/records/report-life.ts';
import type { OutgoingMessage, Reads } from '../../../ports.ts';
import { loadReports, loadWheel } from '../load-stored.ts';

/** Which networks there are is not read here: what tells the office of some is of the morning when it was written. */
const someNetwork: NetworkStanding = { code: '', name: '', report: reportOf(undefined, '') };

/** The network a message is for, as it stands; by the name it had when the message was written. */
function networkOf({ whom }: OutgoingMessage, reports: readonly Report[]): NetworkStanding[] {
  const { network: code, name } = whom ?? {};
  if (code === undefined) return [someNetwork];
  if (name === undefined) return [];
  return [{ code, name, report: reports.find(({ id }) => id === name) ?? reportOf(undefined, name) }];
}

/** Nothing is read where no message is about a deadline. */
export async function rereadStanding(
  from: Reads,
  messages: readonly OutgoingMessage[],
): Promise<(message: OutgoingMessage) => WhySuppressed | undefined> {
  if (messages.every(({ about }) => about?.line === undefined)) return () => undefined;
  const [reports, kept, latest] = [
    await loadReports(from),
    await loadWheel(from),
    await from.get('latest', 'run'),
  ];
  const wheel = kept && { lines: kept.lines, kept: true };
  return (message) => {
    const { kind, about } = message;
    if (kind !== 'reminder' && kind !== 'overdue' && kind !== 'moved') return undefined;
    // How many networks lack theirs, only the workbook says: of what the office is told, the deadline alone is looked at.
    const looksAt =
      about?.network === undefined && knownBy[about?.line ?? 'plan'] === 'report' ? 'moved' : kind;
    const standing = { networks: networkOf(message, reports), isPublished: latest !== undefined };
    return stillDue({ ...about, kind: looksAt }, { standing, wheel });
  };
}
