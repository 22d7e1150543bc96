// The line of Start about e-mails that have not reached somebody: there while there are any, and told once they are gone.
import { type Grid, textOf } from '../../domain/sheet/cells.ts';
import { readTab } from '../../domain/sheet/read-tab.ts';
import { isHeldBack } from '../../domain/records/message-handling.ts';
import { recipientsOf } from '../../domain/records/message-life.ts';
import { start } from '../../domain/tabs/start.ts';
import type { CellWrite, OutgoingMessage, Reads } from '../../ports.ts';
import { type StuckMail, seeLedger, stuckLine, stuckSubject } from '../../text/answers/mail/stuck-mails.ts';
import { type StartLine, answerStart } from './place-lines.ts';

/** Messages that somebody waits for, oldest first. */
export async function loadWaiting(tx: Reads): Promise<OutgoingMessage[]> {
  const waiting = [...(await tx.list('message', 'due')), ...(await tx.list('message', 'dead'))];
  return waiting.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}

/** What each address has been tried with, and has not got for certain. */
export async function loadStuck(tx: Reads): Promise<StuckMail[]> {
  return (await loadWaiting(tx)).flatMap((message) =>
    recipientsOf(message)
      .filter((one) => one.state !== 'sent' && one.state !== 'due' && !isHeldBack(one))
      .map((one) => ({ ...one, subject: message.subject })),
  );
}

/** Their line of Start: it comes with the first, and stays. */
export function stuckLines(grid: Grid | undefined, stuck: StuckMail[]): StartLine[] {
  const lines = grid ? readTab(start, grid).rows : [];
  const stands = lines.some(({ cells }) => textOf(cells.subject) === stuckSubject);
  if (!stands && stuck.length === 0) return [];
  const next = stuck.length > 0 ? { next: seeLedger } : {};
  return [{ subject: stuckSubject, sentence: stuckLine(stuck), ...next }];
}

/** The same as it is to be written. */
export const showStuck = (grid: Grid | undefined, stuck: StuckMail[]): CellWrite[] =>
  answerStart(grid, stuckLines(grid, stuck));
