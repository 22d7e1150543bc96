// One row with faults in four columns: wherever they are told, they come as the columns stand in the sheet.
import { describe, expect, it } from 'vitest';
import { fosen, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
/** Column letters of the cells that a text names at the beginning of its lines. */
const columnsIn = (lines: string[]): string[] =>
  lines.flatMap((line) => /^([A-Z]+)\d+/.exec(line)?.[1] ?? []);

describe('the faults of one row', () => {
  it('are told from the left in the remark, in Hva gjenstår and when it is not sent', async () => {
    const round = await small.planted();
    round.type(tab, 1, {
      municipalities: 'Bergen',
      partner: 'Ingen kjent',
      start: 'H26',
      end: 'V26',
      soughtOwner: 'mye',
    });
    await round.call('check', tab, fosen);
    const remark = round
      .shown(tab, 1, 'remark')
      .split('\n')
      .filter((line) => line.includes('Må rettes'));
    const stops = columnsIn(remark);
    expect(stops).toEqual(['G', 'H', 'J', 'K']);
    const { body } = await round.call('todo', tab, fosen);
    const { lines } = body['todo'] as { lines: { kind: string; cell: string }[] };
    expect(columnsIn(lines.filter(({ kind }) => kind === 'mustMend').map(({ cell }) => cell))).toEqual(stops);
    const refused = await round.call('submit', tab, fosen);
    expect(columnsIn(refused.body['lines'] as string[])).toEqual(stops);
  });
});
