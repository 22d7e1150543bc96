// The state of a row in one word: what is typed, against what was submitted and proposed.
import type { TiltakOutcome } from '../../allocation/model.ts';
import { type Finding, isIncomplete } from '../sheet/finding.ts';

export type RowState =
  | 'underWork'
  | 'mustMend'
  | 'seeRemark'
  | 'ready'
  | 'submitted'
  | 'changed'
  | TiltakOutcome;

export type RowStanding = {
  findings: Finding[];
  /** Whether the row stands in the last submitted version, and unchanged. */
  submitted: 'no' | 'same' | 'changed';
  outcome?: TiltakOutcome | undefined;
};

/** An unfinished row is quietly under work: only other faults must be mended. */
export function stateOfRow({ findings, submitted, outcome }: RowStanding): RowState {
  const stops = findings.filter(({ severity }) => severity === 'stops');
  if (stops.some((finding) => !isIncomplete(finding))) return 'mustMend';
  if (submitted === 'changed') return 'changed';
  if (stops.length > 0) return 'underWork';
  if (submitted === 'same') return outcome ?? 'submitted';
  return findings.some(({ severity }) => severity === 'asks') ? 'seeRemark' : 'ready';
}
