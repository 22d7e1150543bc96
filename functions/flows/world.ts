// What every flow is handed, and how a flow ends: done with words to show, or refused with a reason.
import type { CaseStore, Clock, Log, MailPort, Outbox, RoundKey, SheetPort } from '../ports.ts';

/** A round and the workbook it lives in. */
export type Round = RoundKey & { spreadsheetId: string };

export type World = {
  sheets: SheetPort;
  store: CaseStore;
  outbox: Outbox;
  mail: MailPort;
  clock: Clock;
  log: Log;
  codeVersion: string;
};

/** Who acts: an e-mail that the function has verified. */
export type Person = { email: string };

export type Act = { round: Round; by: Person; tab: string };

export type Done = { ok: true; title: string; message: string };

export type RefusalCode =
  | 'unknownTab'
  | 'missingTab'
  | 'noRole'
  | 'notYourNetwork'
  | 'roleMayNot'
  | 'notABehovTab'
  | 'nothingToSubmit'
  | 'notReady'
  | 'roundNotReady'
  | 'conflict'
  | 'tie'
  | 'abovePot'
  | 'rowsMoving';

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
