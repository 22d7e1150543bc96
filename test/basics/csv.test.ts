// A CSV file for Excel in Norwegian, byte for byte: what separates, what is text, and that no text is a formula.
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../functions/basics/csv.ts';

/** The one field of a file. */
const field = (value: string | number): string =>
  csvOf([[value]])
    .replace('\uFEFF', '')
    .replace(/\r\n$/, '');

it('begins with the mark of UTF-8; semicolons are between fields, and CRLF ends each row', () => {
  expect(
    csvOf([
      ['Tiltak', 'Søkt'],
      ['Språkmiljø', 120_000],
      ['', 0],
    ]),
  ).toBe('\uFEFF"Tiltak";"Søkt"\r\n"Språkmiljø";120000\r\n;0\r\n');
});

describe('a text', () => {
  it.each([
    ['has its quotes doubled', 'Kurs «A» og "B"; C', '"Kurs «A» og ""B""; C"'],
    ['may have several lines, which stay in its cell', 'a\r\nb\rc\nd', '"a\nb\nc\nd"'],
    ['loses signs that no cell shows', 'a\u0000b\u0007c', '"abc"'],
  ])('%s', (_, text, written) => {
    expect(field(text)).toBe(written);
  });

  it.each([
    '=1+1',
    '+47 912 34 567',
    '-1+1',
    '-cmd',
    '@SUM(A1)',
    '\t=1+1',
    '\ra',
    '  =1+1',
    '\u00a0@a',
    '＝1+1',
    '＠a',
  ])('that begins as a formula is text: %j', (text) => {
    expect(field(text).startsWith(`"'`)).toBe(true);
  });

  it('is known for a formula also behind a sign that is taken out', () => {
    expect(field('\u0000=1+1')).toBe(`"'=1+1"`);
  });

  it.each(['a=1', 'Skole - barnehage', '−5', '1-2', "'=1"])(
    'that begins otherwise is as it was: %j',
    (text) => {
      expect(field(text)).toBe(`"${text}"`);
    },
  );

  it.each(['-5', '-1200,5'])('that is a plain negative number is still one: %s', (text) => {
    expect(field(text)).toBe(`"${text}"`);
  });
});

it('a number is its digits, a negative one too', () => {
  expect([field(1_234_567), field(-5), field(0)]).toEqual(['1234567', '-5', '0']);
});
