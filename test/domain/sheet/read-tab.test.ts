// A tab by its headers: columns are found wherever they stand, and what can't be found or told apart is said.
import { describe, expect, it } from 'vitest';
import type { CellValue, Grid } from '../../../functions/domain/sheet/cells.ts';
import { defineTab } from '../../../functions/domain/sheet/column.ts';
import { isTyped, readTab } from '../../../functions/domain/sheet/read-tab.ts';

const tab = defineTab({
  kind: 'x',
  typedBy: 'governor',
  frozenColumns: 1,
  columns: [
    { field: 'id', header: 'ID', kind: 'id', owner: 'us', width: 1, help: '' },
    { field: 'name', header: 'Navn på tiltak', kind: 'text', owner: 'person', width: 1, help: '' },
    { field: 'sum', header: 'Sum', kind: 'kroner', owner: 'person', width: 1, help: '' },
    { field: 'note', header: 'Notat', kind: 'text', owner: 'person', width: 1, help: '', mayLack: true },
    { field: 'kind', header: 'Type', kind: 'text', owner: 'person', width: 1, help: '', mayLack: true },
  ],
});
const gridOf = (...rows: CellValue[][]): Grid => ({
  title: 'Fane',
  sheetId: 7,
  rows: rows.map((row) => row.map((value) => ({ value }))),
});
const headers = ['ID', 'Navn på tiltak', 'Sum', 'Notat', 'Type'];
const found = (...rows: CellValue[][]) => readTab(tab, gridOf(...rows)).findings;

describe('the columns of a tab', () => {
  it('are found by their headers, whatever their order, case and spacing', () => {
    const { columns, findings } = readTab(tab, gridOf(['', 'sum', 'NAVN  PÅTILTAK', 'Id', 'notat', 'type']));
    expect(columns).toEqual({ sum: 1, name: 2, id: 3, note: 4, kind: 5 });
    expect(findings).toEqual([]);
  });

  it('that we do not know are told, and shortened', () => {
    expect(found([...headers, 'x'.repeat(70)])).toEqual([
      {
        code: 'headerUnknown',
        severity: 'tells',
        places: [{ title: 'Fane', row: 0, column: 5 }],
        facts: { header: `${'x'.repeat(60)}…` },
      },
    ]);
  });

  it('that stand twice stop, and the first is read', () => {
    const { columns, findings } = readTab(tab, gridOf([...headers, 'SUM']));
    expect(columns.sum).toBe(2);
    expect(findings).toEqual([
      {
        code: 'headerTwice',
        severity: 'stops',
        places: [{ title: 'Fane', row: 0, column: 5 }],
        facts: { header: 'SUM' },
      },
    ]);
  });

  const corner = [{ title: 'Fane', row: 0, column: 0 }];
  it('that are missing stop, all in one', () => {
    expect(found(['ID', 'Notat', 'Type'])).toEqual([
      {
        code: 'headerMissing',
        severity: 'stops',
        places: corner,
        facts: { header: 'Navn på tiltak», «Sum' },
      },
    ]);
    expect(found()).toHaveLength(2);
  });

  it('that an older workbook may lack are only told', () => {
    expect(found(['ID', 'Navn på tiltak', 'Sum'], ['A', 'b', 'c'])).toEqual([
      { code: 'headerLacking', severity: 'tells', places: corner, facts: { header: 'Notat», «Type' } },
    ]);
  });

  it('stop when text stands under no header: it may be theirs', () => {
    for (const bare of [
      ['', '', '', 'lest'],
      ['', '', '', '', 'lest'],
    ]) {
      const [finding, ...more] = found(['ID', 'Navn på tiltak', 'Sum'], ['A'], bare);
      expect([finding?.code, finding?.severity, finding?.facts, more]).toEqual([
        'headerMissing',
        'stops',
        { header: 'Notat», «Type' },
        [],
      ]);
    }
    expect(found(['ID', 'Navn på tiltak', 'Sum', ''], ['A', '', '', ' '])).toMatchObject([
      { code: 'headerLacking' },
    ]);
  });
});

describe('the rows of a tab', () => {
  it('are cells by field, each with its place; a missing column is at -1', () => {
    const { rows, title, sheetId } = readTab(tab, gridOf(['Sum', 'ID', 'Navn på tiltak'], [5, 'A']));
    expect([title, sheetId]).toEqual(['Fane', 7]);
    const at = (column: number) => ({ title: 'Fane', row: 1, column });
    expect(rows).toEqual([
      {
        row: 1,
        cells: {
          id: { value: 'A' },
          name: { value: null },
          sum: { value: 5 },
          note: { value: null },
          kind: { value: null },
        },
        places: { id: at(1), name: at(2), sum: at(0), note: at(-1), kind: at(-1) },
      },
    ]);
  });

  it('are left out when they are empty, and keep their numbers', () => {
    const { rows } = readTab(tab, gridOf(headers, [], ['', ' ', null], ['', '', '', '', 'x'], ['A'], []));
    expect(rows.map(({ row }) => row)).toEqual([3, 4]);
  });

  it('are empty when text stands only under headers we do not know', () => {
    expect(readTab(tab, gridOf([...headers, 'Mitt'], ['', '', '', '', '', 'x'])).rows).toEqual([]);
  });

  it('are typed when a person has written in one of their own columns', () => {
    const { rows } = readTab(tab, gridOf(headers, ['A'], ['A', '', 0], ['', '', '', '', 'x']));
    expect(rows.map((row) => isTyped(tab, row))).toEqual([false, true, true]);
  });
});
