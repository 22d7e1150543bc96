// Stage 1: what the frame pays before the networks share (D2-D5).
import type { AllocationInput, Conflict } from '../model.ts';
import { sumKroner } from '../../basics/kroner.ts';
import { conflictOver } from './feasibility/conflict.ts';

/** Kroner. `conflicts` names the lines when they take more than the frame (`frameTooSmall`). */
export type SetAside = { offTheTop: number; coordination: number; pot: number; conflicts: Conflict[] };

/** pot = frame - off the top - coordination (D1). */
export function takeOffTheTop({ frame, offTheTop, claims }: AllocationInput): SetAside {
  const taken = sumKroner(offTheTop.map(({ amount }) => amount));
  const coordination = sumKroner(claims.map((claim) => claim.coordination));
  const pot = frame - taken - coordination;
  const payees = [...offTheTop, ...claims.filter((claim) => claim.coordination > 0)];
  const conflicts =
    pot < 0
      ? conflictOver(
          'frameTooSmall',
          payees.map(({ id }) => id),
          -pot,
        )
      : [];
  return { offTheTop: taken, coordination, pot, conflicts };
}
