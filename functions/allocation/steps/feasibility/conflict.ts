// A named conflict over the ids it concerns, and the list of all names there are.
import type { Conflict } from '../../model.ts';

/** Every reason why a round cannot be allocated; what each one says to people stands in text/. */
export const conflictCodes = [
  'noClaims',
  'idMissing',
  'idRepeated',
  'amountNotWhole',
  'amountNegative',
  'totalTooLarge',
  'requestNotMeasures',
  'priorityNotWhole',
  'keyMissing',
  'keyRepeated',
  'keyPartsWrong',
  'indicatorNotWhole',
  'indicatorAllZero',
  'ruleUnknown',
  'unitWrong',
  'capMissing',
  'notInUnit',
  'answerRepeated',
  'answerDoesNotFit',
  'groupRepeated',
  'groupParentUnknown',
  'groupShareWrong',
  'groupBoundsCross',
  'groupKeyNeedsExactly',
  'groupExactlyInsideLoose',
  'rulesDoNotCombine',
  'commitmentAboveRequest',
  'commitmentAboveCap',
  'frameTooSmall',
  'commitmentsAbovePot',
  'basesAbovePot',
  'groupsAbovePot',
  'groupLeastNotSought',
  'groupMostBelowSecured',
] as const;
export type ConflictCode = (typeof conflictCodes)[number];

/** One conflict for all these ids, or none when there are none; `short` in kroner (or parts of a key). */
export const conflictOver = (code: ConflictCode, ids: string[], short = 0): Conflict[] =>
  ids.length > 0 ? [{ code, ids: [...new Set(ids)], short }] : [];
