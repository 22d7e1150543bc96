// What a typed text becomes, by the language of the workbook and the format that the cell has.
import { describe, expect, it } from 'vitest';
import { openDesk, refusal, spreadsheetId } from './fixture.ts';
import { parseTyped } from '../../../desk/sheets/typing/parse-typed.ts';

const norwegian = { locale: 'nb_NO' };

describe('what a person types', () => {
  it.each([
    ['25,5', { numberValue: 25.5 }],
    ['1400000', { numberValue: 1_400_000 }],
    [' -12 ', { numberValue: -12 }],
    ['\u221212', { numberValue: -12 }],
    ['=SUM(A1;A2)', { formulaValue: '=SUM(A1;A2)' }],
    ["'0123", { stringValue: '0123' }],
    ["'=1", { stringValue: '=1' }],
    ['1 400 000 +', { stringValue: '1 400 000 +' }],
    ['1 234 567', { stringValue: '1 234 567' }],
    ['1.234.567', { stringValue: '1.234.567' }],
    ['25.50', { stringValue: '25.50' }],
    ['30.2', { stringValue: '30.2' }],
    ['50 % av lønn', { stringValue: '50 % av lønn' }],
    ['kr', { stringValue: 'kr' }],
    ['%', { stringValue: '%' }],
    ['H26', { stringValue: 'H26' }],
    ['=', { stringValue: '=' }],
    ['?', { stringValue: '?' }],
    ['99999999999999999999', { stringValue: '99999999999999999999' }],
    ['  ', {}],
  ])('%j is kept as %j, with the format that is there', (text, userEnteredValue) => {
    expect(parseTyped(text, norwegian)).toEqual({ userEnteredValue });
  });

  it.each([
    ['1.2.26', 46054, 'DATE'],
    ['29.2.2024', 45351, 'DATE'],
    ['1.1.50', 18264, 'DATE'],
    ['-2,5 %', -0.025, 'PERCENT'],
    ['7 %', 0.07, 'PERCENT'],
    ['kr 12,50', 12.5, 'CURRENCY'],
  ])('%j is the number %d, with a format of its own', (text, numberValue, type) => {
    expect(parseTyped(text, norwegian)).toEqual({
      userEnteredValue: { numberValue },
      numberFormat: { type, pattern: expect.any(String) as string },
    });
  });

  it('a cell that shows dates already keeps the way it shows them', () => {
    const numberFormat = { type: 'DATE', pattern: 'd. mmmm' };
    expect(parseTyped('1.2.26', { ...norwegian, numberFormat })).toEqual({
      userEnteredValue: { numberValue: 46054 },
    });
  });

  it('an American workbook has the month first, points for decimals and commas for thousands', () => {
    const american = { locale: 'en_US' };
    expect(parseTyped('2/1/26', american).userEnteredValue).toEqual({ numberValue: 46054 });
    expect(parseTyped('1,234.5', american).userEnteredValue).toEqual({ numberValue: 1234.5 });
    expect(parseTyped('25,5', american).userEnteredValue).toEqual({ stringValue: '25,5' });
    expect(parseTyped('1.2.26', american).userEnteredValue).toEqual({ stringValue: '1.2.26' });
  });
});

describe('what a program reads of it', () => {
  const typed = async (text: string) => {
    const desk = await openDesk();
    const { values } = desk.api.spreadsheets;
    const update = { spreadsheetId, range: 'Ark1!B2', requestBody: { values: [[text]] } };
    await values.update({ ...update, valueInputOption: 'USER_ENTERED' });
    return desk;
  };
  const get = async ({ api }: Awaited<ReturnType<typeof typed>>, field: string) =>
    (await api.spreadsheets.get({ spreadsheetId, fields: `sheets(data(rowData(values(${field}))))` })).data
      .sheets?.[0]?.data?.[0]?.rowData?.[1]?.values?.[1];

  it('is the format that the cell has in the end, of numbers alone', async () => {
    const desk = await typed('1.2.26');
    expect(await get(desk, 'effectiveFormat(numberFormat(type))')).toEqual({
      effectiveFormat: { numberFormat: { type: 'DATE' } },
    });
    expect((await refusal(get(desk, 'effectiveFormat'))).code).toBe(501);
  });

  it('is a text where the program says that it is raw', async () => {
    const { api, read } = await openDesk();
    const update = { spreadsheetId, range: 'A1', requestBody: { values: [['=1+1', '1.2.26', '25 %']] } };
    await api.spreadsheets.values.update({ ...update, valueInputOption: 'RAW' });
    const [cells] = await read('Ark1!A1:C1', 'userEnteredValue');
    expect(cells).toEqual(['=1+1', '1.2.26', '25 %'].map((stringValue) => ({ stringValue })));
  });
});
