// A desk with a seeded round for the tests that need servers: real functions over HTTP, real client, real store and mail.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDesk, openDesk } from '../../desk/open-desk.ts';
import type { Seed } from '../../desk/seed/seed.ts';
import { type Hands, handsOn } from '../ports/hands.ts';
import { seedOf } from '../seeded.ts';

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
    /** One line of the functions' log. */
    onLog?: (line: string) => void;
  } = {},
): Promise<TestRound> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'round-'));
  const desk = await openDesk({
    dir,
    seed: options.seed ?? seedOf(),
    store: options.store ?? 'sqlite',
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
