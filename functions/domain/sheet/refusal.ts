// Why a verb was not done: a reason by code, never an exception; the words are in text/refusals.ts.

export type RefusalCode =
  | 'unknownTab'
  | 'missingTab'
  | 'noRole'
  | 'roleUnreadable'
  | 'notYourNetwork'
  | 'roleMayNot'
  | 'notABehovTab'
  | 'titleDiffers'
  | 'nothingToSubmit'
  | 'notReady'
  | 'alreadySubmitted'
  | 'tabLocked'
  | 'notSubmitted'
  | 'reasonNeeded'
  | 'roundNotReady'
  | 'conflict'
  | 'tie'
  | 'reportWithoutNetwork'
  | 'abovePot'
  | 'noRun'
  | 'noNetworkInRow'
  | 'fileMissing'
  | 'fileFault'
  | 'fileForeign'
  | 'fileHeaders'
  | 'sheetHeaders'
  | 'fileLocked'
  | 'previewStale'
  | 'rowsMoving'
  | 'notShown';

/** A refusal names its reason and the facts its sentence needs; `lines` are what stops, one each. */
export type Refusal = {
  ok: false;
  code: RefusalCode;
  facts: Record<string, string | number>;
  lines: string[];
};

export const refuse = (code: RefusalCode, facts: Refusal['facts'] = {}, lines: string[] = []): Refusal => ({
  ok: false,
  code,
  facts,
  lines,
});

/** Whether an outcome of any kind is a refusal. */
export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false;
