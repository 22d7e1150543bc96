// A network of the round as the county governor has typed it, understood.
import type { Place } from '../sheet/cells.ts';
import type { Indicator } from '../tabs/indicators.ts';

/** A network of the round; amounts in kroner, counts as typed, whole but for `decimals`. */
export type Network = {
  code: string;
  name: string;
  municipalities: string[];
  /** Municipalities that belong for a time only: days as `2026-01-01`, both included. */
  terms?: { name: string; from?: string | undefined; to?: string | undefined }[];
  indicators: Record<Indicator, number>;
  /** How many of a count's last digits are decimals; left out where it is whole. */
  decimals?: Partial<Record<Indicator, number>>;
  /** The empty cells among the indicators: they count as 0 only where the key does not use them. */
  unfilled?: { indicator: Indicator; place: Place }[];
  preAnnounced?: number;
  /** The cell where that is missing. */
  unannounced?: Place;
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
