// A proposal that nobody of a network could be told of: it is named, and told once as soon as somebody can be.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellUnreached } from '../../functions/text/answers/answers.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { caseWorker, fosen, seedOf, submitAll } from '../seeded.ts';

let round: TestRound;
const key = { county: 'trondelag', year: 2026 };
const compute = () => round.call('allocate', 'Innstilling', caseWorker);
const rowOf = (email: string): number => {
  for (let row = 1; row <= round.rows('Roller'); row++)
    if (round.shown('Roller', row, 'email') === email) return row;
  throw new Error(email);
};
const statusMails = () =>
  round.inbox.list().filter(({ subject }) => subject.includes('Forslag til fordeling'));

beforeAll(async () => {
  round = await openTestRound();
  await submitAll(round, seedOf());
  round.type('Roller', rowOf(fosen), { network: 'Fossen' });
});
afterAll(() => round.close());

describe('a network whose line in Roller is faulty', () => {
  it('gets no e-mail, and the others get theirs', async () => {
    const { status, body } = await compute();
    expect([status, body['message']]).toEqual([200, expect.stringContaining('10 e-poster sendes.')]);
    expect(body['message']).toContain('Ingen e-post om Fosen: ingen koordinator i fanen Roller.');
    expect(statusMails()).toHaveLength(9);
  });

  it('gets it by the same run once the line is mended, and no other network gets one more', async () => {
    round.type('Roller', rowOf(fosen), { network: 'Fosen' });
    const before = round.inbox.arrivals();
    const { body } = await compute();
    expect([body['title'], body['message']]).toEqual([
      'Uendret',
      expect.stringContaining('1 e-post sendes.'),
    ]);
    expect(round.inbox.arrivals() - before).toBe(1);
    expect(statusMails().filter(({ to }) => to.includes(fosen))).toHaveLength(1);
    const { store } = round.functions.wiring.world;
    expect(await store.transact(key, (tx) => tx.list('run', 'run'))).toHaveLength(1);
  });

  it('is told no more than once', async () => {
    const before = round.inbox.arrivals();
    expect((await compute()).body['message']).toContain('Ingen nye e-poster sendes.');
    expect(round.inbox.arrivals()).toBe(before);
  });
});

describe('the answer', () => {
  it('names those who could not be told and how they are, and says nothing when all were', () => {
    expect(tellUnreached(['Fosen', 'Gauldal'])).toMatch(/^ Ingen e-post om Fosen, Gauldal: .* Roller/);
    expect(tellUnreached([])).toBe('');
  });
});
