// The words of the scheme: one glossary, used by the tab and by the sentences, each year in its own words.
import { describe, expect, it } from 'vitest';
import { fixedTabs } from '../../functions/domain/tabs/index.ts';
import { submittedWords } from '../../functions/text/answers.ts';
import { writeNetworkStatus, writeReceipt } from '../../functions/text/mails.ts';
import { glossary, ordlisteRows, termOf, theTermOf } from '../../functions/text/ordliste.ts';
import { seedOf } from '../flows/round.ts';

const receipt = (year: number) => writeReceipt({ network: 'Fosen', year, version: 1, measures: [] });
const status = (year: number) =>
  writeNetworkStatus({
    network: 'Fosen',
    year,
    sought: 2,
    proposed: 1,
    coordination: 0,
    explanation: '',
    measures: [],
  });

describe('a term is called what its year calls it', () => {
  it('the report of a network was a beslutningsgrunnlag until 2025 and is a behovsmelding from 2026', () => {
    expect([2025, 2026].map((year) => termOf('networkNeedReport', year))).toEqual([
      'beslutningsgrunnlag',
      'behovsmelding',
    ]);
  });
  it('the county governor was fylkesmannen until 2020, whatever the scheme was called', () => {
    expect([2020, 2021].map((year) => theTermOf('countyGovernor', year))).toEqual([
      'fylkesmannen',
      'statsforvalteren',
    ]);
  });
  it('a term without an older word is the same in every year', () => {
    expect(termOf('frame', 2015)).toBe(termOf('frame', 2026));
  });
});

describe('what people are told uses the words of the round', () => {
  it('in the receipt', () => {
    expect(receipt(2026).subject).toBe('Behovsmeldingen fra Fosen er mottatt');
    expect(receipt(2015).subject).toBe('Beslutningsgrunnlaget fra Fosen er mottatt');
    expect(receipt(2015).text).toContain('Fylkesmannen');
    expect(receipt(2015).text).not.toMatch(/behovsmelding|statsforvalter/i);
  });
  it('in the status of a network', () => {
    expect(status(2026).subject).toMatch(/^Forslag til fordeling 2026: Fosen/);
    expect(status(2025).subject).toMatch(/^Innstilling 2025: Fosen/);
  });
  it('in the answers to the menu', () => {
    expect(submittedWords(2025, 'Fosen', 1, '1 kr', false).message).toMatch(
      /^Beslutningsgrunnlaget fra Fosen/,
    );
  });
});

describe('the tab Ordliste', () => {
  it('has a row for every term, with its meaning, what it was called and since when', () => {
    const rows = ordlisteRows();
    expect(rows).toHaveLength(Object.keys(glossary).length);
    expect(rows.every(({ term, meaning, before }) => term && meaning && before)).toBe(true);
    expect(rows.find(({ term }) => term === 'behovsmelding')).toMatchObject({
      before: 'beslutningsgrunnlag',
      from: 2026,
    });
  });
  it('has a column for every part of a row, and is seeded from the glossary', () => {
    const fields = fixedTabs.Ordliste.columns.map(({ field }) => field);
    expect(Object.keys(ordlisteRows()[0] ?? {}).toSorted()).toEqual([...fields].toSorted());
    expect(seedOf().ordliste).toEqual(ordlisteRows());
  });
});
