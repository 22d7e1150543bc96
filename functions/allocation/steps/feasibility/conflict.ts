// A named conflict over the ids it concerns.
import type { ConflictCode, PlainConflict } from '../../conflict-codes.ts';
import type { Conflict } from '../../model.ts';

/** What is told beside the ids: nothing, or in kroner (or parts of a key) how much is missing. */
type Short<C extends ConflictCode> = [C] extends [PlainConflict] ? [] : [short: number];

/** One conflict for all these ids, or none when there are none. */
export const conflictOver = <C extends ConflictCode>(
  code: C,
  ids: string[],
  ...[short = 0]: Short<C>
): Conflict[] => (ids.length > 0 ? [{ code, ids: [...new Set(ids)], short }] : []);
