// An act with a key counts once; a ping is nobody's act; and nobody can ask without end.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../flows/round/round.ts';
import { caseWorker, fosen, innherred, small } from '../flows/round/rounds.ts';
import { submitAll } from '../seeded.ts';

let round: Round;
beforeEach(async () => {
  round = await small.planted();
});
const events = async (network = 'Fosen') => (await round.stored((tx) => tx.list('event', network))).length;

describe('a key', () => {
  const key = 'klikk-nummer-en';
  const keyed = (tab = 'Behov Fosen', email = fosen, given = key) =>
    round.ask('submit', tab, email, {}, { 'idempotency-key': given });

  it('gets the same answer again, and the act is done once', async () => {
    const first = await keyed();
    expect(first.status).toBe(200);
    const [arrivals, calls] = [round.inbox.arrivals(), round.sheets.calls.length];
    const { status, body } = await keyed();
    expect([status, body]).toEqual([200, first.body]);
    expect(await events()).toBe(1);
    expect([round.inbox.arrivals(), round.sheets.calls.length]).toEqual([arrivals, calls]);
  });

  it('used again for something else is refused, and nothing is done', async () => {
    await keyed();
    const calls = round.sheets.calls.length;
    const other = await keyed('Behov Innherred');
    expect([other.status, other.problem]).toEqual([422, 'keyReused']);
    expect(round.sheets.calls.length).toBe(calls);
  });

  it('is a person’s own: another one’s same key is another act', async () => {
    await keyed();
    expect(await keyed('Behov Innherred', innherred)).toMatchObject({ status: 200 });
    expect([await events('Fosen'), await events('Innherred')]).toEqual([1, 1]);
  });

  it('asked twice at the same time does the act once', async () => {
    const [one, two] = await Promise.all([keyed(), keyed()]);
    expect(one).toMatchObject({ status: 200, body: { title: 'Sendt inn' } });
    expect([two.status, two.body]).toEqual([one.status, one.body]);
    expect(await events()).toBe(1);
    expect(round.inbox.arrivals()).toBe(1);
  });

  it('is not used up by whoever only asks what would be done, and nothing is done then', async () => {
    const asked = { 'idempotency-key': key };
    const ahead = await round.ask('submit', 'Behov Fosen', fosen, { preview: true }, asked);
    expect([ahead.status, ahead.body['title']]).toEqual([200, 'Sende behovsmeldingen?']);
    expect([await events(), round.inbox.arrivals()]).toEqual([0, 0]);
    expect(await keyed()).toMatchObject({ status: 200, body: { title: 'Sendt inn' } });
  });

  it('that failed on our side may be tried again', async () => {
    round.sheets.failNext(503);
    expect((await keyed()).status).toBe(503);
    expect((await keyed()).status).toBe(200);
    expect(await events()).toBe(1);
  });

  it.each(['kort', 'med mellomrom i', 'x'.repeat(101)])('that is no key is refused: %s', async (given) => {
    expect(await keyed('Behov Fosen', fosen, given)).toMatchObject({ status: 400, problem: 'badKey' });
  });
});

describe('a check that waits', () => {
  it('serves all who ask for the same as the same person, and nobody else', async () => {
    const check = (email: string) => round.call('check', 'Behov Fosen', email);
    const people = [fosen, fosen, fosen, innherred, caseWorker];
    const told = await Promise.all(people.map(check));
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200, 403, 200]);
    expect(round.sheets.calls.filter((one) => one === 'read')).toHaveLength(3);
  });
});

describe('a ping', () => {
  const pinged = prepared(async () => {
    const opened = await small.planted();
    await opened.call('check', 'Behov Værnes', caseWorker, { ping: true });
    await opened.settle();
    return opened;
  });

  it('leaves no trace of the one whose name it runs in', async () => {
    round = await pinged();
    const left = [...round.allStored().values()];
    expect(left.length).toBeGreaterThan(2);
    expect(left.filter((one) => one.includes(caseWorker))).toEqual([]);
  });

  it('cannot submit: the one who set the triggers up has no say in a network’s report', async () => {
    const { status, body } = await round.call('submit', 'Behov Fosen', caseWorker, { ping: true });
    expect([status, body['type']]).toEqual([400, 'urn:innstilling:badBody']);
  });
});

describe('the rate', () => {
  it('of one identity is limited, says when to come back, and leaves the others alone', async () => {
    round = (await small.planted()).copy({ perMinute: { acts: 60, checks: 600 } });
    for (let asked = 0; asked < 60; asked++)
      expect((await round.call('submit', 'Plan', innherred)).status).not.toBe(429);
    const { status, body, headers } = await round.call('submit', 'Plan', innherred);
    expect([status, body['type']]).toEqual([429, 'urn:innstilling:tooMany']);
    expect(Number(headers['retry-after'])).toBe(1);
    expect((await round.call('submit', 'Behov Fosen', fosen)).status).toBe(200);
    round.clock.pass(1);
    expect((await round.call('submit', 'Plan', innherred)).status).not.toBe(429);
  });

  it('holds for pings too, as for the checks that people ask for', async () => {
    round = (await small.planted()).copy({ perMinute: { acts: 60, checks: 5 } });
    const ping = () => round.call('check', 'Behov Fosen', caseWorker, { ping: true });
    const told = [];
    for (let asked = 0; asked < 6; asked++) told.push((await ping()).status);
    expect(told).toEqual([202, 202, 202, 202, 202, 429]);
    expect((await round.call('submit', 'Behov Fosen', fosen)).status).toBe(200);
  });

  it('is enough for a round where everybody sends at once', async () => {
    round = (await small.planted()).copy({ perMinute: { acts: 60, checks: 600 } });
    await submitAll(round, round.seed);
    expect(await events()).toBe(1);
  });
});
