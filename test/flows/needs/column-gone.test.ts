// A column that somebody deleted or renamed is told in every row, since no row can be sent without it.
import { expect, it } from 'vitest';
import { fosen, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';

it('says in each row which column is gone, and takes it back when the heading is there again', async () => {
  const round = await small.planted();
  await round.call('check', tab, fosen);
  const before = round.shown(tab, 2, 'status');
  round.header(tab, 'sector', 'Hvem');
  await round.call('check', tab, fosen);
  for (const row of [1, 2, 3]) {
    expect(round.shown(tab, row, 'status')).toBe('Må rettes');
    expect(round.shown(tab, row, 'remark')).toMatch(/^A1: Må rettes\. .*«Sektor»/);
  }
  round.header(tab, 'sector', 'Sektor');
  await round.call('check', tab, fosen);
  expect(round.shown(tab, 2, 'status')).toBe(before);
  expect(round.shown(tab, 2, 'remark')).not.toContain('Sektor');
});
