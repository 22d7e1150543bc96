// What a tiltak seeks, in whole kroner.
import type { TiltakClaim } from '../../allocation/model.ts';
import type { ReadRow } from './parse-row.ts';

/** What it seeks for others than owner and UH; for its partner, where that is a fagskole (§ 9 b). */
export const otherSought = ({
  soughtOther = 0,
  partnerKind,
}: ReadRow): Pick<TiltakClaim, 'soughtOther' | 'otherPayee'> => {
  if (soughtOther === 0) return {};
  return partnerKind === 'fagskole' ? { soughtOther, otherPayee: 'fagskole' } : { soughtOther };
};

/** What a tiltak seeks in all, kroner. */
export const soughtOf = ({ soughtOwner = 0, soughtUh = 0, soughtOther = 0 }: ReadRow): number =>
  soughtOwner + soughtUh + soughtOther;

/** Of a row of the tab, as far as it could be read. */
export const soughtInRow = ({ read }: { read: ReadRow }): number => soughtOf(read);
