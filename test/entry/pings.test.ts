// Pings: several at once are one check, nothing is read for them, and what stands in the way waits in the queue.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Round } from '../flows/round/round.ts';
import { small } from '../flows/round/rounds.ts';
import { createPings } from '../../functions/entry/pings.ts';
import { caseWorker, fosen } from '../seeded.ts';

let round: Round;
beforeEach(async () => {
  round = await small.planted();
});
const ping = (tab = 'Behov Fosen', email = caseWorker) => round.call('check', tab, email, { ping: true });
const calls = (act: () => Promise<unknown>) => round.countCalls(act);

describe('a ping', () => {
  it('is answered with nothing read, and its row is answered by the queue', async () => {
    round.type('Behov Fosen', 1, { soughtOwner: 'ca 99' });
    expect(await calls(async () => expect((await ping()).status).toBe(202))).toEqual({ read: 0, write: 0 });
    expect(round.shown('Behov Fosen', 1, 'status')).toBe('');
    expect(await calls(() => round.settle())).toEqual({ read: 1, write: 1 });
    expect(round.shown('Behov Fosen', 1, 'status')).not.toBe('');
  });

  it('is one check with the others of its moment, and each tab has its own', async () => {
    for (const tab of ['Behov Fosen', 'Behov Fosen', 'Behov Innherred', 'Behov Fosen']) await ping(tab);
    expect(round.tasks.waiting()).toHaveLength(2);
    await round.settle();
    await ping();
    expect(round.tasks.waiting()).toHaveLength(1);
  });

  it('counts whoever set up the trigger, also when they have left Roller', async () => {
    expect((await ping('Behov Fosen', 'sluttet@example.no')).status).toBe(202);
    await round.settle();
    expect(round.shown('Behov Fosen', 1, 'status')).not.toBe('');
  });

  it('is no loss when the queue does not answer: it is logged, and the next one is taken', async () => {
    round.tasks.away = true;
    expect((await ping()).status).toBe(202);
    expect(round.log.some((line) => line.includes('pingNotQueued'))).toBe(true);
    round.tasks.away = false;
    await ping();
    expect(round.tasks.waiting()).toHaveLength(1);
  });

  it('waits in the queue for Google’s quota, and is answered then', async () => {
    round.sheets.failNext(429);
    const before = round.clock.now().getTime();
    await ping();
    await round.settle();
    expect(round.shown('Behov Fosen', 1, 'status')).not.toBe('');
    const seconds = (round.clock.now().getTime() - before) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(60);
    expect(seconds).toBeLessThanOrEqual(95);
  });

  it('opens nothing else to the queue: it may not send, and a person may not call for the work', async () => {
    expect((await round.ask('work', 'Behov Fosen', fosen, {}, {})).status).toBe(403);
    expect((await round.ask('sweep', 'Behov Fosen', fosen, {}, {})).status).toBeGreaterThanOrEqual(403);
  });
});

describe('a check that is asked for again', () => {
  const work = { spreadsheetId: 'a', tab: 'Behov Fosen' };
  const seconds = (at: Date): number => (at.getTime() - round.clock.now().getTime()) / 1000;

  it('waits for the moment, one for a tab, and is the same check as a ping that comes then', async () => {
    const pings = createPings(round.tasks.port, round.clock, round.wiring.pings);
    const then = () => new Date(round.clock.now().getTime() + 15_000);
    await pings.again(work, then());
    round.clock.pass(2);
    await pings.again(work, then());
    const [first, ...others] = round.tasks.waiting();
    expect(others).toEqual([]);
    expect(seconds(first!.at)).toBeGreaterThan(13);
    expect(seconds(first!.at)).toBeLessThanOrEqual(18);
    round.clock.pass(seconds(first!.at) - 1);
    await pings.take(work);
    expect(round.tasks.waiting()).toHaveLength(1);
    round.clock.pass(1);
    await pings.again(work, then());
    expect(round.tasks.waiting()).toHaveLength(2);
  });

  it('is asked for once more where the queue did not take it', async () => {
    const pings = createPings(round.tasks.port, round.clock, round.wiring.pings);
    round.tasks.away = true;
    await expect(pings.again(work, round.clock.now())).rejects.toThrow('ECONNREFUSED');
    round.tasks.away = false;
    await pings.again(work, round.clock.now());
    expect(round.tasks.waiting()).toHaveLength(1);
  });
});

describe('many tabs at once', () => {
  /** Tasks put in during five minutes' typing in five tabs of each of fifteen counties, by whether each has its account. */
  const tasksOf = async (ownAccounts: boolean): Promise<number> => {
    const counties = Array.from({ length: 15 }, (_, at) => `fylke-${at}`);
    const accountOf = (county: string) => (ownAccounts ? `${county}@example.no` : undefined);
    const pings = createPings(round.tasks.port, round.clock, round.wiring.pings, accountOf);
    for (let second = 0; second < 300; second += 5) {
      for (const spreadsheetId of counties)
        for (const tab of 'abcde') await pings.take({ spreadsheetId, tab });
      round.clock.pass(5);
    }
    const { length } = round.tasks
      .waiting()
      .filter(({ at }) => at.getTime() > round.clock.now().getTime() - 240_000);
    return length;
  };

  it('share the room of one account, and have five times as much with an account for each workbook', async () => {
    const shared = await tasksOf(false);
    round = await small.planted();
    const own = await tasksOf(true);
    // Four minutes with 40 a minute, and the project's 200.
    expect(shared).toBeLessThanOrEqual(4 * 40 + 75);
    expect(shared).toBeGreaterThan(40);
    expect(own).toBeGreaterThan(2 * shared);
    expect(own).toBeLessThanOrEqual(4 * 200 + 75);
  });

  it('keep within that room also when each has a row that must be looked at once more', async () => {
    const pings = createPings(round.tasks.port, round.clock, round.wiring.pings);
    const tabs = Array.from({ length: 30 }, (_, at) => ({ spreadsheetId: 'a', tab: `Behov ${at}` }));
    // Each is typed in for half a minute, and is quiet for half a minute.
    for (let second = 0; second < 300; second++) {
      const now = round.clock.now().getTime();
      for (const work of tabs) {
        if (second % 60 < 30 && second % 5 === 0) await pings.take(work);
        if (second % 60 < 33 && second % 3 === 0) await pings.again(work, new Date(now + 15_000));
      }
      round.clock.pass(1);
    }
    const end = round.clock.now().getTime();
    const lastFour = round.tasks.waiting().filter(({ at }) => at.getTime() > end - 240_000);
    expect(lastFour.length).toBeLessThanOrEqual(4 * 40 + 30);
  });

  it('keep within the checks a minute that there is room for', async () => {
    const tabs = Array.from({ length: 160 }, (_, at) => `Behov Nettverk ${at}`);
    for (let second = 0; second < 120; second += 5) {
      for (const tab of tabs) await ping(tab);
      round.clock.pass(5);
    }
    // Four minutes' windows: 160 tabs within 40 checks a minute, and what the short windows at first put in.
    expect(round.tasks.waiting().length).toBeLessThanOrEqual(160 * 3);
    // Every tab is checked all the same.
    expect(new Set(round.tasks.waiting().map(({ work }) => work.tab))).toEqual(new Set(tabs));
  });
});
