// An assessment that was saved holds till somebody empties its cell: no row that is gone, and no word that cannot be read, lifts it.
import { beforeEach, describe, expect, it } from 'vitest';
import { adjust } from '../round/moves.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';

const tab = 'Kriterier';
const key = 'FOS-3';
const refused = prepared(async () => {
  const round = await small.proposed();
  await round.call('check', tab, caseWorker);
  round.type(tab, round.rowWhere(tab, 'key', key), { verdict: 'ikke møtt', reason: 'Ingen UH er spurt.' });
  await round.propose();
  return round;
});

let round: Round;
beforeEach(async () => {
  round = await refused();
});
const row = (): number => round.rowWhere(tab, 'key', key);
const compute = () => round.propose();
/** What is gone is told when it is computed, before it is put forward. */
const draft = (more: object = {}) => round.call('allocate', 'Kladd', caseWorker, more);
const proposed = (name = 'Fosen'): unknown =>
  round.value('Innstilling', round.rowWhere('Innstilling', 'network', name), 'proposed');
const saved = async () => (await round.stored((tx) => tx.get('assessment', key)))?.verdict;

describe('an assessment that was saved', () => {
  it('stands where its row was deleted, and the row comes back with it', async () => {
    round.deleteRows(tab, row());
    expect((await draft({ preview: true })).body['message']).toContain(`${key} var borte`);
    const told = await draft();
    expect(told.body).toMatchObject({
      title: 'Uendret kladd',
      message: expect.stringContaining(`${key} var borte`),
    });
    expect([proposed(), await saved()]).toEqual([0, 'not']);
    expect([round.shown(tab, row(), 'verdict'), round.shown(tab, row(), 'reason')]).toEqual([
      'ikke møtt',
      'Ingen UH er spurt.',
    ]);
    expect((await draft()).body['message']).not.toContain('var borte');
  });
  it('comes back at a check of the tab too, with a word about it', async () => {
    round.deleteRows(tab, row());
    const { body } = await round.call('check', tab, caseWorker);
    expect(body['message']).toContain(`${key} var borte`);
    expect([round.shown(tab, row(), 'verdict'), await saved()]).toEqual(['ikke møtt', 'not']);
  });
  it('comes back with the whole tab where that was emptied', async () => {
    round.deleteRows(tab, 1, round.rows(tab));
    expect((await compute()).status).toBe(200);
    expect([proposed(), await saved(), round.shown(tab, row(), 'verdict')]).toEqual([0, 'not', 'ikke møtt']);
  });
  it('in a row that belongs to nobody is told at the check of the tab, and stops the allocation', async () => {
    round.type(tab, round.rows(tab) + 1, { verdict: 'ikke møtt', reason: 'Ingen UH er spurt.' });
    const { body } = await round.call('check', tab, caseWorker);
    expect(body['message']).not.toContain('Ingenting å rette');
    expect([round.shown(tab, round.rows(tab), 'remark'), (await compute()).status]).toEqual([
      expect.stringContaining('hører til'),
      409,
    ]);
  });
  it.each([
    ['a word that is no verdict', { verdict: 'kanskje' }],
    ['a verdict that lacks its reason', { verdict: 'delvis', reason: null }],
  ])('is not lifted by %s', async (_what, cells) => {
    round.type(tab, row(), cells);
    await round.call('check', tab, caseWorker);
    expect([await saved(), (await compute()).status]).toEqual(['not', 409]);
  });
  it.each(['verdict', 'reason', 'key', 'network', 'criterion'])(
    'is not lifted by a check where the column %s has another heading',
    async (field) => {
      round.header(tab, field, 'Noe annet');
      await round.call('check', tab, caseWorker);
      expect([await saved(), (await compute()).status]).toEqual(['not', 409]);
    },
  );
  it('is taken back by whoever empties the cell, which is told before and with the answer', async () => {
    round.type(tab, row(), { verdict: null, reason: null });
    const lifted = 'Gjaldt i innstillingen som står, og gjelder ikke nå: Fosen: «ikke møtt»';
    expect((await draft({ preview: true })).body['message']).toContain(lifted);
    expect((await draft()).body['message']).toContain(lifted);
    expect((await compute()).status).toBe(200);
    expect(await saved()).toBe('open');
    expect(proposed()).not.toBe(0);
    expect((await compute()).body['message']).not.toContain('gjelder ikke nå');
    round.deleteRows(tab, row());
    expect((await compute()).body['message']).not.toContain('var borte');
    expect([round.shown(tab, row(), 'verdict'), await saved()]).toEqual(['', 'open']);
  });
  it('by the criteria of another year is none by those of this one', async () => {
    const before = await round.stored((tx) => tx.get('assessment', key));
    await round.stored(async (tx) => tx.put('assessment', { ...before!, set: 'kollektiv-2025' }));
    round.deleteRows(tab, row());
    expect((await compute()).body['message']).not.toContain('var borte');
    expect(proposed()).not.toBe(0);
    expect(round.shown(tab, row(), 'verdict')).toBe('');
  });
});

describe('what people decided and the innstilling in force followed, and that is gone since', () => {
  const decisions = [
    [
      'a verdict of a tiltak whose row was deleted',
      'Vurdering av tiltak',
      'VAE-',
      (): void => {
        const at = round.rowWhere('Vurdering av tiltak', 'verdict', 'innstilles ikke');
        round.deleteRows('Vurdering av tiltak', at);
      },
    ],
    [
      'an adjustment whose row was deleted',
      'justeringen',
      'Innherred',
      (): void => round.deleteRows('Justeringer', 1),
    ],
    [
      'money bound from earlier years, with its column',
      'bundet fra tidligere år',
      'Innherred',
      (): void =>
        round.change({
          deleteDimension: {
            range: {
              sheetId: round.sheetId('Nøkkeltall'),
              dimension: 'COLUMNS',
              startIndex: 11,
              endIndex: 12,
            },
          },
        }),
    ],
  ] as const;
  beforeEach(async () => {
    round.type('Nøkkeltall', round.rowWhere('Nøkkeltall', 'network', 'Innherred'), { commitment: 50_000 });
    await round.call('check', 'Vurdering av tiltak', caseWorker);
    const at = round.rowWhere('Vurdering av tiltak', 'network', 'Værnes');
    round.type('Vurdering av tiltak', at, { verdict: 'innstilles ikke', reason: 'Ikke prioritert.' });
    await compute();
    adjust(round, 'Innherred', { amount: -1000 });
    await compute();
  });
  it.each(decisions)('is told in preview and answer: %s', async (_what, _how, whose, lose) => {
    expect((await draft({ preview: true })).body['message']).not.toContain('gjelder ikke nå');
    lose();
    for (const more of [{ preview: true }, {}]) {
      const { status, body } = await draft(more);
      expect([status, body['message']]).toEqual([200, expect.stringContaining('gjelder ikke nå:')]);
      expect(body['message']).toContain(whose);
    }
  });
});
