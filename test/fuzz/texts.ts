// Random texts that come near what readers know: pieces of amounts, dates, lists and names, and anything else.
import fc from 'fast-check';
import { behov } from '../../functions/domain/tabs/behov.ts';
import type { CellValue } from '../../functions/domain/sheet/cells.ts';
import type { Column } from '../../functions/domain/sheet/column.ts';

const columns: readonly Column[] = behov.columns;
const words = columns.flatMap(({ choices = [], header }) => [header, ...choices]);

const pieces = [
  '1',
  '12',
  '2026',
  '26',
  '000',
  '9',
  '974 760 673',
  '31.12',
  '1.2.2026',
  '23:59',
  '0,5',
  ' ',
  '\u00a0',
  '\u202f',
  '\t',
  '\n',
  '.',
  ',',
  ';',
  ':',
  '-',
  '\u2212',
  '–',
  '/',
  '+',
  '%',
  '?',
  '=',
  '@',
  'kr',
  'nok',
  'mill',
  'tusen',
  'ca.',
  'prosent',
  'høst',
  'V',
  'h',
  'kl.',
  'sum',
  'og',
  'ja',
  'nei',
  'Alle',
  '(fra ',
  '(til ',
  '(',
  ')',
  '<b>',
  '"',
  "'",
  '&',
  '«',
  '»',
  '\\',
  '\u0000',
  '\u200b',
  '\u{1f600}',
  '\u0301',
  'constructor',
  '__proto__',
  'FOS-01',
  'FOS',
  'Fosen',
  'DMMH',
  'NTNU',
  '#REF!',
  'a@b.no',
  '=1+1',
];

/** A text of pieces, of one word a column knows, or of anything; half characters and all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join('')) },
  { weight: 2, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...pieces), fc.integer({ min: 60, max: 6000 }))
      .map(([piece, length]) => piece.repeat(length / piece.length)),
  },
);

export const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 5, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, 0, -1, 0.1, 45_000.5, 1e21, 2 ** 53) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
);
