// What a port throws that a flow or a person can do something about; anything else is a fault of ours.
import type { MailTrouble } from './domain/records/mail-trouble.ts';
import type { Trouble } from './domain/sheet/facts/refusals.ts';

/** The sheet is no longer as it was read: rows are gone, or locks of ours are gone or there already. */
export class SheetChanged extends Error {}

/** The workbook has no tab of this title. */
export class MissingTab extends Error {
  readonly title: string;
  constructor(title: string) {
    super(`no tab named ${title}`);
    this.title = title;
  }
}

/** Somebody can mend it, or has to wait: `why` says what stands in the way. */
export class InTheWay extends Error {
  readonly why: Trouble;
  /** Seconds after which it may go, where that is known. */
  readonly retryAfter: number | undefined;
  constructor(
    why: Trouble,
    { cause, retryAfter }: { cause?: unknown; retryAfter?: number | undefined } = {},
  ) {
    super(`in the way: ${why}`, { cause });
    this.why = why;
    this.retryAfter = retryAfter;
  }
}

/** A mail that did not leave as it should: whether it is tried again, and why, in a word of ours and the server's codes. */
export class MailFault extends Error {
  readonly state: 'refused' | 'later' | 'undecided';
  readonly why: MailTrouble;
  /** `550 5.1.1` */
  readonly answer: string | undefined;
  constructor(
    cause: unknown,
    { state, why, answer }: { state: MailFault['state']; why: MailTrouble; answer?: string | undefined },
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.state = state;
    this.why = why;
    this.answer = answer;
  }
}
