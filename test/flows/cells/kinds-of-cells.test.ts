// One law for every column that people type in: a cell is read as what it shows, or told with what stands there.
import { beforeAll, describe, expect, it } from 'vitest';
import { Workbook } from '../../../desk/sheets/workbook.ts';
import type { Cell } from '../../../functions/domain/sheet/cells.ts';
import type { Column } from '../../../functions/domain/sheet/column.ts';
import type { Finding } from '../../../functions/domain/sheet/finding.ts';
import { readCell } from '../../../functions/domain/sheet/read-cell.ts';
import { fixedTabs, tabOf } from '../../../functions/domain/tabs/index.ts';
import { sentenceOf } from '../../../functions/text/findings/catalogue.ts';
import { memorySheets } from '../../ports/memory-sheets.ts';

type Format = { type: string; pattern?: string };

/** What is typed, with which format, what people see, and what it says as a number where it is one. */
const kinds = {
  date: [46_054, { type: 'DATE', pattern: 'dd.mm.yyyy' }, '01.02.2026'],
  'date in words': [46_054, { type: 'DATE', pattern: 'd. mmmm yyyy' }, '01.02.2026'],
  'date of an own pattern': [46_054, { type: 'NUMBER', pattern: 'dd/mm/yy' }, '01.02.2026'],
  month: [46_054, { type: 'DATE', pattern: 'mm yyyy' }, '02 2026'],
  moment: [46_054.5, { type: 'DATE_TIME' }, '01.02.2026 12:00'],
  clock: [0.5, { type: 'TIME', pattern: 'hh:mm' }, '12:00'],
  'clock of an own pattern': [0.5, { type: 'NUMBER', pattern: '[h]:mm' }, '12:00'],
  percentage: [0.25, { type: 'PERCENT', pattern: '0%' }, '25 %'],
  'percentage of an own pattern': [0.25, { type: 'NUMBER', pattern: '0 %' }, '25 %'],
  'rounded away': [330_000.4, { type: 'NUMBER', pattern: '#,##0' }, /^330\s000$/],
  'in thousands': [330_000, { type: 'NUMBER', pattern: '#,##0,' }, '330'],
  'with a word': [4, { type: 'NUMBER', pattern: '0" mill"' }, '4 mill'],
  hidden: [330_000, { type: 'NUMBER', pattern: ';;;' }, 'ingenting'],
  'without its minus': [-330_000, { type: 'NUMBER', pattern: '#,##0;#,##0' }, /^330\s000$/],
  ticked: [true, { type: 'TEXT', pattern: '@' }, 'avkrysningsboks'],
  error: ['=1/0', { type: 'NUMBER', pattern: '#,##0' }, '#DIVIDE_BY_ZERO'],
} as const satisfies Record<string, [number | boolean | string, Format, string | RegExp]>;

/** What is the number 330 000 or 33, whatever its format. */
const amounts = {
  plain: [330_000, { type: 'NUMBER', pattern: '#,##0' }],
  'without a format': [330_000, { type: 'NUMBER', pattern: '0' }],
  kroner: [330_000, { type: 'CURRENCY', pattern: '"kr" #,##0' }],
  'kroner and øre': [330_000, { type: 'CURRENCY', pattern: '"kr" #,##0.00' }],
  'with noise': [330_000.000_000_000_06, { type: 'NUMBER', pattern: '#,##0' }],
  'with noise from below': [329_999.999_999_999_94, { type: 'NUMBER', pattern: '#,##0' }],
  'in red': [330_000, { type: 'NUMBER', pattern: '[Red]#,##0' }],
  scientific: [330_000, { type: 'SCIENTIFIC', pattern: '0.00E+00' }],
} as const satisfies Record<string, [number, Format]>;

const title = 'Ark1';

/** As a workbook answers them when it is read. */
async function asRead(cells: readonly (readonly [number | boolean | string, Format, ...unknown[]])[]) {
  const workbook = Workbook.inMemory({ spreadsheetId: 'bok', title });
  const [sheet] = workbook.get().sheets ?? [];
  const { sheetId = 0, title: name = '' } = sheet?.properties ?? {};
  const values = cells.map(([typed, numberFormat]) => ({
    userEnteredValue:
      typeof typed === 'number'
        ? { numberValue: typed }
        : typeof typed === 'boolean'
          ? { boolValue: typed }
          : { formulaValue: typed },
    userEnteredFormat: { numberFormat },
  }));
  const start = { sheetId, rowIndex: 0, columnIndex: 0 };
  const fields = 'userEnteredValue,userEnteredFormat.numberFormat';
  workbook.batchUpdate({ requests: [{ updateCells: { start, rows: [{ values }], fields } }] }, 'owner');
  const [grid] = await memorySheets(workbook).port.read('bok', [name ?? title]);
  return grid?.rows[0] ?? [];
}

const named = <T extends object>(table: T, cells: Cell[]): Record<keyof T, Cell> =>
  Object.fromEntries(Object.keys(table).map((name, at) => [name, cells[at]])) as Record<keyof T, Cell>;

