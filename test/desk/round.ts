// A desk with a seeded round for the tests that need servers: real functions over HTTP, real client, real store and mail.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDesk, openDesk } from '../../desk/open-desk.ts';
import type { Seed } from '../../desk/seed/seed.ts';
import type { Rates } from '../../desk/sheets/quota.ts';
import { type Hands, handsOn } from '../ports/hands.ts';
import { seedOf } from '../seeded.ts';

const plenty: Rates = { perCaller: 1e6, perProject: 1e6 };

export type TestRound = OpenDesk &
  Hands & {
    dir: string;
    /** Reads and writes to Sheets while `act` runs. */
    countCalls(act: () => Promise<unknown>): Promise<{ read: number; write: number }>;
  };

export async function openTestRound(
  options: {
    seed?: Seed;
    dir?: string;
    store?: 'sqlite' | 'firestore';
    page?: boolean;
    project?: string;
    /** Google's own quota where a test is about it; else there is room for every call. */
    rates?: Rates;
    /** One line of the functions' log. */
    onLog?: (line: string) => void;
  } = {},
): Promise<TestRound> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'round-'));
  const desk = await openDesk({
    dir,
    seed: options.seed ?? seedOf(),
    store: options.store ?? 'sqlite',
    google: { rates: options.rates ?? plenty },
    ...(options.page && { pagePort: 0 }),
    ...(options.project !== undefined && { project: options.project }),
    ...(options.onLog && { onLog: options.onLog }),
  });
  return {
    ...desk,
    ...handsOn(desk.workbook),
    dir,
    async countCalls(act) {
      const before = desk.sheets.calls.length;
      await act();
      const made = desk.sheets.calls.slice(before);
      return {
        read: made.filter(({ kind }) => kind === 'read').length,
        write: made.filter(({ kind }) => kind === 'write').length,
      };
    },
  };
}
