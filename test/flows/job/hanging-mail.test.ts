// The mail server takes the connection and never answers: acts are answered all the same, and nobody gets two.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Round } from '../round/round.ts';
import { caseWorker, trondelag } from '../round/rounds.ts';

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
    const { status, body } = await round.call('allocate', 'Innstilling', caseWorker);
    expect([status, body['title']]).toEqual([200, 'Innstillingen er skrevet']);
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
