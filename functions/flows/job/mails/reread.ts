// Whether what a message says is still so when it is about to leave: read in the transaction that claims it.
import { type NetworkStanding, knownBy } from '../../../domain/deadlines/known-by.ts';
import { stillDue } from '../../../domain/deadlines/still-due.ts';
import type { WhySuppressed } from '../../../domain/records/message-life.ts';
import { reportOf } from '../../../domain/records/report-life.ts';
import type { OutgoingMessage, Reads } from '../../../ports.ts';
import { sentAs } from '../former-names.ts';
import { loadReports, loadWheel } from '../load-stored.ts';

type Standings = ReadonlyMap<string, NetworkStanding>;

/** The networks that messages are for, by code; a report that was sent under a name of before is the network's all the same. */
async function standingsOf(from: Reads, messages: readonly OutgoingMessage[]): Promise<Standings> {
  const reports = await loadReports(from);
  const standings = new Map<string, NetworkStanding>();
  for (const { about, whom } of messages) {
    const { network: code, name } = whom ?? {};
    if (about?.line === undefined || code === undefined || name === undefined || standings.has(code))
      continue;
    const own = reports.find(({ id }) => id === name) ?? (await sentAs(from, { code, name }, reports));
    standings.set(code, { code, name, report: own ?? reportOf(undefined, name) });
  }
  return standings;
}

/** Nothing is read where no message is about a deadline. */
export async function rereadStanding(
  from: Reads,
  messages: readonly OutgoingMessage[],
): Promise<(message: OutgoingMessage) => WhySuppressed | undefined> {
  if (messages.every(({ about }) => about?.line === undefined)) return () => undefined;
  const standings = await standingsOf(from, messages);
  const [kept, latest] = [await loadWheel(from), await from.get('latest', 'run')];
  const wheel = kept && { lines: kept.lines, kept: true };
  return (message) => {
    const { kind, about } = message;
    if (kind !== 'reminder' && kind !== 'overdue' && kind !== 'moved') return undefined;
    // How many networks lack theirs, only the workbook says: of what the office is told, the deadline alone is looked at.
    const looksAt =
      about?.network === undefined && knownBy[about?.line ?? 'plan'] === 'report' ? 'moved' : kind;
    const standing = { networks: [...standings.values()], isPublished: latest !== undefined };
    return stillDue({ ...about, kind: looksAt }, { standing, wheel });
  };
}
