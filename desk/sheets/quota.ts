// Google's quota for the Sheets API: so many reads and so many writes a minute, by caller and by project.
import { SheetsError } from './errors.ts';

export type Kind = 'read' | 'write';

/** Calls a minute of each kind. */
export type Rates = { perCaller: number; perProject: number };

/** What Google gives a project that has asked for no more. */
export const googlesRates: Rates = { perCaller: 60, perProject: 300 };

/** Calls in the minute that runs, of `most`. */
export type Used = { caller: string; kind: Kind; used: number; most: number };

const MINUTE_MS = 60_000;

/** A minute begins with its first call; then everything is there again. */
class Minute {
  #began = -MINUTE_MS;
  #used = 0;

  /** False when there is no room for the call. Where there is no end to it, nothing is counted. */
  take(most: number, now: number): boolean {
    if (most === Infinity) return true;
    if (now - this.#began >= MINUTE_MS) [this.#began, this.#used] = [now, 0];
    if (this.#used >= most) return false;
    this.#used++;
    return true;
  }

  used(now: number): number {
    return now - this.#began >= MINUTE_MS ? 0 : this.#used;
  }
}

const words = (kind: Kind, whose: string): string => {
  const metric = kind === 'read' ? 'Read requests' : 'Write requests';
  return `Quota exceeded for quota metric '${metric}' and limit '${metric} per minute${whose}' of service 'sheets.googleapis.com' for consumer 'project_number:1'.`;
};

export type Quota = {
  /** Counts a call. @throws SheetsError 429 when there is no room for it */
  take(kind: Kind, caller: string): void;
  used(): Used[];
};

/** `now` in milliseconds. */
export function createQuota(rates: Rates = googlesRates, now: () => number = Date.now): Quota {
  const minutes = new Map<string, Minute>();
  const minuteOf = (kind: Kind, caller: string): Minute => {
    const key = `${kind} ${caller}`;
    const minute = minutes.get(key) ?? new Minute();
    minutes.set(key, minute);
    return minute;
  };
  return {
    take(kind, caller) {
      if (!minuteOf(kind, caller).take(rates.perCaller, now()))
        throw new SheetsError(429, words(kind, ' per user'));
      if (!minuteOf(kind, '').take(rates.perProject, now())) throw new SheetsError(429, words(kind, ''));
    },
    used: () =>
      [...minutes].map(([key, minute]) => {
        const [kind = '', caller = ''] = key.split(' ');
        const most = caller === '' ? rates.perProject : rates.perCaller;
        return { caller, kind: kind as Kind, used: minute.used(now()), most };
      }),
  };
}
