// Money as people write it: each form is either the right whole amount, or a finding with a code, never a guess.
import { describe, expect, it } from 'vitest';
import { readAmount, readInteger, readSignedAmount } from '../../../functions/domain/sheet/read-amount.ts';

const nbsp = '\u00a0';
const narrow = '\u202f';
const thin = '\u2009';

const read: [written: string | number, kroner: number][] = [
  [0, 0],
  [250000, 250000],
  ['0', 0],
  ['250000', 250000],
  ['1 234 567', 1234567],
  [`1${nbsp}234${nbsp}567`, 1234567],
  [`1${narrow}234${narrow}567`, 1234567],
  [`1${thin}234${thin}567`, 1234567],
  ['3 256  653', 3256653],
  [`3 256 ${nbsp}653`, 3256653],
  ['1.234.567', 1234567],
  ['12.345', 12345],
  ['  450 000  ', 450000],
  [`${nbsp}450 000${nbsp}`, 450000],
  ['kr 450 000', 450000],
  ['Kr. 450 000', 450000],
  ['450 000 kr', 450000],
  ['450 000 kr.', 450000],
  ['450000kr', 450000],
  ['NOK 450 000', 450000],
  ['450 000 NOK', 450000],
  ['450 000 kroner', 450000],
  ['450 000,-', 450000],
  ['450.000,-', 450000],
  ['kr 450 000,-', 450000],
  ['450 000.-', 450000],
  ['450 000,00', 450000],
  [`450${thin}000,00`, 450000],
  ['450.000,00', 450000],
  ['450000.00', 450000],
  ['007', 7],
  ['-0', 0],
  ['\u22120 kr', 0],
  [`1\u2007234\u2007567`, 1234567],
  ['\u200b450 000\u200e', 450000],
  ['450\u00ad000', 450000],
  ['\ufeffkr\u200b 450 000', 450000],
  ['1\t234', 1234],
  ['450 000,- kr', 450000],
  ['450 000 ,-', 450000],
  ['kr 450 000 kr', 450000],
  ['10 000 000 000', 10_000_000_000],
  [10_000_000_000, 10_000_000_000],
  [`450 000${' '.repeat(100)}`, 450000],
  [`450${' '.repeat(54)}000`, 450000],
];

