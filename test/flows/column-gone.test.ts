// A column that somebody deleted or renamed is told in every row, since no row can be sent without it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mendFaults } from './mend.ts';
import { type TestRound, fosen, openTestRound, seedOf } from './round.ts';

const tab = 'Behov Fosen';
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound();
  mendFaults(round, seedOf(), 'Fosen');
  await round.call('check', tab, fosen);
});
afterAll(() => round.close());

it('says in each row which column is gone, and takes it back when the heading is there again', async () => {
  const before = round.shown(tab, 2, 'status');
  round.type(tab, 0, { sector: 'Hvem' });
  await round.call('check', tab, fosen);
  for (const row of [1, 2, 3]) {
    expect(round.shown(tab, row, 'status')).toBe('Må rettes');
    expect(round.shown(tab, row, 'remark')).toMatch(/^A1: Må rettes\. .*«Sektor»/);
  }
  round.type(tab, 0, { sector: 'Sektor' });
  await round.call('check', tab, fosen);
  expect(round.shown(tab, 2, 'status')).toBe(before);
  expect(round.shown(tab, 2, 'remark')).not.toContain('Sektor');
});
