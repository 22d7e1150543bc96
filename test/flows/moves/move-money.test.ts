// Verb «move»: the effect is shown on both sides before anything is done, and kept it is one row, however often it is asked for.
import { beforeEach, describe, expect, it } from 'vitest';
import { because, ledger, typeMove } from '../round/moves.ts';
import type { Round } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';

const tab = 'Kladd';
const move = { from: 'Fosen', to: 'Ufordelt', amount: '100 000', cause: 'frafalt', reason: because };
const key = { 'idempotency-key': 'et-klikk-om-penger-1' };
let round: Round;
beforeEach(async () => {
  round = await small.proposed();
});
const look = (more: object = {}) => round.call('move', tab, caseWorker, { move: { ...move, ...more } });
const keep = (previewHash: unknown, more: object = {}, headers = key) =>
  round.ask('move', tab, caseWorker, { move: { ...move, ...more }, apply: true, previewHash }, headers);
const plain = (text: unknown): string => String(text).replaceAll('\u00a0', ' ');
const rows = (): number => round.rows(ledger);
const proposed = (network: string): number =>
  Number(round.value(tab, round.rowWhere(tab, 'network', network), 'proposed'));

describe('what a move would do', () => {
  it('begins with what can be chosen', async () => {
    const { body } = await round.call('move', tab, caseWorker);
    expect(body['choices']).toMatchObject({
      holders: ['Innherred', 'Fosen', 'Værnes', 'Ufordelt'],
      causes: expect.arrayContaining(['innspill fra forum', 'annet']) as string[],
      tiltak: expect.arrayContaining([
        expect.objectContaining({ network: 'Fosen', id: 'FOS-01' }),
      ]) as object[],
    });
  });

  it('is shown for the tiltak of both, Ufordelt and the frame, and nothing is written or stored', async () => {
    const before = round.allStored();
    const first = plain(await lineOfFrame());
    const calls = await round.countCalls(() => look());
    expect(calls).toEqual({ read: 1, write: 0 });
    const { status, body } = await look({ tiltak: 'FOS-01' });
    const message = plain(body['message']);
    expect([status, body['applied']]).toEqual([200, false]);
    expect(message).toMatch(/FOS-01 [^\n]*: [\d ]+ kr · [\d ]+ kr · −100 000 kr/);
    expect(message).toContain('Ufordelt går fra 0 kr til 100 000 kr.');
    expect(message).toContain('+ ufordelt 100 000 kr.');
    expect(first).toContain('Ramme 3 000 000 kr = avsetninger 100 000 kr + koordinering 400 000 kr');
    expect(rows()).toBe(0);
    expect(round.allStored()).toEqual(before);
  });

  it.each([
    ['more than the giver has', { amount: '900 000 000' }, 'Fosen har '],
    ['to one that is not there', { to: 'Atlantis' }, '«Atlantis» er verken et nettverk'],
    ['an amount that is none', { amount: 'mye' }, 'kan ikke leses som et beløp'],
    ['without a reason', { reason: '' }, 'Begrunnelse mangler'],
    ['from Ufordelt, which has nothing', { from: 'Ufordelt', to: 'Fosen' }, 'Ufordelt kan ikke bli under 0'],
  ])('is refused in words: %s', async (_what, more, words) => {
    const { status, body } = await look(more);
    expect([status, plain(body['detail'])]).toEqual([409, expect.stringContaining(words)]);
  });
});

const lineOfFrame = async (): Promise<unknown> => (await look()).body['message'];

describe('a move that is kept', () => {
  it('is one row with a number, and the draft is said to be as it was', async () => {
    const before = proposed('Fosen');
    const { body } = await look();
    const kept = await keep(body['previewHash']);
    expect(kept.body).toMatchObject({ applied: true, title: 'Flyttingen er skrevet' });
    expect(String(kept.body['message'])).toContain('velg Beregn fordeling');
    const fields = ['status', 'nr', 'from', 'to', 'amount', 'cause', 'by', 'version'];
    expect(fields.map((field) => plain(round.shown(ledger, 1, field)))).toEqual([
      'Klar',
      '1',
      'Fosen',
      'Ufordelt',
      '100 000',
      'frafalt',
      caseWorker,
      '2',
    ]);
    expect(proposed('Fosen')).toBe(before);
    await round.call('allocate', tab, caseWorker);
    expect(proposed('Fosen')).toBe(before - 100_000);
    expect(round.shown(ledger, 1, 'nr')).toBe('1');
  });

  it('is one row when its answer was lost and it is asked for again, with the key or without', async () => {
    const { body } = await look();
    round.sheets.loseNext('givenUp');
    expect((await keep(body['previewHash'])).status).toBe(503);
    const again = await keep(body['previewHash']);
    expect(again.body).toMatchObject({ title: 'Flyttingen var skrevet', applied: true });
    expect((await keep(body['previewHash'], {}, { 'idempotency-key': 'et-annet-klikk-2' })).problem).toBe(
      'moveStale',
    );
    expect(rows()).toBe(1);
  });

  it('is refused when what was shown holds no more, and lies after what somebody typed meanwhile', async () => {
    const { body } = await look();
    typeMove(round, { from: 'Innherred', to: 'Ufordelt', amount: 500 });
    expect((await keep(body['previewHash'])).problem).toBe('moveStale');
    const again = await look();
    round.sheets.beforeNext('write', () => typeMove(round, { from: 'Værnes', to: 'Ufordelt', amount: 7 }));
    const other = { 'idempotency-key': 'et-annet-klikk-2' };
    expect((await keep(again.body['previewHash'], {}, other)).body).toMatchObject({ applied: true });
    expect([1, 2, 3].map((row) => round.shown(ledger, row, 'from'))).toEqual([
      'Innherred',
      'Værnes',
      'Fosen',
    ]);
  });

  it('is nobody’s but the case worker’s', async () => {
    const { status } = await round.call('move', tab, fosen, { move });
    expect(status).toBe(403);
  });
});
