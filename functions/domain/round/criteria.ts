// Criteria and assessments: what a report is held against, and what follows from it (§ 4, D17).
import type { Failure } from '../../allocation/model.ts';
import type { Verdict } from '../tabs/kriterier.ts';

/** `gate`: a report that does not meet it is refused; `about` is a paraphrase, never the words of the regulation. */
export type Criterion = { id: string; label: string; about: string; gate: boolean };

/** The criteria of a span of years, both included. `confirmed` when they were read in the regulation itself. */
export type CriteriaSet = {
  id: string;
  from: number;
  to?: number;
  source: string;
  confirmed: boolean;
  criteria: readonly Criterion[];
};

/** One network against one criterion; `key` is that of its row. */
export type Assessment = {
  key: string;
  network: string;
  criterion: Criterion;
  verdict: Verdict;
  /** Required unless the criterion is met. */
  reason: string;
};

/** `FOS-3`: the row of a network and a criterion. */
export const assessmentKey = (code: string, criterion: string): string => `${code}-${criterion}`;

/** What refuses the network's report (D17); one that is partly met, or not assessed, refuses nothing. */
export const failuresOf = (set: CriteriaSet, assessments: Assessment[], network: string): Failure[] =>
  assessments
    .filter((one) => one.network === network && one.criterion.gate && one.verdict === 'not')
    .map(({ criterion, reason }) => ({ set: set.id, criterion: criterion.label, reason }));

/** Whether every criterion has been assessed for the network. */
export const isAssessed = (set: CriteriaSet, assessments: Assessment[], network: string): boolean =>
  set.criteria.every(({ id }) =>
    assessments.some((one) => one.network === network && one.criterion.id === id),
  );
