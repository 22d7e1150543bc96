// What a check may know: the network, the plan, the moment, and what others have written. No clock, no store.
import type { Finding, Severity, Spot } from '../../sheet/finding.ts';
import type { ParsedRow } from '../parse-row.ts';
import type { Network } from '../../round/network.ts';
import type { Plan } from '../../plan/plan.ts';
import type { BehovField } from '../../tabs/behov.ts';

/** A tiltak in another network's tab, as it was kept last. */
export type OtherTiltak = { network: string; id: string; name: string; scheme: string; partners: string[] };

/** What a network was awarded the year before, by ID and name. */
export type EarlierAward = { id: string; name: string };

export type CheckContext = {
  network: Network;
  plan: Plan;
  /** The instant of the check, UTC, and the year of the round. */
  at: string;
  year: number;
  /** When need reports are due, UTC; nothing is late without. */
  deadline: string | undefined;
  others: OtherTiltak[];
  earlier: EarlierAward[];
  /** When a row's present content first stood, by its ID, UTC; absent for what was typed just now. */
  typedAt: Map<string, string>;
};

/** Looks at one row that has been read; says nothing of what could not be read. */
export type RowCheck = (row: ParsedRow, context: CheckContext) => Finding[];

/** Looks at all rows of the tab together. */
export type TabCheck = (rows: ParsedRow[], context: CheckContext) => Finding[];

/** Named cells of a row, and how grave a finding there is. */
export const at = (row: ParsedRow, fields: BehovField[], severity: Severity): Spot => ({
  severity,
  places: fields.map((field) => row.raw.places[field]),
});

/** The same with a value that would mend its first cell; nothing is offered when there is none. */
export const offering = (spot: Spot, value: string | number | undefined): Spot => {
  const [place] = spot.places;
  return value === undefined || !place ? spot : { ...spot, fixes: [{ place, value }] };
};
