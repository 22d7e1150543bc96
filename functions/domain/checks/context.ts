// What a check may know: the network, the plan, and the rows of its tab. No clock, no store.
import type { Finding, Severity } from '../finding.ts';
import type { ParsedRow } from '../parse-row.ts';
import type { Network, Plan } from '../rules-of-round.ts';
import type { BehovField } from '../tabs/behov.ts';

export type CheckContext = { network: Network; plan: Plan };

/** Looks at one row that has been read; says nothing of what could not be read. */
export type RowCheck = (row: ParsedRow, context: CheckContext) => Finding[];

/** Looks at all rows of the tab together. */
export type TabCheck = (rows: ParsedRow[], context: CheckContext) => Finding[];

/** A finding at named cells of a row. */
export const at = (
  row: ParsedRow,
  fields: BehovField[],
  code: Finding['code'],
  severity: Severity,
  facts: Finding['facts'] = {},
): Finding => ({ code, severity, places: fields.map((field) => row.raw.places[field]), facts });
