// Who a tiltak's money is for (§ 9 b): the owner, UH, and a third, which is a fagskole or somebody else.
import type { Claim, TiltakClaim } from './model.ts';

/** The marks of a tiltak's parts; each krone bears one of them. */
export const payees = ['eier', 'uh', 'fagskole', 'andre'] as const;
export type Payee = (typeof payees)[number];

/** Those beyond owner and UH. */
export const otherPayees = ['fagskole', 'andre'] as const satisfies readonly Payee[];
export type OtherPayee = (typeof otherPayees)[number];

/** Who the third part of a tiltak is for. */
export const otherPayeeOf = ({ otherPayee = 'andre' }: { otherPayee?: OtherPayee }): OtherPayee => otherPayee;

/** Those beyond owner and UH that somebody seeks money for. */
export const otherPayeesIn = (claims: Claim[]): OtherPayee[] => {
  const measures = claims.flatMap((claim) => claim.measures.filter(({ soughtOther = 0 }) => soughtOther > 0));
  return otherPayees.filter((payee) => measures.some((one) => otherPayeeOf(one) === payee));
};

/** What a tiltak seeks for all of them, kroner. */
export const soughtBy = ({ soughtOwner, soughtUh, soughtOther = 0 }: TiltakClaim): number =>
  soughtOwner + soughtUh + soughtOther;

/** The third part as it is stored: left out where there is none. */
export const otherIn = (other: number): { other?: number } => (other === 0 ? {} : { other });
