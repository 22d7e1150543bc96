// The contract of Outbox: the same cases over SQLite and over Firestore.
import { describe, expect, it } from 'vitest';
import { openOutbox } from '../../functions/adapters/outbox.ts';
import { putMessage } from '../../functions/flows/job/put-message.ts';
import {
  type Fate,
  type Holders,
  isOpen,
  recipientsOf,
} from '../../functions/domain/records/message-life.ts';
import type { CaseStore, Clock, Log, Outbox, OutgoingMessage, RoundKey, Tx } from '../../functions/ports.ts';
import { examples } from './examples.ts';
import { idsOf, newRound, openForCase, type OpenStore } from './harness.ts';

/** Nobody reads nynorsk, and nobody has asked for less. */
const plainly = { languages: new Map(), muted: [] };
const fosen = 'fosen@example.no';
const post = 'post@example.no';

const message = (id: string, minute = 0): OutgoingMessage => ({
  ...examples.message,
  id,
  to: [fosen],
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
const put = async (tx: Tx, keys: string[], to = [fosen]): Promise<boolean[]> => {
  const known = await Promise.all(keys.map((key) => tx.get('message', key)));
  const { subject, text, html, createdAt: at } = examples.message;
  return keys.map((key, index) =>
    putMessage(tx, known[index], { kind: 'receipt', key, to, at, subject, text, html }),
  );
};
const openIn = (messages: OutgoingMessage[]): string[][] =>
  messages.map((one) =>
    recipientsOf(one)
      .filter(isOpen)
      .map(({ address }) => address),
  );
const read = (store: CaseStore, round: RoundKey, key: string) =>
  store.transact(round, (tx) => tx.get('message', key));

/** As the worker that claimed it last notes it. */
const noteIn = async (
  { store, outbox, round }: { store: CaseStore; outbox: Outbox; round: RoundKey },
  key: string,
  fate: Partial<Fate> & Pick<Fate, 'state'>,
) => outbox.note(round, (await read(store, round, key)) ?? message(key), { address: fosen, ...fate });

export function describeOutbox(name: string, open: OpenStore): void {
  const setUp = async (attempts = 3) => {
    const store = await openForCase(open);
    const clock = new HandClock();
    const told: unknown[] = [];
    const log: Pick<Log, 'fact'> = { fact: (name, facts) => told.push([name, facts]) };
    const outbox = openOutbox(store, { clock, leaseSeconds: 60, attempts, log });
    const round = newRound();
    const note = (key: string, fate: Partial<Fate> & Pick<Fate, 'state'>) =>
      noteIn({ store, outbox, round }, key, fate);
    return { store, clock, round, outbox, told, note };
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
      const { store, round, outbox, clock, note } = await setUp();
      await keep(store, round, [message('a')]);
      await outbox.claim(round, 1);
      clock.pass(5);
      await note('a', { state: 'sent' });
      clock.pass(3600);
      expect(await outbox.claim(round, 1)).toEqual([]);
      const recipients = [{ address: fosen, state: 'sent', at: '2026-02-03T12:00:05.000Z' }];
      const sent = {
        ...message('a'),
        group: 'sent',
        attempts: 1,
        sentAt: '2026-02-03T12:00:05.000Z',
        recipients,
      };
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
      const { store, round, outbox, clock, told, note } = await setUp();
      await keep(store, round, [message('a')]);
      for (const rest of [60, 120]) {
        expect(idsOf(await outbox.claim(round, 1))).toEqual(['a']);
        await note('a', { state: 'later', why: 'away' });
        clock.pass(rest - 1);
        expect(await outbox.claim(round, 1)).toEqual([]);
        clock.pass(1);
      }
      await outbox.claim(round, 1);
      expect(told).toEqual([]);
      await note('a', { state: 'later', why: 'notNow', answer: '451' });
      expect(told).toEqual([['deadLetter', { ...round, count: 1 }]]);
      clock.pass(86_400);
      expect(await outbox.claim(round, 1)).toEqual([]);
      const noted = '2026-02-03T12:03:00.000Z';
      const recipients = [{ address: fosen, state: 'dead', why: 'notNow', answer: '451', at: noted }];
      const dead = { ...message('a'), group: 'dead', attempts: 3, recipients };
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
      const { store, round, outbox, clock, note } = await setUp();
      await keep(store, round, [message('a'), { ...message('b'), to: [fosen, post] }]);
      await outbox.claim(round, 2);
      for (const key of ['a', 'b']) await note(key, { state: 'sent' });
      const standing = () => Promise.all(['a', 'b'].map((key) => read(store, round, key)));
      const sent = await standing();
      expect(sent.map((one) => one?.group)).toEqual(['sent', 'due']);
      clock.pass(10);
      const rest = { ...sent[1], leaseUntil: expect.any(String) as string };
      for (const state of ['refused', 'undecided', 'later', 'sent'] as const) {
        for (const key of ['a', 'b']) await note(key, { state });
        expect([state, await standing()]).toEqual([state, [sent[0], rest]]);
      }
    });

    it('a key that is put twice is one message, and not put again after it was sent', async () => {
      const { store, round, outbox, note } = await setUp();
      const putAgain = (...keys: string[]) => store.transact(round, (tx) => put(tx, keys));
      expect(await putAgain('a', 'b')).toEqual([true, true]);
      expect(await putAgain('a', 'c')).toEqual([false, true]);
      expect(idsOf(await outbox.claim(round, 9))).toEqual(['a', 'b', 'c']);
      await note('a', { state: 'sent' });
      const sent = await read(store, round, 'a');
      expect(await putAgain('a')).toEqual([false]);
      expect(await read(store, round, 'a')).toEqual(sent);
      expect(await outbox.claim(round, 9)).toEqual([]);
    });

    it('a message to nobody is not put, and one address is written to once', async () => {
      const { store, round, outbox } = await setUp();
      expect(await store.transact(round, (tx) => put(tx, ['a'], []))).toEqual([false]);
      const twice = [fosen, fosen];
      expect(await store.transact(round, (tx) => put(tx, ['b'], twice))).toEqual([true]);
      expect(await outbox.claim(round, 9)).toMatchObject([{ id: 'b', to: ['fosen@example.no'] }]);
    });

    it('each address has a state of its own: what one is told stops nobody else, and only those that wait are tried again', async () => {
      const { store, round, outbox, clock, note } = await setUp();
      const ny = 'ny@example.no';
      await keep(store, round, [{ ...message('a'), to: [fosen, post, ny] }]);
      await outbox.claim(round, 1);
      await note('a', { state: 'refused', why: 'noAddress', answer: '550 5.1.1' });
      await note('a', { address: post, state: 'sent' });
      await note('a', { address: ny, state: 'later', why: 'notNow' });
      clock.pass(60);
      expect(openIn(await outbox.claim(round, 1))).toEqual([[ny]]);
      await note('a', { address: ny, state: 'undecided', why: 'answerLost' });
      clock.pass(86_400);
      expect(await outbox.claim(round, 1)).toEqual([]);
      expect(await read(store, round, 'a')).toMatchObject({
        group: 'dead',
        recipients: [
          { address: fosen, state: 'refused', why: 'noAddress', answer: '550 5.1.1' },
          { address: post, state: 'sent' },
          { address: ny, state: 'undecided' },
        ],
      });
    });

    it('a worker that lost its lease tells what left, and takes nothing else from the one after it', async () => {
      const { store, round, outbox, clock } = await setUp();
      await keep(store, round, [{ ...message('a'), to: [fosen, post] }]);
      const [first] = await outbox.claim(round, 1);
      clock.pass(60);
      await outbox.claim(round, 1);
      await outbox.note(round, first!, { address: fosen, state: 'sent' });
      await outbox.note(round, first!, { address: post, state: 'refused' });
      clock.pass(60);
      expect(openIn(await outbox.claim(round, 1))).toEqual([[post]]);
    });

    it('what is for a role goes to those who have it when it is claimed, and waits where nobody knows who they are', async () => {
      const { store, round, outbox, clock, note } = await setUp();
      const whom = { role: 'network_coordinator' as const, network: 'FOS' };
      await keep(store, round, [{ ...message('a'), whom, to: [fosen, post] }, message('b', 1)]);
      expect(await outbox.needsHolders(round)).toBe(true);
      expect(idsOf(await outbox.claim(round, 9))).toEqual(['b']);
      const asked: unknown[] = [];
      const holders: Holders = (of) => {
        asked.push(of);
        return { ...plainly, addresses: [post, 'ny@example.no'], unread: false };
      };
      expect(openIn(await outbox.claim(round, 9, { holders }))).toEqual([[post, 'ny@example.no']]);
      expect(asked).toEqual([whom]);
      expect(await outbox.needsHolders(round)).toBe(false);
      await note('a', { address: post, state: 'sent' });
      clock.pass(60);
      const gone: Holders = () => ({ addresses: ['sist@example.no'], unread: false });
      expect(openIn(await outbox.claim(round, 9, { holders: gone }))).toContainEqual(['sist@example.no']);
      clock.pass(600);
      // Whoever has left the role and is back has it already.
      const back: Holders = () => ({ addresses: [post, 'sist@example.no'], unread: false });
      expect(openIn(await outbox.claim(round, 9, { holders: back }))).toContainEqual(['sist@example.no']);
    });

    it('nobody with the role is told as the cause; an address that an unread line may hold is kept', async () => {
      const { store, round, outbox, told, clock } = await setUp();
      const whom = { role: 'governor_caseworker' as const };
      await keep(store, round, [{ ...message('a'), whom }]);
      expect(
        openIn(await outbox.claim(round, 1, { holders: () => ({ addresses: [], unread: true }) })),
      ).toEqual([[fosen]]);
      clock.pass(60);
      expect(await outbox.claim(round, 1, { holders: () => ({ addresses: [], unread: false }) })).toEqual([]);
      const recipients = [{ address: fosen, state: 'dead', why: 'nobody' }];
      expect(await read(store, round, 'a')).toMatchObject({ group: 'dead', recipients });
      expect(told).toEqual([['deadLetter', { ...round, count: 1 }]]);
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
      const fate = { address: fosen, state: 'sent' } as const;
      await expect(outbox.note(other, message('a'), fate)).rejects.toThrow(/key a/);
    });
  });
}
