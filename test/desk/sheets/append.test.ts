// Rows put after the last one, as Google does: through the real client.
import { describe, expect, it } from 'vitest';
import { openDesk, put } from './fixture.ts';

const rows = (...texts: string[]) => ({
  appendCells: {
    sheetId: 0,
    fields: 'userEnteredValue,note',
    rows: texts.map((stringValue) => ({
      values: [{ userEnteredValue: { stringValue }, note: `om ${stringValue}` }],
    })),
  },
});

describe('appendCells', () => {
  it('puts rows after the last that holds a value, not after one that is only formatted', async () => {
    const desk = await openDesk();
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 20 };
    const cell = { userEnteredFormat: { wrapStrategy: 'WRAP' } };
    await desk.batch(put(0, 0, 0, [['a'], [null], ['b']]), {
      repeatCell: { range, cell, fields: 'userEnteredFormat' },
    });
    await desk.batch(rows('c', 'd'));
    expect(await desk.shown('A1:A6')).toEqual([['a'], [null], ['b'], ['c'], ['d'], [null]]);
    expect((await desk.read('A4:A5', 'note')).flat()).toEqual(['om c', 'om d']);
  });
  it('makes the tab longer when there is no room', async () => {
    const desk = await openDesk();
    const gridProperties = { rowCount: 2 };
    await desk.batch(
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties },
          fields: 'gridProperties.rowCount',
        },
      },
      put(0, 0, 0, [['a'], ['b']]),
      rows('c'),
    );
    expect(await desk.shown('A1:A3')).toEqual([['a'], ['b'], ['c']]);
  });
});
