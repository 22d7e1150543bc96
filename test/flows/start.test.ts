// The tab Start, sentence by sentence: where each network stands, what is missing, and what comes next.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seed } from '../../desk/seed/seed.ts';
import { free } from './finding-cases/case.ts';
import { fullRow } from './full-row.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { caseWorker, fosen, seedOf, submitAll } from '../seeded.ts';

const tab = 'Behov Fosen';
let round: TestRound;
const { behov, faults = [], ...rest } = seedOf();
/** Fosen has not begun. */
const seed: Seed = {
  ...rest,
  behov: { ...behov, Fosen: [] },
  faults: faults.filter(({ network }) => network !== 'Fosen'),
};

/** The sentence about a network, or about the round. */
const sentenceOf = (subject: string): string => {
  for (let row = 1; row <= round.rows('Start'); row++)
    if (round.shown('Start', row, 'subject') === subject) return round.shown('Start', row, 'sentence');
  return '';
};
const afterCheck = async (): Promise<string> => {
  await round.call('check', tab, fosen);
  return sentenceOf('Fosen').replaceAll('\u00a0', ' ');
};

beforeAll(async () => {
  round = await openTestRound({ seed });
});
afterAll(() => round.close());

describe('Start says of a network', () => {
  it('that nothing is written, and where to begin', async () => {
    expect(await afterCheck()).toBe(
      'Ingen tiltak er skrevet ennå. Neste: skriv ett tiltak per rad i nettverkets fane.',
    );
  });
  it('how many tiltak are unfinished, and to fill in what is missing', async () => {
    round.type(tab, free, { ...fullRow, priority: 1, need: null });
    expect(await afterCheck()).toMatch(
      /^1 tiltak, søkt [\d ]+ kr\. 1 er ikke fylt helt ut\. Neste: fyll ut det som mangler, og send inn\.$/,
    );
  });
  it('how many must be mended, and where it says what is wrong', async () => {
    round.type(tab, free, { need: fullRow['need'] ?? null, end: 'V20' });
    expect(await afterCheck()).toMatch(
      / 1 må rettes\. Neste: se kolonnen Merknad, rett cellene og send inn\.$/,
    );
  });
  it('that all is ready, and how it is sent', async () => {
    round.type(tab, free, { end: fullRow['end'] ?? null });
    expect(await afterCheck()).toMatch(
      / Alt er klart\. Neste: send inn med Samordning → Send behovsmelding\.$/,
    );
  });
  it('that it is sent, when and in which version, that the tab is locked, and who acts next', async () => {
    await round.call('submit', tab, fosen);
    expect(sentenceOf('Fosen')).toMatch(
      / Sendt inn .* \(versjon 1\); fanen er låst\. Neste: Statsforvalteren vurderer og beregner fordelingen\.$/,
    );
  });
  it('that it came back, with the reason, and how it is sent again', async () => {
    await round.call('return', tab, caseWorker, { reason: 'Behovet må begrunnes.' });
    expect(sentenceOf('Fosen')).toMatch(
      / Returnert .*: «Behovet må begrunnes\.» Neste: send inn på nytt med Samordning → Send behovsmelding\.$/,
    );
  });
  it('what is proposed, where to read it, and what happens to it', async () => {
    await submitAll(round, seed);
    await round.call('allocate', 'Innstilling', caseWorker);
    expect(sentenceOf('Fosen')).toMatch(
      / Innstilt (fullt|delvis)\. Se fanene Innstilling og Tiltak\. Neste: forslaget drøftes i samarbeidsforum\.$/,
    );
  });
});

describe('Start says of the round', () => {
  it('when the deadline is, how many have sent, and what comes next', () => {
    expect(sentenceOf('Runden')).toMatch(
      /^Fristen .*\. 10 av 10 nettverk har sendt inn\. Neste: forslaget drøftes i samarbeidsforum\.$/,
    );
  });
  it('who is missing, by name', async () => {
    await round.call('return', tab, caseWorker, { reason: 'Én ting til.' });
    expect(sentenceOf('Runden')).toContain(
      '9 av 10 nettverk har sendt inn. Mangler: Fosen. Neste: nettverkene',
    );
  });
});