const refused: [written: string | number | boolean | null, code: string, fix?: number][] = [
  ['', 'amountUnreadable'],
  [null, 'amountUnreadable'],
  [true, 'amountUnreadable'],
  ['?', 'amountUnreadable'],
  ['d.d.', 'amountUnreadable'],
  ['kr', 'amountUnreadable'],
  ['ca 100 000', 'amountUnreadable', 100000],
  ['100 000?', 'amountUnreadable', 100000],
  ['100k', 'amountUnreadable', 100000],
  ['1,4 mill', 'amountUnreadable', 1400000],
  ['10 %', 'amountUnreadable'],
  ['100 k', 'amountUnreadable', 100000],
  ['100 K', 'amountUnreadable', 100000],
  ['100 tusen', 'amountUnreadable', 100000],
  ['100t', 'amountUnreadable', 100000],
  ['2,5 tusen', 'amountUnreadable', 2500],
  ['2 mill', 'amountUnreadable', 2_000_000],
  ['2 mill.', 'amountUnreadable', 2_000_000],
  ['2 millioner', 'amountUnreadable', 2_000_000],
  ['1 million', 'amountUnreadable', 1_000_000],
  ['1,375 mill kr', 'amountUnreadable', 1_375_000],
  ['0.5 MNOK', 'amountUnreadable', 500_000],
  ['1234 mill', 'amountUnreadable', 1_234_000_000],
  ['12345 mill', 'amountUnreadable'],
  ['9999 milliarder', 'amountUnreadable'],
  ['x1 mill', 'amountUnreadable'],
  ['ca 2 mill', 'amountUnreadable', 2_000_000],
  ['ca. kr 100 000', 'amountUnreadable', 100000],
  ['Cirka 100 000', 'amountUnreadable', 100000],
  ['omtrent 100 000??', 'amountUnreadable', 100000],
  ['om lag 100 000', 'amountUnreadable', 100000],
  ['rundt 100 000', 'amountUnreadable', 100000],
  ['~100 000', 'amountUnreadable', 100000],
  ['100 000 ca', 'amountUnreadable'],
  ['?100 000', 'amountUnreadable'],
  ['+5', 'amountUnreadable', 5],
  ['+ 5 000 kr', 'amountUnreadable', 5000],
  ['5 + 5', 'amountUnreadable'],
  ['+', 'amountUnreadable'],
  ['-', 'amountUnreadable'],
  ['. +', 'amountUnreadable'],
  ['minst 100 000 +', 'amountOpenEnded', 100000],
  ['99 999 999 999 +', 'amountOpenEnded'],
  ['1 000 + 1 000 +', 'amountUnreadable'],
  ['1 400 000 + mva', 'amountUnreadable'],
  ['x1,234', 'amountUnreadable'],
  ['1,234x', 'amountUnreadable'],
  ['1234,567', 'amountUnreadable'],
  ['99,999,999,999', 'amountUnreadable'],
  ['12 34,00', 'amountUnreadable'],
  ['x12,00', 'amountUnreadable'],
  ['12,00x', 'amountUnreadable'],
  ['12,000,00', 'amountUnreadable'],
  ['12 ,50', 'amountDecimals'],
  ['x-5', 'amountUnreadable'],
  ['-5x', 'amountUnreadable'],
  ['1-5', 'amountUnreadable'],
  ['1000 234', 'amountUnreadable'],
  ['1000.234', 'amountUnreadable'],
  ['1 2345', 'amountUnreadable'],
  ['x250', 'amountUnreadable'],
  ['250x', 'amountUnreadable'],
  ['1\n234', 'amountUnreadable'],
  ['ikke kr 5', 'amountUnreadable'],
  ['5 kr i dag', 'amountUnreadable'],
  ['5,- i dag', 'amountUnreadable'],
  ['5,-5', 'amountUnreadable'],
  [`450${' '.repeat(55)}000`, 'amountUnreadable'],
  [10_000_000_001, 'amountTooLarge'],
  [Number.NaN, 'amountDecimals'],
  ['1 23 456', 'amountUnreadable'],
  ['12 34', 'amountUnreadable'],
  ['1.23.456', 'amountUnreadable'],
  ['1.234 567', 'amountUnreadable'],
  ['100 000 eller 200 000', 'amountUnreadable'],
  ['1e6', 'amountUnreadable'],
  ['0x10', 'amountUnreadable'],
  ['#REF!', 'amountUnreadable'],
  ['1,234,567', 'amountUnreadable', 1234567],
  ['12,345', 'amountUnreadable', 12345],
  ['1 400 000 +', 'amountOpenEnded', 1400000],
  ['1 400 000+', 'amountOpenEnded', 1400000],
  ['125 000,50', 'amountDecimals'],
  [`125${thin}000,50`, 'amountDecimals'],
  ['125000.5', 'amountDecimals'],
  ['12.50', 'amountDecimals'],
  [`\u22121${thin}234`, 'amountNegative'],
  [`1${thin}400${thin}000 +`, 'amountOpenEnded', 1400000],
  [1234.5, 'amountDecimals'],
  [-1, 'amountNegative'],
  ['-500', 'amountNegative'],
  ['\u2212500', 'amountNegative'],
  ['\u2013 500', 'amountNegative'],
  ['- 12 500', 'amountNegative'],
  [99_999_999_999, 'amountTooLarge'],
  ['99 999 999 999', 'amountTooLarge'],
];

describe('an amount is read as Norwegians write it', () => {
  it.each(read)('«%s» is %d kr', (written, kroner) => {
    expect(readAmount(written)).toEqual({ ok: true, value: kroner });
  });
});

describe('what is not surely a whole amount gets a code', () => {
  it.each(refused)('«%s» is %s', (written, code, fix) => {
    expect(readAmount(written)).toEqual({ ok: false, code, ...(fix !== undefined && { fix }) });
  });
});

describe('an adjustment may be negative', () => {
  it.each([
    ['-10 000', -10000],
    ['\u221210 000 kr', -10000],
    ['+10 000', 10000],
    [-5, -5],
    [5, 5],
    ['10 000', 10000],
    ['- 10 000', -10000],
    ['\u201310 000', -10000],
    ['kr -10 000', -10000],
    ['\u200b-10 000,-', -10000],
    ['-0', 0],
    [-0, 0],
    [' + 10 000', 10000],
  ])('«%s» is %d kr', (written, kroner) => {
    expect(readSignedAmount(written)).toEqual({ ok: true, value: kroner });
  });
});

describe('an adjustment that can’t be read', () => {
  it.each([
    ['--5', 'amountNegative'],
    ['+-5', 'amountNegative'],
    ['-5,50', 'amountDecimals'],
    [-0.5, 'amountDecimals'],
    [234.567, 'amountDecimals'],
    [-234.567, 'amountDecimals'],
    ['-99 999 999 999', 'amountTooLarge'],
    ['5-', 'amountUnreadable'],
    [null, 'amountUnreadable'],
  ])('«%s» is %s', (written, code) => {
    expect(readSignedAmount(written)).toMatchObject({ ok: false, code });
  });
});

describe('a count is a whole number without money', () => {
  it.each(['3 kr', 'NOK 3', '3 kroner', '3,5', '-3', 'tre', '', null, 3.5, -1, 99_999_999_999])(
    '«%s» is refused',
    (written) => {
      expect(readInteger(written)).toEqual({ ok: false, code: 'integerUnreadable' });
    },
  );
  it.each(['1 120', '1.120', 1120])('«%s» is 1120', (written) => {
    expect(readInteger(written)).toEqual({ ok: true, value: 1120 });
  });
});
