// The contract of Outbox: the same cases over SQLite and over Firestore.
import { describe, expect, it } from 'vitest';
import { openOutbox } from '../../functions/adapters/outbox.ts';
import { putMessage } from '../../functions/flows/job/put-message.ts';
import type { CaseStore, Clock, Log, OutgoingMessage, RoundKey, Tx } from '../../functions/ports.ts';
import { examples } from './examples.ts';
import { idsOf, newRound, openForCase, type OpenStore } from './harness.ts';

const message = (id: string, minute = 0): OutgoingMessage => ({
  ...examples.message,
  id,
  createdAt: `2026-02-03T10:${String(minute).padStart(2, '0')}:00.000Z`,
});

/** A clock that stands still until it is moved on. */
class HandClock implements Clock {
  #time = new Date('2026-02-03T12:00:00.000Z');
  now = () => this.#time;
  pass(seconds: number) {
    this.#time = new Date(this.#time.getTime() + seconds * 1000);
  }
}

const keep = (store: CaseStore, round: RoundKey, messages: OutgoingMessage[]) =>
  store.transact(round, async (tx) => messages.forEach((one) => tx.put('message', one)));
/** Puts messages as the flows do: all reads, then all puts; says of each whether it was put. */
const put = async (tx: Tx, keys: string[], to = ['fosen@example.no']): Promise<boolean[]> => {
  const known = await Promise.all(keys.map((key) => tx.get('message', key)));
  const { subject, text, html, createdAt: at } = examples.message;
  return keys.map((key, index) => putMessage(tx, known[index], { key, to, at, subject, text, html }));
};
const read = (store: CaseStore, round: RoundKey, key: string) =>
  store.transact(round, (tx) => tx.get('message', key));

