// What is said about one row of a Behov tab, by code.
import type { None } from './of-code.ts';

/** Code -> its facts; amounts and days are as they are shown, `year` is that of the round. */
export type RowFacts = {
  endBeforeStart: { start: string; end: string };
  endPassed: { end: string; year: number };
  periodTooLong: { start: string; end: string; years: number; longest: number };
  yearOutside: { text: string; start: string; end: string };
  municipalityUnknown: { text: string; network: string; choices: string };
  municipalityOutside: { text: string; network: string; term: string; day: string };
  partnerUnknown: { text: string; choices: string };
  /** `semester` is ` i H26`, or empty when the partner has no room at all. */
  partnerFull: { text: string; semester: string };
  partnerDisagrees: { header: string };
  payeeUnderUh: { kind: string; sought: string; header: string; other: string };
  payeeUnsaid: { header: string; sought: string; other: string };
  agreedLater: { header: string; text: string };
  themeUnknown: { text: string; choices: string };
  nothingSought: None;
  amountInThousands: { header: string; text: string };
  budgetSumDiffers: { sum: string; sought: string; difference: string };
  continuationStartsNow: { start: string; year: number };
  newStartedBefore: { start: string; year: number };
  awardUnknown: { text: string; network: string; choices: string };
  individualNotAccepted: { accepted: string };
  individualPlaces: { sought: string; place: string };
  schemeOfYear: { text: string; year: number; choices: string };
  documentOfYear: { text: string; year: number; meaning: string };
  /** The number itself is never told. */
  personalNumber: { header: string };
  late: { deadline: string };
  confirmStale: { text: string };
  waived: { reason: string };
};
