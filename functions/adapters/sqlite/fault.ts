// What SQLite's refusals mean to somebody who can mend them: a full disk, a file that is closed for us, one that is taken.
import type { StoreTrouble } from '../../domain/sheet/facts/refusals.ts';
import { InTheWay } from '../../faults.ts';

/** SQLite's result codes; the extended ones have more above the first eight bits. */
const troubles = new Map<number, StoreTrouble>([
  [5, 'storeBusy'],
  [6, 'storeBusy'],
  [3, 'storeClosed'],
  [8, 'storeClosed'],
  [14, 'storeClosed'],
  [10, 'storeFull'],
  [13, 'storeFull'],
]);

/** The error as something in the way, or the error itself where nobody outside can help. */
export function storeTroubleOf(error: unknown): unknown {
  const { errcode } = (error ?? {}) as { errcode?: unknown };
  const why = typeof errcode === 'number' ? troubles.get(errcode & 0xff) : undefined;
  return why ? new InTheWay(why, { cause: error }) : error;
}

/** Throws the error as something in the way, where it is. */
export const throwTrouble = (error: unknown): never => {
  throw storeTroubleOf(error);
};
