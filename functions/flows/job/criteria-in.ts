// What the Kriterier tab says of a network's report, with what was saved for rows that are gone from it.
import type { Failure } from '../../allocation/model.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import { type Assessment, type CriteriaSet, failuresOf, isAssessed } from '../../domain/round/criteria.ts';
import type { CriteriaReading } from '../../domain/round/read-criteria.ts';
import type { Documents } from '../../domain/records/documents.ts';
import type { Saved } from './load-assessments.ts';

/** The Kriterier tab; absent when the year has no known criteria. */
export type Criteria = { set: CriteriaSet; grid: Grid; read: CriteriaReading };

/** Why a network's report is refused as a whole (D17); nothing when it is not. */
export const failuresIn = (criteria: Criteria | undefined, network: string): Failure[] =>
  criteria ? failuresOf(criteria.set, criteria.read.assessments, network) : [];

/** Those of these networks that are not assessed against every criterion. */
export const unassessedIn = (criteria: Criteria | undefined, networks: string[]): string[] =>
  criteria ? networks.filter((name) => !isAssessed(criteria.set, criteria.read.assessments, name)) : [];

/** By its key; where that is another network's now, or nobody's, by the name. */
function savedFor(
  { key, network, criterion }: { key: string; network: string; criterion: string },
  saved: Saved,
  names: ReadonlySet<string>,
): Documents['assessment'] | undefined {
  const own = saved.get(key);
  if (own && (own.network === network || !names.has(own.network))) return own;
  return [...saved.values()]
    .filter((one) => one.network === network && one.criterion === criterion)
    .toSorted((a, b) => b.at.localeCompare(a.at))[0];
}

/** What was saved of rows that are not in the tab: it stands till somebody empties its cell. */
function savedOfGone({ rows }: CriteriaReading, { id: set }: CriteriaSet, saved: Saved): Assessment[] {
  const names = new Set(rows.map(({ wanted: { network } }) => network.name));
  return rows.flatMap(({ wanted: { key, network, criterion }, at }): Assessment[] => {
    const kept = savedFor({ key, network: network.name, criterion: criterion.label }, saved, names);
    if (at !== undefined || !kept || kept.set !== set || kept.verdict === 'open') return [];
    return [{ key, network: network.name, criterion, verdict: kept.verdict, reason: kept.reason }];
  });
}

/** The reading with what was saved of rows that are gone. */
export function withSaved(read: CriteriaReading, set: CriteriaSet, saved: Saved): CriteriaReading {
  const gone = savedOfGone(read, set, saved);
  return gone.length > 0 ? { ...read, assessments: [...read.assessments, ...gone] } : read;
}

/** The keys of the rows that are put back. */
export const putBack = (before: CriteriaReading, after: CriteriaReading): string[] =>
  after.assessments.slice(before.assessments.length).map(({ key }) => key);
