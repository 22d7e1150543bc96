// What people decided that bound the run in force and is not there now: told before it is computed without it.
import type { AllocationInput, Claim } from '../../allocation/model.ts';
import type { Adjustment } from '../moves/move.ts';

/** `what` is the criterion, the tiltak's ID, or nothing. */
export type Lifted = {
  kind: 'refused' | 'lowered' | 'adjusted' | 'bound' | 'base' | 'framed';
  network: string;
  what?: string;
};

/** A run, as far as people decided it. */
export type Decided = { input: AllocationInput; adjustments: readonly Adjustment[] };

const decisionsOf = ({ input, adjustments }: Decided): Lifted[] => [
  ...input.claims.flatMap(ofClaim),
  ...adjustments.map(({ network }): Lifted => ({ kind: 'adjusted', network })),
];

function ofClaim({ name: network, unmet, lowered = [], ...claim }: Claim): Lifted[] {
  const refused = (unmet?.failures ?? []).map(({ criterion }): Lifted => ({
    kind: 'refused',
    network,
    what: criterion,
  }));
  const less = lowered.map(({ measure }): Lifted => ({ kind: 'lowered', network, what: measure.id }));
  return [
    ...refused,
    ...less,
    ...(claim.commitment > 0 ? [{ kind: 'bound', network } as const] : []),
    ...(claim.base === undefined ? [] : [{ kind: 'base', network } as const]),
    ...(claim.preAnnounced === undefined ? [] : [{ kind: 'framed', network } as const]),
  ];
}

/** What held before and does not hold now, of networks that still seek something. */
export function liftedSince(before: Decided, now: Decided): Lifted[] {
  const standing = new Set(decisionsOf(now).map((one) => JSON.stringify(one)));
  const seeking = new Set(
    now.input.claims.filter(({ request, unmet }) => request > 0 || unmet).map(({ name }) => name),
  );
  return decisionsOf(before).filter((one) => seeking.has(one.network) && !standing.has(JSON.stringify(one)));
}
