// A file comes back to a sheet that may have moved on: what is taken, what is asked, what is only told.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { CellValue, Grid } from '../../../functions/domain/sheet/cells.ts';
import type { FiledRow } from '../../../functions/domain/needs/filed-row.ts';
import { bringsNothing, mergeRows } from '../../../functions/domain/needs/merge-rows.ts';
import { withCells, writeMerge } from '../../../functions/domain/needs/write-merge.ts';

type Texts = Record<string, string>;
const base = new Map<string, Texts>([
  ['F-01', { measure: 'Lesing', sought: '100' }],
  ['F-02', { measure: 'Skriving', sought: '200' }],
]);
const rowsOf = (rows: [string, Texts][]) => rows.map(([id, cells], index) => ({ id, cells, row: index + 1 }));
const sheetNow = (over: Record<string, Texts> = {}) =>
  rowsOf([...base].map(([id, cells]) => [id, { ...cells, ...over[id] }]));
const filed = (over: Record<string, Record<string, CellValue>> = {}): FiledRow[] =>
  [...base].map(([id, cells], index) => ({ id, row: index + 1, cells: { ...cells, ...over[id] } }));
const added = (cells: Record<string, CellValue>, id = ''): FiledRow => ({ id, row: 9, cells });

describe('a cell', () => {
  it('changed in the file alone is a change, from what stands to what the file has', () => {
    const merge = mergeRows(base, sheetNow(), filed({ 'F-01': { sought: 150 } }));
    expect(merge.changes).toEqual([{ id: 'F-01', row: 1, field: 'sought', before: '100', after: 150 }]);
    expect(merge.both).toEqual([]);
  });
  it('changed in the sheet alone is left alone', () => {
    const merge = mergeRows(base, sheetNow({ 'F-01': { sought: '120' } }), filed());
    expect(bringsNothing(merge)).toBe(true);
  });
  it('changed on both sides is shown apart, and not among the changes', () => {
    const merge = mergeRows(
      base,
      sheetNow({ 'F-01': { sought: '120' } }),
      filed({ 'F-01': { sought: '150', measure: 'Leselyst' } }),
    );
    expect(merge.changes.map(({ field }) => field)).toEqual(['measure']);
    expect(merge.both).toEqual([{ id: 'F-01', row: 1, field: 'sought', before: '120', after: '150' }]);
  });
  it('changed to the same on both sides is no change', () => {
    const merge = mergeRows(
      base,
      sheetNow({ 'F-01': { sought: '150' } }),
      filed({ 'F-01': { sought: 150 } }),
    );
    expect(bringsNothing(merge)).toBe(true);
  });
  it('emptied in the file is a change to nothing', () => {
    const merge = mergeRows(base, sheetNow(), filed({ 'F-02': { sought: null } }));
    expect(merge.changes).toEqual([{ id: 'F-02', row: 2, field: 'sought', before: '200', after: null }]);
  });
});

describe('a row', () => {
  it('without an ID is new', () => {
    const fresh = added({ measure: 'Regning' });
    expect(mergeRows(base, sheetNow(), [...filed(), fresh]).added).toEqual([fresh]);
  });
  it('copied in the file, ID and all, is new, and the one that is as it was keeps its ID', () => {
    const copy = added({ measure: 'Lesing 2', sought: '100' }, 'F-01');
    const merge = mergeRows(base, sheetNow(), [copy, ...filed()]);
    expect(merge.added).toEqual([copy]);
    expect(merge.changes).toEqual([]);
  });
  it('gone from the file, or emptied there, is told and never taken away', () => {
    expect(mergeRows(base, sheetNow(), filed().slice(1)).gone).toEqual(['F-01']);
    const emptied = filed({ 'F-01': { measure: '', sought: null } });
    expect(mergeRows(base, sheetNow(), emptied)).toMatchObject({ gone: ['F-01'], changes: [], both: [] });
  });
  it('that came to the sheet after the file was made is not missed', () => {
    const sheet = [...sheetNow(), { id: 'F-03', row: 3, cells: { measure: 'Ny', sought: '' } }];
    expect(mergeRows(base, sheet, filed())).toMatchObject({ gone: [], newer: ['F-03'], changes: [] });
  });
  it('deleted in the sheet is asked about only when the file changed it', () => {
    const sheet = sheetNow().slice(1);
    expect(mergeRows(base, sheet, filed()).deleted).toEqual([]);
    expect(mergeRows(base, sheet, filed({ 'F-01': { sought: '150' } })).deleted.map(({ id }) => id)).toEqual([
      'F-01',
    ]);
  });
  it('brought in once is not brought in again by the same file', () => {
    const sheet = [...sheetNow(), { id: 'F-03', row: 3, cells: { measure: 'Regning', sought: '' } }];
    expect(mergeRows(base, sheet, [...filed(), added({ measure: 'Regning' })]).added).toEqual([]);
  });
});

