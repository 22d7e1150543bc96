// tick: each round's e-mails go out whatever is the matter with another's, and a fault is told to log and scheduler.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutgoingMessage, RoundKey } from '../../functions/ports.ts';
import { examples } from '../contract/examples.ts';
import { openTestRound, type TestRound } from '../desk/round.ts';

const lines: string[] = [];
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound({ onLog: (line) => lines.push(line) });
  // By day, and long before the deadline: nobody is reminded.
  round.functions.wiring.world.clock = { now: () => new Date('2026-11-20T10:00:00.000Z') };
});
afterAll(() => round.close());

const tick = async (): Promise<{ status: number; counts: unknown }> => {
  const headers = { authorization: `Bearer ${round.token('tidsplan@example.no')}` };
  const response = await fetch(round.functions.tick.url, { method: 'POST', headers });
  return { status: response.status, counts: await response.json() };
};
const put = (key: RoundKey, message: OutgoingMessage): Promise<void> =>
  round.functions.wiring.world.store.transact(key, async (tx) => tx.put('message', message));

describe('tick', () => {
  it('sends what is due, and has nothing to do the next time', async () => {
    await put({ county: 'trondelag', year: 2026 }, { ...examples.message, id: 'en' });
    expect(await tick()).toEqual({ status: 200, counts: { reminded: 0, sent: 1, failed: 0, faults: 0 } });
    expect(await tick()).toEqual({ status: 200, counts: { reminded: 0, sent: 0, failed: 0, faults: 0 } });
    expect(round.inbox.list()).toHaveLength(1);
  });

  it('goes on to the next round when one cannot be read, logs which, and says 503', async () => {
    const { world, rounds } = round.functions.wiring;
    rounds.unshift({ county: 'borte', year: 2026, spreadsheetId: 'borte' });
    const claim = world.outbox.claim.bind(world.outbox);
    world.outbox.claim = (key, limit) =>
      key.county === 'borte' ? Promise.reject(new Error('the disk is full')) : claim(key, limit);
    await put({ county: 'trondelag', year: 2026 }, { ...examples.message, id: 'to' });
    expect(await tick()).toEqual({ status: 503, counts: { reminded: 0, sent: 1, failed: 0, faults: 2 } });
    const faults = lines.map((line) => JSON.parse(line) as object).filter((line) => 'stack' in line);
    // Neither its workbook nor its messages could be read.
    const fault = { severity: 'ERROR', message: 'tickFault', county: 'borte', year: 2026 };
    expect(faults).toMatchObject([fault, fault]);
  });
});
