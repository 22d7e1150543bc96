// A reminder that the mail server did not take yet is looked at again before it leaves: whether it is so, and whether it is day.
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../functions/ports.ts';
import type { Round } from '../round/round.ts';
import { caseWorker, fosen } from '../round/rounds.ts';
import { setWheel, typeLine } from '../round/wheel-rows.ts';
import { reminderMorning } from './at-once.ts';

let round: Round;
beforeEach(async () => {
  round = await reminderMorning();
  round.inbox.greylisted.add(fosen);
  await round.tick();
  round.inbox.greylisted.clear();
});

const remindersTo = (address: string): number =>
  round.inbox.every().filter(({ subject, to }) => subject.startsWith('Påminnelse') && to.includes(address))
    .length;
/** What became of Fosen's first reminder. */
function stateOf(): unknown {
  const [message] = [...round.allStored()]
    .filter(([name]) => name.startsWith('message ') && name.includes('/reminder/need/'))
    .map(([, body]) => JSON.parse(body) as OutgoingMessage)
    .filter(({ to }) => to.includes(fosen));
  return message?.recipients?.map(({ address, state, why }) => [address, state, why]);
}
/** Every hour that the scheduler calls till then. */
async function tickUntil(instant: string): Promise<void> {
  while (round.clock.now().toISOString() < instant) {
    round.clock.pass(3600);
    await round.tick();
  }
}

describe('a reminder that waits', () => {
  it('leaves once when the server takes it', async () => {
    expect([remindersTo(fosen), stateOf()]).toEqual([0, [[fosen, 'later', 'notNow']]]);
    await tickUntil('2026-01-19T15:00:00Z');
    expect([remindersTo(fosen), stateOf()]).toEqual([1, [[fosen, 'sent', undefined]]]);
  });

  it('does not leave when the report is sent meanwhile', async () => {
    expect((await round.call('submit', 'Behov Fosen', fosen)).status).toBe(200);
    await tickUntil('2026-01-19T15:00:00Z');
    expect([remindersTo(fosen), stateOf()]).toEqual([0, [[fosen, 'suppressed', 'delivered']]]);
  });

  it('does not leave when its deadline is moved meanwhile: the one of the new deadline does', async () => {
    typeLine(round, 'need', { date: '2026-02-09', reason: 'Vinterferien.' });
    expect((await setWheel(round, caseWorker)).status).toBe(200);
    await tickUntil('2026-01-23T15:00:00Z');
    expect([remindersTo(fosen), stateOf()]).toEqual([0, [[fosen, 'suppressed', 'changed']]]);
    await tickUntil('2026-01-26T15:00:00Z');
    expect(remindersTo(fosen)).toBe(1);
  });
});

describe('a reminder of a Friday', () => {
  beforeEach(async () => {
    await tickUntil('2026-01-19T15:00:00Z');
    // Half past eleven in the evening in Oslo, and nobody ticked before.
    round.clock.pass((Date.parse('2026-01-30T22:30:00Z') - round.clock.now().getTime()) / 1000);
    round.inbox.greylisted.add(fosen);
    await round.tick();
    round.inbox.greylisted.clear();
  });

  it('waits over the night and the days off', async () => {
    const before = remindersTo(fosen);
    await tickUntil('2026-02-02T06:00:00Z');
    expect(remindersTo(fosen)).toBe(before);
    await tickUntil('2026-02-02T09:00:00Z');
    expect(remindersTo(fosen)).toBe(before + 1);
  });
});
