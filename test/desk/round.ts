// A desk with a seeded round for the tests that need servers: real functions over HTTP, real client, real store and mail.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDesk, openDesk, showFaults } from '../../desk/open-desk.ts';
import { deliverDue } from '../../functions/flows/office/deliver-due.ts';
import type { Mail } from '../../desk/protocol.ts';
import type { Seed } from '../../desk/seed/seed.ts';
import type { Rates } from '../../desk/sheets/quota.ts';
import { type Hands, handsOn } from '../ports/hands.ts';
import { putForward, seedOf } from '../seeded.ts';

/** Longer than a message rests that the mail server did not take at its first try. */
const REST_MS = 360_000;

const plenty: Rates = { perCaller: 1e6, perProject: 1e6 };

export type TestRound = OpenDesk &
  Hands & {
    dir: string;
    /** Computes the draft and puts it forward: see `putForward`. */
    propose(more?: object): ReturnType<OpenDesk['call']>;
    /** Reads and writes to Sheets while `act` runs. */
    countCalls(act: () => Promise<unknown>): Promise<{ read: number; write: number }>;
    /**
     * The letters with these words in their subject, once what an act had no time for has left. What a mail server under load
     * did not take is sent again, its rest cut short.
     */
    letters(about: string): Promise<Mail[]>;
  };

export async function openTestRound(
  options: {
    seed?: Seed;
    dir?: string;
    store?: 'sqlite' | 'firestore';
    page?: boolean;
    workbooks?: 1 | 2;
    project?: string;
    /** Google's own quota where a test is about it; else there is room for every call. */
    rates?: Rates;
    /** One line of the functions' log. */
    onLog?: (line: string) => void;
  } = {},
): Promise<TestRound> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'round-'));
  let ahead = 0;
  let refused = 0;
  const desk = await openDesk({
    dir,
    clock: { now: () => new Date(Date.now() + ahead) },
    seed: options.seed ?? seedOf(),
    store: options.store ?? 'sqlite',
    google: { rates: options.rates ?? plenty },
    ...(options.page && { pagePort: 0 }),
    ...(options.workbooks && { workbooks: options.workbooks }),
    ...(options.project !== undefined && { project: options.project }),
    onLog: (line) => {
      if (line.includes('"mailNotSent"')) refused += 1;
      (options.onLog ?? showFaults)(line);
    },
  });
  return {
    ...desk,
    ...handsOn(desk.workbook),
    propose: (more) => putForward((verb, tab, email, body) => desk.call(verb, tab, email, body), more),
    dir,
    async letters(about) {
      if (refused > 0) [refused, ahead] = [0, ahead + REST_MS];
      const { background, rounds } = desk.functions.wiring;
      for (const round of rounds) await deliverDue(background, round, Infinity, () => undefined);
      return desk.inbox.list().filter(({ subject }) => subject.includes(about));
    },
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
