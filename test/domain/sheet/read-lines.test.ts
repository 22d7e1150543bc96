// Counts, budget lines and organisation numbers as people keep them in one cell.
import { describe, expect, it } from 'vitest';
import { readCounts, readLines } from '../../../functions/domain/sheet/read-lines.ts';
import { targetGroups } from '../../../functions/domain/tabs/behov/words.ts';
import { readOrgnr } from '../../../functions/domain/sheet/read-orgnr.ts';

const shown = (lines: { label: string; number: number }[] | undefined) =>
  lines?.map(({ label, number }) => `${label}=${number}`).join(' ');

describe('counts', () => {
  it.each<[string | number, string]>([
    [46, '=46'],
    ['46', '=46'],
    ['1 200', '=1200'],
    ['lærere 40, ledere 6', 'lærere=40 ledere=6'],
    ['lærere: 40; ledere: 6', 'lærere=40 ledere=6'],
    ['lærere 40 og ledere 6', 'lærere=40 ledere=6'],
    ['andre ansatte 12', 'andre ansatte=12'],
    ['PPT 3\nSFO 5', 'PPT=3 SFO=5'],
    ['Lærere40', 'lærere=40'],
    ['LÆRERE : 40', 'lærere=40'],
    ['lærere 40   og   ledere 6', 'lærere=40 ledere=6'],
    ['lærere 40, ; ledere 6;', 'lærere=40 ledere=6'],
  ])('«%s» are %s', (written, counts) => {
    expect(shown(readCounts(written, targetGroups))).toBe(counts);
  });
  it.each([
    'mange',
    'ca 40',
    '-4',
    '4,5',
    'lærere',
    'lærere 40, ledere',
    '40 lærere',
    '',
    null,
    'elever 40',
    'lærere 40 stk',
    '3 lærere 40',
    'lærere 40ogledere 6',
    'lærere 40 6',
    'lærere 99999999999',
    'lærere:: 40',
    'lære:re 40',
  ])('«%s» are none', (written) => {
    expect(readCounts(written, targetGroups)).toBeUndefined();
  });
});

describe('lines with amounts', () => {
  it.each([
    ['Kurs: 150 000; Vikar: 100 000', 'Kurs=150000 Vikar=100000'],
    ['Kurs 2: 150.000 kr\nVikar: 100 000,-', 'Kurs 2=150000 Vikar=100000'],
    ['Kurs = 150000', 'Kurs=150000'],
    ['Kurs: 150 000; Vikar: 100 000; Sum: 250 000', 'Kurs=150000 Vikar=100000'],
    ['2026: 250 000; 2027/28: 200 000', '2026=250000 2027/28=200000'],
    ['Kurs:150000;', 'Kurs=150000'],
    ['Kurs: dag 1 = 150', 'Kurs: dag 1=150'],
    ['Kurs 1: 100; Totalt: 100', 'Kurs 1=100'],
    ['Kurs: 100; TOTAL = 100', 'Kurs=100'],
    ['I alt: 150; Kurs: 100; Vikar: 50', 'Kurs=100 Vikar=50'],
    ['Delsum: 100; Sum total: 50', 'Delsum=100 Sum total=50'],
    ['Summer: 100; Vikar: 50', 'Summer=100 Vikar=50'],
  ])('«%s» are %s', (written, lines) => {
    expect(shown(readLines(written))).toBe(lines);
  });
  it.each([
    '150 000',
    'Kurs',
    'Kurs: mye',
    'Kurs: 1,5 mill',
    'Kurs: 100; Sum: 200',
    ': 100',
    '1400000+',
    '',
    null,
    'Kurs: 100; mye',
    '= 100',
    'Kurs: ',
    ';',
  ])('«%s» are none', (written) => {
    expect(readLines(written)).toBeUndefined();
  });
});

describe('an organisation number', () => {
  it.each([
    '974760673',
    '974 760 673',
    'NO974760673MVA',
    'no 974 760 673 mva',
    '974.760.673',
    '974\u00a0760\u00a0673',
  ])('«%s» is one', (written) => expect(readOrgnr(written)).toBe('974760673'));
  it('may end in 0, and never where a tenth digit would be needed', () => {
    expect(readOrgnr('974760010')).toBe('974760010');
    for (let last = 0; last < 10; last++) expect(readOrgnr(`97476007${last}`)).toBeUndefined();
    expect(readOrgnr('874760676')).toBe('874760676');
  });
  it.each([
    '974760674',
    '97476067',
    '123456785',
    '9747606730',
    '774760673',
    'x974760673',
    '9800000280',
    '974760673x',
    'MVA974760673',
    '974760673NO',
    'kommune',
    '',
  ])('«%s» is none', (written) => expect(readOrgnr(written)).toBeUndefined());
});
