// Stage 0, first half: is the input itself in order? One check per file; this list is their documentation.
import type { AllocationInput, Conflict } from '../../model.ts';
import { checkAmounts } from './amounts.ts';
import { checkGroups } from './groups.ts';
import { checkIds } from './ids.ts';
import { checkKey } from './key.ts';
import { checkTiltak } from './tiltak.ts';
import { checkRules } from './rules.ts';

const checks: ((input: AllocationInput) => Conflict[])[] = [
  checkIds,
  checkAmounts,
  checkTiltak,
  checkKey,
  checkRules,
  checkGroups,
];

/** `noClaims`, or all that is wrong with the input as it stands; whether the money suffices is asked later. */
export const checkInput = (input: AllocationInput): Conflict[] =>
  input.claims.length === 0
    ? [{ code: 'noClaims', ids: [], short: 0 }]
    : checks.flatMap((check) => check(input));
