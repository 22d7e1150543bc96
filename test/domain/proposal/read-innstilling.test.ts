// Adjustments as they are typed: one per network of the round, with a reason, and never below nothing.
import { describe, expect, it } from 'vitest';
import { readInnstilling } from '../../../functions/domain/proposal/read-innstilling.ts';
import { innstilling } from '../../../functions/domain/tabs/innstilling.ts';
import { gridOfRows } from '../../desk/read-seed.ts';

type Row = Record<string, string | number>;
const read = (...rows: Row[]) => {
  const grid = gridOfRows(
    'Innstilling',
    innstilling,
    rows.map((row) => Object.assign({ network: 'Fosen', computed: 1000 }, row)),
  );
  const { adjustments, findings } = readInnstilling(grid, ['Fosen', 'Namdal']);
  return { adjustments, findings };
};
const column = (field: string) => innstilling.columns.findIndex((one) => one.field === field);
const stop = (code: string, row: number, field: string, facts: object) => ({
  code,
  severity: 'stops',
  places: [{ title: 'Innstilling', row, column: column(field) }],
  facts,
});

describe('an adjustment', () => {
  it('is an amount with sign and its reason', () => {
    expect(
      read(
        { adjustment: '-300', reason: ' Overført. ' },
        { network: 'Namdal', adjustment: 200, reason: 'Etter møte.' },
        { network: 'Sum', computed: 2000 },
      ),
    ).toEqual({
      adjustments: [
        { network: 'Fosen', amount: -300, reason: 'Overført.' },
        { network: 'Namdal', amount: 200, reason: 'Etter møte.' },
      ],
      findings: [],
    });
  });

  it('needs a reason', () => {
    expect(read({ adjustment: 5, reason: ' ' })).toEqual({
      adjustments: [],
      findings: [stop('adjustmentUnexplained', 1, 'reason', {})],
    });
  });

  it('must be whole kroner', () => {
    expect(read({ adjustment: '5,50', reason: 'x' })).toEqual({
      adjustments: [],
      findings: [stop('amountDecimals', 1, 'adjustment', { header: 'Justering', text: '5,50' })],
    });
  });

  it('may take all that was computed, and not a krone more', () => {
    expect(read({ adjustment: -1000, reason: 'x' }).adjustments).toMatchObject([{ amount: -1000 }]);
    expect(read({ adjustment: -1001, computed: 1000.5, reason: 'x' })).toEqual({
      adjustments: [],
      findings: [
        stop('adjustmentTooLow', 1, 'adjustment', {
          adjustment: '\u22121\u00a0001\u00a0kr',
          computed: '1\u00a0000\u00a0kr',
        }),
      ],
    });
    expect(read({ adjustment: -5, computed: '', reason: 'x' }).adjustments).toMatchObject([{ amount: -5 }]);
  });

  it('stands beside a network of the round, once', () => {
    const one = { adjustment: 5, reason: 'x' };
    expect(read({ ...one, network: 'Sum' })).toEqual({
      adjustments: [],
      findings: [stop('adjustmentForeign', 1, 'adjustment', { text: 'Sum' })],
    });
    expect(read(one, { ...one, adjustment: 7 })).toEqual({
      adjustments: [{ network: 'Fosen', amount: 5, reason: 'x' }],
      findings: [stop('adjustmentTwice', 2, 'adjustment', { text: 'Fosen' })],
    });
  });

  it('is not looked for where its column is gone, which stops', () => {
    const { findings } = readInnstilling(
      { title: 'Innstilling', sheetId: 1, rows: [[{ value: 'Nettverk' }]] },
      [],
    );
    expect(findings.map(({ code }) => code)).toContain('headerMissing');
  });
});
