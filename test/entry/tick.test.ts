// tick: each round's e-mails go out whatever is the matter with another's, and a fault is told to log and scheduler.
import { beforeEach, describe, expect, it } from 'vitest';
import { examples } from '../contract/examples.ts';
import type { Round } from '../flows/round/round.ts';
import { small } from '../flows/round/rounds.ts';

let round: Round;
beforeEach(async () => {
  round = await small.planted();
  await round.stored(async (tx) => tx.put('message', { ...examples.message, id: 'en' }));
});
const nothing = { reminded: 0, sent: 0, failed: 0, faults: 0 };

describe('tick', () => {
  it('sends what is due to each of its addresses, and has nothing to do the next time', async () => {
    expect(await round.tick()).toMatchObject({ status: 200, body: { ...nothing, sent: 2 } });
    expect(await round.tick()).toMatchObject({ status: 200, body: nothing });
    expect(round.inbox.every().map(({ to }) => to)).toEqual(examples.message.to.map((one) => [one]));
  });

  it('tries again what a server did not take, and not before its time', async () => {
    round.inbox.away = true;
    expect(await round.tick()).toMatchObject({ status: 200, body: { ...nothing, failed: 2 } });
    round.inbox.away = false;
    expect(await round.tick()).toMatchObject({ body: nothing });
    round.clock.pass(600);
    expect(await round.tick()).toMatchObject({ body: { ...nothing, sent: 2 } });
  });

  it('begins no e-mail after its time is up, and the next one does', async () => {
    const to = ['a@example.no'];
    for (let at = 0; at < 6; at++)
      await round.stored(async (tx) => tx.put('message', { ...examples.message, id: `${at}`, to }));
    const { mail } = round.world;
    round.world.mail = {
      send(...given) {
        round.clock.pass(70);
        return mail.send(...given);
      },
    };
    expect(await round.tick()).toMatchObject({ body: { ...nothing, sent: 3 } });
    round.world.mail = mail;
    expect(await round.tick()).toMatchObject({ body: { ...nothing, sent: 5 } });
  });

  it('goes on to the next round when one cannot be read, logs which, and says 503', async () => {
    const { world, rounds } = round.wiring;
    rounds.unshift({ county: 'borte', year: 2026, spreadsheetId: 'borte' });
    const claim = world.outbox.claim.bind(world.outbox);
    world.outbox.claim = (key, limit) =>
      key.county === 'borte' ? Promise.reject(new Error('the disk is full')) : claim(key, limit);
    expect(await round.tick()).toMatchObject({ status: 503, body: { ...nothing, sent: 2, faults: 2 } });
    const faults = round.log.map((line) => JSON.parse(line) as object).filter((line) => 'stack' in line);
    // Neither its workbook nor its messages could be read.
    const fault = { severity: 'ERROR', message: 'tickFault', county: 'borte', year: 2026 };
    expect(faults).toMatchObject([fault, fault]);
  });
});
