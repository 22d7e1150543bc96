// Rows of a file that stay out: those that may belong to another row, and those with a cell that cannot be read.
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../functions/domain/sheet/cells.ts';
import { finding } from '../../../functions/domain/sheet/finding.ts';
import type { FiledRow, SheetRow } from '../../../functions/domain/needs/filed-row.ts';
import { mergeRows } from '../../../functions/domain/needs/merge-rows.ts';
import { tooLongForExcel } from '../../../functions/domain/tabs/behov/filed.ts';

type Cells = Record<string, CellValue>;
const base = new Map([
  ['F-01', { measure: 'Lesing', sought: '100', need: '' }],
  ['F-02', { measure: 'Skriving', sought: '200', need: '' }],
]);
const sheet: SheetRow[] = [...base].map(([id, cells], at) => ({ id, row: at + 1, cells }));
const row = (at: number, id: string, cells: Cells, unread: string[] = []): FiledRow => ({
  row: at,
  id,
  cells: { measure: '', sought: '', need: '', ...cells },
  unread: () => Object.fromEntries(unread.map((field) => [field, unreadable])),
});
const unreadable = finding(
  'amountUnreadable',
  { severity: 'stops', places: [] },
  { header: 'Søkt', text: 'mye' },
);
const first = row(1, 'F-01', { measure: 'Lesing', sought: 100 });
const second = row(2, 'F-02', { measure: 'Skriving', sought: 200 });
const nothing = { changes: [], both: [], added: [], deleted: [] };
/** Row of the file, from 0 -> why it stays out. */
const leftOf = (file: FiledRow[], now = sheet) =>
  Object.fromEntries(
    mergeRows(base, now, file).left.map((one) => [
      one.row.row,
      'doubt' in one ? one.doubt : one.faults.map(({ field }) => field),
    ]),
  );

describe('a row of which it is in doubt what it is', () => {
  it('stays out with each of its copies, when all that have its ID were changed; nothing of them is missed', () => {
    const copies = [row(1, 'F-01', { measure: 'Lesing', sought: 1 }), row(3, 'F-01', { measure: 'B' })];
    expect(leftOf([...copies, second])).toEqual({
      1: { kind: 'idTwice', rows: [1, 3] },
      3: { kind: 'idTwice', rows: [1, 3] },
    });
    expect(mergeRows(base, sheet, [...copies, second])).toMatchObject({ ...nothing, gone: [] });
  });

  it('stays out as a copy in which nothing was changed, and the row that it was made of does not', () => {
    const copy = row(3, 'F-02', { measure: 'Skriving', sought: 200 });
    const changed = row(4, 'F-02', { measure: 'Skriving', sought: 201 });
    expect(leftOf([first, second, copy, changed])).toEqual({ 3: { kind: 'copy', of: 2 } });
    expect(mergeRows(base, sheet, [first, second, copy])).toMatchObject({ ...nothing, gone: [] });
    expect(mergeRows(base, sheet, [copy, changed, first]).added).toEqual([changed]);
  });

  it('costs no more where every row of a file has one ID: they share what is said of them', () => {
    const file = Array.from({ length: 5000 }, (_, at) => row(at + 1, 'F-01', { measure: `Tiltak ${at}` }));
    const doubts = new Set(mergeRows(base, sheet, file).left.map((one) => 'doubt' in one && one.doubt));
    expect(doubts.size).toBe(1);
  });

  it('stays out where the file was not made with its ID, and is none of another network', () => {
    const foreign = row(3, 'X-77', { measure: 'Regning' });
    expect(leftOf([first, second, foreign])).toEqual({ 3: { kind: 'idUnknown' } });
    expect(mergeRows(base, sheet, [first, second, foreign])).toMatchObject(nothing);
  });

  it('never gets the ID of a row that came to the sheet since, however it was written there', () => {
    const now = [...sheet, { id: 'F-03', row: 3, cells: { measure: 'Ny i arket', sought: '', need: '' } }];
    const guessed = row(3, 'F-03', { measure: 'Ny i filen' });
    expect(leftOf([first, second, guessed], now)).toEqual({ 3: { kind: 'idUnknown' } });
    expect(mergeRows(base, now, [first, second, guessed])).toMatchObject(nothing);
  });

  it('stays out where IDs have changed places', () => {
    const file = [
      row(1, 'F-02', { measure: 'Lesing', sought: 100 }),
      row(2, 'F-01', { measure: 'Skriving' }),
    ];
    expect(leftOf(file)).toEqual({
      1: { kind: 'astray', other: 'F-01' },
      2: { kind: 'astray', other: 'F-02' },
    });
  });

  it('stays out where its ID was taken away and the row changed', () => {
    expect(leftOf([row(1, '', { measure: 'Lesing', sought: 150 }), second])).toEqual({
      1: { kind: 'astray', other: 'F-01' },
    });
  });

  it('that was brought in before and changed since, here or there, is not added once more', () => {
    const now = [...sheet, { id: 'F-03', row: 3, cells: { measure: 'Regning', sought: '5', need: '' } }];
    expect(leftOf([first, second, row(3, '', { measure: 'Regning', sought: 7 })], now)).toEqual({
      3: { kind: 'nameInSheet', other: 'F-03' },
    });
    expect(leftOf([first, second, row(3, '', { measure: 'Regning', sought: 5 })], now)).toEqual({});
  });

  it('is not mistaken for one that was brought in, which reads as it does and was sure', () => {
    const made = new Map([
      ['F-01', { measure: 'Kurs', sought: '3', need: '' }],
      ['F-02', { measure: 'Kurs', sought: '', need: '' }],
    ]);
    const file = [row(1, 'F-01', { measure: 'Kurs' }), row(2, '', { measure: 'Kurs' })];
    expect(mergeRows(made, [], file)).toMatchObject({
      deleted: [file[0]],
      added: [],
      left: [{ row: file[1] }],
    });
    const now = [{ id: 'F-03', row: 1, cells: { measure: 'Kurs', sought: '', need: '' } }];
    expect(mergeRows(made, now, file)).toMatchObject({ ...nothing, left: [{ row: file[1] }] });
  });

  it('is no row that got another name, or the name of a row that has it still', () => {
    expect(leftOf([row(1, 'F-01', { measure: 'Leselyst' }), second])).toEqual({});
    expect(leftOf([row(1, 'F-01', { measure: 'Skriving' }), second])).toEqual({});
    expect(leftOf([first, second, row(3, '', { measure: 'Lesing', sought: 5 })])).toEqual({});
  });
});

