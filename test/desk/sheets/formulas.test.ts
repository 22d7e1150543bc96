// What formulas come to.
import { describe, expect, it } from 'vitest';
import { openDesk, put } from './fixture.ts';

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });

describe('formulas', () => {
  it('sum over tabs and follow what changes there', async () => {
    const { batch, read } = await openDesk();
    await batch({ addSheet: { properties: { sheetId: 5, title: 'Behov Værnes' } } });
    await batch(
      put(5, 0, 0, [[1_000_000], [250_000], ['tekst']]),
      put(0, 0, 0, [["=SUM('Behov Værnes'!A1:A)"]]),
    );
    expect(await read('Ark1', 'effectiveValue')).toEqual([[{ numberValue: 1_250_000 }]]);
    await batch(put(5, 1, 0, [[0]]));
    expect(await read('Ark1', 'effectiveValue')).toEqual([[{ numberValue: 1_000_000 }]]);
  });

  it.each([
    ['=ROUND(10/4;0)', 3],
    ['=ROUND(10/4,0)', 3],
    ['=SUM(1,5;2)', 3.5],
    ['=1,5*2', 3],
    ['=SUM(1,5)', 6],
    ['=IF(A1="a;b,c";1;2)', 1],
    ['=123456789012+1', 123_456_789_013],
    ['=0.1+0.2', 0.3],
  ])('%s comes to %d', async (formula, numberValue) => {
    const { batch, read } = await openDesk();
    await batch(put(0, 0, 0, [['a;b,c', formula]]));
    expect(await read('Ark1!B1', 'effectiveValue')).toEqual([[{ numberValue }]]);
  });

  it.each([
    ['=1/0', 'DIVIDE_BY_ZERO', '#DIV/0!'],
    ['=FINNESIKKE(1)', 'NAME', '#NAME?'],
    ["='Ingen fane'!A1", 'REF', '#REF!'],
    ['=SUM(', 'ERROR', '#ERROR!'],
    ['=A1', 'REF', '#REF!'],
  ])('%s is the error %s', async (formula, type, text) => {
    const { batch, grid } = await openDesk();
    await batch(put(0, 0, 0, [[formula]]));
    expect((await grid('Ark1')).rowData?.[0]?.values?.[0]).toMatchObject({
      effectiveValue: { errorValue: { type } },
      formattedValue: text,
    });
  });

  it('a text that looks like a number, a truth value or a formula is a text to them too', async () => {
    const { batch, shown } = await openDesk();
    const values = ['5', '=1', 'TRUE', "'x"].map(text);
    await batch(
      { updateCells: { start: { sheetId: 0 }, rows: [{ values }], fields: 'userEnteredValue' } },
      put(0, 1, 0, [['=SUM(A1:D1)', '=B1', '=C1&"!"', '=D1']]),
    );
    expect(await shown('Ark1!A2:D2')).toEqual([['0', '=1', 'TRUE!', "'x"]]);
  });

  it('a cell that changes is told of together with the formulas that follow from it', async () => {
    const { workbook, batch } = await openDesk();
    await batch(put(0, 0, 0, [[1, '=A1*2', '=5']]));
    const heard: unknown[] = [];
    workbook.onChange((change) => heard.push(change));
    await batch(put(0, 0, 0, [[4]]));
    expect(heard).toEqual([
      {
        kind: 'cells',
        actor: 'owner',
        sheetId: 0,
        cells: [
          { row: 0, column: 0, cell: expect.objectContaining({ formattedValue: '4' }) },
          { row: 0, column: 1, cell: expect.objectContaining({ formattedValue: '8' }) },
        ],
      },
    ]);
  });

  it('a change of rows or rules is told of as a reason to load anew', async () => {
    const { workbook, batch } = await openDesk();
    const heard: unknown[] = [];
    workbook.onChange((change) => heard.push(change));
    await batch({ addSheet: {} });
    expect(heard).toEqual([{ kind: 'reload', actor: 'owner' }]);
  });
});
