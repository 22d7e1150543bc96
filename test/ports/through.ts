// Ports whose every call goes through something that may do it, or something else: a count, a cut, a delay.
import type { CaseIndex, CaseStore, MailPort, TaskQueue } from '../../functions/ports.ts';

/** The calls that leave the process. */
export type Outside =
  | 'sheet read'
  | 'sheet write'
  | 'store read'
  | 'store commit'
  | 'mail sent'
  | 'task queued';

/** Does the call, or does not; answers what it answered, throws what it threw, or never comes back. */
export type Through = <T>(what: Outside, call: () => Promise<T>) => Promise<T>;

export const straight: Through = (_, call) => call();

/** A transaction is one call: what it reads and what it puts stand or fall together. */
export const storeThrough = (store: CaseStore & CaseIndex, through: Through): CaseStore & CaseIndex => ({
  transact: (round, body) => through('store commit', () => store.transact(round, body)),
  read: (round, body) => through('store read', () => store.read(round, body)),
  idsOf: (round, kind) => through('store read', () => store.idsOf(round, kind)),
  close: () => store.close(),
});

export const mailThrough = (mail: MailPort, through: Through): MailPort => ({
  send: (...given: Parameters<MailPort['send']>) => through('mail sent', () => mail.send(...given)),
});

export const tasksThrough = (tasks: TaskQueue, through: Through): TaskQueue => ({
  put: (task) => through('task queued', () => tasks.put(task)),
});
