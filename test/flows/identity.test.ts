// A row is the same row through sort, insert, cut, copy, paste, delete and undo; what was taken away can be brought back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { fullRow } from './full-row.ts';
import { mendFaults } from './mend.ts';
import { type Cells, type TestRound, caseWorker, fosen, openTestRound, seedOf } from './round.ts';

const tab = 'Behov Fosen';
const key = { county: 'trondelag', year: 2026 };
const width = behov.columns.length;
const typed = behov.columns.filter(({ owner }) => owner === 'person').map(({ field }) => field);
let round: TestRound;
let first: number;
const check = () => round.call('check', tab, fosen);
const restore = (email = fosen) => round.call('restore', tab, email);
const stored = (id: string) =>
  round.functions.wiring.world.store.transact(key, (tx) => tx.get('storedRow', id));
const rowOf = (measure: string): number => {
  for (let row = 1; row <= round.rows(tab); row++)
    if (round.shown(tab, row, 'measure') === measure) return row;
  return -1;
};
const idOf = (measure: string): string => round.shown(tab, rowOf(measure), 'id');
/** The whole row, our columns too, as it stands. */
const wholeRow = (row: number): Cells =>
  Object.fromEntries(behov.columns.map(({ field }) => [field, round.value(tab, row, field) ?? null]));
const onlyTyped = (cells: Cells): Cells =>
  Object.fromEntries(typed.map((field) => [field, cells[field] ?? null]));
const empty = (fields: readonly string[] = typed): Cells =>
  Object.fromEntries(fields.map((field) => [field, null]));
const rows = (startIndex: number, endIndex: number) => ({
  range: { sheetId: round.sheetId(tab), dimension: 'ROWS', startIndex, endIndex },
});
const header = (column: number, text: string): void =>
  round.change({
    updateCells: {
      start: { sheetId: round.sheetId(tab), rowIndex: 0, columnIndex: column },
      fields: 'userEnteredValue',
      rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    },
  });
const names = ['Alfa', 'Beta', 'Gamma', 'Delta'];

beforeAll(async () => {
  round = await openTestRound();
  mendFaults(round, seedOf(), 'Fosen');
  first = round.rows(tab) + 1;
  names.forEach((measure, at) =>
    round.type(tab, first + at, { ...fullRow, measure, priority: 6 + at, need: `Behovet for ${measure}` }),
  );
  await check();
});
afterAll(() => round.close());

describe('the ID follows the row', () => {
  it('when a row is inserted above it', async () => {
    const before = names.map(idOf);
    round.change({ insertDimension: { ...rows(first, first + 1), inheritFromBefore: true } });
    await check();
    expect(names.map(idOf)).toEqual(before);
    round.change({ deleteDimension: rows(first, first + 1) });
  });

  it('when only a person’s columns are sorted, and one row was edited meanwhile', async () => {
    const before = names.map(idOf);
    round.type(tab, rowOf('Beta'), { need: 'Skrevet om samtidig' });
    round.change({
      sortRange: {
        range: {
          sheetId: round.sheetId(tab),
          startRowIndex: first,
          endRowIndex: first + 4,
          startColumnIndex: 2,
          endColumnIndex: width,
        },
        sortSpecs: [{ dimensionIndex: 2, sortOrder: 'DESCENDING' }],
      },
    });
    expect(names.map(idOf)).not.toEqual(before);
    await check();
    expect(names.map(idOf)).toEqual(before);
    expect(round.shown(tab, rowOf('Delta'), 'status')).toBe('Klar');
  });

  it('when its cells are cut and pasted in an empty row, and the row left behind has nothing of ours', async () => {
    const id = idOf('Gamma');
    const from = rowOf('Gamma');
    const to = round.rows(tab) + 2;
    round.type(tab, to, onlyTyped(wholeRow(from)));
    round.type(tab, from, empty());
    await check();
    expect(idOf('Gamma')).toBe(id);
    expect(rowOf('Gamma')).toBe(to);
    expect([round.shown(tab, from, 'id'), round.shown(tab, from, 'status')]).toEqual(['', '']);
    round.change({ deleteDimension: rows(from, from + 1) });
    await check();
    expect(idOf('Gamma')).toBe(id);
  });

  it('when its cells are pasted over another row: that one is withdrawn and kept', async () => {
    const [moved, covered] = [idOf('Delta'), idOf('Gamma')];
    const [from, to] = [rowOf('Delta'), rowOf('Gamma')];
    const lost = onlyTyped(wholeRow(to));
    round.type(tab, to, onlyTyped(wholeRow(from)));
    round.type(tab, from, empty());
    await check();
    expect([rowOf('Delta'), idOf('Delta')]).toEqual([to, moved]);
    expect(await stored(covered)).toMatchObject({ state: 'withdrawn', cells: { measure: 'Gamma' } });
    round.type(tab, from, lost);
    await check();
    expect(idOf('Gamma')).toBe(covered);
  });
});

describe('a copied row', () => {
  it('gets an ID of its own and is told so; the original keeps its', async () => {
    const id = idOf('Alfa');
    const copy = round.rows(tab) + 1;
    round.type(tab, copy, wholeRow(rowOf('Alfa')));
    round.type(tab, copy, { measure: 'Alfa to', priority: 10 });
    await check();
    expect(idOf('Alfa')).toBe(id);
    expect(idOf('Alfa to')).not.toBe(id);
    expect(round.shown(tab, copy, 'remark')).toContain(`kopi av ID ${id}`);
    await check();
    expect(round.shown(tab, copy, 'remark')).not.toContain('kopi');
  });
});

