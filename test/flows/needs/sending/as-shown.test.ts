// What is sent or returned is what was shown before the yes: anything else is refused, and changes nothing.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../../round/round.ts';
import { caseWorker, fosen, small } from '../../round/rounds.ts';

const tab = 'Behov Fosen';
const planted = prepared(() => small.planted());
let round: Round;
beforeEach(async () => {
  round = await planted();
});

const look = async (verb: 'submit' | 'return' = 'submit'): Promise<string> => {
  const { body } = await round.call(verb, tab, verb === 'submit' ? fosen : caseWorker, { preview: true });
  return String(body['previewHash']);
};
const send = (more: object = {}) => round.call('submit', tab, fosen, more);
const giveBack = (more: object = {}) =>
  round.call('return', tab, caseWorker, { reason: 'Rett beløpet.', ...more });
const report = () => round.stored((tx) => tx.get('report', 'Fosen'));
const letters = () => round.inbox.arrivals();

describe('a report that somebody has looked at', () => {
  it('is sent as it was shown, by one read and one write', async () => {
    const previewHash = await look();
    expect(await round.countCalls(() => send({ previewHash }))).toEqual({ read: 1, write: 1 });
    expect([(await report())?.state, letters()]).toEqual(['submitted', 1]);
  });

  it.each<[string, () => void, string?]>([
    ['an amount', () => round.type(tab, 1, { soughtOther: 1000 })],
    ['a text', () => round.type(tab, 1, { measure: 'Et annet navn' })],
    [
      'the frame',
      () =>
        round.type('Nøkkeltall', round.rowWhere('Nøkkeltall', 'network', 'Fosen'), { preAnnounced: 1_000 }),
    ],
    [
      'who gets the receipt',
      () => round.type('Roller', round.rowWhere('Roller', 'network', 'Innherred'), { network: 'Fosen' }),
      'mailListChanged',
    ],
  ])(
    'and of which %s was changed meanwhile, is not sent, and is once it is shown again',
    async (_, change, why = 'reportChanged') => {
      const previewHash = await look();
      change();
      const { status, problem, body } = await send({ previewHash });
      expect([status, problem]).toEqual([409, why]);
      expect(body['detail']).toContain('Ingenting er sendt.');
      expect([await report(), letters()]).toEqual([undefined, 0]);
      expect((await send({ previewHash: await look() })).body['title']).toBe('Sendt inn');
    },
  );

  it('is sent though its rows moved and minutes have passed', async () => {
    const previewHash = await look();
    round.clock.pass(600);
    round.insertRows(tab, 1);
    expect((await send({ previewHash })).body['title']).toBe('Sendt inn');
  });

  it('is sent without having been shown, as by an older script', async () => {
    await look();
    round.type(tab, 1, { soughtOther: 1000 });
    expect((await send()).body['title']).toBe('Sendt inn');
  });

  it('counts once: asked again after a lost answer it is done, also where the frame was changed since', async () => {
    const previewHash = await look();
    await send({ previewHash });
    round.type('Nøkkeltall', round.rowWhere('Nøkkeltall', 'network', 'Fosen'), { preAnnounced: 1_000 });
    const { status, body } = await send({ previewHash });
    expect([status, body['title'], letters()]).toEqual([200, 'Allerede sendt inn', 1]);
  });

  it('and that another sent with other content meanwhile, is told so', async () => {
    const previewHash = await look();
    round.type(tab, 1, { soughtOther: 1000 });
    await send({ previewHash: await look() });
    expect((await send({ previewHash })).problem).toBe('reportChanged');
    expect([(await report())?.version, letters()]).toEqual([1, 1]);
  });

  it('and was sent already, is not sent as the next version where it was returned meanwhile', async () => {
    await send();
    const previewHash = await look();
    await giveBack();
    expect((await send({ previewHash })).problem).toBe('reportChanged');
    expect((await report())?.state).toBe('returned');
  });
});

describe('a report that somebody is about to return', () => {
  it('is returned once in the version that was shown, however often it is asked for', async () => {
    await send();
    const previewHash = await look('return');
    await giveBack({ previewHash });
    const after = letters();
    expect([(await giveBack({ previewHash })).status, letters()]).toEqual([200, after]);
    expect(await report()).toMatchObject({ state: 'returned', version: 1 });
  });

  it('and that came in again meanwhile, is not returned unseen', async () => {
    await send();
    const previewHash = await look('return');
    await giveBack();
    await send();
    const before = letters();
    expect((await giveBack({ previewHash })).problem).toBe('returnChanged');
    expect([await report(), letters()]).toEqual([
      expect.objectContaining({ state: 'submitted', version: 2 }),
      before,
    ]);
  });
});
