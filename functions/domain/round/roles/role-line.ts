// A line of Roller as it was read: who has which role, for what and how long, and how they get their e-mail.
import type { Language, Role, forumWords, noticeWords } from '../../tabs/roller.ts';

export type RoleLine = {
  email: string;
  role: Role;
  /** A coordinator's. */
  network?: string;
  /** A UH partner's, as it is typed. */
  institution?: string;
  /** Of an owner's representative: whom they answer for, as it is typed. */
  owner?: string;
  /** A forum member's. */
  forum?: (typeof forumWords)[keyof typeof forumWords];
  /** Whose deputy: an address. */
  deputyFor?: string;
  /** The first and the last day with the role, as the calendar in Oslo has them: `2026-03-31`. */
  from?: string;
  to?: string;
  /** Whether several people read what comes to the address. */
  sharedMailbox: boolean;
  language: Language;
  notices: (typeof noticeWords)[keyof typeof noticeWords];
};
