// What is wrong, asked or told about cells a person can mend; the wording lives in text/findings/.
import type { Place } from './cells.ts';
import type { FindingCode, FindingFacts } from './codes.ts';
import type { FactsOf, Only } from './facts/of-code.ts';

/** stops = must be mended before submission; asks = the person confirms; tells = good to know. */
export type Severity = 'stops' | 'asks' | 'tells';

/** A value that would mend a cell: offered, and never written without the person. */
export type Fix = { place: Place; value: string | number };

/** The cells a finding stands at, how grave it is there, and what would mend it. */
export type Spot = { severity: Severity; places: Place[]; fixes?: Fix[] };

/** A finding of one of these codes. */
export type FindingOf<C extends FindingCode> = {
  [K in C]: Spot & { code: K; facts: FindingFacts[K] };
}[C];

/** A finding is data: a code of the catalogue, the cells it stands at, the facts its sentence needs. */
export type Finding = FindingOf<FindingCode>;

/** A finding with the facts of its code, no fewer and no others. */
export const finding = <C extends FindingCode, F extends FactsOf<FindingFacts, C>>(
  code: C,
  spot: Spot,
  facts: Only<F, FactsOf<FindingFacts, C>>,
): Finding =>
  // The compiler does not follow from «the facts serve each code of C» to «the pair is one of the union».
  ({ ...spot, code, facts }) as Finding;

/** Whether it must be mended before anything is sent or computed. */
export const isStop = ({ severity }: Finding): boolean => severity === 'stops';

/** What is only not written yet: it stops a submission, and says nothing of the row being wrong. */
export const isIncomplete = (one: Finding): one is FindingOf<'missing' | 'missingBecause'> =>
  one.code === 'missing' || one.code === 'missingBecause';

/** Findings by the rows they stand at, so that a row finds its own at once. */
export function findingsByRow(findings: Finding[]): Map<number, Finding[]> {
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings)
    for (const row of new Set(finding.places.map((place) => place.row))) {
      const own = byRow.get(row);
      if (own) own.push(finding);
      else byRow.set(row, [finding]);
    }
  return byRow;
}

/** What a confirmation confirms: the code and the facts, but for the list of what is accepted. */
export const questionOf = ({ code, facts }: Finding): string =>
  `${code} ${JSON.stringify(facts, (name, value: unknown) => (name === 'choices' ? undefined : value))}`;

/** The same error at many cells becomes one finding over all of them, where the first stood. */
export function mergeFindings(findings: Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code} ${JSON.stringify(finding.facts)}`;
    const same = merged.get(key);
    if (!same) merged.set(key, { ...finding, places: [...finding.places] });
    else {
      same.places.push(...finding.places);
      if (finding.fixes) same.fixes = [...(same.fixes ?? []), ...finding.fixes];
    }
  }
  return [...merged.values()];
}
