// A mail is a thing between us and one address: what becomes of one costs no other a copy, nor a mail too many.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../round/round.ts';
import { fosen, small } from '../round/rounds.ts';

const second = 'koordinator2.fosen@example.no';
const two = prepared(async () => {
  const opened = await small.planted();
  opened.type('Roller', opened.rows('Roller') + 1, { email: second, role: 'koordinator', network: 'Fosen' });
  return opened;
});

let round: Round;
beforeEach(async () => {
  round = await two();
});
const send = () => round.call('submit', 'Behov Fosen', fosen);
const copiesTo = (address: string): number =>
  round.inbox.every().filter(({ to, subject }) => to.includes(address) && subject.includes('mottatt')).length;
/** As many calls of the scheduler as an e-mail has tries, each when the one before has rested. */
const tickForDays = async (): Promise<void> => {
  for (let time = 0; time < 12; time++) {
    round.clock.pass(6 * 3600);
    await round.tick();
  }
};

describe('of two addresses of a receipt', () => {
  it('one that is refused for good costs the other no copy and no copy more', async () => {
    round.inbox.refused.add(second);
    expect((await send()).status).toBe(200);
    await tickForDays();
    expect([copiesTo(fosen), copiesTo(second)]).toEqual([1, 0]);
  });
});