export function describeOutbox(name: string, open: OpenStore): void {
  const setUp = async (attempts = 3) => {
    const store = await openForCase(open);
    const clock = new HandClock();
    const told: unknown[] = [];
    const log: Pick<Log, 'fact'> = { fact: (name, facts) => told.push([name, facts]) };
    const outbox = openOutbox(store, { clock, leaseSeconds: 60, attempts, log });
    return { store, clock, round: newRound(), outbox, told };
  };

  describe(`${name}: outbox`, () => {
    it('messages are claimed oldest first, up to the limit, and by nobody else while the lease runs', async () => {
      const { store, round, outbox } = await setUp();
      await keep(store, round, [message('c', 1), message('a', 2), message('b', 0)]);
      expect(idsOf(await outbox.claim(round, 2))).toEqual(['b', 'c']);
      expect(idsOf(await outbox.claim(round, 2))).toEqual(['a']);
      expect(await outbox.claim(round, 2)).toEqual([]);
    });

    it('two workers that claim at once never get the same message, and leave none', async () => {
      const { store, round, outbox, clock } = await setUp();
      const other = openOutbox(await openForCase(open), { clock });
      const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
      await keep(
        store,
        round,
        keys.map((key) => message(key)),
      );
      const claims = await Promise.all([outbox.claim(round, 3), other.claim(round, 3)]);
      expect(idsOf(claims.flat()).toSorted((a, b) => a.localeCompare(b))).toEqual(keys);
    });

    it('a delivered message is sent, at its time, and never claimed again', async () => {
      const { store, round, outbox, clock } = await setUp();
      await keep(store, round, [message('a')]);
      await outbox.claim(round, 1);
      clock.pass(5);
      await outbox.delivered(round, 'a');
      clock.pass(3600);
      expect(await outbox.claim(round, 1)).toEqual([]);
      const sent = { ...message('a'), group: 'sent', attempts: 1, sentAt: '2026-02-03T12:00:05.000Z' };
      expect(await read(store, round, 'a')).toEqual(sent);
    });

    it('a message whose worker crashed between claim and delivery comes back when the lease ends, not before', async () => {
      const { store, round, outbox, clock } = await setUp();
      await keep(store, round, [message('a')]);
      await outbox.claim(round, 1);
      clock.pass(59);
      expect(await outbox.claim(round, 1)).toEqual([]);
      clock.pass(1);
      expect(await outbox.claim(round, 1)).toMatchObject([{ id: 'a', attempts: 2 }]);
    });

    it('a failed message rests twice as long after each try, and lies in the dead letters after the last, which the log tells', async () => {
      const { store, round, outbox, clock, told } = await setUp();
      await keep(store, round, [message('a')]);
      for (const rest of [60, 120]) {
        expect(idsOf(await outbox.claim(round, 1))).toEqual(['a']);
        await outbox.failed(round, 'a', 'The server is closed');
        clock.pass(rest - 1);
        expect(await outbox.claim(round, 1)).toEqual([]);
        clock.pass(1);
      }
      await outbox.claim(round, 1);
      expect(told).toEqual([]);
      await outbox.failed(round, 'a', 'No such mailbox');
      expect(told).toEqual([['deadLetter', { ...round, count: 1 }]]);
      clock.pass(86_400);
      expect(await outbox.claim(round, 1)).toEqual([]);
      const dead = { ...message('a'), group: 'dead', attempts: 3, lastError: 'No such mailbox' };
      expect(await read(store, round, 'a')).toEqual(dead);
    });

    it('a message that no worker survives goes to the dead letters too', async () => {
      const { store, round, outbox, clock, told } = await setUp(2);
      await keep(store, round, [message('a'), message('b', 1)]);
      for (const _ of [1, 2]) {
        expect(idsOf(await outbox.claim(round, 1))).toEqual(['a']);
        clock.pass(60);
      }
      expect(idsOf(await outbox.claim(round, 1))).toEqual(['b']);
      expect(await read(store, round, 'a')).toMatchObject({ group: 'dead', attempts: 2 });
      expect(told).toEqual([['deadLetter', { ...round, count: 1 }]]);
    });

    it('a late failure does not take back a delivery, and a second delivery keeps the time of the first', async () => {
      const { store, round, outbox, clock } = await setUp();
      await keep(store, round, [message('a')]);
      await outbox.claim(round, 1);
      await outbox.delivered(round, 'a');
      const sent = await read(store, round, 'a');
      clock.pass(10);
      await outbox.failed(round, 'a', 'Too late');
      await outbox.delivered(round, 'a');
      expect(await read(store, round, 'a')).toEqual(sent);
    });

    it('a key that is put twice is one message, and not put again after it was sent', async () => {
      const { store, round, outbox } = await setUp();
      const putAgain = (...keys: string[]) => store.transact(round, (tx) => put(tx, keys));
      expect(await putAgain('a', 'b')).toEqual([true, true]);
      expect(await putAgain('a', 'c')).toEqual([false, true]);
      expect(idsOf(await outbox.claim(round, 9))).toEqual(['a', 'b', 'c']);
      await outbox.delivered(round, 'a');
      const sent = await read(store, round, 'a');
      expect(await putAgain('a')).toEqual([false]);
      expect(await read(store, round, 'a')).toEqual(sent);
      expect(await outbox.claim(round, 9)).toEqual([]);
    });

    it('a message to nobody is not put, and one address is written to once', async () => {
      const { store, round, outbox } = await setUp();
      expect(await store.transact(round, (tx) => put(tx, ['a'], []))).toEqual([false]);
      const twice = ['fosen@example.no', 'fosen@example.no'];
      expect(await store.transact(round, (tx) => put(tx, ['b'], twice))).toEqual([true]);
      expect(await outbox.claim(round, 9)).toMatchObject([{ id: 'b', to: ['fosen@example.no'] }]);
    });

    it('a message of a transaction that fails is never sent', async () => {
      const { store, round, outbox } = await setUp();
      const failing = store.transact(round, async (tx) => {
        await put(tx, ['a']);
        throw new Error('The frame is negative');
      });
      await expect(failing).rejects.toThrow('The frame is negative');
      expect(await outbox.claim(round, 9)).toEqual([]);
    });

    it('rounds do not share an outbox, and an unknown key is a fault that names it', async () => {
      const { store, round, outbox } = await setUp();
      await keep(store, round, [message('a')]);
      const other = newRound();
      expect(await outbox.claim(other, 9)).toEqual([]);
      await expect(outbox.delivered(other, 'a')).rejects.toThrow(/key a/);
      await expect(outbox.failed(other, 'a', 'x')).rejects.toThrow(/key a/);
    });
  });
}
