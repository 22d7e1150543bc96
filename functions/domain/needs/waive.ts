// A stop that the county governor has let pass: for the fault and the cells it was given for, as they stood, and no others.
import { textOf } from '../sheet/cells.ts';
import type { FindingCode } from '../sheet/codes.ts';
import { type Finding, finding, findingsByRow, isStop, questionOf } from '../sheet/finding.ts';
import type { Documents } from '../records/documents.ts';
import { type BehovField, behov } from '../tabs/behov.ts';
import type { ParsedRow } from './parse-row.ts';

/** What was let pass, the text of its cells then, why, and when (UTC). */
export type Waiver = NonNullable<Documents['storedRow']['waived']>[number];

/** Stops by a rule on what can be read. What cannot be read, what is not filled in, and personal numbers are never let pass. */
export const waivable: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'endBeforeStart',
  'yearOutside',
  'municipalityUnknown',
  'municipalityOutside',
  'partnerUnknown',
  'agreedLater',
  'individualNotAccepted',
  'schemeOfYear',
  'documentOfYear',
]);

/** The row's own cells that a finding stands at, with their texts. */
function textsAt(row: ParsedRow, { places }: Finding): Record<string, string> {
  const here = (field: BehovField): boolean =>
    places.some((place) => place.row === row.raw.row && place.column === row.raw.places[field].column);
  const fields = behov.columns.map(({ field }) => field).filter(here);
  return Object.fromEntries(fields.map((field) => [field, textOf(row.raw.cells[field])]));
}

/** Of a row's findings, those that may be let pass. */
export const waivableIn = (findings: Finding[]): Finding[] =>
  findings.filter((one) => isStop(one) && waivable.has(one.code));

export const waiverOf = (row: ParsedRow, one: Finding, said: Pick<Waiver, 'reason' | 'at'>): Waiver => ({
  question: questionOf(one),
  cells: textsAt(row, one),
  ...said,
});

/** The waiver that this finding was given, if its cells stand as they did. */
export function waiverFor(row: ParsedRow, one: Finding, waivers: readonly Waiver[]): Waiver | undefined {
  if (waivers.length === 0 || !waivable.has(one.code)) return undefined;
  const question = questionOf(one);
  const now = Object.entries(textsAt(row, one));
  return waivers.find(
    ({ question: asked, cells }) =>
      asked === question &&
      Object.keys(cells).length === now.length &&
      now.every(([field, text]) => cells[field] === text),
  );
}

export type Waived = { findings: Finding[]; byRow: Map<ParsedRow, Waiver[]> };

/** What was let pass is told with its reason and stops nothing; a waiver that answers nothing any longer is not kept. */
export function waiveRows(
  rows: ParsedRow[],
  found: Finding[],
  before: ReadonlyMap<string, readonly Waiver[]>,
): Waived {
  const byRow = new Map<ParsedRow, Waiver[]>();
  const told = new Map<Finding, Finding>();
  const stops = findingsByRow(waivableIn(found));
  for (const row of rows) {
    const own = stops.get(row.raw.row) ?? [];
    for (const one of own) {
      const waiver = waiverFor(row, one, before.get(row.id) ?? []);
      if (!waiver) continue;
      byRow.set(row, [...(byRow.get(row) ?? []), waiver]);
      told.set(one, finding('waived', { severity: 'tells', places: one.places }, { reason: waiver.reason }));
    }
  }
  return { findings: found.map((one) => told.get(one) ?? one), byRow };
}
