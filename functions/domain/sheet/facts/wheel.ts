// What is said about the tab Årshjul, by code.
import type { None } from './of-code.ts';

/** Which cell of a line it is. */
export type WheelPart = 'date' | 'time' | 'reminders' | 'after';

/** Code -> its facts; `label` is what the line is called, deadlines are UTC, and days as `2026-02-01`. */
export type WheelFacts = {
  wheelUnreadable: { part: WheelPart; label: string; text: string };
  wheelOrder: { first: string; second: string };
  wheelHoliday: { date: string; instant: string };
  wheelPast: { label: string; instant: string };
  /** `recipients` are those who get to know it. */
  wheelMoved: { from: string; to: string; recipients: number };
  wheelToAdopt: { from: string; to: string };
  /** `headers` are those of the cells that differ from what is in force; none when the whole line does. */
  wheelUnkept: { label: string; headers: string };
  wheelUnconfirmed: { label: string };
  /** `text` is the code as typed, or empty; `meant` are missing codes that it may be, quoted. */
  wheelMisnamed: { text: string; meant: string };
  wheelUnknown: { text: string };
  wheelTwice: { text: string };
  wheelMissing: { text: string };
  wheelTabMissing: None;
};
