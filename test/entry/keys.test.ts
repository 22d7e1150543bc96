// An act with a key counts once; a ping is nobody's act; and nobody can ask without end.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestRound, type TestRound } from '../desk/round.ts';
import { ask } from './ask.ts';
import { caseWorker, fosen, innherred } from '../seeded.ts';

let round: TestRound;
beforeAll(async () => {
  round = await openTestRound();
});
afterAll(() => round.close());

const stored = <T>(read: Parameters<TestRound['functions']['wiring']['world']['store']['transact']>[1]) =>
  round.functions.wiring.world.store.transact({ county: 'trondelag', year: 2026 }, read) as Promise<T>;
const events = () => stored<{ by: string }[]>((tx) => tx.list('event', 'Gauldal'));

describe('a key', () => {
  const gauldal = 'koordinator.gauldal@example.no';
  const keyed = (key: string, tab = 'Behov Gauldal', email = gauldal) =>
    ask(round, 'submit', tab, { token: round.token(email), headers: { 'idempotency-key': key } });

  it('gets the same answer again, and the act is done once', async () => {
    const key = randomUUID();
    const first = await keyed(key);
    expect(first.status).toBe(200);
    const { length } = await events();
    const arrivals = round.inbox.arrivals();
    const calls = round.sheets.calls.length;
    const again = await keyed(key);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(await events()).toHaveLength(length);
    expect(round.inbox.arrivals()).toBe(arrivals);
    expect(round.sheets.calls.length).toBe(calls);
  });

  it('used again for something else is refused, and nothing is done', async () => {
    const key = randomUUID();
    await keyed(key);
    const calls = round.sheets.calls.length;
    const other = await keyed(key, 'Behov Fosen');
    expect([other.status, other.problem]).toEqual([422, 'keyReused']);
    expect(round.sheets.calls.length).toBe(calls);
  });

  it('is a person’s own: another one’s same key is another act', async () => {
    const key = randomUUID();
    await keyed(key);
    expect((await keyed(key, 'Behov Fosen', fosen)).problem).toBe('notReady');
  });

  it('asked twice at the same time does the act once', async () => {
    const key = randomUUID();
    const { length } = await events();
    const [one, two] = await Promise.all([keyed(key), keyed(key)]);
    expect(one.body).toEqual(two.body);
    expect((await events()).length - length).toBeLessThanOrEqual(1);
  });

  it('that failed on our side may be tried again', async () => {
    const key = randomUUID();
    round.sheets.failNext(503, 5, 0);
    expect((await keyed(key)).status).toBe(503);
    expect((await keyed(key)).status).toBe(200);
  });

  it.each(['kort', 'med mellomrom i', 'x'.repeat(101)])('that is no key is refused: %s', async (key) => {
    expect(await keyed(key)).toMatchObject({ status: 400, problem: 'badKey' });
  });
});

describe('a ping', () => {
  it('leaves no trace of the one whose name it runs in', async () => {
    await ask(round, 'check', 'Behov Værnes', { token: round.token(caseWorker) });
    const left = await stored<unknown[]>(async (tx) => [
      ...(await tx.list('event', 'Værnes')),
      ...(await tx.list('storedRow', 'Værnes')),
      ...(await tx.list('request', 'request')),
    ]);
    expect(left.length).toBeGreaterThan(2);
    expect(left.filter((one) => JSON.stringify(one).includes(caseWorker))).toEqual([]);
  });

  it('cannot submit: the one who set the triggers up has no say in a network’s report', async () => {
    const told = await ask(round, 'submit', 'Behov Fosen', { token: round.token(caseWorker) });
    expect(told).toMatchObject({ status: 403, problem: 'roleMayNot' });
  });
});

describe('the rate', () => {
  it('of one identity is limited, says when to come back, and leaves the others alone', async () => {
    let told = await ask(round, 'submit', 'Plan', { token: round.token(innherred) });
    let served = 1;
    for (; told.status !== 429 && served < 300; served++)
      told = await ask(round, 'submit', 'Plan', { token: round.token(innherred) });
    expect(told).toMatchObject({ status: 429, problem: 'tooMany' });
    expect(served).toBeGreaterThan(50);
    expect(Number(told.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await ask(round, 'check', 'Behov Fosen', { token: round.token(fosen) })).status).toBe(200);
  });
});
