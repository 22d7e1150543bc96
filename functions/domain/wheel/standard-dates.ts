// The dates of a year where nobody has set others: those that the papers of the old scheme and of 2026 give, and how sure they are.
import type { Roll, WheelCode, WheelParty } from './wheel.ts';

/** The scheme before 2026, of several grants, and the one since (`domain.md` 2.2). */
export type WheelScheme = 'old' | 'new';

/** The first year of the scheme in use. */
const newSince = 2026;

export const schemeOf = (year: number): WheelScheme => (year < newSince ? 'old' : 'new');

/**
 * How a date is known: a source gives the day; sources give different ones; a source gives the month alone, and the day
 * is ours; or no source gives any, and all of it is ours.
 */
export type Certainty = 'stated' | 'differing' | 'month' | 'ours';

export type StandardDate = {
  who: WheelParty;
  /** Years after the round's: -1 is the autumn before. */
  year: -1 | 0;
  month: number;
  day: number;
  roll: Roll;
  certainty: Certainty;
};

type Table = Record<WheelCode, StandardDate>;

const next = { year: 0, roll: 'nextWorkingDay' } as const;
/** A meeting is on its day. */
const meeting = { year: 0, roll: 'fixed' } as const;

const old: Table = {
  plan: { ...next, who: 'network', year: -1, month: 9, day: 30, certainty: 'month' },
  owner: { ...next, who: 'owner', year: -1, month: 12, day: 1, certainty: 'differing' },
  frame: { ...meeting, who: 'governor', month: 1, day: 15, certainty: 'month' },
  need: { ...next, who: 'network', month: 2, day: 1, certainty: 'stated' },
  partner: { ...next, who: 'uh', month: 2, day: 1, certainty: 'ours' },
  proposal: { ...next, who: 'forum', month: 3, day: 15, certainty: 'month' },
  input: { ...next, who: 'forum', month: 3, day: 15, certainty: 'stated' },
  decision: { ...next, who: 'governor', month: 4, day: 15, certainty: 'differing' },
  payment: { ...next, who: 'governor', month: 4, day: 30, certainty: 'ours' },
  measureReport: { ...next, who: 'network', month: 5, day: 15, certainty: 'differing' },
  networkReport: { ...next, who: 'network', month: 6, day: 15, certainty: 'differing' },
  seminar: { ...meeting, who: 'governor', month: 9, day: 30, certainty: 'ours' },
  countyPlan: { ...next, who: 'forum', month: 11, day: 30, certainty: 'ours' },
};

const since2026: Table = {
  ...old,
  owner: { ...old.owner, certainty: 'ours' },
  frame: { ...old.frame, certainty: 'stated' },
  partner: { ...old.partner, month: 3, day: 1 },
  proposal: { ...meeting, who: 'governor', month: 3, day: 11, certainty: 'stated' },
  input: { ...meeting, who: 'forum', month: 3, day: 12, certainty: 'stated' },
  decision: { ...old.decision, certainty: 'stated' },
  payment: { ...next, who: 'governor', month: 4, day: 15, certainty: 'stated' },
  measureReport: { ...old.measureReport, certainty: 'ours' },
  networkReport: { ...old.networkReport, certainty: 'ours' },
  seminar: { ...old.seminar, certainty: 'month' },
};

export const standardDates: Record<WheelScheme, Table> = { old, new: since2026 };

/** The years that the papers speak of. Of others a date is a habit, and confirmed by nobody. */
const sourcedYears = { first: 2023, last: 2026 };

export const isSourcedYear = (year: number): boolean =>
  year >= sourcedYears.first && year <= sourcedYears.last;
