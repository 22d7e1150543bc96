// One definition per column: what the built tab offers is what the check takes, wherever the column stands.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCell } from '../../../functions/domain/sheet/read-cell.ts';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import { fullRow } from '../round/full-row.ts';
import type { Round } from '../round/round.ts';
import { fosen, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
let round: Round;
let sheet: sheets_v4.Schema$Sheet;
beforeEach(async () => {
  round = await small.planted();
  sheet = round.workbook.get({ ranges: [`'${tab}'`], includeGridData: true }).sheets?.[0] ?? {};
});

const cell = (row: number, column: number): sheets_v4.Schema$CellData =>
  sheet.data?.[0]?.rowData?.[row]?.values?.[column] ?? {};
const place = { title: tab, row: 1, column: 0 };

describe('the built tab', () => {
  it.each(behov.columns.map((column, at) => [column.header, column, at] as const))(
    '%s has its help as a note, and a dropdown of no other words than the check takes',
    (_header, column, at) => {
      expect(cell(0, at).note).toBe(column.help);
      const offered = cell(1, at).dataValidation?.condition?.values ?? [];
      const refused = offered.filter(
        ({ userEnteredValue }) =>
          readCell(column, { value: userEnteredValue ?? null }, place).findings.length > 0,
      );
      expect(refused).toEqual([]);
      const themes = round.seed.plan['Temaer']?.['value'];
      const choices = column.field === 'theme' ? String(themes).split('; ') : (column.choices ?? []);
      const isOffered = column.kind === 'choice' && column.owner === 'person';
      expect(offered.map(({ userEnteredValue }) => userEnteredValue)).toEqual(isOffered ? [...choices] : []);
    },
  );

  it('has the required columns first, so that a row is typed without scrolling back', () => {
    const typed = behov.columns.filter(({ owner, field }) => owner === 'person' && field !== 'confirmed');
    const required = typed.filter((column) => column.required);
    expect(typed.slice(0, required.length)).toEqual(required);
  });

  it('has its other columns in groups that fold away, each but for its first', () => {
    const folded = (sheet.columnGroups ?? []).map(({ range }) =>
      behov.columns.slice(range?.startIndex ?? 0, range?.endIndex ?? 0),
    );
    expect(folded.length).toBeGreaterThan(4);
    for (const columns of folded) expect(new Set(columns.map(({ group }) => group)).size).toBe(1);
    const open = behov.columns.filter((column) => !folded.some((columns) => columns.includes(column)));
    const grouped = open.flatMap(({ group }) => group ?? []);
    expect(grouped).toEqual([...new Set(behov.columns.flatMap(({ group }) => group ?? []))]);
  });
});

it('the values of Plan are kept as typed, so that the spreadsheet makes no date or part of them', () => {
  const plan = round.workbook.get({ ranges: ["'Plan'!B2:B3"], includeGridData: true }).sheets?.[0];
  const formats = plan?.data?.[0]?.rowData?.map(({ values }) => values?.[0]?.userEnteredFormat?.numberFormat);
  expect(formats).toEqual([
    { type: 'TEXT', pattern: '@' },
    { type: 'TEXT', pattern: '@' },
  ]);
});

describe('a column that was moved', () => {
  it('is read, checked and told where it stands now', async () => {
    const row = round.rows(tab) + 1;
    round.type(tab, row, { ...fullRow, soughtUh: '?' });
    const at = behov.columns.findIndex(({ field }) => field === 'soughtUh');
    const source = { sheetId: round.sheetId(tab), dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 };
    round.change({ moveDimension: { source, destinationIndex: 4 } });
    await round.call('check', tab, fosen);
    const shown = round.workbook.get({
      ranges: [`'${tab}'!A${row + 1}:BZ${row + 1}`],
      includeGridData: true,
    });
    const cells = shown.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values ?? [];
    expect(cells[4]?.note).toContain('«?» kan ikke leses som et beløp');
    expect(cells.map(({ formattedValue }) => formattedValue)).toContain('Må rettes');
    expect(cells.some(({ formattedValue }) => formattedValue?.startsWith(`E${row + 1}: Må rettes.`))).toBe(
      true,
    );
  });
});
