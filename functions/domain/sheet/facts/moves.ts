// What is said about the tab Justeringer, and about what is typed where its sums stand, by code.
import type { None } from './of-code.ts';

/** Code -> its facts; amounts are as they are shown. */
export type MoveFacts = {
  /** `choices` are the networks and *Ufordelt*. */
  holderUnknown: { text: string; choices: string };
  moveToItself: { text: string };
  moveOfNothing: None;
  /** Characters. */
  moveReasonShort: { length: number; least: number };
  moveUncovered: { amount: string; left: string };
  moveAboveGiver: { from: string; amount: string; left: string };
  /** `room` is what it can get still, `most` what it can get in all. */
  moveAboveSought: { to: string; amount: string; room: string; most: string };
  moveToRefused: { to: string; criterion: string };
  moveTiltakElsewhere: { id: string; from: string; to: string };
  /** Something typed in a column of Kladd that is ours. */
  adjustmentTyped: { header: string; text: string };
};
