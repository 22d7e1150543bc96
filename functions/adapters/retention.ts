// How long documents are kept that are of use only for a while; the rest stays until the round is closed.
import type { Documents, Kind } from '../domain/records/documents.ts';

/** Days counted from the instant in that field, for documents of that group or of any; one without the field stays. */
export const retention: { kind: Kind; group?: string; from: string; days: number }[] = [
  /** A message: the round, the year's report and an appeal. Until then its key is known, and not sent again. */
  { kind: 'message', group: 'sent', from: 'sentAt', days: 400 },
  { kind: 'message', group: 'dead', from: 'createdAt', days: 400 },
  { kind: 'message', group: 'suppressed', from: 'createdAt', days: 400 },
  /** The answer to a key: longer than anyone presses a button again. */
  { kind: 'request', from: 'at', days: 7 },
];

/** When the document may be deleted, if ever. */
export function expiryOf(kind: Kind, document: Documents[Kind]): Date | undefined {
  const rule = retention.find(
    (one) => one.kind === kind && (one.group === undefined || one.group === document.group),
  );
  const start = rule && (document as Record<string, unknown>)[rule.from];
  return typeof start === 'string' ? daysAfter(new Date(start), rule!.days) : undefined;
}

/** The instant that many days of 24 hours later; earlier for a negative number. */
export const daysAfter = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);
