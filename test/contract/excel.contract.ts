// The contract of ExcelPort: one suite for files in memory and for Excel's own form.
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../functions/domain/sheet/cells.ts';
import type { ExcelBook, ExcelPort } from '../../functions/ports.ts';

const column = (header: string) => ({
  header,
  help: 'Hjelp',
  width: 120,
  owner: 'person' as const,
  amount: false,
});

const bookOf = (rows: CellValue[][], more: Partial<ExcelBook> = {}): ExcelBook => ({
  title: 'Behov Fosen',
  frozenColumns: 1,
  columns: [
    { ...column('ID'), owner: 'us' },
    { ...column('Sektor'), choices: { words: ['skole', 'barnehage'], several: false } },
    { ...column('Søkt'), amount: true },
    column('Behov'),
  ],
  rows,
  hidden: [],
  ...more,
});

export function describeExcel(name: string, excel: ExcelPort): void {
  const thereAndBack = async (book: ExcelBook) => {
    const read = await excel.read(await excel.write(book));
    if ('fault' in read) throw new Error(read.fault);
    return read;
  };
  /** The rows under the headers that hold anything, as far as the columns go. */
  const rowsBack = async (book: ExcelBook): Promise<CellValue[][]> =>
    (await thereAndBack(book)).rows
      .slice(1, 1 + book.rows.length)
      .map((row) => book.columns.map((_, at) => row[at] ?? null));

  describe(`${name}: a file`, () => {
    it('begins with its headers, and has the rows under them', async () => {
      const { rows } = await thereAndBack(bookOf([['FOS-01', 'skole', 1000, 'Kartlagt']]));
      expect(rows[0]).toEqual(['ID', 'Sektor', 'Søkt', 'Behov']);
      expect(rows[1]?.slice(0, 4)).toEqual(['FOS-01', 'skole', 1000, 'Kartlagt']);
    });

    it.each<CellValue>([
      '=1+1',
      '007',
      '1 000',
      '+5',
      'æøå «–» 🐦',
      'to\nlinjer',
      '<b>&amp;</b>',
      'SANN',
      0,
      -5,
      1400000,
      null,
    ])('keeps %j as it is, in a column of amounts too', async (value) => {
      expect(await rowsBack(bookOf([['x', null, value, value]]))).toEqual([['x', null, value, value]]);
    });

    it('has no empty text, no space around a text, and line breaks of one sign', async () => {
      expect(await rowsBack(bookOf([['x', '', ' \u00a0', ' a\r\nb ']]))).toEqual([['x', null, null, 'a\nb']]);
    });

    it('brings back unseen what went with it, and nothing where nothing did', async () => {
      const hidden = [
        ['behov', 'ark-1', 'Behov Fosen'],
        ['FOS-01', '', '=1'],
      ];
      expect((await thereAndBack(bookOf([['x', null, null, null]], { hidden }))).hidden).toEqual(hidden);
      expect((await thereAndBack(bookOf([['x', null, null, null]]))).hidden).toEqual([]);
    });

    it('is read back without its marks and its key', async () => {
      const rows = [['FOS-01', 'skole', 1000, 'Kartlagt']];
      const key = { title: 'Farger', lines: [{ kind: 'mend' as const, word: 'Må rettes', about: 'Rett.' }] };
      const marks = [{ row: 0, column: 2, kind: 'mend' as const, note: 'Må rettes. <Beløpet> & resten.' }];
      const marked = await thereAndBack(bookOf(rows, { marks, key }));
      expect(marked).toEqual(await thereAndBack(bookOf(rows)));
    });

    it('has its rows in their order, three hundred of them', async () => {
      const rows = Array.from({ length: 300 }, (_, at) => [`R-${at}`, 'skole', at, `Nr ${at}`]);
      expect(await rowsBack(bookOf(rows))).toEqual(rows);
    });
  });

  describe(`${name}: bytes that are not taken in`, () => {
    it.each([
      ['text', Buffer.from('ID;Tiltak\n'), 'notXlsx'],
      ['nothing', Buffer.alloc(0), 'notXlsx'],
      ['the old form', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'oldXls'],
    ])('%s', async (_, bytes, fault) => {
      expect(await excel.read(bytes)).toEqual({ fault });
    });
    it('a file that was cut short', async () => {
      const whole = Buffer.from(await excel.write(bookOf([['x', null, null, null]])));
      expect(await excel.read(whole.subarray(0, whole.length - 40))).toEqual({ fault: 'damaged' });
    });
  });
}
