// What every SheetPort must do when it writes: all in one call, nothing over what people typed meanwhile.
import { FUNCTIONS_ACCOUNT } from '../../desk/accounts.ts';
import { describe, expect, it } from 'vitest';
import { ProtectedError } from '../../desk/sheets/errors.ts';
import { SheetChanged } from '../../functions/faults.ts';
import { book, first, hard, openBook, put, putNote, type Serve, second, valuesOf } from './sheets-harness.ts';

const at = (row: number, column: number) => ({ sheetId: first, row, column });
const rowsOf = (startIndex: number, endIndex: number) => ({
  range: { sheetId: first, dimension: 'ROWS', startIndex, endIndex },
});

export function describeSheetWrites(name: string, serve: Serve): void {
  describe(`${name}: a write`, () => {
    it('puts each value in its cell, whatever order they come in, by one call', async () => {
      const { port, read, calls } = await openBook(serve, put(first, 0, 0, [['a', 'b'], ['c']]));
      const before = calls();
      await port.write(book, {
        writes: [
          { ...at(2, 3), value: 'sist' },
          { ...at(0, 1), value: 5 },
          { ...at(1, 0), value: null },
          { ...at(2, 2), value: 'nest sist' },
          { sheetId: second, row: 0, column: 0, value: 'annen fane' },
        ],
      });
      expect(calls() - before).toBe(1);
      expect(valuesOf(await read())).toEqual([['a', 5], [], [null, null, 'nest sist', 'sist']]);
      expect(valuesOf(await read(hard))).toEqual([['annen fane']]);
    });

    it.each(['=1+1', "'sitat", '007', '1 000', '+47 912', '31.01.2026', '@a', 'SANN', 'a\nb'])(
      'keeps the text %j a text',
      async (value) => {
        const { port, read, shown } = await openBook(serve);
        await port.write(book, { writes: [{ ...at(0, 0), value }] });
        expect((await read()).rows[0]).toEqual([{ value }]);
        expect(shown('Behov!A1')).toEqual([[value]]);
      },
    );

    it('makes a formula where one is asked for, and shows its result as Norwegians write numbers', async () => {
      const { port, read, shown } = await openBook(serve, put(first, 0, 0, [[0.5, 1234567]]));
      await port.write(book, { writes: [{ ...at(0, 2), value: { formula: '=SUM(A1;1)' } }] });
      expect((await read()).rows[0]?.[2]).toEqual({ value: 1.5, shown: '1,5', formula: '=SUM(A1;1)' });
      expect(shown('Behov!A1:C1')).toEqual([['0,5', '1234567', '1,5']]);
    });

    it('leaves how a cell looks, and shows the number in that format', async () => {
      const { port, change, shown } = await openBook(serve);
      const cell = { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0' } } };
      change({ repeatCell: { range: { sheetId: first }, cell, fields: 'userEnteredFormat' } });
      await port.write(book, { writes: [{ ...at(4, 0), value: 1400000 }] });
      expect(shown('Behov!A5')).toEqual([['1\u00a0400\u00a0000']]);
    });

    it('writes notes and takes them away beside values, and leaves those it says nothing of', async () => {
      const { port, read } = await openBook(
        serve,
        put(first, 0, 0, [['a', 'b', 'c']]),
        putNote(first, 0, 1, 'en persons'),
        putNote(first, 0, 2, 'vår'),
      );
      await port.write(book, {
        writes: [
          { ...at(0, 0), note: 'ny' },
          { ...at(0, 1), value: 'b2' },
          { ...at(0, 2), value: 'c2', note: null },
        ],
      });
      expect((await read()).rows[0]).toEqual([
        { value: 'a', note: 'ny' },
        { value: 'b2', note: 'en persons' },
        { value: 'c2' },
      ]);
    });

    it('gives a person’s cell another value only while it shows what it showed', async () => {
      const { port, read } = await openBook(
        serve,
        put(first, 0, 0, [['12k', '12k', 'ntnu', 'NTNU ', 1.5, '="x"']]),
      );
      const was = ['12k', '12 k', 'NTNU', 'NTNU', '1,5', 'x'];
      await port.write(book, {
        writes: was.map((text, column) => ({ ...at(0, column), value: '12000', was: text })),
      });
      expect(valuesOf(await read())).toEqual([[12000, '12k', 'ntnu', 'NTNU ', 12000, 'x']]);
    });

    it('answers the watched columns as they stand after it, with what stands beside where it is asked', async () => {
      const { port } = await openBook(
        serve,
        put(first, 0, 0, [
          ['ID', 'navn'],
          ['A-1', 'en'],
          [null, 'to'],
        ]),
      );
      const watch = [
        { title: 'Behov', column: 0, beside: 1 },
        { title: hard, column: 3 },
      ];
      const after = await port.write(book, { writes: [{ ...at(1, 1), value: 'én' }], watch });
      expect(after.get('Behov')).toEqual(['ID\tnavn', 'A-1\tén', '\tto']);
      expect(after.get(hard)).toEqual([]);
    });

    it('does nothing at all when a part of it cannot be done', async () => {
      const { port, read } = await openBook(serve);
      const writes = [
        { ...at(0, 0), value: 'x' },
        { sheetId: 99, row: 0, column: 0, value: 'y' },
      ];
      await expect(port.write(book, { writes })).rejects.toThrow(/No grid with id/);
      expect((await read()).rows).toEqual([]);
    });
  });

  describe(`${name}: rows`, () => {
    it('that are lacking come first, and look like the last one', async () => {
      const { port, change, read, shown } = await openBook(serve);
      const cell = { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0' } } };
      change({ repeatCell: { range: { sheetId: first }, cell, fields: 'userEnteredFormat' } });
      const growth = [{ sheetId: first, height: 20, rows: 3 }];
      await port.write(book, { writes: [{ ...at(22, 0), value: 5000 }], growth });
      expect(await read()).toMatchObject({ height: 23 });
      expect(shown('Behov!A23')).toEqual([['5\u00a0000']]);
    });

    it.each([
      ['written to', { writes: [{ ...at(19, 0), value: 'x' }] }],
      ['grown from', { writes: [], growth: [{ sheetId: first, height: 20, rows: 1 }] }],
    ])('that are gone since the read, and are %s, stop everything', async (_, job) => {
      const { port, change, read } = await openBook(serve, put(first, 0, 0, [['står']]));
      change({ deleteDimension: rowsOf(10, 20) });
      const writes = [{ ...at(0, 0), value: 'ny' }, ...job.writes];
      await expect(port.write(book, { ...job, writes })).rejects.toBeInstanceOf(SheetChanged);
      expect(await read()).toMatchObject({ height: 10, rows: [[{ value: 'står' }]] });
    });

    it.each([
      ['appended', { writes: [{ ...at(1, 0), value: 'ny' }], append: { sheetId: first, row: 1 } }],
      [
        'grown',
        { writes: [{ ...at(20, 0), value: 'ny' }], growth: [{ sheetId: first, height: 20, rows: 1 }] },
      ],
    ])('that were %s are not so twice: a call that does not know of it writes nothing', async (_, job) => {
      const { port, read } = await openBook(serve, put(first, 0, 0, [['ID']]));
      await port.write(book, job);
      const before = await read();
      const late = { ...job, writes: [{ ...at(0, 0), value: 'sent' }, ...job.writes] };
      await expect(port.write(book, late)).rejects.toBeInstanceOf(SheetChanged);
      expect(await read()).toEqual(before);
      await port.write(book, { ...late, lengthened: before.workbook?.lengthened ?? 0 });
      expect(await read()).toMatchObject({ workbook: { lengthened: 2 } });
    });

    it('that are new stand after the last that holds anything by then, with value and note', async () => {
      const { port, change, read } = await openBook(serve, put(first, 0, 0, [['ID'], ['a']]));
      change(put(first, 2, 1, [['skrevet imens']]));
      await port.write(book, {
        writes: [
          { ...at(1, 0), value: 'a2' },
          { ...at(2, 0), value: 'ny' },
          { ...at(3, 1), value: 'enda en', note: 'se her' },
        ],
        append: { sheetId: first, row: 2 },
      });
      const { rows } = await read();
      expect(rows.map((cells) => cells.map(({ value }) => value ?? ''))).toEqual([
        ['ID'],
        ['a2'],
        ['', 'skrevet imens'],
        ['ny'],
        ['', 'enda en'],
      ]);
      expect(rows[4]?.[1]?.note).toBe('se her');
    });
  });

  describe(`${name}: a lock`, () => {
    it('keeps people out of the tab, not us, and is gone when it is taken away', async () => {
      const { port, read, workbook } = await openBook(serve);
      const typing = () =>
        workbook.batchUpdate({ requests: [put(first, 1, 0, [['x']])] }, { email: 'ola@example.no' });
      await port.write(book, { writes: [], locks: [{ lock: first, editors: [FUNCTIONS_ACCOUNT] }] });
      expect(typing).toThrow(ProtectedError);
      await port.write(book, { writes: [{ ...at(1, 0), value: 'vårt' }] });
      const { locks: [lock = -1] = [] } = await read();
      await port.write(book, { writes: [{ ...at(0, 1), value: 'åpnet' }], locks: [{ unlock: lock }] });
      expect(typing).not.toThrow();
      expect((await read()).locks).toBeUndefined();
    });

    it('is one lock or none when the answer to putting it on or taking it away is lost', async () => {
      const { port, read, lose } = await openBook(serve);
      lose();
      const on = port.write(book, { writes: [], locks: [{ lock: first, editors: [FUNCTIONS_ACCOUNT] }] });
      await expect(on).rejects.toBeInstanceOf(SheetChanged);
      const { locks = [] } = await read();
      expect(locks).toHaveLength(1);
      lose();
      const off = port.write(book, { writes: [], locks: locks.map((unlock) => ({ unlock })) });
      await expect(off).rejects.toBeInstanceOf(SheetChanged);
      expect((await read()).locks).toBeUndefined();
    });
  });
}