let odd: Record<keyof typeof kinds, Cell>;
let right: Record<keyof typeof amounts, Cell>;
beforeAll(async () => {
  odd = named(kinds, await asRead(Object.values(kinds)));
  right = named(amounts, await asRead(Object.values(amounts)));
});

const place = { title: 'Behov Fosen', row: 1, column: 0 };
const tabs = [tabOf('Behov Fosen')!.tab, ...Object.values(fixedTabs)];
const columns = tabs.flatMap(({ kind, columns: all }) =>
  all
    .filter((column: Column) => column.owner === 'person')
    .map((column: Column) => [`${kind}: ${column.header}`, column] as const),
);
const numeric: readonly Column['kind'][] = ['kroner', 'integer', 'decimal', 'counts', 'lines', 'orgnr'];
const numbers = columns.filter(([, { kind }]) => numeric.includes(kind));
const texts = columns.filter(([, { kind }]) => kind === 'text');

const stop = (column: Column, cell: Cell): Finding => {
  const { value, findings } = readCell(column, cell, place);
  expect([value, findings.map(({ severity }) => severity)]).toEqual([undefined, ['stops']]);
  return findings[0]!;
};
const isSaid = (said: string, seen: string | RegExp): boolean =>
  typeof seen === 'string' ? said.includes(seen) : said.split(/[«»]/).some((part) => seen.test(part));

/** The kinds but for these. */
const kindsBut = (isLeftOut: (name: string) => boolean) =>
  Object.entries(kinds).filter(([name]) => !isLeftOut(name));

describe.each(numbers)('in %s', (_name, column) => {
  const isShare = (name: string): boolean => column.orShare === true && name.startsWith('percentage');
  it.each(kindsBut(isShare))('a cell that shows %s is refused in words', (name, [, , seen]) => {
    const said = sentenceOf(stop(column, odd[name as keyof typeof kinds]));
    expect(said).toContain(column.header);
    expect([said, isSaid(said, seen)]).toEqual([said, true]);
  });
});

describe('where a share may stand', () => {
  it.each(numbers.filter(([, { orShare }]) => orShare))('a percentage is one: %s', (_name, column) => {
    for (const name of ['percentage', 'percentage of an own pattern'] as const)
      expect(readCell(column, odd[name], place)).toEqual({ value: { parts: 25, of: 100 }, findings: [] });
    expect(stop(column, { value: 0.0225, shown: '2%', shownAs: 'percent' }).facts).toMatchObject({
      holds: '2,25 %',
    });
  });
});

describe.each(numbers.filter(([, { kind }]) => ['kroner', 'integer', 'decimal', 'counts'].includes(kind)))(
  'in %s',
  (_name, column) => {
    it.each(Object.keys(amounts))('330 000 is that number: %s', (name) => {
      const { value, findings } = readCell(column, right[name as keyof typeof amounts], place);
      const plain = readCell(column, { value: 330_000 }, place);
      expect([value, findings]).toEqual([plain.value, []]);
      expect(value).toBeDefined();
    });
  },
);

describe.each(texts)('in %s', (_name, column) => {
  const isTold = (name: string): boolean => name === 'ticked' || name === 'error';
  it.each(kindsBut(isTold))('a cell that shows %s is that text', (name, [, , seen]) => {
    const { value, findings } = readCell(column, odd[name as keyof typeof kinds], place);
    const text = typeof value === 'string' ? value : '';
    const isSeen = typeof seen === 'string' ? text === seen : seen.test(text);
    expect([text, isSeen, findings]).toEqual([text, true, []]);
  });
  it('a tick and an error of a formula are told', () => {
    expect(stop(column, odd.ticked).code).toBe('boxUnread');
    expect(stop(column, odd.error).code).toBe('formulaError');
  });
});

describe.each(columns)('in %s', (_name, column) => {
  it('a box that is not ticked is no answer, and is told', () => {
    const { value, findings } = readCell(column, { value: false }, place);
    expect(value).toBeUndefined();
    const [told, ...more] = findings.map(({ code, severity }) => `${code} ${severity}`);
    const expected =
      column.kind === 'choice' ? 'boxUnread stops' : column.required ? 'missing stops' : 'boxUnread tells';
    expect([told, more]).toEqual([expected, []]);
  });
});

describe('a day is read where a day is asked for', () => {
  const dates = columns.filter(([, { kind }]) => kind === 'date');
  it.each(dates)('in %s', (_name, column) => {
    for (const name of ['date', 'date in words', 'date of an own pattern'] as const)
      expect(readCell(column, odd[name], place)).toEqual({ value: '2026-02-01', findings: [] });
    for (const name of ['month', 'clock', 'percentage', 'error', 'ticked', 'hidden'] as const)
      stop(column, odd[name]);
  });

  it('and no other day than the cell holds, as 2 January for an American’s 1 February', () => {
    const [, column] = dates[0]!;
    expect(stop(column, { value: 46_054, shown: '2/1/2026', shownAs: 'day' }).code).toBe('dateUnreadable');
  });
});
