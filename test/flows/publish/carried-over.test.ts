// A workbook from before there was a draft: set-up makes Kladd with what was typed in Innstilling, and nothing is lost.
import { expect, it } from 'vitest';
import type { Round } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';
import { setUpAgain } from '../round/set-up-again.ts';

/** As it stood: one tab fewer, and people typing in Innstilling. */
async function before(): Promise<Round> {
  const round = await small.proposed();
  for (const title of ['Kladd', 'Kladd tiltak'])
    round.change({ deleteSheet: { sheetId: round.sheetId(title) } });
  const row = (network: string): number => round.rowWhere('Innstilling', 'network', network);
  round.type('Innstilling', row('Fosen'), { adjustment: '-10 000', reason: 'Ett tiltak er utsatt.' });
  round.type('Innstilling', row('Værnes'), { reason: 'Skal vurderes.' });
  round.enter('Innstilling', row('Innherred'), { adjustment: '1.2.26' });
  round.type('Innstilling', row('Innherred'), { reason: 'Se e-post.' });
  return round;
}

it('the adjustments and reasons of Innstilling stand in Kladd, as they are seen, beside their networks', async () => {
  const round = await before();
  expect((await round.call('allocate', 'Kladd', caseWorker)).body['title']).toBe('En fane mangler');
  const done = await setUpAgain(round);
  expect(
    'mends' in done && done.mends.filter(({ code }) => code === 'tabMade').map(({ tab }) => tab),
  ).toEqual(['Kladd', 'Kladd tiltak']);
  const at = (network: string, field: string): string =>
    round.shown('Kladd', round.rowWhere('Kladd', 'network', network), field);
  expect([at('Fosen', 'adjustment'), at('Fosen', 'reason')]).toEqual(['-10 000', 'Ett tiltak er utsatt.']);
  expect(at('Værnes', 'reason')).toBe('Skal vurderes.');
  // A date is no amount there either.
  expect(at('Innherred', 'adjustment')).toBe('01.02.2026');
  expect((await round.call('allocate', 'Kladd', caseWorker)).problem).toBe('roundNotReady');
  round.type('Kladd', round.rowWhere('Kladd', 'network', 'Innherred'), { adjustment: null });
  expect((await round.call('allocate', 'Kladd', caseWorker)).status).toBe(200);
  expect(await round.stored((tx) => tx.get('draft', 'draft'))).toMatchObject({
    outcome: expect.stringContaining('"amount":-10000,"network":"Fosen"') as string,
  });
});

it('a second set-up carries nothing over: what was emptied in Kladd stays empty', async () => {
  const round = await before();
  await setUpAgain(round);
  round.type('Kladd', round.rowWhere('Kladd', 'network', 'Fosen'), { adjustment: null, reason: null });
  const again = await setUpAgain(round);
  expect('mends' in again && again.mends.map(({ code }) => code)).toEqual([]);
  expect(round.shown('Kladd', round.rowWhere('Kladd', 'network', 'Fosen'), 'adjustment')).toBe('');
});
