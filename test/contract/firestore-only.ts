// What only Firestore can show: where things lie, repeated bodies, outside writes, sizes, an emulator that is away.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Firestore, Timestamp } from '@google-cloud/firestore';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runEmulator } from '../../desk/emulator/run.ts';
import { openClient } from '../../functions/adapters/firestore/client.ts';
import { openFirestoreStore } from '../../functions/adapters/firestore/store.ts';
import type { CaseStore } from '../../functions/ports.ts';
import type { EmulatorForTests } from '../emulator.ts';
import { fullRow } from '../flows/round/full-row.ts';
import { examples } from './examples.ts';
import { event, idsOf, latest, newRound, pause } from './harness.ts';

const root = join(import.meta.dirname, '../..');
const round = { county: 'Møre/Romsdal', year: 2026 };
const PLACE = 'counties/Møre~2fRomsdal/rounds/2026';

/** Incompressible, and below the length from which texts are packed. */
const noise = (length: number) => randomBytes(length / 2).toString('hex');
const bulky = (id: string, kilobytes: number) => ({
  ...examples.storedRow,
  id,
  cells: Object.fromEntries(Array.from({ length: kilobytes / 40 }, (_, at) => [`field${at}`, noise(40_000)])),
});

export function describeFirestoreOnly(emulator: EmulatorForTests): void {
  const openBoth = async (): Promise<[ReturnType<typeof openFirestoreStore>, Firestore]> => {
    const [store, raw] = [openFirestoreStore(emulator), await openClient(emulator)];
    onTestFinished(async () => void (await Promise.all([store.close(), raw.terminate()])));
    return [store, raw];
  };

  describe('Firestore: how documents lie there', () => {
    it('a document lies under its county and round as plain fields, its id escaped', async () => {
      const [store, raw] = await openBoth();
      await store.transact(round, async (tx) => tx.put('submittedRow', examples.submittedRow));
      const found = await raw.doc(`${PLACE}/submittedRow/Fosen~2f1~2fT-014`).get();
      expect(found.data()).toEqual(examples.submittedRow);
    });

    it('a message sent or given up and an answer have the date that the time-to-live policy deletes them at; a due one has none', async () => {
      const [store, raw] = await openBoth();
      const due = examples.message;
      const sent = { ...due, id: 'b', group: 'sent' as const, sentAt: '2026-02-03T12:00:00.000Z' };
      const dead = { ...due, id: 'c', group: 'dead' as const };
      await store.transact(round, async (tx) => {
        for (const one of [due, sent, dead]) tx.put('message', one);
        tx.put('request', examples.request);
      });
      const expiryOf = async (path: string): Promise<Timestamp | undefined> =>
        (await raw.doc(`${PLACE}/${path}`).get()).get('expireAt');
      expect((await expiryOf('message/b'))?.toDate()).toEqual(new Date('2027-03-10T12:00:00.000Z'));
      expect((await expiryOf('message/c'))?.toDate()).toEqual(new Date('2027-03-10T10:15:00.000Z'));
      expect((await expiryOf(`request/${examples.request.id}`))?.toDate()).toEqual(
        new Date('2026-02-10T10:15:00.000Z'),
      );
      expect(await expiryOf('message/receipt~2fFosen~2f1')).toBeUndefined();
      expect(await store.transact(round, (tx) => tx.get('message', 'b'))).toEqual(sent);
    });

    it('a stored document that does not fit is a fault when it is read, by kind, id and field', async () => {
      const [store, raw] = await openBoth();
      const other = newRound();
      await raw
        .doc(`counties/${other.county}/rounds/2026/latest/run`)
        .set({ ...examples.latest, sequence: 'three' });
      const fault = { name: 'DocumentFault', kind: 'latest', id: 'run', field: 'sequence' };
      await expect(store.transact(other, (tx) => tx.get('latest', 'run'))).rejects.toMatchObject(fault);
      await expect(store.transact(other, (tx) => tx.list('latest', 'latest'))).rejects.toMatchObject(fault);
    });
  });

  describe('Firestore: transactions', () => {
    it('a body that had to run again has its effect once', async () => {
      const [[one], [other]] = [await openBoth(), await openBoth()];
      const here = newRound();
      let runs = 0;
      const count = (store: typeof one) =>
        store.transact(here, async (tx) => {
          runs += 1;
          const before = (await tx.get('latest', 'run'))?.sequence ?? 0;
          await pause();
          tx.put('latest', latest(before + 1));
        });
      await Promise.all([count(one), count(other)]);
      expect(runs).toBeGreaterThan(2);
      expect((await one.transact(here, (tx) => tx.get('latest', 'run')))?.sequence).toBe(2);
    });

    it('a write from outside during a transaction comes before it or after it, never in between', async () => {
      const [store, raw] = await openBoth();
      const here = newRound();
      await store.transact(here, async (tx) => tx.put('latest', latest(1)));
      let outside: Promise<unknown> | undefined;
      await store.transact(here, async (tx) => {
        const before = (await tx.get('latest', 'run'))!.sequence;
        outside ??= raw.doc(`counties/${here.county}/rounds/2026/latest/run`).set(latest(100));
        await sleep(200);
        tx.put('latest', latest(before + 1));
      });
      await outside;
      const after = (await store.transact(here, (tx) => tx.get('latest', 'run')))?.sequence;
      expect([100, 101]).toContain(after);
    });

    it('a tab of two thousand full rows goes in one commit', async () => {
      const [store] = await openBoth();
      const here = newRound();
      const cells = Object.fromEntries(Object.entries(fullRow).map(([field, text]) => [field, String(text)]));
      await store.transact(here, async (tx) => {
        for (let at = 0; at < 2000; at++)
          tx.put('storedRow', { ...examples.storedRow, id: `row-${at}`, cells });
      });
      expect(await store.idsOf(here, 'storedRow')).toHaveLength(2000);
    });

    it('a document above 1 MB is too much at once, and all above 4 MB in one transaction; nothing is kept', async () => {
      const [store] = await openBoth();
      const here = newRound();
      const put = (sizes: number[]) =>
        store.transact(here, async (tx) =>
          sizes.forEach((size, at) => tx.put('storedRow', bulky(`row-${at}`, size))),
        );
      const fault = {
        why: 'tooMuchAtOnce',
        cause: { message: expect.stringContaining('storedRow "row-1"') },
      };
      await expect(put([40, 1040])).rejects.toMatchObject(fault);
      await expect(put(Array.from({ length: 5 }, () => 960))).rejects.toMatchObject({ why: 'tooMuchAtOnce' });
      expect(await store.transact(here, (tx) => tx.list('storedRow', 'Fosen'))).toEqual([]);
      await put(Array.from({ length: 4 }, () => 960));
      expect(await store.transact(here, (tx) => tx.list('storedRow', 'Fosen'))).toHaveLength(4);
    });
  });

  describe('Firestore: away in the middle of a job', () => {
    it('the job fails in words, nothing is lost, and the same job succeeds when Firestore is back', async () => {
      const own = await runEmulator({ port: 0, rules: join(root, 'firestore.rules') });
      onTestFinished(() => own.stop());
      const place = { projectId: 'demo-away', emulatorHost: own.host };
      const [store, impatient] = [openFirestoreStore(place), openFirestoreStore(place, 3_000)];
      onTestFinished(async () => void (await Promise.all([store.close(), impatient.close()])));
      await store.transact(round, async (tx) => tx.put('event', event('before')));
      const job = (by: CaseStore, afterRead?: () => void) =>
        by.transact(round, async (tx) => {
          await tx.list('event', 'audit');
          afterRead?.();
          tx.put('event', event('from the job'));
        });
      const failing = job(impatient, () => process.kill(own.pid!, 'SIGSTOP'));
      await expect(failing).rejects.toMatchObject({ name: 'StoreFault', retryable: true });
      await expect(failing).rejects.toThrow(/Firestore did not answer within 3 s; run the job again/);
      process.kill(own.pid!, 'SIGCONT');
      await job(store);
      const events = await store.transact(round, (tx) => tx.list('event', 'audit'));
      expect(idsOf(events)).toEqual(['before', 'from the job']);
    });
  });
}
