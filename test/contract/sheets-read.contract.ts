// What every SheetPort must do when it reads: cells as the flows decide by them, in one call.
import { FUNCTIONS_ACCOUNT } from '../../desk/accounts.ts';
import { describe, expect, it } from 'vitest';
import { MissingTab } from '../../functions/faults.ts';
import { book, first, hard, openBook, put, putNote, type Serve, second, valuesOf } from './sheets-harness.ts';

export function describeSheetReads(name: string, serve: Serve): void {
  describe(`${name}: a read`, () => {
    it('has the values as they are kept: texts, numbers and truth, whatever format shows them', async () => {
      const { read, change } = await openBook(
        serve,
        put(first, 0, 0, [['1 000', 1234567.5, true, null, ' x ']]),
      );
      const pattern = { type: 'NUMBER', pattern: '#,##0' };
      const range = {
        sheetId: first,
        startRowIndex: 0,
        endRowIndex: 1,
        startColumnIndex: 1,
        endColumnIndex: 2,
      };
      const cell = { userEnteredFormat: { numberFormat: pattern } };
      change({ repeatCell: { range, cell, fields: 'userEnteredFormat.numberFormat' } });
      expect(valuesOf(await read())).toEqual([['1 000', 1234567.5, true, null, ' x ']]);
    });

    it('says of a number that is shown as a day or a percentage what people see', async () => {
      const { read, change } = await openBook(serve, put(first, 0, 0, [[46235, 46235.5, 0.125, 1500, 'x']]));
      const types = ['DATE', 'DATE_TIME', 'PERCENT', 'CURRENCY', 'DATE'];
      const values = types.map((type) => ({ userEnteredFormat: { numberFormat: { type } } }));
      const start = { sheetId: first, rowIndex: 0, columnIndex: 0 };
      change({ updateCells: { start, rows: [{ values }], fields: 'userEnteredFormat.numberFormat' } });
      const grid = await read();
      expect(valuesOf(grid)).toEqual([[46235, 46235.5, 0.125, 1500, 'x']]);
      const shown = ['01.08.2026', '01.08.2026 12:00', '12,5 %', undefined, undefined];
      expect(grid.rows[0]?.map((cell) => cell.shown)).toEqual(shown);
    });

    it('has no half characters: what no store can keep is read as the sign for it', async () => {
      const { read } = await openBook(serve, put(first, 0, 0, [['Fo\ud800sen', 'Ær🐦']]));
      expect(valuesOf(await read())).toEqual([['Fo\ufffdsen', 'Ær🐦']]);
    });

    it('has each formula with its result, also over another tab, and an error by its kind', async () => {
      const { read } = await openBook(
        serve,
        put(second, 0, 0, [[40]]),
        put(first, 0, 0, [[2, `='${hard.replace("'", "''")}'!A1+A1`, '=1/0', '="a"&"b"', '=FINNESIKKE(1)']]),
      );
      const [row] = (await read()).rows;
      expect(row?.map(({ value }) => value)).toEqual([2, 42, '#DIVIDE_BY_ZERO', 'ab', '#NAME']);
      expect(row?.map(({ formula }) => formula !== undefined)).toEqual([false, true, true, true, true]);
      expect(row?.[2]?.formula).toBe('=1/0');
    });

    it('has the notes, and no note where there is none', async () => {
      const { read } = await openBook(serve, put(first, 0, 0, [['a', 'b']]), putNote(first, 0, 1, 'husk'));
      expect((await read()).rows[0]).toEqual([{ value: 'a' }, { value: 'b', note: 'husk' }]);
    });

    it('keeps empty rows and cells between those that hold something, and none after the last', async () => {
      const { read, change } = await openBook(serve, put(first, 1, 2, [['c']]), putNote(first, 3, 0, 'n'));
      const range = { sheetId: first, startRowIndex: 0, endRowIndex: 20 };
      const cell = { userEnteredFormat: { wrapStrategy: 'WRAP' } };
      change({ repeatCell: { range, cell, fields: 'userEnteredFormat' } });
      const { rows } = await read();
      expect(rows).toHaveLength(4);
      expect(rows[0]?.every(({ value }) => value === null)).toBe(true);
      expect(rows[1]?.slice(0, 3).map(({ value }) => value)).toEqual([null, null, 'c']);
      expect(rows[3]?.[0]?.note).toBe('n');
    });

    it('says how many rows there is room for, and which lock of ours stands on the tab', async () => {
      const { read, change, port } = await openBook(serve);
      expect(await read()).toMatchObject({ title: 'Behov', sheetId: first, height: 20 });
      expect((await read()).locks).toBeUndefined();
      change({
        addProtectedRange: { protectedRange: { range: { sheetId: first }, description: 'Min egen' } },
      });
      expect((await read()).locks).toBeUndefined();
      await port.write(book, { writes: [], locks: [{ editors: [FUNCTIONS_ACCOUNT], lock: first }] });
      expect((await read()).locks).toHaveLength(1);
    });

    it('of several tabs, or of all, is one call, in the order of the workbook', async () => {
      const { port, calls } = await openBook(serve, put(second, 0, 0, [['her']]));
      const before = calls();
      const named = await port.read(book, [hard, 'Behov']);
      expect(named.map(({ title }) => title)).toEqual(['Behov', hard]);
      expect(valuesOf(named[1]!)).toEqual([['her']]);
      expect(calls() - before).toBe(1);
      const whole = named.map((grid) => ({ ...grid, workbook: { ...grid.workbook, whole: true } }));
      // A second workbook beside it has a tab of its own.
      const all = await port.read(book, 'all');
      expect(all.filter(({ workbook }) => !workbook?.office)).toEqual(whole);
    });

    it.each(['Budsjett', "Behov 'n", '=Behov'])('names the tab %s, which there is none of', async (title) => {
      const { port } = await openBook(serve);
      const missing = await port.read(book, ['Behov', title]).catch((error: unknown) => error);
      expect(missing).toBeInstanceOf(MissingTab);
      expect(missing).toMatchObject({ title });
    });

    it('of a workbook that is not there fails, and not as a tab that is missing', async () => {
      const { port } = await openBook(serve);
      const failed = await port.read('annen', ['Behov']).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(Error);
      expect(failed).not.toBeInstanceOf(MissingTab);
    });

    it('that is answered 503 to the end fails as something worth trying again', async () => {
      const { read, fail } = await openBook(serve);
      fail();
      await expect(read()).rejects.toMatchObject({ status: 503 });
      expect((await read()).title).toBe('Behov');
    });
  });
}
