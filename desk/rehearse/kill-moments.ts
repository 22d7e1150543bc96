// When the functions are killed: at any time, or just where something is done and not yet heard of.
import type { Inbox } from '../inbox.ts';
import type { Faults } from '../sheets/faults.ts';
import type { KillableFunctions } from './start-functions.ts';

/** At once; while the sheet does what they asked to have written; or before they hear that a letter has arrived. */
export const killMoments = ['any', 'write', 'letter'] as const;
export type KillMoment = (typeof killMoments)[number];

/** Milliseconds to wait for the moment; then it is now. */
const patience = 8000;

/** Calls `next`, where there is one, as a letter arrives and before its sender is answered. */
export function hearLetters(inbox: Inbox): { next?: () => void } {
  const letters: { next?: () => void } = {};
  inbox.onMail(() => letters.next?.());
  return letters;
}

type Moments = { functions: KillableFunctions; faults: Faults; letters: { next?: () => void } };

export async function killAt(moment: KillMoment, { functions, faults, letters }: Moments): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  let gone: Promise<void> | undefined;
  await new Promise<void>((now) => {
    const kill = (): void => {
      // The process gets the signal before whoever it called can answer.
      gone ??= functions.kill();
      now();
    };
    late = setTimeout(kill, moment === 'any' ? 0 : patience);
    if (moment === 'write') faults.onCall = (method) => method === 'POST' && kill();
    if (moment === 'letter') letters.next = kill;
  });
  clearTimeout(late);
  delete faults.onCall;
  delete letters.next;
  await gone;
}