describe('a row that brings what cannot be read', () => {
  it('stays out whole, also what could be read of it, and the others do not', () => {
    const bad = row(1, 'F-01', { measure: 'Leselyst', sought: 'mye' }, ['sought']);
    const good = row(2, 'F-02', { measure: 'Skriving', sought: 250 });
    expect(leftOf([bad, good])).toEqual({ 1: ['sought'] });
    expect(mergeRows(base, sheet, [bad, good]).changes.map(({ id }) => id)).toEqual(['F-02']);
  });

  it('stays out as new, and as one that both have changed', () => {
    expect(leftOf([first, second, row(3, '', { measure: 'Ny', sought: 'mye' }, ['sought'])])).toEqual({
      3: ['sought'],
    });
    const now = sheet.map((one) => ({ ...one, cells: { ...one.cells, sought: '300' } }));
    const file = [row(1, 'F-01', { measure: 'Lesing', sought: 'mye' }, ['sought']), second];
    expect(leftOf(file, now)).toEqual({ 1: ['sought'] });
    expect(mergeRows(base, now, file).both).toEqual([]);
  });

  it('comes in where the cell that cannot be read was so already', () => {
    const before = new Map([['F-01', { measure: 'Lesing', sought: 'mye', need: '' }]]);
    const now = [...before].map(([id, cells]) => ({ id, row: 1, cells }));
    const file = [row(1, 'F-01', { measure: 'Lesing', sought: 'mye', need: 'Fordi' }, ['sought'])];
    const { left, changes } = mergeRows(before, now, file);
    expect([left, changes.map(({ field }) => field)]).toEqual([[], ['need']]);
  });

  it('stays out where it is a copy of a text that Excel had no room for', () => {
    expect(leftOf([first, second, row(3, '', { measure: 'Ny', need: tooLongForExcel })])).toEqual({
      3: ['need'],
    });
  });
});
