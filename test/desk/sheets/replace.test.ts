// The requests findReplace and addDimensionGroup, through the real client: what they change, and what they leave.
import { describe, expect, it } from 'vitest';
import { openDesk, put, refusal } from './fixture.ts';

const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 };
const replace = (find: string, replacement: string, more: object = {}) => ({
  findReplace: { find, replacement, range, matchCase: true, matchEntireCell: true, ...more },
});

describe('findReplace over whole cells', () => {
  it('changes the cell that still holds the text, as if it were typed, and leaves its note', async () => {
    const { batch, read } = await openDesk();
    await batch(put(0, 0, 0, [['1 400 000 +'], ['1 400 000 + kr'], ['annet']]), {
      updateCells: {
        start: { sheetId: 0 },
        rows: [{ values: [{ note: 'merk' }] }],
        fields: 'note',
      },
    });
    const { replies } = await batch(replace('1 400 000 +', '1400000'));
    expect(replies?.[0]?.findReplace).toEqual({
      valuesChanged: 1,
      rowsChanged: 1,
      sheetsChanged: 1,
      occurrencesChanged: 1,
    });
    expect(await read('Ark1', 'effectiveValue')).toEqual([
      [{ numberValue: 1400000 }],
      [{ stringValue: '1 400 000 + kr' }],
      [{ stringValue: 'annet' }],
    ]);
    expect((await read('Ark1', 'note'))[0]).toEqual(['merk']);
  });

  it('changes nothing when the cell holds something else, another case of letters, or a formula', async () => {
    const { batch, shown } = await openDesk();
    await batch(put(0, 0, 0, [['NTNU'], ['="ntnu"'], ['ntnu ']]));
    const { replies } = await batch(replace('ntnu', 'Nord universitet'));
    expect(replies?.[0]?.findReplace).toEqual({});
    expect(await shown('Ark1')).toEqual([['NTNU'], ['ntnu'], ['ntnu ']]);
  });

  it('stays inside its range', async () => {
    const { batch, shown } = await openDesk();
    await batch(put(0, 0, 0, [['a', 'a']]));
    await batch(replace('a', 'b'));
    expect(await shown('Ark1')).toEqual([['b', 'a']]);
  });

  it.each([
    ['parts of cells', { matchEntireCell: false }],
    ['patterns', { searchByRegex: true }],
    ['formulas', { includeFormulas: true }],
    ['all tabs', { range: undefined, allSheets: true }],
  ])('answers 501 for %s', async (_what, more) => {
    const { batch } = await openDesk();
    expect(await refusal(batch(replace('a', 'b', more)))).toMatchObject({ code: 501 });
  });
});

const columns = (startIndex: number, endIndex: number) => ({
  range: { sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex },
});

describe('columns that fold away', () => {
  it('are kept as groups, and move with the columns', async () => {
    const { batch, api } = await openDesk();
    await batch({ addDimensionGroup: columns(2, 4) }, { addDimensionGroup: columns(5, 7) });
    await batch({ insertDimension: { ...columns(0, 1) } }, { deleteDimension: { ...columns(6, 8) } });
    const { data } = await api.spreadsheets.get({ spreadsheetId: 'ark-1' });
    expect(data.sheets?.[0]?.columnGroups).toEqual([{ ...columns(3, 5), depth: 1 }]);
  });

  it('can be taken apart again', async () => {
    const { batch, api } = await openDesk();
    await batch({ addDimensionGroup: columns(2, 4) });
    await batch({ deleteDimensionGroup: columns(2, 4) });
    const { data } = await api.spreadsheets.get({ spreadsheetId: 'ark-1' });
    expect(data.sheets?.[0]?.columnGroups).toBeUndefined();
    expect(await refusal(batch({ deleteDimensionGroup: columns(2, 4) }))).toMatchObject({ code: 400 });
  });

  const fold = (collapsed: boolean, fields = 'collapsed') => ({
    updateDimensionGroup: { dimensionGroup: { ...columns(2, 4), depth: 1, collapsed }, fields },
  });

  it('are hidden while their group is folded, and seen when it is not', async () => {
    const { batch, api } = await openDesk();
    const hidden = async () => {
      const { data } = await api.spreadsheets.get({ spreadsheetId: 'ark-1', includeGridData: true });
      const [sheet] = data.sheets ?? [];
      const metadata = sheet?.data?.[0]?.columnMetadata ?? [];
      return [sheet?.columnGroups, metadata.flatMap(({ hiddenByUser }, at) => (hiddenByUser ? [at] : []))];
    };
    await batch({ addDimensionGroup: columns(2, 4) }, fold(true));
    expect(await hidden()).toEqual([[{ ...columns(2, 4), depth: 1, collapsed: true }], [2, 3]]);
    await batch(fold(true));
    await batch({ insertDimension: { ...columns(0, 1) } }, { deleteDimension: { ...columns(0, 1) } });
    expect(await hidden()).toEqual([[{ ...columns(2, 4), depth: 1, collapsed: true }], [2, 3]]);
    await batch(fold(false));
    expect(await hidden()).toEqual([[{ ...columns(2, 4), depth: 1 }], []]);
  });

  it('are a group to fold only by its own range and depth, and nothing else of it can be set', async () => {
    const { batch } = await openDesk();
    await batch({ addDimensionGroup: columns(2, 5) });
    expect(await refusal(batch(fold(true)))).toMatchObject({ code: 400 });
    await batch({ deleteDimensionGroup: columns(2, 5) }, { addDimensionGroup: columns(2, 4) });
    expect(await refusal(batch(fold(true, 'depth')))).toMatchObject({ code: 501 });
  });

  it('are not nested: that is 501', async () => {
    const { batch } = await openDesk();
    await batch({ addDimensionGroup: columns(2, 6) });
    expect(await refusal(batch({ addDimensionGroup: columns(3, 4) }))).toMatchObject({ code: 501 });
  });
});
