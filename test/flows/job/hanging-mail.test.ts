// The mail server takes the connection and never answers: acts are answered all the same, and nobody gets two.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Round } from '../round/round.ts';
import { fosen, lookFirst, small, trondelag } from '../round/rounds.ts';

let round: Round;
const about = /Forslag(et)? til fordeling/;
const letters = () => round.inbox.every().filter(({ subject }) => about.test(subject));
const due = () => round.stored((tx) => tx.list('message', 'due'));

beforeEach(async () => {
  round = await trondelag.sent();
  round.world.mailSeconds = 0.05;
  round.inbox.hangs = true;
});

describe('an act with eleven messages and a mail server that hangs', () => {
  it('is answered; they are on their way or wait, and leave once with tick when the server is back', async () => {
    const { status, body } = await round.propose();
    expect([status, body['title']]).toEqual([200, 'Forslag 1 er lagt fram']);
    expect(await due()).toHaveLength(11);
    expect((await due()).filter(({ leaseUntil }) => leaseUntil)).toHaveLength(3);

    round.inbox.hangs = false;
    await round.tick();
    expect(letters()).toHaveLength(9);
    round.clock.pass(301);
    await round.tick();
    await round.tick();
    expect(letters()).toHaveLength(12);
    expect(new Set(letters().map(({ id }) => id)).size).toBe(12);
  });
});

describe('a mail server that is away', () => {
  it('is asked for the first three alone, and not for all that waits', async () => {
    [round.inbox.hangs, round.inbox.away] = [false, true];
    await round.propose();
    expect((await due()).map(({ attempts }) => attempts).toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: 8 }, () => 0),
      ...Array.from({ length: 3 }, () => 1),
    ]);
    round.inbox.away = false;
    round.clock.pass(301);
    await round.tick();
    expect(letters()).toHaveLength(12);
  });
});

describe('a worker that is held up while a receipt for two leaves', () => {
  const second = 'koordinator2.fosen@example.no';
  const copiesTo = (address: string) => round.inbox.every().filter(({ to }) => to.includes(address));
  let letGo = (): void => undefined;

  beforeEach(async () => {
    round = await small.planted();
    round.world.mailSeconds = 0.05;
    round.type('Roller', round.rows('Roller') + 1, { email: second, role: 'koordinator', network: 'Fosen' });
    const shown = await lookFirst(round, ['submit', 'Behov Fosen', fosen]);
    const { mail } = round.world;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let first = true;
    round.world.mail = {
      async send(...given) {
        const isFirst = first;
        first = false;
        if (isFirst) await held;
        return mail.send(...given);
      },
    };
    await round.call('submit', 'Behov Fosen', fosen, shown);
  });

  it('keeps its lease: nobody else sends meanwhile', async () => {
    round.clock.pass(200);
    await round.tick();
    expect(round.inbox.arrivals()).toBe(0);
    letGo();
    await vi.waitFor(async () =>
      expect(await round.stored((tx) => tx.list('message', 'sent'))).toHaveLength(1),
    );
    expect([copiesTo(fosen).length, copiesTo(second).length]).toEqual([1, 1]);
  });

  it('sends nothing more once its lease is over, since the next one has', async () => {
    round.clock.pass(301);
    await round.tick();
    expect([copiesTo(fosen).length, copiesTo(second).length]).toEqual([1, 1]);
    letGo();
    await vi.waitFor(() => expect(copiesTo(fosen)).toHaveLength(2));
    round.clock.pass(3600);
    await round.tick();
    expect(copiesTo(second)).toHaveLength(1);
    // What was on its way could not be called back: it is the same mail by its Message-ID.
    expect(new Set(copiesTo(fosen).map(({ id }) => id)).size).toBe(1);
  });
});

describe('a process that is killed between a mail and its note', () => {
  it('has it sent again when the lease ends, not before, as the same mail by its Message-ID; the others once', async () => {
    round = await small.planted();
    round.world.mailSeconds = 0.05;
    const { outbox } = round.world;
    round.world.outbox = { ...outbox, note: () => new Promise(() => undefined) };
    await round.call('submit', 'Behov Fosen', fosen);
    round.world.outbox = outbox;
    round.clock.pass(200);
    await round.tick();
    expect(round.inbox.arrivals()).toBe(1);
    for (const _ of [1, 2, 3]) {
      round.clock.pass(301);
      await round.tick();
    }
    expect([round.inbox.arrivals(), round.inbox.list().length]).toEqual([2, 1]);
  });
});
