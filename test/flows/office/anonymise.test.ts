// Anonymising a closed round: whole or not at all, again when it was cut short, and still of use to those who may read.
import { describe, expect, it } from 'vitest';
import { anonymiseRound } from '../../../functions/flows/office/anonymise-round.ts';
import { openMemoryStore } from '../../ports/memory-store.ts';
import { examples } from '../../contract/examples.ts';
import type { Round } from '../round/round.ts';
import { caseWorker } from '../round/rounds.ts';
import { describeAnonymised } from './anonymised.contract.ts';
import { filled } from './filled-round.ts';

const key = { county: 'trondelag', year: 2026 };
const clock = { now: () => new Date('2026-02-03T10:00:00Z') };
const anonymise = ({ world }: Round) => anonymiseRound(world, key, 'abcd');

describeAnonymised('The store in memory', async (round) => {
  await anonymise(round);
  return round.world.store;
});

describe('a round', () => {
  it('with e-mail still to be sent is not touched', async () => {
    const store = openMemoryStore();
    await store.transact(key, async (tx) => tx.put('message', { ...examples.message, id: 'a' }));
    expect(await anonymiseRound({ store, clock }, key, 'x')).toEqual({ ok: false, due: 1 });
    expect((await store.transact(key, (tx) => tx.get('message', 'a')))?.to).toEqual(examples.message.to);
  });

  it('stopped in the middle is finished by the next run', async () => {
    const store = openMemoryStore();
    const ids = Array.from({ length: 23 }, (_, at) => `line-${at}`);
    const line = { group: 'audit', at: '2026-02-03T10:00:00Z', by: 'ola@example.no', what: 'x', facts: {} };
    await store.transact(key, async (tx) => ids.forEach((id) => tx.put('event', { id, ...line })));
    let left = 4;
    const failing: typeof store = {
      ...store,
      transact: (round, body) =>
        left-- > 0 ? store.transact(round, body) : Promise.reject(new Error('the line broke')),
    };
    await expect(anonymiseRound({ store: failing, clock }, key, 'a')).rejects.toThrow('the line broke');
    const by = async () =>
      (await store.transact(key, (tx) => tx.list('event', 'audit'))).map((one) => one.by);
    expect(new Set((await by()).map((one) => one.includes('anonym.invalid')))).toEqual(
      new Set([true, false]),
    );
    expect(await anonymiseRound({ store, clock }, key, 'b')).toMatchObject({ ok: true, people: 1 });
    expect((await by()).filter((one) => !one.endsWith('@anonym.invalid'))).toEqual([]);
  });

  it('is left as it is by a second run', async () => {
    const round = await filled();
    await anonymise(round);
    const before = round.allStored();
    expect(await anonymise(round)).toMatchObject({ ok: true, documents: 0 });
    expect(round.allStored()).toEqual(before);
  });

  it('can still be read by those who may: why an amount is as it is, and the pack of its run', async () => {
    const round = await filled();
    await anonymise(round);
    expect(await round.call('pack', 'Innstilling', caseWorker)).toMatchObject({ status: 200 });
    expect(await round.call('why', 'Innstilling', caseWorker, { row: 2 })).toMatchObject({ status: 200 });
  });
});
