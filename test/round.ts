// Small builders for rounds in tests: what a test does not name is nothing.
import type {
  Allocation,
  AllocationInput,
  AllocationOutcome,
  Award,
  Claim,
  Conflict,
  TiltakClaim,
} from '../functions/allocation/model.ts';
import type { AllocationRules } from '../functions/allocation/rules.ts';
import { soughtBy } from '../functions/allocation/payees.ts';

export const plainRules: AllocationRules = {
  base: 0,
  baseMode: 'additive',
  key: [{ indicator: 'elevtall', parts: 1 }],
  unused: 'redistribute',
  aboveFrame: 'proRata',
  unit: 1,
  commitments: 'onTop',
};

export const claimOf = (id: string, elevtall: number, request: number, more: Partial<Claim> = {}): Claim => ({
  id,
  name: id,
  request,
  commitment: 0,
  coordination: 0,
  indicators: { elevtall },
  measures: [],
  ...more,
});

export const tiltakOf = (
  id: string,
  priority: number,
  soughtOwner: number,
  soughtUh = 0,
  tags: string[] = [],
): TiltakClaim => ({ id, name: id, priority, soughtOwner, soughtUh, tags });

/** The same seeking also for a fagskole, or for somebody else. */
export const withOther = (
  measure: TiltakClaim,
  soughtOther: number,
  otherPayee: 'fagskole' | 'andre' = 'andre',
): TiltakClaim => ({
  ...measure,
  ...(soughtOther > 0 ? { soughtOther, ...(otherPayee === 'fagskole' ? { otherPayee } : {}) } : {}),
});

/** A claim whose request is the sum of its measures. */
export const claimWith = (id: string, elevtall: number, measures: TiltakClaim[], more: Partial<Claim> = {}) =>
  claimOf(
    id,
    elevtall,
    measures.reduce((sum, one) => sum + soughtBy(one), 0),
    { measures, ...more },
  );

export const roundOf = (
  frame: number,
  claims: Claim[],
  rules: Partial<AllocationRules> = {},
  more: Partial<AllocationInput> = {},
): AllocationInput => ({
  frame,
  offTheTop: [],
  claims,
  rules: { ...plainRules, ...rules },
  answers: [],
  ...more,
});

/** The allocation, or a failure that names the conflicts. */
export function allocated(outcome: AllocationOutcome): Allocation {
  if (outcome.kind === 'allocated') return outcome;
  throw new Error(`conflict: ${JSON.stringify(outcome.conflicts)}`);
}

export function conflictsOf(outcome: AllocationOutcome): Conflict[] {
  if (outcome.kind === 'conflict') return outcome.conflicts;
  throw new Error('expected a conflict');
}

export const amountsOf = (outcome: AllocationOutcome): Record<string, number> =>
  Object.fromEntries(allocated(outcome).awards.map(({ claim, amount }) => [claim, amount]));

export const awardOf = (outcome: AllocationOutcome, id: string): Award =>
  allocated(outcome).awards.find(({ claim }) => claim === id)!;
