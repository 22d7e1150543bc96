// What is said about headers and single cells of any tab, by code.
import type { ShownAs } from '../cells.ts';

/** Codes of a cell that cannot be read as it stands: told by its header and what stands there. */
export type UnreadCode =
  | 'formulaError'
  | 'amountUnreadable'
  | 'amountOpenEnded'
  | 'amountDecimals'
  | 'amountNegative'
  | 'amountTooLarge'
  | 'integerUnreadable'
  | 'decimalUnreadable'
  | 'shareUnreadable'
  | 'semesterUnreadable'
  | 'dateUnreadable'
  | 'linesUnreadable'
  | 'orgnrWrong';

/** Codes of a cell that may only hold some words: told with these beside. */
export type ChoiceCode = 'choiceUnknown' | 'countsUnreadable';

/** `shownAs` where the cell holds a number that its format shows as something else. */
type Unread = { header: string; text: string; shownAs?: ShownAs };

/** Code -> its facts; `text` is what stands there, `longest` and `length` are counted in characters. */
export type CellFacts = Record<UnreadCode, Unread> &
  Record<ChoiceCode, { header: string; text: string; choices: string }> & {
    shownOtherwise: { header: string; text: string; holds: string };
    boxUnread: { header: string; box: 'ticked' | 'empty' };
    headerMissing: { header: string };
    headerLacking: { header: string };
    headerUnknown: { header: string };
    headerTwice: { header: string };
    headerEmpty: { text: string };
    strayMark: { text: string };
    missing: { header: string };
    missingBecause: { header: string; other: string; word: string };
    textTooLong: { header: string; length: number; longest: number };
  };
