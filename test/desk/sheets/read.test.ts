// What the desk's Sheets server answers to spreadsheets.get, asked by the real client.
import { describe, expect, it } from 'vitest';
import { openDesk, put, refusal, spreadsheetId } from './fixture.ts';

const numberFormat = (pattern: string) => ({
  userEnteredValue: { numberValue: 1_234_567.5 },
  userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern } },
});

describe('reading a workbook', () => {
  it('a new workbook has one empty tab and the Norwegian locale', async () => {
    const { api } = await openDesk();
    const { data } = await api.spreadsheets.get({ spreadsheetId });
    expect(data.properties).toMatchObject({ title: 'Prøve', locale: 'nb_NO', timeZone: 'Europe/Oslo' });
    expect(data.sheets?.map(({ properties }) => properties?.title)).toEqual(['Ark1']);
    expect(data.sheets?.[0]?.data).toBeUndefined();
  });

  it('a range tells where it begins and leaves out what is empty at its end', async () => {
    const { batch, grid } = await openDesk();
    await batch(put(0, 0, 0, [['a'], ['b', null, 'd', null], [], ['e']]));
    expect(await grid('Ark1!B2:D10')).toMatchObject({ startRow: 1, startColumn: 1 });
    const { rowData } = await grid('Ark1!B2:D10');
    expect(rowData).toEqual([{ values: [{}, expect.objectContaining({ formattedValue: 'd' })] }]);
  });

  it('only the tabs that the ranges name are answered, each range with its own cells', async () => {
    const { batch, tabs } = await openDesk();
    await batch(
      { addSheet: { properties: { sheetId: 7, title: "Behov 'Nord'" } } },
      put(7, 0, 0, [['x', 'y']]),
    );
    const sheets = await tabs("'Behov ''Nord'''!A1", "'Behov ''Nord'''!B1");
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.data?.map(({ rowData }) => rowData?.[0]?.values?.[0]?.formattedValue)).toEqual([
      'x',
      'y',
    ]);
  });

  it.each(['Finnes ikke', "'Finnes ikke'!A1:B2", 'Ark1!', 'Ark1!A', 'Ark1!?'])(
    'the range %s is refused as Google does',
    async (range) => {
      const { tabs } = await openDesk();
      expect(await refusal(tabs(range))).toEqual({ code: 400, message: `Unable to parse range: ${range}` });
    },
  );

  it('columns, rows and named ranges can be asked for', async () => {
    const { batch, shown } = await openDesk();
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 };
    await batch(
      put(0, 0, 0, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
      { addNamedRange: { namedRange: { name: 'ramme', range } } },
    );
    expect(await shown('Ark1!B:B')).toEqual([['b'], ['d']]);
    expect(await shown('2:2')).toEqual([['c', 'd']]);
    expect(await shown('Ark1!B2:B')).toEqual([['d']]);
    expect(await shown('ramme')).toEqual([['d']]);
  });

  it('a field mask picks what it names and nothing else', async () => {
    const { api, batch } = await openDesk();
    await batch(put(0, 0, 0, [['a', 1]]));
    const { data } = await api.spreadsheets.get({
      spreadsheetId,
      fields: 'sheets(properties.title,data/rowData/values(effectiveValue))',
    });
    const values = [{ effectiveValue: { stringValue: 'a' } }, { effectiveValue: { numberValue: 1 } }];
    expect(data).toEqual({ sheets: [{ properties: { title: 'Ark1' }, data: [{ rowData: [{ values }] }] }] });
  });

  it('a field mask without cells answers none, even when grid data is asked for', async () => {
    const { api, batch } = await openDesk();
    await batch(put(0, 0, 0, [['a']]));
    const { data } = await api.spreadsheets.get({
      spreadsheetId,
      includeGridData: true,
      fields: 'sheets.properties.sheetId',
    });
    expect(data).toEqual({ sheets: [{ properties: { sheetId: 0 } }] });
  });

  it('a field that the desk does not keep is refused by name instead of left out', async () => {
    const { api } = await openDesk();
    const asked = api.spreadsheets.get({ spreadsheetId, fields: 'sheets.slicers' });
    expect(await refusal(asked)).toEqual({ code: 501, message: expect.stringContaining('slicers') });
  });

  it('numbers are shown as Norwegians write them', async () => {
    const { batch, shown } = await openDesk();
    await batch({
      updateCells: {
        start: { sheetId: 0 },
        rows: [{ values: [numberFormat('#,##0'), numberFormat('# ##0'), numberFormat('#,##0.00')] }],
        fields: '*',
      },
    });
    await batch(put(0, 1, 0, [[25.5, 1_400_000, true, -0.1]]));
    expect(await shown('Ark1')).toEqual([
      ['1\u00a0234\u00a0568', '1\u00a0234\u00a0568', '1\u00a0234\u00a0567,50'],
      ['25,5', '1400000', 'SANN', '-0,1'],
    ]);
  });
});
