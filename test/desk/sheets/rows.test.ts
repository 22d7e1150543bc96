// Rows that are inserted, taken away, moved and sorted take with them all that belongs to them.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { describe, expect, it } from 'vitest';
import { openDesk, put, putNote, refusal, rowsOf } from './fixture.ts';

const rows = (startRowIndex: number, endRowIndex: number) => ({ sheetId: 0, startRowIndex, endRowIndex });

const span = (range: sheets_v4.Schema$GridRange | undefined) =>
  range ? [range.startRowIndex, range.endRowIndex] : null;

/** A tab with a heading, three rows, and each kind of thing that lies over rows 2 and 3 (index 1 and 2). */
const withRules = async () => {
  const desk = await openDesk();
  const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A2="x"' }] };
  const dropdown = { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Ark1!$C$2:$C$3' }] };
  await desk.batch(
    put(0, 0, 0, [
      ['ID', 'Søkt'],
      ['a', 30],
      ['b', 10],
      ['c', 20],
    ]),
    put(0, 9, 0, [['=SUM(B2:B3)', '=B3', '=SUM(B:B)', '=SUM(B2:B)']]),
    putNote(2, 1, 'om b'),
    {
      setDataValidation: {
        range: { ...rows(1, 2), startColumnIndex: 4, endColumnIndex: 5 },
        rule: { condition: dropdown },
      },
    },
    { addProtectedRange: { protectedRange: { range: rows(1, 3) } } },
    { addProtectedRange: { protectedRange: { range: { sheetId: 0, startRowIndex: 1, endColumnIndex: 1 } } } },
    { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, unprotectedRanges: [rows(2, 3)] } } },
    { addNamedRange: { namedRange: { name: 'rader', range: rows(1, 3) } } },
    { addConditionalFormatRule: { rule: { ranges: [rows(1, 3)], booleanRule: { condition } }, index: 0 } },
    { addBanding: { bandedRange: { range: rows(1, 3) } } },
  );
  const rules = async () => {
    const { data } = await desk.api.spreadsheets.get({ spreadsheetId: 'ark-1' });
    const [tab] = data.sheets ?? [];
    const [rule] = tab?.conditionalFormats ?? [];
    return {
      protection: span(tab?.protectedRanges?.[0]?.range),
      unprotected: span(tab?.protectedRanges?.at(-1)?.unprotectedRanges?.[0]),
      column: span(tab?.protectedRanges?.find(({ range }) => range?.endColumnIndex === 1)?.range),
      name: span(data.namedRanges?.[0]?.range),
      colour: span(rule?.ranges?.[0]),
      formula: rule?.booleanRule?.condition?.values?.[0]?.userEnteredValue,
      banding: span(tab?.bandedRanges?.[0]?.range),
      rowCount: tab?.properties?.gridProperties?.rowCount,
    };
  };
  return { ...desk, rules };
};

const formulas = (values: unknown[][]) =>
  values.flat().map((value) => (value as { formulaValue?: string } | null)?.formulaValue);

describe('inserting rows', () => {
  it('above pushes protections, names, colours and formulas down', async () => {
    const { batch, rules, read } = await withRules();
    await batch({ insertDimension: { range: rowsOf(0, 1, 3) } });
    expect(await rules()).toEqual({
      protection: [3, 5],
      unprotected: [4, 5],
      column: [3, undefined],
      name: [3, 5],
      colour: [3, 5],
      formula: '=$A4="x"',
      banding: [3, 5],
      rowCount: 1002,
    });
    expect(formulas(await read('Ark1!A12:D12', 'userEnteredValue'))).toEqual([
      '=SUM(B4:B5)',
      '=B5',
      '=SUM(B:B)',
      '=SUM(B4:B)',
    ]);
    expect(await read('Ark1!B5', 'note')).toEqual([['om b']]);
    const [[dropdown]] = (await read('Ark1!E4', 'dataValidation')) as [
      [{ condition: { values: unknown[] } }],
    ];
    expect(dropdown.condition.values).toEqual([{ userEnteredValue: "='Ark1'!$C$4:$C$5" }]);
  });

  it('inside makes them grow, with the new row empty but as formatted as the one before', async () => {
    const { batch, rules, read, shown } = await withRules();
    await batch({ insertDimension: { range: rowsOf(0, 2, 3), inheritFromBefore: true } });
    expect(await rules()).toMatchObject({
      protection: [1, 4],
      unprotected: [3, 4],
      name: [1, 4],
      colour: [1, 4],
    });
    expect(await shown('Ark1!A2:B2')).toEqual([['a', '30']]);
    expect(await shown('Ark1!A3:B3')).toEqual([]);
    expect(await shown('Ark1!A4:B4')).toEqual([['b', '10']]);
    expect(await read('Ark1!E3', 'dataValidation')).toHaveLength(1);
    expect(formulas(await read('Ark1!A11', 'userEnteredValue'))).toEqual(['=SUM(B2:B4)']);
  });

  it('right below leaves them as they are', async () => {
    const { batch, rules } = await withRules();
    await batch({ insertDimension: { range: rowsOf(0, 3, 4) } });
    expect(await rules()).toMatchObject({
      protection: [1, 3],
      name: [1, 3],
      colour: [1, 3],
      banding: [1, 3],
    });
  });
});

