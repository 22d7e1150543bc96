// A finding that only follows from another is not said: mending the first mends both.
import type { FindingCode } from '../../sheet/codes.ts';
import type { Finding } from '../../sheet/finding.ts';

/** Follow-on -> what it follows from when that stands in the same row; the cause is never the milder of the two. */
const causes: Partial<Record<FindingCode, FindingCode[]>> = {
  endPassed: ['endBeforeStart'],
  periodTooLong: ['endPassed'],
  continuationStartsNow: ['endBeforeStart'],
  newStartedBefore: ['endPassed'],
  partnerFull: ['partnerUnknown'],
  partnerDisagrees: ['partnerUnknown'],
  schemeTwice: ['schemeOfYear'],
  measureElsewhere: ['measureTwice'],
  budgetSumDiffers: ['nothingSought', 'amountInThousands'],
  individualPlaces: ['amountInThousands'],
};

/** Drops what stands in no row without one of its causes. */
export function dropFollowOns<F extends Pick<Finding, 'code' | 'places'>>(findings: F[]): F[] {
  const rows = new Map<FindingCode, Set<number>>();
  for (const { code, places } of findings) {
    const seen = rows.get(code) ?? new Set();
    for (const { row } of places) seen.add(row);
    rows.set(code, seen);
  }
  return findings.filter(({ code, places }) => {
    const follows = causes[code] ?? [];
    return !places.every(({ row }) => follows.some((cause) => rows.get(cause)?.has(row)));
  });
}
