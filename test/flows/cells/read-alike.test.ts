// One law for every formula that reads a person's cell: the number that the functions read there, or an error.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Workbook } from '../../../desk/sheets/workbook.ts';
import type { Cell } from '../../../functions/domain/sheet/cells.ts';
import type { Column } from '../../../functions/domain/sheet/column.ts';
import { readCell } from '../../../functions/domain/sheet/read-cell.ts';
import { nokkeltall } from '../../../functions/domain/tabs/nokkeltall.ts';
import { type Typed, numberIn, readTyped } from '../../../functions/flows/tabs/formulas/read-alike.ts';
import { memorySheets } from '../../ports/memory-sheets.ts';

type Value = string | number | boolean;

const forms: Value[] = [
  '100 000',
  '+100 000',
  '-2 500 000',
  '\u22122 500 000',
  '50.000',
  '50,000',
  '12.5',
  '12,5',
  'kr 100 000',
  '100 000 kr',
  '100 000,-',
  '100 000,00',
  '100\u00a0000',
  '100\u202f000',
  '100\u2007000',
  '\u200b100000',
  '100\u00ad000\u200e',
  '\ufeff5',
  '+5',
  '-0',
  '5 %',
  '100 tusen',
  '1,4 mill',
  '1e3',
  '1/2',
  '1.2.26',
  '007',
  '100000',
  '-5',
  '99999999999',
  '?',
  '-',
  ' ',
  '"5"',
  '=5',
  'SANN',
  'TRUE',
  '12:00',
  '(500)',
  true,
  false,
  0,
  -5,
  100_000,
  12.5,
  330_000.000_000_000_06,
  330_000.4,
  46_054,
];

const given = (value: Value) => {
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
};

const title = 'Ark1';

/** A workbook with these in column A under one number format, as people have typed them. */
function bookOf(values: (Value | null)[], numberFormat = { type: 'NUMBER', pattern: '#,##0' }) {
  const workbook = Workbook.inMemory({ spreadsheetId: 'bok', title });
  const [sheet] = workbook.get().sheets ?? [];
  const { sheetId = 0, title: name = '' } = sheet?.properties ?? {};
  const fill = (column: number, cells: object[], fields: string) =>
    workbook.batchUpdate(
      {
        requests: [
          {
            updateCells: {
              start: { sheetId, rowIndex: 0, columnIndex: column },
              rows: cells.map((cell) => ({ values: [cell] })),
              fields,
            },
          },
        ],
      },
      'owner',
    );
  const type = (typed: (Value | null)[]) =>
    fill(
      0,
      typed.map((value) => ({
        userEnteredValue: value === null ? {} : given(value),
        userEnteredFormat: { numberFormat },
      })),
      'userEnteredValue,userEnteredFormat.numberFormat',
    );
  type(values);
  return {
    type,
    calculate: (formulas: string[]) =>
      fill(
        1,
        formulas.map((formulaValue) => ({ userEnteredValue: { formulaValue } })),
        'userEnteredValue',
      ),
    async read(): Promise<[person: Cell, formula: Cell][]> {
      const [grid] = await memorySheets(workbook).port.read('bok', [name ?? title]);
      return values.map((_, row) => {
        const [person = { value: null }, formula = { value: null }] = grid?.rows[row] ?? [];
        return [person, formula];
      });
    },
  };
}

const count = nokkeltall.columns.find(({ field }) => field === 'elevtall')!;
const manYears = nokkeltall.columns.find(({ field }) => field === 'arsverk')!;
type Kind = [name: string, column: Column, formula: (cell: string, typed: Typed) => string];
const kinds: Kind[] = [
  ['Elevtall', count, numberIn],
  ['Årsverk', manYears, numberIn],
];

const place = { title: '', row: 0, column: 0 };
/** What the functions read: a number, 0 for nothing, or no number. */
function readBy(column: Column, cell: Cell): number | 'refused' {
  const { value, findings } = readCell(column, cell, place);
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && 'digits' in value) return value.digits / 10 ** value.decimals;
  return findings.some(({ severity }) => severity === 'stops') ? 'refused' : 0;
}
const resultOf = ({ value }: Cell): number | 'refused' =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : 'refused';

describe.each(kinds)('%s', (_name, column, formulaOf) => {
  it('comes to what the functions read once they have, or to an error where they refuse it', async () => {
    const book = bookOf(forms);
    const before = await book.read();
    book.calculate(before.map(([cell], row) => `=${formulaOf(`A${row + 1}`, readTyped(column, cell))}`));
    const told = (await book.read()).map(([cell, result], at) => [
      forms[at],
      readBy(column, cell),
      resultOf(result),
    ]);
    expect(told.map(([form, , result]) => [form, result])).toEqual(told.map(([form, read]) => [form, read]));
    expect(told.some(([, read]) => read === 'refused')).toBe(true);
  });

  it('comes to no other number of a text that was typed since', async () => {
    const texts = forms.filter((form) => typeof form === 'string');
    const book = bookOf(texts.map(() => null));
    book.calculate(texts.map((_, row) => `=${formulaOf(`A${row + 1}`, { value: null, read: '0' })}`));
    book.type(texts);
    for (const [at, [cell, result]] of (await book.read()).entries())
      expect([texts[at], readBy(column, cell), 'refused']).toContain(resultOf(result));
  });

  it('is an error for a date or a percentage, however whole its number', async () => {
    for (const type of ['DATE', 'TIME', 'DATE_TIME', 'PERCENT']) {
      const book = bookOf([46_054, 1, 0.25], {
        type,
        pattern: { DATE: 'dd.mm.yyyy', TIME: 'hh:mm', DATE_TIME: 'dd.mm.yyyy hh:mm', PERCENT: '0%' }[type]!,
      });
      const before = await book.read();
      book.calculate(before.map(([cell], row) => `=${formulaOf(`A${row + 1}`, readTyped(column, cell))}`));
      expect((await book.read()).map(([, result]) => resultOf(result))).toEqual([
        'refused',
        'refused',
        'refused',
      ]);
    }
  });
});

const sign = fc.constantFrom(...Array.from(' .,-+%kr\u00a0\u202f\u2007\u200b\u00ad/:e0123456789'));
const typed = fc.oneof(
  fc.string({ unit: sign, minLength: 1, maxLength: 12 }),
  fc.integer({ min: -3_000_000, max: 3_000_000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: 0, max: 9_999_999 }).map((number) => number.toLocaleString('nb-NO')),
);

it('holds for whatever is typed: read alike, or refused in both', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { minLength: 40, maxLength: 60 }), async (values) => {
      for (const [, column, formulaOf] of kinds) {
        const book = bookOf(values);
        const before = await book.read();
        book.calculate(before.map(([cell], row) => `=${formulaOf(`A${row + 1}`, readTyped(column, cell))}`));
        for (const [at, [cell, result]] of (await book.read()).entries())
          expect([values[at], resultOf(result)]).toEqual([values[at], readBy(column, cell)]);
      }
    }),
    { numRuns: 8 },
  );
});