describe('two hundred rows pasted from Excel', () => {
  it('each get one ID, in one write, and keep it', async () => {
    const start = round.rows(tab) + 1;
    round.change({
      insertDimension: { ...rows(start, start + 201), inheritFromBefore: true },
    });
    const values = Array.from({ length: 200 }, (_, at) => ({
      values: typed.map((field): object => {
        const cells: Cells = { ...fullRow, measure: `Limt ${at}`, priority: 100 + at, soughtUh: '1 000,-' };
        const value = cells[field];
        if (value === undefined || value === null) return {};
        return {
          userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
        };
      }),
    }));
    for (const [at, field] of typed.entries())
      round.change({
        updateCells: {
          start: {
            sheetId: round.sheetId(tab),
            rowIndex: start,
            columnIndex: behov.columns.findIndex((column) => column.field === field),
          },
          fields: 'userEnteredValue',
          rows: values.map((row) => ({ values: row.values.slice(at, at + 1) })),
        },
      });
    expect(await round.countCalls(check)).toEqual({ read: 1, write: 1 });
    const ids = Array.from({ length: 200 }, (_, at) => round.shown(tab, start + at, 'id'));
    expect(new Set(ids).size).toBe(200);
    await check();
    expect(Array.from({ length: 200 }, (_, at) => round.shown(tab, start + at, 'id'))).toEqual(ids);
    round.change({ deleteDimension: rows(start, start + 200) });
    const { body } = await check();
    expect(body['message']).toContain('200 rader er trukket');
    await restore();
    expect(Array.from({ length: 200 }, (_, at) => round.shown(tab, start + at, 'id'))).toEqual(ids);
    round.change({ deleteDimension: rows(start, start + 200) });
    await check();
  });
});

describe('a deleted row', () => {
  it('is withdrawn and kept, and an undo makes it the same row again', async () => {
    const row = rowOf('Beta');
    const cells = wholeRow(row);
    const id = idOf('Beta');
    round.change({ deleteDimension: rows(row, row + 1) });
    const { body } = await check();
    expect(body['message']).toContain('1 rad er trukket');
    expect(await stored(id)).toMatchObject({ state: 'withdrawn', cells: { measure: 'Beta' } });
    round.change({ insertDimension: { ...rows(row, row + 1), inheritFromBefore: true } });
    round.type(tab, row, cells);
    await check();
    expect(idOf('Beta')).toBe(id);
    expect(await stored(id)).toMatchObject({ state: 'typed' });
  });

  it('comes back from the menu at the first free row, whole, with its ID and status', async () => {
    const row = rowOf('Beta');
    const cells = wholeRow(row);
    round.change({ deleteDimension: rows(row, row + 1) });
    await check();
    const free = round.rows(tab) + 1;
    const { status, body } = await restore();
    expect([status, body['title']]).toEqual([200, 'Hentet tilbake 1 rad']);
    expect(body['message']).toContain('«Beta»');
    expect(rowOf('Beta')).toBe(free);
    expect(wholeRow(free)).toEqual(cells);
  });

  it('comes back also when nobody had checked the tab since', async () => {
    const id = idOf('Alfa to');
    round.change({ deleteDimension: rows(rowOf('Alfa to'), rowOf('Alfa to') + 1) });
    await restore();
    expect(idOf('Alfa to')).toBe(id);
  });

  it('is brought back before those that were taken away earlier', async () => {
    for (const measure of ['Alfa to', 'Delta']) {
      round.change({ deleteDimension: rows(rowOf(measure), rowOf(measure) + 1) });
      await check();
    }
    await restore();
    expect([rowOf('Delta') > 0, rowOf('Alfa to') > 0]).toEqual([true, false]);
    await restore();
    expect([rowOf('Delta') > 0, rowOf('Alfa to') > 0]).toEqual([true, true]);
  });

  it('is no business of the county governor’s', async () => {
    expect((await restore(caseWorker)).status).toBe(403);
  });
});

describe('a column that is moved, retyped or gone', () => {
  const at = behov.columns.findIndex(({ field }) => field === 'theme');

  it('is found by its header, whatever its case and spacing', async () => {
    header(at, ' TE MA ');
    const ids = names.map(idOf);
    expect((await check()).body['title']).toBe('Kontrollert');
    expect(names.map(idOf)).toEqual(ids);
    expect(round.shown(tab, rowOf('Alfa'), 'status')).toBe('Klar');
    header(at, 'Tema');
  });

  it('is told when it is unknown, and takes no row and no stored text with it', async () => {
    const ids = names.map(idOf);
    header(at, 'Emne');
    const { body } = await check();
    expect(body['title']).toBe('Se på overskriftene');
    expect(body['message']).toContain('«Tema» mangler');
    expect(body['message']).toContain('«Emne» er ukjent');
    expect(names.map(idOf)).toEqual(ids);
    for (const id of ids)
      expect(await stored(id)).toMatchObject({ state: 'typed', cells: { theme: 'Inkluderende praksis' } });
    header(at, 'Tema');
    expect((await check()).body['title']).toBe('Kontrollert');
  });

  it('all at once, when row 1 is deleted, withdraws nothing', async () => {
    const headers = behov.columns.map(({ header }) => header);
    headers.forEach((_, column) => header(column, ''));
    await check();
    for (let column = 0; column < headers.length; column++) header(column, headers[column] ?? '');
    await check();
    for (const id of names.map(idOf)) expect(await stored(id)).toMatchObject({ state: 'typed' });
  });
});
