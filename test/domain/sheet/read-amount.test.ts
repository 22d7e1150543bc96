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
    ['10 000', 10000],
  ])('«%s» is %d kr', (written, kroner) => {
    expect(readSignedAmount(written)).toEqual({ ok: true, value: kroner });
  });
});

describe('a count is a whole number without money', () => {
  it.each(['3 kr', '3,5', '-3', 'tre', 3.5])('«%s» is refused', (written) => {
    expect(readInteger(written)).toEqual({ ok: false, code: 'integerUnreadable' });
  });
  it('reads 1 120 pupils', () => expect(readInteger('1 120')).toEqual({ ok: true, value: 1120 }));
});
