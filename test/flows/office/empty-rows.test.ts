// Rows that nobody has typed in are not read when a workbook is set up; those in use are compared, cell by cell.
import { beforeEach, expect, it } from 'vitest';
import { type Spreadsheet, standing } from './spreadsheet.ts';

const tab = 'Behov Fosen';

let book: Spreadsheet;
beforeEach(async () => {
  book = await standing();
});

const cellsOf = (header: string, from: number, rows = 1) => {
  const startColumnIndex = book.column(tab, header);
  const [startRowIndex, endRowIndex] = [from, from + rows];
  const endColumnIndex = startColumnIndex + 1;
  return { sheetId: book.id(tab), startRowIndex, endRowIndex, startColumnIndex, endColumnIndex };
};
const cellIn = (header: string, row: number) =>
  book.tab(tab).data?.[0]?.rowData?.[row]?.values?.[book.column(tab, header)];
const lastInUse = () =>
  (book.tab(tab).data?.[0]?.rowData ?? []).findLastIndex(({ values }) =>
    values?.some(({ userEnteredValue }) => userEnteredValue),
  );

it('get number formats and dropdowns again without a word, and keep how they look', async () => {
  const format = { horizontalAlignment: 'CENTER', backgroundColorStyle: { rgbColor: { red: 1 } } };
  book.change(
    { setDataValidation: { range: cellsOf('Sektor', 20, 3) } },
    {
      repeatCell: {
        range: cellsOf('Søkt til UH', 20),
        cell: { userEnteredFormat: format },
        fields: 'userEnteredFormat',
      },
    },
  );
  expect(await book.setUp()).toEqual([]);
  expect(cellIn('Sektor', 21)?.dataValidation).toEqual(cellIn('Sektor', 1)?.dataValidation);
  expect(cellIn('Søkt til UH', 20)?.userEnteredFormat).toEqual({
    ...format,
    numberFormat: { type: 'NUMBER', pattern: '#,##0' },
  });
});

it('are those under the last row in use, in which one cell that lost its dropdown is told', async () => {
  const row = lastInUse();
  expect(row).toBeGreaterThan(2);
  book.change({ setDataValidation: { range: cellsOf('Sektor', row) } });
  expect(await book.setUp()).toEqual([
    'Nedtrekkslisten i kolonnen «Sektor» i «Behov Fosen» er satt opp igjen.',
  ]);
  expect(cellIn('Sektor', row)?.dataValidation?.condition?.type).toBe('ONE_OF_LIST');
});

it('begin further down when somebody types there, and what they lacked there is told', async () => {
  const typed = { values: [{ userEnteredValue: { stringValue: 'Et nytt tiltak' } }] };
  const { sheetId, startColumnIndex: columnIndex } = cellsOf('Tiltak', 0);
  const bare = { sheetId, startRowIndex: 24, endRowIndex: 25 };
  book.change(
    { repeatCell: { range: bare, cell: {}, fields: 'dataValidation,userEnteredFormat' } },
    {
      updateCells: {
        start: { sheetId, rowIndex: 24, columnIndex },
        fields: 'userEnteredValue',
        rows: [typed],
      },
    },
  );
  const done = await book.setUp();
  expect(done).toContain('Nedtrekkslisten i kolonnen «Sektor» i «Behov Fosen» er satt opp igjen.');
  expect(done).toContain('Tallformatet i kolonnen «Søkt til UH» i «Behov Fosen» er satt igjen.');
  expect(await book.setUp()).toEqual([]);
});
