// Pings from triggers: answered at once, and the check of the tab put off until those of the same moment have come too.
import { createHash } from 'node:crypto';
import type { Clock, Task, TaskQueue, Work } from '../ports.ts';

export type Pings = {
  /** Has the tab checked when its window ends. Throws what the queue throws. */
  take(check: Work): Promise<void>;
  /** Has the tab checked once more, in the window after that moment, unless one waits already. Throws as above. */
  again(check: Work, after: Date): Promise<void>;
  /** Whether a ping for the tab came within so many seconds. */
  cameWithin(seconds: number, check: Work): boolean;
};

/** Seconds that a window may last: few lengths, so that one tab's windows follow each other. */
const lengths = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300];
const MINUTE = 60;
/** Seconds by which the queue's clock and ours may differ. */
const MARGIN = 1;

const lengthFor = (seconds: number): number => lengths.find((length) => length >= seconds) ?? lengths.at(-1)!;

type LastPing = { at: number; window: string; account: string | undefined };

/** Tabs that were typed in within a minute, and the one it is about; forgets those of long ago. */
function countTabs(
  last: Map<string, LastPing>,
  own: string,
  account: string | undefined,
  now: number,
): { ofAccount: number; ofAll: number } {
  let [ofAccount, ofAll] = [1, 1];
  for (const [key, other] of last)
    if (now - other.at > lengths.at(-1)!) last.delete(key);
    else if (key !== own && now - other.at <= MINUTE) {
      ofAll++;
      ofAccount += Number(other.account === account);
    }
  return { ofAccount, ofAll };
}

/** `budget` is of one account, which workbooks share; `projectBudget` of all accounts together. */
export type Pace = { shortest: number; budget: number; projectBudget: number };

/**
 * Pings of one tab in one window are one check, at its end, and so is a check that was asked for again. A window lasts `shortest` seconds while few tabs are typed
 * in, and as long as it takes to serve them all within the checks a minute that there is room for when there are many.
 */
export function createPings(
  tasks: TaskQueue | undefined,
  clock: Clock,
  { shortest, budget, projectBudget }: Pace,
  accountOf: (spreadsheetId: string) => string | undefined = () => undefined,
): Pings {
  const last = new Map<string, LastPing>();
  const waiting = new Map<string, number>();
  const seconds = (): number => clock.now().getTime() / 1000;
  const lengthOf = (own: string, account: string | undefined, now: number): number => {
    const { ofAccount, ofAll } = countTabs(last, own, account, now);
    return lengthFor(Math.max(shortest, (ofAccount * MINUTE) / budget, (ofAll * MINUTE) / projectBudget));
  };
  return {
    async take(check) {
      const [key, now] = [keyOf(check), seconds()];
      const account = accountOf(check.spreadsheetId);
      const { window, at } = windowAt(key, lengthOf(key, account, now), now);
      const known = last.get(key)?.window === window;
      last.set(key, { at: now, window, account });
      if (known || !tasks) return;
      const forget = () => last.set(key, { at: now, window: '', account });
      await putOr(tasks, { name: `${key}-${window}`, work: check, at }, forget);
    },
    async again(check, after) {
      const [key, now] = [keyOf(check), seconds()];
      for (const [tab, at] of waiting) if (at <= now) waiting.delete(tab);
      if (waiting.has(key) || !tasks) return;
      const length = lengthOf(key, accountOf(check.spreadsheetId), now);
      const { window, at } = windowAt(key, length, after.getTime() / 1000 + MARGIN);
      waiting.set(key, at.getTime() / 1000);
      await putOr(tasks, { name: `${key}-${window}`, work: check, at }, () => waiting.delete(key));
    },
    cameWithin(within, check) {
      const at = last.get(keyOf(check))?.at;
      return at !== undefined && seconds() - at <= within;
    },
  };
}

/** Throws what the queue throws, once it is forgotten that the task was put in. */
const putOr = (tasks: TaskQueue, task: Task, forget: () => unknown): Promise<unknown> =>
  tasks.put(task).catch((error: unknown) => {
    forget();
    throw error;
  });

/** The tab's window of that length which a second lies in: its name, and when it ends. */
function windowAt(key: string, length: number, second: number): { window: string; at: Date } {
  const shift = shiftOf(key, length);
  const number = Math.floor((second + shift) / length);
  return { window: `${length}-${number}`, at: new Date(((number + 1) * length - shift) * 1000) };
}

/** Whole seconds by which a tab's windows are moved, so that not all tabs are checked at the same one. */
const shiftOf = (key: string, length: number): number => Number.parseInt(key.slice(0, 8), 16) % length;

/** Names that begin alike are slow at Cloud Tasks, and titles have letters that a name may not: so a hash. */
const keyOf = ({ spreadsheetId, tab }: Work): string =>
  createHash('sha256').update(`${spreadsheetId}\n${tab}`).digest('hex').slice(0, 24);
