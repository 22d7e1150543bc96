// What is wrong, asked or told about cells a person can mend; the wording lives in text/nb.ts.
import type { Place } from './cells.ts';
import type { FindingCode } from './codes.ts';

/** stops = must be mended before submission; asks = the person confirms; tells = good to know. */
export type Severity = 'stops' | 'asks' | 'tells';

/** A finding is data: a code of the catalogue, the cells it stands at, the facts its sentence needs. */
export type Finding = {
  code: FindingCode;
  severity: Severity;
  places: Place[];
  facts: Record<string, string | number>;
  /** A value that would mend it, offered and never applied without the person. */
  fix?: { place: Place; value: string | number };
};
