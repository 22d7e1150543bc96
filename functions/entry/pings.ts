// Pings from triggers: answered at once, and the check of the tab put off until those of the same moment have come too.
import { createHash } from 'node:crypto';
import type { Clock, Work, TaskQueue } from '../ports.ts';

export type Pings = {
  /** Has the tab checked when its window ends. Throws what the queue throws. */
  take(check: Work): Promise<void>;
  /** Whether a ping for the tab came within so many seconds. */
  cameWithin(seconds: number, check: Work): boolean;
};

/** Seconds that a window may last: few lengths, so that one tab's windows follow each other. */
const lengths = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300];
const MINUTE = 60;

/**
 * Pings of one tab in one window are one check, at its end. A window lasts `shortest` seconds while few tabs are typed
 * in, and as long as it takes for `budget` checks a minute to serve them all when there are many.
 */
export function createPings(
  tasks: TaskQueue | undefined,
  clock: Clock,
  { shortest, budget }: { shortest: number; budget: number },
): Pings {
  const last = new Map<string, { at: number; window: string }>();
  const windowOf = (own: string, now: number): number => {
    let active = 1;
    for (const [key, { at }] of last)
      if (now - at > lengths.at(-1)!) last.delete(key);
      else if (key !== own && now - at <= MINUTE) active++;
    const needed = Math.max(shortest, (active * MINUTE) / budget);
    return lengths.find((length) => length >= needed) ?? lengths.at(-1)!;
  };
  return {
    async take(check) {
      const key = keyOf(check);
      const now = clock.now().getTime() / 1000;
      const length = windowOf(key, now);
      const number = Math.floor(now / length);
      const window = `${length}-${number}`;
      const known = last.get(key)?.window === window;
      last.set(key, { at: now, window });
      if (known || !tasks) return;
      const at = new Date((number + 1) * length * 1000);
      await tasks.put({ name: `${key}-${window}`, work: check, at }).catch((error: unknown) => {
        last.set(key, { at: now, window: '' });
        throw error;
      });
    },
    cameWithin(seconds, check) {
      const at = last.get(keyOf(check))?.at;
      return at !== undefined && clock.now().getTime() / 1000 - at <= seconds;
    },
  };
}

/** Names that begin alike are slow at Cloud Tasks, and titles have letters that a name may not: so a hash. */
const keyOf = ({ spreadsheetId, tab }: Work): string =>
  createHash('sha256').update(`${spreadsheetId}\n${tab}`).digest('hex').slice(0, 24);
