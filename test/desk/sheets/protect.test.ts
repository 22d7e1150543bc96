// A person is held by the protections, and so is the functions' account; the owner is not.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS_ACCOUNT } from '../../../desk/accounts.ts';
import { apiAs, openDesk, put, putNote, refusal, rowsOf, spreadsheetId } from './fixture.ts';

const nord = { email: 'nord@example.no' };
const sor = { email: 'sor@example.no' };

/** A tab of nord's: a heading nobody edits, the ID column ours, the rest nord's. */
const withProtections = async () => {
  const desk = await openDesk();
  await desk.batch(
    { updateSheetProperties: { properties: { sheetId: 0, title: 'Behov Nord' }, fields: 'title' } },
    put(0, 0, 0, [
      ['ID', 'Tiltak', 'Søkt'],
      ['n-1', 'Lesing', 20],
      ['n-2', 'Regning', 10],
    ]),
    {
      addProtectedRange: {
        protectedRange: { range: { sheetId: 0 }, editors: { users: ['NORD@example.no'] } },
      },
    },
    { addProtectedRange: { protectedRange: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 } } } },
    {
      addProtectedRange: {
        protectedRange: { range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 } },
      },
    },
  );
  const as = (actor: { email: string }, ...requests: sheets_v4.Schema$Request[]) =>
    desk.workbook.batchUpdate({ requests }, actor);
  return { ...desk, as };
};

const protectedAt = (a1: string) =>
  expect.objectContaining({ name: 'ProtectedError', tab: 'Behov Nord', a1 });

describe('a person', () => {
  it('writes values and notes in cells of their own', async () => {
    const { as, shown, read } = await withProtections();
    as(nord, put(0, 1, 1, [['Lesing og skriving', 30]]), putNote(1, 2, 'anslag'));
    expect(await shown('Behov Nord!B2:C2')).toEqual([['Lesing og skriving', '30']]);
    expect(await read('Behov Nord!C2', 'note')).toEqual([['anslag']]);
  });

  it('is refused at the first protected cell by tab and address, and nothing of the batch is done', async () => {
    const { as, shown } = await withProtections();
    expect(() => as(nord, put(0, 1, 2, [[99]]), put(0, 1, 0, [['n-9', 'x']]))).toThrow(protectedAt('A2'));
    expect(() => as(nord, putNote(0, 2, 'x'))).toThrow(protectedAt('C1'));
    expect(() => as(sor, put(0, 1, 1, [['x']]))).toThrow(protectedAt('B2'));
    expect(await shown('Behov Nord!A2:C2')).toEqual([['n-1', 'Lesing', '20']]);
  });

  it('inserts, takes away, moves and sorts whole rows of their own', async () => {
    const { as, batch, shown, workbook } = await withProtections();
    const { protectedRangeId = null } = workbook.get().sheets?.[0]?.protectedRanges?.[2] ?? {};
    await batch({ deleteProtectedRange: { protectedRangeId } });
    const range = { sheetId: 0, startRowIndex: 1, endRowIndex: 3 };
    as(nord, { sortRange: { range, sortSpecs: [{ dimensionIndex: 2, sortOrder: 'ASCENDING' }] } });
    expect((await shown('Behov Nord!A2:A3')).flat()).toEqual(['n-2', 'n-1']);
    as(nord, { insertDimension: { range: rowsOf(0, 1, 2) } }, put(0, 1, 1, [['Ny rad']]));
    as(nord, { moveDimension: { source: rowsOf(0, 3, 4), destinationIndex: 2 } });
    expect((await shown('Behov Nord!B2:B4')).flat()).toEqual(['Ny rad', 'Lesing', 'Regning']);
    as(nord, { deleteDimension: { range: rowsOf(0, 2, 3) } });
    expect((await shown('Behov Nord!B2:B4')).flat()).toEqual(['Ny rad', 'Regning']);
  });

  it('does not take away the heading, nor a row in the tab of another', async () => {
    const { as } = await withProtections();
    expect(() => as(nord, { deleteDimension: { range: rowsOf(0, 0, 1) } })).toThrow(protectedAt('A1'));
    expect(() => as(sor, { deleteDimension: { range: rowsOf(0, 2, 3) } })).toThrow(protectedAt('A3'));
    expect(() => as(sor, { insertDimension: { range: rowsOf(0, 2, 3) } })).toThrow(protectedAt('A2'));
  });

  it('may write in the open part of a protected tab, and where a protection only warns', async () => {
    const { as, batch, shown } = await withProtections();
    await batch(
      { addSheet: { properties: { sheetId: 3, title: 'Plan' } } },
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: 3 },
            unprotectedRanges: [{ sheetId: 3, startColumnIndex: 1, endColumnIndex: 2 }],
          },
        },
      },
      { addSheet: { properties: { sheetId: 4, title: 'Varsel' } } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 4 }, warningOnly: true } } },
    );
    as(nord, put(3, 4, 1, [['åpen']]), put(4, 0, 0, [['varslet']]));
    expect([await shown('Plan!B5'), await shown('Varsel!A1')]).toEqual([[['åpen']], [['varslet']]]);
    expect(() => as(nord, put(3, 4, 1, [['a', 'b']]))).toThrow(
      expect.objectContaining({ tab: 'Plan', a1: 'C5' }),
    );
  });

  it('takes away, changes or deletes nothing over which somebody else watches', async () => {
    const { as, workbook } = await withProtections();
    const [whole, headings] = workbook.get().sheets?.[0]?.protectedRanges ?? [];
    const { protectedRangeId = null } = headings ?? {};
    const mine = { deleteProtectedRange: { protectedRangeId: whole?.protectedRangeId ?? null } };
    expect(() => as(nord, { deleteProtectedRange: { protectedRangeId } })).toThrow(protectedAt('A1'));
    const open = {
      protectedRange: { protectedRangeId, editors: { users: [nord.email] } },
      fields: 'editors',
    };
    expect(() => as(nord, { updateProtectedRange: open })).toThrow(protectedAt('A1'));
    const column = { range: { ...rowsOf(0, 5, 6), dimension: 'COLUMNS' } };
    expect(() => as(nord, { deleteDimension: column })).toThrow(protectedAt('F1'));
    expect(() => as(sor, { deleteSheet: { sheetId: 0 } })).toThrow(protectedAt('A1'));
    expect(() => as(nord, mine)).not.toThrow();
  });
});

