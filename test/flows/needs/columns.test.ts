// One definition per column: what the built tab offers is what the check takes, wherever the column stands.
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCell } from '../../../functions/domain/sheet/read-cell.ts';
import { noteOf } from '../../../functions/domain/sheet/column.ts';
import { behov } from '../../../functions/domain/tabs/behov.ts';
import { rowStatus } from '../../../functions/text/words/status.ts';
import { noteMark } from '../../../functions/flows/tabs/write-findings.ts';
import { fullRow } from '../round/full-row.ts';
import type { Round } from '../round/round.ts';
import { fosen, small } from '../round/rounds.ts';

const tab = 'Behov Fosen';
const required = behov.columns.filter((column) => 'required' in column).map(({ field }) => field);
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
      expect(cell(0, at).note).toBe(noteOf(column));
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
    expect(cells.some(({ note }) => note?.startsWith(`${noteMark}E${row + 1}: Må rettes.`))).toBe(true);
    expect(cells[1]?.formattedValue).toMatch(new RegExp(`^E${row + 1}: Søkt til UH: «\\?» kan ikke`));
  });
});

describe('a row of two lines', () => {
  it('has the beginning of its remark and how many more there are, and the whole in the note; the whole alone where it is short', async () => {
    const row = round.rows(tab) + 1;
    round.type(tab, row, { measure: 'Halvferdig', soughtOwner: 'ca. 20 000', sector: 'Skole!' });
    await round.call('check', tab, fosen);
    const [whole, shown] = [round.note(tab, row, 'remark'), String(round.value(tab, row, 'remark'))];
    expect(whole.split('\n').length).toBeGreaterThan(2);
    expect(shown.length).toBeLessThanOrEqual(52);
    expect(shown).toMatch(/ … og \d til$/);
    expect(shown).not.toContain('\n');
    round.type(tab, row, { ...fullRow, partner: null });
    await round.call('check', tab, fosen);
    expect(round.value(tab, row, 'remark')).toBe('Ikke fylt ut ennå: Partner.');
    expect(round.note(tab, row, 'remark')).toBe('');
  });

  it('is as high as any other row, whatever stands in it', () => {
    const heights = (sheet.data?.[0]?.rowMetadata ?? []).slice(1).map(({ pixelSize }) => pixelSize);
    expect(new Set(heights)).toEqual(new Set([behov.rowHeight]));
  });
});

it('a row pasted in the order of columns from before has what was typed in its own columns, and confirms nothing', async () => {
  const row = round.rows(tab) + 1;
  const before = ['id', 'status', ...required, 'remark', 'confirmed'];
  const cells = {
    ...fullRow,
    priority: '6',
    id: 'FOS-01',
    status: 'Klar',
    remark: 'Se over. Stemmer det?',
    confirmed: 'ja',
  };
  const values = before.map((field) => ({ userEnteredValue: { stringValue: cells[field as 'id'] } }));
  const start = { sheetId: round.sheetId(tab), rowIndex: row, columnIndex: 0 };
  round.change({ updateCells: { start, fields: 'userEnteredValue', rows: [{ values }] } });
  await round.call('check', tab, fosen);
  for (const field of required) expect(round.shown(tab, row, field)).toBe(String(fullRow[field]));
  expect(round.shown(tab, row, 'id')).toMatch(/^FOS-0[6-9]$/);
  expect(Object.values<string>(rowStatus)).toContain(round.shown(tab, row, 'status'));
  expect(round.shown(tab, row, 'remark')).toMatch(
    /ID «ja» hører ikke hjemme i denne fanen; raden har fått FOS-0\d/,
  );
  expect(round.shown(tab, row, 'confirmed')).toBe('Se over. Stemmer det?');
});
