// What a tiltak seeks, in whole kroner.
import type { ReadRow } from './parse-row.ts';

/** What a tiltak seeks from the partner's side, kroner: UH and others together. */
export const partnerSought = ({ soughtUh = 0, soughtOther = 0 }: ReadRow): number => soughtUh + soughtOther;

/** What a tiltak seeks in all, kroner. */
export const soughtOf = (row: ReadRow): number => (row.soughtOwner ?? 0) + partnerSought(row);

/** Of a row of the tab, as far as it could be read. */
export const soughtInRow = ({ read }: { read: ReadRow }): number => soughtOf(read);
