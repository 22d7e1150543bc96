// What somebody typed where the sums of the moves stand: found, read as far as it can be, and told; a formula of ours is none.
import { describe, expect, it } from 'vitest';
import { readKladd } from '../../../functions/domain/moves/read-kladd.ts';
import { kladd } from '../../../functions/domain/tabs/kladd.ts';
import { gridOfRows } from '../../desk/read-seed.ts';

type Row = Record<string, string | number>;
const read = (...rows: Row[]) =>
  readKladd(
    gridOfRows(
      'Kladd',
      kladd,
      rows.map((row) => ({ network: 'Fosen', computed: 1000, ...row })),
    ),
  );

describe('a Justering that somebody typed', () => {
  it('is an amount with sign, and its reason', () => {
    const { typed } = read({ adjustment: '-300', reason: ' Overført. ' }, { network: 'Namdal' });
    expect(typed).toEqual([{ row: 1, network: 'Fosen', amount: -300, text: '-300', reason: 'Overført.' }]);
  });

  it('is found where it is no amount, and where there is only a reason', () => {
    expect(read({ adjustment: '5,50' }, { reason: 'Skal vurderes.' }).typed).toEqual([
      { row: 1, network: 'Fosen', text: '5,50', reason: '' },
      { row: 2, network: 'Fosen', text: '', reason: 'Skal vurderes.' },
    ]);
  });

  it('stops, and says in which column it stands', () => {
    const { findings } = read({ adjustment: -300, reason: 'Overført.' }, { reason: 'Skal vurderes.' });
    expect(findings.map(({ code, severity, facts }) => ({ code, severity, ...facts }))).toEqual([
      { code: 'adjustmentTyped', severity: 'stops', header: 'Justering', text: '-300' },
      { code: 'adjustmentTyped', severity: 'stops', header: 'Begrunnelse', text: 'Skal vurderes.' },
    ]);
  });
});

it('a formula of ours, and the reason beside it, are nobody’s', () => {
  const grid = gridOfRows('Kladd', kladd, [
    { network: 'Fosen', adjustment: -300, reason: '−300 kr til Namdal' },
  ]);
  const column = kladd.columns.findIndex(({ field }) => field === 'adjustment');
  grid.rows[1]![column] = { value: -300, formula: '=-300' };
  expect(readKladd(grid)).toMatchObject({ typed: [], findings: [] });
});
