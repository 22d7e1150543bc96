// What every case store must do with transactions: all or nothing, one after the other in effect.
import { describe, expect, it } from 'vitest';
import type { Tx } from '../../functions/ports.ts';
import { event, idsOf, latest, newRound, openForCase, type OpenStore, pause } from './harness.ts';

/** Adds one to a counter, after a pause, and leaves an event of its own. */
const addOne = (id: string) => async (tx: Tx) => {
  const before = await tx.get('latest', 'run');
  await pause();
  tx.put('latest', latest((before?.sequence ?? 0) + 1));
  tx.put('event', event(id));
};

/** Adds an event that says how many were there before it. */
const append = (by: string) => async (tx: Tx) => {
  const before = await tx.list('event', 'audit');
  await pause();
  tx.put('event', event(`${by} as number ${before.length + 1}`));
};

export function describeTransactions(name: string, open: OpenStore): void {
  describe(`${name}: transactions`, () => {
    it('a body that throws leaves nothing, and its error comes out', async () => {
      const store = await openForCase(open);
      const round = newRound();
      await store.transact(round, async (tx) => tx.put('latest', latest(1)));
      const failing = store.transact(round, async (tx) => {
        await tx.get('latest', 'run');
        tx.put('latest', latest(2));
        tx.put('event', event('a'));
        throw new RangeError('the frame is negative');
      });
      await expect(failing).rejects.toThrow(new RangeError('the frame is negative'));
      const left = await store.transact(round, async (tx) => [
        await tx.get('latest', 'run'),
        await tx.get('event', 'a'),
      ]);
      expect(left).toEqual([latest(1), undefined]);
    });

    it('a read sees what the same body has put, by id and in its group', async () => {
      const store = await openForCase(open);
      const round = newRound();
      await store.transact(round, async (tx) => ['a', 'b'].forEach((id) => tx.put('event', event(id))));
      const seen = await store.transact(round, async (tx) => {
        tx.put('event', event('c'));
        tx.put('event', event('a', 'moved'));
        tx.put('event', { ...event('b'), what: 'withdraw' });
        return {
          c: await tx.get('event', 'c'),
          list: await tx.list('event', 'audit'),
          d: await tx.get('event', 'd'),
        };
      });
      expect(seen).toEqual({
        c: event('c'),
        list: [{ ...event('b'), what: 'withdraw' }, event('c')],
        d: undefined,
      });
    });

    it('the last of two puts of one id is the one that is kept', async () => {
      const store = await openForCase(open);
      const round = newRound();
      await store.transact(round, async (tx) =>
        [1, 2].forEach((sequence) => tx.put('latest', latest(sequence))),
      );
      expect(await store.transact(round, (tx) => tx.get('latest', 'run'))).toEqual(latest(2));
    });

    it('contenders that read before either has written lose nothing, and each has its effect once', async () => {
      const [one, other] = [await openForCase(open), await openForCase(open)];
      const round = newRound();
      await Promise.all([one.transact(round, addOne('one')), other.transact(round, addOne('other'))]);
      const after = await one.transact(round, async (tx) => ({
        counter: await tx.get('latest', 'run'),
        events: idsOf(await tx.list('event', 'audit')),
      }));
      expect(after).toEqual({ counter: latest(2), events: ['one', 'other'] });
    });

    it('a write from outside during a transaction comes before it or after it, never in between', async () => {
      const [store, outside] = [await openForCase(open), await openForCase(open)];
      const round = newRound();
      await store.transact(round, async (tx) => tx.put('latest', latest(1)));
      const hasRead = Promise.withResolvers<void>();
      const job = store.transact(round, async (tx) => {
        const before = (await tx.get('latest', 'run'))!.sequence;
        hasRead.resolve();
        await pause();
        tx.put('latest', latest(before + 1));
        tx.put('event', event(`after ${before}`));
      });
      await hasRead.promise;
      const write = outside.transact(round, async (tx) => tx.put('latest', latest(100)));
      await Promise.all([job, write]);
      const [counter, events] = await store.transact(round, async (tx) => [
        (await tx.get('latest', 'run'))?.sequence,
        idsOf(await tx.list('event', 'audit')),
      ]);
      expect([
        { counter: 100, events: ['after 1'] },
        { counter: 101, events: ['after 100'] },
      ]).toContainEqual({ counter, events });
    });

    it('a document added to a group that another transaction has listed is not overlooked', async () => {
      const [one, other] = [await openForCase(open), await openForCase(open)];
      const round = newRound();
      await Promise.all([one.transact(round, append('one')), other.transact(round, append('other'))]);
      const events = idsOf(await one.transact(round, (tx) => tx.list('event', 'audit')));
      expect(events.map((id) => id.at(-1))).toEqual(expect.arrayContaining(['1', '2']));
    });

    it('a look waits for no transaction, and sees what was kept before it', async () => {
      const store = await openForCase(open);
      const round = newRound();
      await store.transact(round, async (tx) => tx.put('latest', latest(1)));
      const [hasRead, hasLooked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const job = store.transact(round, async (tx) => {
        const before = (await tx.get('latest', 'run'))!.sequence;
        hasRead.resolve();
        await hasLooked.promise;
        tx.put('latest', latest(before + 1));
      });
      await hasRead.promise;
      const look = () =>
        store.read(round, async (from) => [
          await from.get('latest', 'run'),
          ...(await from.list('latest', 'latest')),
        ]);
      expect(await look()).toEqual([latest(1), latest(1)]);
      hasLooked.resolve();
      await job;
      expect(await look()).toEqual([latest(2), latest(2)]);
    });

    it('a transaction used after its end, or started inside another, is refused', async () => {
      const store = await openForCase(open);
      const round = newRound();
      const kept = await store.transact(round, async (tx) => ({ tx }));
      expect(() => kept.tx.put('latest', latest(1))).toThrow(/after its body had ended/);
      await expect(kept.tx.get('latest', 'run')).rejects.toThrow(/after its body had ended/);
      const nested = store.transact(round, () => store.transact(round, async () => 1));
      await expect(nested).rejects.toThrow(/inside the body of another/);
      const looking = store.transact(round, () => store.read(round, async () => 1));
      await expect(looking).rejects.toThrow(/inside the body of another/);
    });
  });
}
