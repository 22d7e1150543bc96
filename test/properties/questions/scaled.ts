// A round in small parts of a krone: whole kroner then show the exact shares.
import type { AllocationInput, Claim } from '../../../functions/allocation/model.ts';

/** Every amount `parts` times as large; keys as they are. Amounts in units of 1 kr only. */
export const scaled = (round: AllocationInput, parts: number): AllocationInput => ({
  ...round,
  frame: round.frame * parts,
  offTheTop: round.offTheTop.map((line) => ({ ...line, amount: line.amount * parts })),
  claims: round.claims.map((claim) => scaledClaim(claim, parts)),
  rules: {
    ...round.rules,
    base: round.rules.base * parts,
    ...(round.rules.cap === undefined ? {} : { cap: round.rules.cap * parts }),
  },
});

const scaledClaim = (claim: Claim, parts: number): Claim => ({
  ...claim,
  request: claim.request * parts,
  commitment: claim.commitment * parts,
  coordination: claim.coordination * parts,
  ...(claim.base === undefined ? {} : { base: claim.base * parts }),
  ...(claim.preAnnounced === undefined ? {} : { preAnnounced: claim.preAnnounced * parts }),
  measures: claim.measures.map((one) => ({
    ...one,
    soughtOwner: one.soughtOwner * parts,
    soughtUh: one.soughtUh * parts,
    ...(one.soughtOther === undefined ? {} : { soughtOther: one.soughtOther * parts }),
  })),
});
