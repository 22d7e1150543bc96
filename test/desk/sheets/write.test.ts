// What a batchUpdate does to cells, tabs and rules, and that it does all of it or nothing.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { describe, expect, it } from 'vitest';
import { openDesk, put, putNote, refusal, spreadsheetId } from './fixture.ts';

const cell = (rowIndex: number, columnIndex: number) => ({
  sheetId: 0,
  startRowIndex: rowIndex,
  endRowIndex: rowIndex + 1,
  startColumnIndex: columnIndex,
  endColumnIndex: columnIndex + 1,
});

const repeat = (userEnteredFormat: sheets_v4.Schema$CellFormat, fields: string) => ({
  repeatCell: { range: cell(0, 0), cell: { userEnteredFormat }, fields },
});

describe('writing cells', () => {
  it('a text that begins with = and is sent as text stays text', async () => {
    const { batch, read } = await openDesk();
    const values = [{ userEnteredValue: { stringValue: '=1+1' } }];
    await batch({ updateCells: { start: { sheetId: 0 }, rows: [{ values }], fields: 'userEnteredValue' } });
    expect(await read('Ark1', 'effectiveValue')).toEqual([[{ stringValue: '=1+1' }]]);
  });

  it('only the masked fields change: a new value keeps the note, an empty note takes only the note away', async () => {
    const { batch, read } = await openDesk();
    await batch(put(0, 0, 0, [['før']]), putNote(0, 0, 'merk'), put(0, 0, 0, [['etter']]));
    expect([await read('Ark1', 'formattedValue'), await read('Ark1', 'note')]).toEqual([
      [['etter']],
      [['merk']],
    ]);
    await batch(putNote(0, 0, ''));
    expect([await read('Ark1', 'formattedValue'), await read('Ark1', 'note')]).toEqual([
      [['etter']],
      [[null]],
    ]);
  });

  it('a range that is given no rows is emptied', async () => {
    const { batch, shown } = await openDesk();
    await batch(put(0, 0, 0, [['a', 'b', 'c']]));
    await batch({
      updateCells: { range: { ...cell(0, 0), endColumnIndex: 2 }, fields: 'userEnteredValue' },
    });
    expect(await shown('Ark1')).toEqual([[null, null, 'c']]);
  });

  it('a format below the mask is set without losing the one beside it', async () => {
    const { batch, read } = await openDesk();
    await batch(
      repeat({ textFormat: { bold: true } }, 'userEnteredFormat.textFormat.bold'),
      repeat({ wrapStrategy: 'WRAP' }, 'userEnteredFormat(wrapStrategy)'),
    );
    expect(await read('Ark1', 'userEnteredFormat')).toEqual([
      [{ textFormat: { bold: true }, wrapStrategy: 'WRAP' }],
    ]);
  });

  it('a dropdown can be set on cells and taken away', async () => {
    const { batch, read } = await openDesk();
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'skole' }] },
      strict: true,
    };
    await batch({ setDataValidation: { range: cell(1, 1), rule } });
    expect(await read('Ark1!B2', 'dataValidation')).toEqual([[rule]]);
    await batch({ setDataValidation: { range: cell(1, 1) } });
    expect(await read('Ark1!B2', 'dataValidation')).toEqual([]);
  });

  it('writing outside the grid is refused', async () => {
    const { batch } = await openDesk();
    expect(await refusal(batch(put(0, 1000, 0, [['x']])))).toMatchObject({
      code: 400,
      message: expect.stringContaining('beyond the last requested row'),
    });
  });
});

describe('one batch', () => {
  it('is done whole or not at all, and the refusal says which request failed', async () => {
    const { batch, shown, tabs } = await openDesk();
    await batch(put(0, 0, 0, [['før']]));
    const refused = batch(put(0, 0, 0, [['etter']]), { addSheet: { properties: { title: 'ark1' } } });
    expect(await refusal(refused)).toEqual({
      code: 400,
      message:
        'Invalid requests[1].addSheet: A sheet with the name "ark1" already exists. Please enter another name.',
    });
    expect(await shown('Ark1')).toEqual([['før']]);
    expect(await tabs()).toHaveLength(1);
  });

  it('is undone also when the range asked for in the response does not exist', async () => {
    const { api, shown } = await openDesk();
    const requestBody = {
      requests: [put(0, 0, 0, [['x']])],
      includeSpreadsheetInResponse: true,
      responseRanges: ['Nei'],
    };
    expect(await refusal(api.spreadsheets.batchUpdate({ spreadsheetId, requestBody }))).toMatchObject({
      code: 400,
    });
    expect(await shown('Ark1')).toEqual([]);
  });

  it('answers with the cells asked for as they are after the write', async () => {
    const { api } = await openDesk();
    const { data } = await api.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [
          put(0, 0, 0, [
            ['id-1', 2],
            ['id-2', 3],
            [null, '=SUM(B1:B2)'],
          ]),
        ],
        includeSpreadsheetInResponse: true,
        responseRanges: ['Ark1!B1:B3'],
        responseIncludeGridData: true,
      },
      fields: 'updatedSpreadsheet(sheets(data(rowData(values(effectiveValue)))))',
    });
    const values = [2, 3, 5].map((numberValue) => ({ values: [{ effectiveValue: { numberValue } }] }));
    expect(data).toEqual({ updatedSpreadsheet: { sheets: [{ data: [{ rowData: values }] }] } });
  });

  it.each(['autoFill', 'mergeCells', 'cutPaste'])('names %s, which the desk does not do', async (kind) => {
    const { batch } = await openDesk();
    expect(await refusal(batch({ [kind]: {} }))).toEqual({
      code: 501,
      message: expect.stringContaining(kind),
    });
  });
});

