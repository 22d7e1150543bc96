// What the county governor has typed for the round, understood: networks, parameters, roles, budget lines.
import type { Place } from '../sheet/cells.ts';
import type { LineKind } from '../tabs/budsjett.ts';
import type { Role } from '../tabs/roller.ts';

export const indicators = ['elevtall', 'barnetall', 'arsverk'] as const;
export type Indicator = (typeof indicators)[number];

/** A network of the round; amounts in kroner, counts as typed. */
export type Network = {
  code: string;
  name: string;
  municipalities: string[];
  /** Municipalities that belong for a time only: days as `2026-01-01`, both included. */
  terms?: { name: string; from?: string | undefined; to?: string | undefined }[];
  indicators: Record<Indicator, number>;
  /** The empty cells among the indicators: they count as 0 only where the key does not use them. */
  unfilled?: { indicator: Indicator; place: Place }[];
  preAnnounced?: number;
  coordination: number;
  /** Awarded in earlier years and still to be paid (D18); absent when nothing is typed. */
  commitment?: number;
  /** Its own grunntilskudd instead of the Plan's. */
  base?: number;
  lastYear?: number;
  /** When the indicators were counted, and where they come from. */
  asOf?: string;
  source?: string;
  place: Place;
};

export type RoleLine = { email: string; role: Role; network?: string };

/** A line of the Budsjett tab; `remark` is the place of our cell beside it. */
export type BudgetLine = { line: LineKind; label: string; amount: number; place: Place };
