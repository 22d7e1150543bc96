// What the description of the API says of each verb beside what it does: what it is told, and why it may be refused.
import type { RefusalCode } from '../../domain/sheet/refusal.ts';
import { bodySchema } from '../../entry/read-request.ts';
import { type Verb, accessTable } from '../../flows/job/access-table.ts';
import type { AnswerName } from './answers.ts';

type Field = keyof typeof bodySchema.shape;

export type ActPaper = {
  /** What it is told beside workbook and tab. */
  fields?: readonly Field[];
  answer?: AnswerName;
  /** Beside those that follow from the access table. */
  refusals: readonly RefusalCode[];
};

const inBehovTab = ['notABehovTab', 'titleDiffers'] as const;

export const actPapers: Record<Verb, ActPaper> = {
  check: {
    fields: ['ping', 'row', 'rows'],
    refusals: ['unknownTab', ...inBehovTab, 'rowsMoving'],
  },
  submit: {
    fields: ['preview', 'previewHash'],
    answer: 'Previewed',
    refusals: [
      ...inBehovTab,
      'otherLanguage',
      'nothingToSubmit',
      'notReady',
      'rulesUnread',
      'reportWithoutNetwork',
      'alreadySubmitted',
      'reportChanged',
      'mailListChanged',
      'rowsMoving',
      'notShown',
    ],
  },
  todo: {
    answer: 'Listed',
    refusals: ['unknownTab', ...inBehovTab, 'rowsMoving'],
  },
  fold: {
    refusals: ['unknownTab', 'notFoldable', ...inBehovTab, 'rowsMoving'],
  },
  accept: {
    fields: ['row', 'proposals'],
    answer: 'Listed',
    refusals: ['unknownTab', ...inBehovTab, 'tabLocked', 'rowsMoving'],
  },
  restore: {
    refusals: [...inBehovTab, 'tabLocked', 'rowsMoving'],
  },
  allocate: {
    fields: ['preview'],
    refusals: [
      'otherLanguage',
      'roundNotReady',
      'reportWithoutNetwork',
      'rowsRefusedNow',
      'conflict',
      'tie',
      'rowsMoving',
    ],
  },
  move: {
    fields: ['move', 'apply', 'previewHash'],
    answer: 'Moved',
    refusals: [
      'otherLanguage',
      'roundNotReady',
      'reportWithoutNetwork',
      'rowsRefusedNow',
      'conflict',
      'tie',
      'moveStale',
      'rowsMoving',
    ],
  },
  publish: {
    fields: ['reason', 'preview', 'previewHash'],
    answer: 'Published',
    refusals: [
      'otherLanguage',
      'roundNotReady',
      'reportWithoutNetwork',
      'rowsRefusedNow',
      'conflict',
      'tie',
      'noDraft',
      'draftOutdated',
      'changeUnexplained',
      'mailsChanged',
      'mailListChanged',
      'rowsMoving',
      'notShown',
    ],
  },
  return: {
    fields: ['reason', 'preview', 'previewHash'],
    answer: 'Previewed',
    refusals: [
      ...inBehovTab,
      'reportWithoutNetwork',
      'notSubmitted',
      'returnChanged',
      'mailListChanged',
      'reasonNeeded',
      'rowsMoving',
      'notShown',
    ],
  },
  waive: {
    fields: ['row', 'reason', 'preview', 'previewHash'],
    answer: 'Waived',
    refusals: [...inBehovTab, 'nothingToWaive', 'waiverStale', 'waiverUnexplained', 'rowsMoving', 'notShown'],
  },
  setWheel: {
    fields: ['preview', 'previewHash'],
    answer: 'Previewed',
    refusals: [
      'otherLanguage',
      'wheelUnreadable',
      'wheelUnexplained',
      'wheelChanged',
      'rowsMoving',
      'notShown',
    ],
  },
  resend: {
    fields: ['preview', 'previewHash'],
    answer: 'Previewed',
    refusals: ['mailListChanged', 'rowsMoving', 'notShown'],
  },
  wheel: {
    refusals: [],
  },
  changes: {
    refusals: [...inBehovTab],
  },
  compare: {
    refusals: ['roundNotReady', 'conflict', 'rowsMoving'],
  },
  why: {
    fields: ['row'],
    refusals: ['unknownTab', 'roleMayNot', 'noRun', 'noDraft', 'noNetworkInRow'],
  },
  pack: {
    refusals: ['noRun'],
  },
  export: {
    answer: 'Exported',
    refusals: [...inBehovTab, 'rowsMoving'],
  },
  print: {
    answer: 'Printed',
    refusals: [...inBehovTab, 'notPrintable', 'noRun', 'tooMuchToPrint', 'rowsMoving'],
  },
  import: {
    fields: ['file', 'apply', 'previewHash', 'chooseFile', 'goodRows'],
    answer: 'Imported',
    refusals: [
      ...inBehovTab,
      'fileMissing',
      'fileFault',
      'fileForeign',
      'fileHeaders',
      'sheetHeaders',
      'fileLocked',
      'rowsLeftOut',
      'previewStale',
      'rowsMoving',
    ],
  },
};

/** Every refusal that a verb may give, as far as is known. */
export function refusalsOf(verb: Verb): RefusalCode[] {
  const grants: string[] = Object.values(accessTable[verb]);
  return [
    'otherRound',
    'missingTab',
    'noRole',
    'roleUnreadable',
    'roleNotNow',
    ...(grants.includes('none') ? (['roleMayNot'] as const) : []),
    ...(grants.includes('own') ? (['notYourNetwork'] as const) : []),
    ...actPapers[verb].refusals,
  ];
}

/** `network_coordinator for the own network; sf_caseworker.` */
export function whoMay(verb: Verb): string {
  const may = Object.entries(accessTable[verb]).flatMap(([role, grant]) =>
    grant === 'none' ? [] : [grant === 'own' ? `${role} for the own network` : role],
  );
  return `${may.join('; ')}.`;
}