describe('tabs and rules', () => {
  it('a tab is added, renamed with the formulas that name it, moved first and taken away', async () => {
    const { batch, tabs, read } = await openDesk();
    const added = await batch({ addSheet: { properties: { title: 'Budsjett' } } });
    const sheetId = added.replies?.[0]?.addSheet?.properties?.sheetId ?? -1;
    await batch(put(sheetId, 0, 0, [[40]]), put(0, 0, 0, [['=Budsjett!A1+2']]), {
      updateSheetProperties: {
        properties: { sheetId, title: 'Budsjett 26', index: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'title,index,gridProperties.frozenRowCount',
      },
    });
    const [first, second] = await tabs();
    expect(first?.properties).toMatchObject({
      title: 'Budsjett 26',
      index: 0,
      gridProperties: { frozenRowCount: 1, rowCount: 1000 },
    });
    expect(second?.properties?.title).toBe('Ark1');
    expect(await read('Ark1', 'userEnteredValue')).toEqual([[{ formulaValue: "='Budsjett 26'!A1+2" }]]);
    expect(await read('Ark1', 'effectiveValue')).toEqual([[{ numberValue: 42 }]]);
    await batch({ deleteSheet: { sheetId } });
    expect((await tabs()).map(({ properties }) => properties?.title)).toEqual(['Ark1']);
  });

  it('a tab without an id gets one that no other has', async () => {
    const { batch, tabs } = await openDesk();
    await batch({ addSheet: { properties: { sheetId: 1, title: 'A' } } }, { addSheet: {} }, { addSheet: {} });
    expect(new Set((await tabs()).map(({ properties }) => properties?.sheetId)).size).toBe(4);
    const taken = batch({ addSheet: { properties: { sheetId: 1, title: 'B' } } });
    expect(await refusal(taken)).toMatchObject({ code: 400 });
  });

  it('protections, conditional formats and banding are listed with their tab and can be taken away', async () => {
    const { batch, tabs } = await openDesk();
    const range = cell(0, 0);
    const rule = (type: string) => ({ ranges: [range], booleanRule: { condition: { type }, format: {} } });
    const { replies } = await batch(
      { addProtectedRange: { protectedRange: { range, description: 'Hode' } } },
      { addConditionalFormatRule: { rule: rule('BLANK'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('NOT_BLANK'), index: 0 } },
      { addBanding: { bandedRange: { range, rowProperties: {} } } },
    );
    const protectedRangeId = replies?.[0]?.addProtectedRange?.protectedRange?.protectedRangeId ?? -1;
    await batch({
      updateProtectedRange: {
        protectedRange: { protectedRangeId, editors: { users: ['a@example.no'] } },
        fields: 'editors',
      },
    });
    const [before] = await tabs();
    expect(before?.protectedRanges).toEqual([
      {
        protectedRangeId,
        range,
        description: 'Hode',
        editors: { users: ['a@example.no'] },
        requestingUserCanEdit: true,
      },
    ]);
    expect(before?.conditionalFormats?.map(({ booleanRule }) => booleanRule?.condition?.type)).toEqual([
      'NOT_BLANK',
      'BLANK',
    ]);
    expect(before?.bandedRanges).toHaveLength(1);
    await batch(
      { deleteProtectedRange: { protectedRangeId } },
      { deleteConditionalFormatRule: { sheetId: 0, index: 0 } },
    );
    const [after] = await tabs();
    expect(after?.protectedRanges).toBeUndefined();
    expect(after?.conditionalFormats?.map(({ booleanRule }) => booleanRule?.condition?.type)).toEqual([
      'BLANK',
    ]);
  });

  it('a name can be moved to another place, and two may not have the same', async () => {
    const { batch, shown } = await openDesk();
    const { replies } = await batch(put(0, 0, 0, [[1, 2, '=Ramme*10']]), {
      addNamedRange: { namedRange: { name: 'Ramme', range: cell(0, 0) } },
    });
    const namedRangeId = replies?.[1]?.addNamedRange?.namedRange?.namedRangeId ?? '';
    expect(await shown('Ark1!C1')).toEqual([['10']]);
    await batch({ updateNamedRange: { namedRange: { namedRangeId, range: cell(0, 1) }, fields: 'range' } });
    expect(await shown('Ark1!C1')).toEqual([['20']]);
    const again = batch({ addNamedRange: { namedRange: { name: 'ramme', range: cell(0, 0) } } });
    expect(await refusal(again)).toMatchObject({
      code: 400,
      message: expect.stringContaining('already exists'),
    });
  });

  it('widths and hidden columns are kept', async () => {
    const { batch, grid } = await openDesk();
    await batch({
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
        properties: { pixelSize: 240, hiddenByUser: true },
        fields: 'pixelSize,hiddenByUser',
      },
    });
    expect((await grid('Ark1!A1:C1')).columnMetadata).toEqual([
      { pixelSize: 100 },
      { pixelSize: 240, hiddenByUser: true },
      { pixelSize: 100 },
    ]);
  });

  it('the locale and title of the workbook can be set', async () => {
    const { api, batch } = await openDesk();
    await batch({
      updateSpreadsheetProperties: { properties: { title: 'Ny', locale: 'en_GB' }, fields: 'title' },
    });
    const { data } = await api.spreadsheets.get({ spreadsheetId });
    expect(data.properties).toMatchObject({ title: 'Ny', locale: 'nb_NO' });
  });
});
