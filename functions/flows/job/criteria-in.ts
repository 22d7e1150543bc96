// What the Kriterier tab says of a network's report.
import type { Failure } from '../../allocation/model.ts';
import type { Grid } from '../../domain/sheet/cells.ts';
import { type CriteriaSet, failuresOf, isAssessed } from '../../domain/round/criteria.ts';
import type { CriteriaReading } from '../../domain/round/read-criteria.ts';

/** The Kriterier tab; absent when the workbook has none, or the year has no known criteria. */
export type Criteria = { set: CriteriaSet; grid: Grid; read: CriteriaReading };

/** Why a network's report is refused as a whole (D17); nothing when it is not. */
export const failuresIn = (criteria: Criteria | undefined, network: string): Failure[] =>
  criteria ? failuresOf(criteria.set, criteria.read.assessments, network) : [];

/** Those of these networks that are not assessed against every criterion. */
export const unassessedIn = (criteria: Criteria | undefined, networks: string[]): string[] =>
  criteria ? networks.filter((name) => !isAssessed(criteria.set, criteria.read.assessments, name)) : [];
