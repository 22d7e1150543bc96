// Where one claim stands while the round is worked out, step by step; amounts in whole units of `rules.unit`.
import type { Claim } from '../model.ts';
import type { AllocationRules } from '../rules.ts';

export type Standing = {
  claim: Claim;
  /** What it has so far, by the rule that gave it. */
  commitment: number;
  base: number;
  priority: number;
  /** Its key share is counted from here, */
  from: number;
  /** and its award is never below this (what it has), */
  least: number;
  /** and never above this (what it seeks, or a cap). */
  most: number;
};

/** The most the rules let a claim get whatever it seeks, kroner; nothing where there is no cap. */
export function capOf(claim: Claim, { aboveFrame, cap }: AllocationRules): number | undefined {
  if (aboveFrame === 'capPreAnnounced') return claim.preAnnounced;
  return aboveFrame === 'capPerClaim' ? cap : undefined;
}

/** Kroner as whole units, rounded down. */
export const inUnits = (kroner: number, { unit }: AllocationRules): number => Math.floor(kroner / unit);
