// The sweep: whatever no trigger saw is checked, the rest is left alone, and what stands in the way is told.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Round } from '../flows/round/round.ts';
import { small } from '../flows/round/rounds.ts';
import type { BackgroundChecks } from '../../functions/entry/background-checks.ts';
import { createPings } from '../../functions/entry/pings.ts';
import { createSweep } from '../../functions/entry/sweep.ts';
import { caseWorker } from '../seeded.ts';

let round: Round;
beforeEach(async () => {
  round = await small.planted();
});
const tab = 'Behov Fosen';
const status = () => round.shown(tab, 1, 'status');
const told = (event: string) => round.log.filter((line) => line.includes(`"${event}"`)).length;
const lineOfStart = () => {
  const row = Array.from({ length: round.rows('Start') }, (_, at) => at + 1).find(
    (at) => round.shown('Start', at, 'subject') === 'Kontroll i bakgrunnen',
  );
  return row === undefined ? '' : round.shown('Start', row, 'sentence');
};
/** Until nothing differs from what was checked last. */
const settled = async () => {
  for (let checked = 1; checked > 0;) checked = Number((await round.sweep()).body['checked']);
};

describe('the sweep', () => {
  it('answers every row with no trigger at all, and after that reads each workbook once', async () => {
    expect(await round.sweep()).toMatchObject({ status: 200, body: { refused: 0, faults: 0 } });
    expect(status()).not.toBe('');
    await settled();
    expect(await round.countCalls(() => round.sweep())).toEqual({ read: 1, write: 0 });
    expect(told('changedWithoutPing')).toBe(0);
  });

  it('checks a tab that changed, and says that no trigger told about it', async () => {
    await settled();
    round.type(tab, 1, { soughtOwner: 'ca 99' });
    expect(await round.sweep()).toMatchObject({ body: { checked: 1, unpinged: 1 } });
    expect(status()).toBe('Må rettes');
    expect(told('changedWithoutPing')).toBe(1);
  });

  it('puts right what people wrote in our columns', async () => {
    await settled();
    const id = round.shown(tab, 1, 'id');
    round.type(tab, 1, { id: 'tull', status: 'Klar nok' });
    await round.sweep();
    expect([round.shown(tab, 1, 'id'), status()]).toEqual([id, 'Klar']);
  });

  it('leaves a tab to its ping, and takes it when the queue has not answered', async () => {
    await settled();
    round.type(tab, 1, { soughtOwner: 'ca 99' });
    await round.call('check', tab, caseWorker, { ping: true });
    expect(await round.sweep()).toMatchObject({ body: { checked: 0 } });
    round.clock.pass(61);
    expect(await round.sweep()).toMatchObject({ body: { checked: 1, unpinged: 0 } });
  });

  it('judges every row again when what it was judged by has changed', async () => {
    await settled();
    round.type('Plan', 1, { value: 'noe helt annet' });
    const { body } = await round.sweep();
    expect(Number(body['checked'])).toBeGreaterThan(3);
  });

  it('stops at Google’s quota, and goes on from there', async () => {
    round.sheets.failNext(429);
    expect((await round.sweep()).status).toBe(503);
    expect(await round.sweep()).toMatchObject({ status: 200, body: { faults: 0 } });
    expect(status()).not.toBe('');
  });
});

describe('of several rounds', () => {
  /** Workbooks in the order in which they were read, and those that Google has no room for at the next check. */
  let asked: string[] = [];
  const spent = new Set<string>();
  /** Four rounds, of which the second and the last share an account; each read takes so many seconds. */
  const openFour = (seconds = 0): (() => Promise<string[]>) => {
    const { key, clock, seed, world, wiring } = round;
    const read: typeof world.sheets.read = (id, titles) => {
      asked.push(id);
      clock.pass(seconds);
      return world.sheets.read(seed.spreadsheetId, titles);
    };
    const checks: BackgroundChecks = {
      check: async (_world, { spreadsheetId }) =>
        spent.delete(spreadsheetId)
          ? { ended: false, retryAfter: 60 }
          : { ended: true, refused: '', wrote: 0 },
      forgetOthers: async () => undefined,
      tellOnce: () => undefined,
    };
    const sweep = createSweep(checks, createPings(undefined, clock, wiring.pings));
    const rounds = ['b', 'a', 'c', 'a'].map((account, at) => ({ ...key, spreadsheetId: `${at}`, account }));
    return async () => {
      asked = [];
      await sweep({ ...world, sheets: { ...world.sheets, read } }, rounds);
      return asked;
    };
  };

  it('it leaves those that share a spent account, and begins the next time with the one that waits', async () => {
    const sweep = openFour();
    spent.add('1');
    expect(await sweep()).toEqual(['0', '1', '2']);
    expect(await sweep()).toEqual(['1', '2', '3', '0']);
  });

  it('it ends in time for the request that it is, and goes on the next time where it ended', async () => {
    const sweep = openFour(30);
    expect(await sweep()).toEqual(['0', '1']);
    expect(await sweep()).toEqual(['2', '3']);
  });
});

describe('a check in the background that is refused', () => {
  it('is told in Start, once an hour to the one who types, and no longer when it is mended', async () => {
    const ping = () => round.call('check', 'Behov fosen', caseWorker, { ping: true });
    await settled();
    round.rename(tab, 'Behov fosen');
    await round.sweep();
    expect(lineOfStart()).toContain('«Behov fosen» blir ikke kontrollert');
    expect(await ping()).toMatchObject({ status: 200, body: { title: 'Fanen har feil navn' } });
    expect(await ping()).toMatchObject({ status: 202 });
    round.clock.pass(3600);
    expect(await ping()).toMatchObject({ status: 200 });
    round.rename('Behov fosen', tab);
    round.clock.pass(3600);
    await round.sweep();
    expect(lineOfStart()).toBe('Ingenting er i veien: alle faner kontrolleres.');
  });
});
