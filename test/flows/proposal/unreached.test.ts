// A proposal that nobody of a network could be told of: it is named, and told once as soon as somebody can be.
import { describe, expect, it } from 'vitest';
import { tellUnreached } from '../../../functions/text/answers/answers.ts';
import { type Round, prepared } from '../round/round.ts';
import { fosen, small } from '../round/rounds.ts';

const compute = (round: Round) => round.propose();
const setNetwork = (round: Round, network: string): void =>
  round.type('Roller', round.rowWhere('Roller', 'email', fosen), { network });
const statusMails = (round: Round) =>
  round.inbox.list().filter(({ subject }) => subject.includes('Forslag til fordeling'));

const faulty = prepared(async () => {
  const round = await small.sent();
  setNetwork(round, 'Fossen');
  return round;
});
const mended = prepared(async () => {
  const round = await faulty();
  await compute(round);
  setNetwork(round, 'Fosen');
  return round;
});

describe('a network whose line in Roller is faulty', () => {
  it('gets no e-mail, and the others get theirs', async () => {
    const round = await faulty();
    const { status, body } = await compute(round);
    expect([status, body['message']]).toEqual([200, expect.stringContaining('3 e-poster sendes.')]);
    expect(body['message']).toContain('Ingen e-post om Fosen: ingen koordinator i fanen Roller.');
    expect(statusMails(round)).toHaveLength(2);
  });

  it('gets it by the same run once the line is mended, and no other network gets one more', async () => {
    const round = await mended();
    const before = round.inbox.arrivals();
    const { body } = await compute(round);
    expect([body['title'], body['message']]).toEqual([
      'Uendret',
      expect.stringContaining('1 e-post sendes.'),
    ]);
    expect(round.inbox.arrivals() - before).toBe(1);
    expect(statusMails(round).filter(({ to }) => to.includes(fosen))).toHaveLength(1);
    expect(await round.stored((tx) => tx.list('run', 'run'))).toHaveLength(1);
  });

  it('is told no more than once', async () => {
    const round = await mended();
    await compute(round);
    const before = round.inbox.arrivals();
    expect((await compute(round)).body['message']).toContain('Ingen nye e-poster sendes.');
    expect(round.inbox.arrivals()).toBe(before);
  });
});

describe('the answer', () => {
  it('names those who could not be told and how they are, and says nothing when all were', () => {
    expect(tellUnreached(['Fosen', 'Gauldal'])).toMatch(/^ Ingen e-post om Fosen, Gauldal: .* Roller/);
    expect(tellUnreached([])).toBe('');
  });
});
