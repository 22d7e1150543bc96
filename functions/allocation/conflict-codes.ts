// Every reason why a round cannot be allocated, and of which ones a shortage is told; the sentences stand in text/.

/** Something is missing, twice, unknown or wrong: told by the ids it is about alone. */
export const plainConflicts = [
  'noClaims',
  'idMissing',
  'idRepeated',
  'amountNotWhole',
  'amountNegative',
  'totalTooLarge',
  'frameShareWrong',
  'priorityNotWhole',
  'keyMissing',
  'keyRepeated',
  'indicatorNotWhole',
  'indicatorAllZero',
  'ruleUnknown',
  'unitWrong',
  'capMissing',
  'preAnnouncedMissing',
  'notInUnit',
  'answerRepeated',
  'answerDoesNotFit',
  'groupRepeated',
  'groupParentUnknown',
  'groupShareWrong',
  'groupKeyNeedsExactly',
  'groupExactlyInsideLoose',
  'rulesDoNotCombine',
  'laidOutDoesNotCombine',
] as const;

/** So much is too much or too little: told in kroner (`keyPartsWrong`: in parts of the key). */
export const shortConflicts = [
  'requestNotMeasures',
  'keyPartsWrong',
  'groupBoundsCross',
  'commitmentAboveRequest',
  'commitmentAboveCap',
  'commitmentAbovePreAnnounced',
  'frameTooSmall',
  'commitmentsAbovePot',
  'basesAbovePot',
  'groupsAbovePot',
  'groupLeastNotSought',
  'groupMostBelowSecured',
] as const;

export type PlainConflict = (typeof plainConflicts)[number];
export type ShortConflict = (typeof shortConflicts)[number];
export type ConflictCode = PlainConflict | ShortConflict;