describe('the functions’ account', () => {
  const write = { requestBody: { requests: [put(0, 1, 1, [['fra oss']])] }, spreadsheetId };

  it('is held like anybody else where it is not among the editors', async () => {
    const { server, shown } = await withProtections();
    const functions = apiAs(server.url, FUNCTIONS_ACCOUNT);
    expect(await refusal(functions.spreadsheets.batchUpdate(write))).toEqual({
      code: 400,
      message:
        'Invalid requests[0].updateCells: You are trying to edit a protected cell or object. ' +
        'Please contact the spreadsheet owner to remove protection if you need to edit.',
    });
    expect(await shown('Behov Nord!B2')).toEqual([['Lesing']]);
  });

  it('writes where it is among them', async () => {
    const { server, batch, workbook, shown } = await withProtections();
    const [whole] = workbook.get().sheets?.[0]?.protectedRanges ?? [];
    const protectedRange = { ...whole, editors: { users: [nord.email, FUNCTIONS_ACCOUNT] } };
    await batch({ updateProtectedRange: { protectedRange, fields: 'editors' } });
    await apiAs(server.url, FUNCTIONS_ACCOUNT).spreadsheets.batchUpdate(write);
    expect(await shown('Behov Nord!B2')).toEqual([['fra oss']]);
  });
});

describe('the owner', () => {
  it('writes where people may not', async () => {
    const { batch, shown } = await withProtections();
    await batch(put(0, 1, 0, [['n-7']]));
    expect(await shown('Behov Nord!A2')).toEqual([['n-7']]);
  });
});