describe('a merge is written', () => {
  const columns = { id: 0, measure: 1, sought: 2 };
  const grid: Grid = {
    title: 'Behov F',
    sheetId: 1,
    rows: [['ID', 'Tiltak', 'Søkt'], ['F-01', 'Lesing', 100], [], ['F-02', 'Skriving', 200]].map((row) =>
      row.map((value) => ({ value })),
    ),
  };
  const sheet = [
    { id: 'F-01', row: 1, cells: { measure: 'Lesing', sought: '120' } },
    { id: 'F-02', row: 3, cells: { measure: 'Skriving', sought: '200' } },
  ];
  const merge = mergeRows(base, sheet, [
    ...filed({ 'F-01': { sought: 150 }, 'F-02': { measure: 'Skrivelyst' } }),
    added({ measure: 'Regning', sought: 5 }),
    added({ measure: '=IMPORTXML("x")' }),
  ]);
  it('in the row of its ID, and new rows after the last', () => {
    expect(writeMerge(merge, grid, columns, 'sheet')).toEqual([
      { row: 3, column: 1, value: 'Skrivelyst' },
      { row: 4, column: 1, value: 'Regning' },
      { row: 4, column: 2, value: 5 },
      { row: 5, column: 1, value: '=IMPORTXML("x")' },
    ]);
  });
  it('over what both changed only when the person chooses the file', () => {
    expect(writeMerge(merge, grid, columns, 'file')).toContainEqual({ row: 1, column: 2, value: 150 });
  });
  it('as it will stand: the note stays, the old grid is as it was', () => {
    const noted: Grid = { ...grid, rows: [[{ value: 'a', note: 'n', formula: '=1' }]] };
    expect(withCells(noted, [{ row: 0, column: 0, value: 'b' }]).rows).toEqual([[{ value: 'b', note: 'n' }]]);
    expect(noted.rows[0]?.[0]?.value).toBe('a');
  });
});

const filled = (one: Record<string, Texts>) =>
  Object.entries(one).filter(([, row]) => Object.values(row).some((value) => value !== ''));

it('no cell of the sheet changes that the file did not change, and a merge that is written leaves nothing to write', () => {
  const text = fc.constantFrom('', 'a', 'b', 'c');
  const cells = fc.record({ measure: text, sought: text });
  const ids = ['F-01', 'F-02', 'F-03'];
  const version = fc.dictionary(fc.constantFrom(...ids), cells);
  fc.assert(
    fc.property(version, version, version, fc.array(cells, { maxLength: 3 }), (made, now, back, fresh) => {
      const before = new Map(filled(made));
      const sheet = rowsOf(filled(now));
      const file: FiledRow[] = [
        ...filled(back).map(([id, row], index) => ({ id, row: index + 1, cells: row })),
        ...fresh.map((row) => added(row)),
      ];
      const merge = mergeRows(before, sheet, file);
      for (const { id, field, before: stands } of merge.changes) {
        expect(stands).toBe(before.get(id)?.[field] ?? '');
        expect(back[id]?.[field as keyof (typeof back)[string]]).not.toBe(stands);
      }
      const grid: Grid = {
        title: 't',
        sheetId: 1,
        rows: [[], ...sheet.map(({ id, cells: row }) => [id, row['measure'], row['sought']])].map((row) =>
          row.map((value) => ({ value: value ?? null })),
        ),
      };
      const after = withCells(grid, writeMerge(merge, grid, { measure: 1, sought: 2 }, 'file'));
      const stands = after.rows.slice(1).map((row, index) => ({
        id: String(row[0]?.value ?? `NY-${index}`),
        row: index + 1,
        cells: { measure: String(row[1]?.value ?? ''), sought: String(row[2]?.value ?? '') },
      }));
      const again = mergeRows(before, stands, file);
      expect([again.changes, again.both, again.added, again.deleted]).toEqual([[], [], [], []]);
    }),
  );
});