describe('taking rows away', () => {
  it('makes what lay over them shrink, and what lost all its rows disappear', async () => {
    const { batch, rules, read } = await withRules();
    await batch({ deleteDimension: { range: rowsOf(0, 2, 3) } });
    expect(await rules()).toMatchObject({
      protection: [1, 2],
      unprotected: null,
      name: [1, 2],
      colour: [1, 2],
    });
    expect(formulas(await read('Ark1!A9:B9', 'userEnteredValue'))).toEqual(['=SUM(B2:B2)', '=#REF!']);
    expect(await read('Ark1!B9', 'formattedValue')).toEqual([['#REF!']]);
    await batch({ deleteDimension: { range: rowsOf(0, 1, 2) } });
    expect(await rules()).toMatchObject({ name: null, colour: null, banding: null, rowCount: 998 });
  });

  it('all at once is refused', async () => {
    const { batch } = await openDesk();
    expect(await refusal(batch({ deleteDimension: { range: rowsOf(0, 0, 1000) } }))).toMatchObject({
      code: 400,
    });
  });
});

describe('moving rows', () => {
  it('takes values, notes and the formulas that point at them along', async () => {
    const { batch, shown, read } = await withRules();
    await batch({ moveDimension: { source: rowsOf(0, 2, 3), destinationIndex: 4 } });
    expect(await shown('Ark1!A2:B4')).toEqual([
      ['a', '30'],
      ['c', '20'],
      ['b', '10'],
    ]);
    expect(await read('Ark1!B4', 'note')).toEqual([['om b']]);
    expect(formulas(await read('Ark1!B10', 'userEnteredValue'))).toEqual(['=B4']);
  });
});

const sort = (dimensionIndex: number, sortOrder: string) => ({
  sortRange: {
    range: { sheetId: 0, startRowIndex: 1, endRowIndex: 9 },
    sortSpecs: [{ dimensionIndex, sortOrder }],
  },
});

describe('sorting', () => {
  it('keeps each note with its row', async () => {
    const { batch, shown, read } = await withRules();
    await batch(sort(1, 'ASCENDING'));
    expect(await shown('Ark1!A2:B4')).toEqual([
      ['b', '10'],
      ['c', '20'],
      ['a', '30'],
    ]);
    expect(await read('Ark1!B2:B4', 'note')).toEqual([['om b'], [null], [null]]);
  });

  it('puts numbers before texts, Norwegian letters last in the alphabet, and empty rows at the end in both directions', async () => {
    const { batch, shown } = await openDesk();
    await batch(put(0, 1, 0, [['ås'], [null], ['øre'], [2], ['zoo'], ['ærlig'], [10]]));
    await batch(sort(0, 'ASCENDING'));
    expect((await shown('Ark1!A2:A8')).flat()).toEqual(['2', '10', 'zoo', 'ærlig', 'øre', 'ås']);
    await batch(sort(0, 'DESCENDING'));
    expect((await shown('Ark1!A2:A8')).flat()).toEqual(['ås', 'øre', 'ærlig', 'zoo', '10', '2']);
  });

  it('goes by what formulas come to', async () => {
    const { batch, shown } = await openDesk();
    await batch(put(0, 1, 0, [['=3*3'], ['=1+1'], ['=2*2']]));
    await batch(sort(0, 'ASCENDING'));
    expect((await shown('Ark1!A2:A4')).flat()).toEqual(['2', '4', '9']);
  });
});
