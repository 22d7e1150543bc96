// What an e-mail is: which leave first when a day has no room for all, and which go to those who want only what they must have.

export const mailKinds = [
  'reminder',
  'overdue',
  'moved',
  'receipt',
  'returned',
  'proposal',
  'digest',
] as const;

export type MailKind = (typeof mailKinds)[number];

/** The first first; whatever has no kind comes with the letters. */
const ranks: Record<MailKind, number> = {
  reminder: 0,
  overdue: 0,
  moved: 0,
  receipt: 1,
  returned: 1,
  proposal: 2,
  digest: 3,
};

export const rankOf = (kind: MailKind | undefined): number => (kind === undefined ? 2 : ranks[kind]);

/**
 * What somebody must have: it answers their own act, gives their case back, says what they get, or that a deadline is missed
 * or is another one. A reminder and a summary are a help, which one may do without.
 */
const necessary: ReadonlySet<MailKind | undefined> = new Set([
  undefined,
  'overdue',
  'moved',
  'receipt',
  'returned',
  'proposal',
] as const);

/** What the clock has written, and nobody has just asked for: it leaves from eight on working days alone, also when it is late. */
const byTheClock: ReadonlySet<MailKind | undefined> = new Set(['reminder', 'overdue', 'digest'] as const);

export const isByTheClock = (kind: MailKind | undefined): boolean => byTheClock.has(kind);

export const mayBeMuted = (kind: MailKind | undefined): boolean => !necessary.has(kind);
