// The words of the scheme: one glossary, used by the tab and by the sentences, each year in its own words.
import { describe, expect, it } from 'vitest';
import { fixedTabs } from '../../functions/domain/tabs/index.ts';
import { submittedWords } from '../../functions/text/answers/answers.ts';
import { writeNetworkStatus } from '../../functions/text/mails/network-status.ts';
import { receiptFile } from '../../functions/text/mails/receipt-file.ts';
import { writeReceipt } from '../../functions/text/mails/receipt.ts';
import { glossary, ordlisteRows, termOf, theTermOf } from '../../functions/text/words/ordliste.ts';
import { outcomeWords } from '../../functions/text/words/status.ts';
import { seedOf } from '../seeded.ts';

const receipt = (year: number) =>
  writeReceipt({
    network: 'Fosen',
    round: { year, replyTo: 'post@example.no' },
    version: 1,
    measures: [],
    sentAt: '2026-01-15T08:00:00Z',
    file: receiptFile({ network: 'Fosen', year, version: 1 }),
  });
const status = (year: number) =>
  writeNetworkStatus({
    network: 'Fosen',
    round: { year },
    version: { sequence: 1 },
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
    expect(status(2020).text).toContain('før Fylkesmannen avgjør');
  });
  it('in the answers to the menu', () => {
    expect(
      submittedWords(2025, { network: 'Fosen', tiltak: 1, sought: '1 kr', sent: 'now' }).message,
    ).toMatch(/^Beslutningsgrunnlaget fra Fosen/);
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
  it('tells only of changes of words that the sources know', () => {
    const changed = ordlisteRows().filter(({ from }) => from !== '');
    expect(changed.map(({ term, before, from }) => [before, term, from])).toEqual([
      ['beslutningsgrunnlag', 'behovsmelding', 2026],
      ['behovsmelding', 'eierens melding til nettverket', 2026],
      ['innstilling (fra forumet)', 'innspill', 2026],
      ['fylkesmann', 'statsforvalter', 2021],
      ['samarbeidsforum (ett felles)', 'samarbeidsforum', 2026],
      ['barnehage- og skoleeier', 'eier', 2026],
      ['egenandel (noen steder)', 'eiers innsats', 2026],
    ]);
  });
  it('has the words of Innstilling, of Plan and of the explanations', () => {
    const terms = ordlisteRows().map(({ term }) => term);
    for (const word of [
      'grunntilskudd',
      'nøkkelandel',
      'kutt ved søknad',
      'omfordelt',
      'avsetning',
      'ufordelt',
      'innstilt beløp',
      'minstebeløp',
      'prioritetstrinn',
      'fordelingsnøkkel',
    ])
      expect(terms).toContain(word);
    for (const outcome of Object.values(outcomeWords))
      expect(glossary.proposedOutcome.word).toContain(outcome.toLowerCase());
  });
  it('has a column for every part of a row, and is seeded from the glossary', () => {
    const fields = fixedTabs.Ordliste.columns.map(({ field }) => field);
    expect(Object.keys(ordlisteRows()[0] ?? {}).toSorted()).toEqual([...fields].toSorted());
    expect(seedOf().ordliste).toEqual(ordlisteRows());
  });
});
