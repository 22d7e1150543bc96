// The yearly wheel: the deadlines of a round's year, as dated lines that a person can move.
import type { Eves } from './working-days.ts';

/** In the order of the year. */
export const wheelCodes = [
  'plan',
  'owner',
  'frame',
  'need',
  'partner',
  'proposal',
  'input',
  'decision',
  'payment',
  'measureReport',
  'networkReport',
  'seminar',
  'countyPlan',
] as const;

export type WheelCode = (typeof wheelCodes)[number];

/** Who has the deadline. */
export type WheelParty = 'network' | 'owner' | 'uh' | 'forum' | 'governor';

/** What a deadline on a day off does: it moves to the next working day, or stays. */
export type Roll = 'nextWorkingDay' | 'fixed';

/** A line as it is set, before anything is computed. */
export type WheelDate = {
  code: WheelCode;
  what: string;
  who: WheelParty;
  /** `2026-02-01`, as it was set. */
  date: string;
  /** `23:59`, by the clock in Oslo. */
  time: string;
  roll: Roll;
  /** Working days before the deadline on which those are reminded who still miss something. */
  reminders: readonly number[];
  /** Working days after it on which is told what is missing. */
  after: readonly number[];
  source: string;
  confirmed: boolean;
};

/** A line with its deadline. `instant`, UTC, is computed when the line is set and never moves by itself. */
export type WheelLine = WheelDate & {
  instant: string;
  /** 0, and one more for each move. */
  version: number;
  /** Why it was moved last. */
  reason?: string | undefined;
};

export type WheelRules = {
  eves: Eves;
  /** In a quiet July nobody is written to; what falls due then waits until August. */
  july: 'quiet' | 'open';
};

/** What counts until the office says something else. */
export const standardWheelRules: WheelRules = { eves: 'free', july: 'quiet' };
