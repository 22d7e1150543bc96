// What a seed workbook holds: rows by field name, as a person would have typed them.
import type { FindingCode } from '../../functions/domain/sheet/codes.ts';
import type { BehovField } from '../../functions/domain/tabs/behov.ts';
import type { WheelCode } from '../../functions/domain/wheel/wheel.ts';

/** A typed row: field of the tab's definition -> text or number as typed. */
export type SeedRow = Record<string, string | number>;

/** A fault typed on purpose, and what a coordinator would type to mend it. */
export type SeedFault = {
  network: string;
  /** Index in the network's rows, from 0. */
  row: number;
  field: BehovField;
  code: FindingCode;
  /** The fields to type again; empty when the product mends it without help (a copied ID). */
  mend: SeedRow;
};

export type Seed = {
  /** The file name of the seed, e.g. `trondelag-2026`. */
  name: string;
  title: string;
  /** The county's id: small letters, digits and hyphens. */
  county: string;
  year: number;
  spreadsheetId: string;
  /** Said at start: what is real and what is an example. */
  about: string[];
  /** Label of a plan parameter -> its columns (`value`, `validFrom`, `source`, `confirmed`). */
  plan: Partial<Record<string, SeedRow>>;
  /** Code of a deadline -> what stands in its row of Årshjul in place of the standard. */
  wheel?: Partial<Record<WheelCode, SeedRow>>;
  budsjett: SeedRow[];
  nokkeltall: SeedRow[];
  roller: SeedRow[];
  ordliste: SeedRow[];
  /** Network name -> rows of its Behov tab. */
  behov: Record<string, SeedRow[]>;
  /** Networks whose clean reports are submitted when the desk is seeded. */
  submitted: string[];
  /** Rows with a fault, each of another kind; none in a submitted network. */
  faults?: SeedFault[];
};
