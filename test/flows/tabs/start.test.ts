// The tab Start, sentence by sentence: where each network stands, what is missing, and what comes next.
import { beforeEach, describe, expect, it } from 'vitest';
import { fullRow } from '../round/full-row.ts';
import { type Round, openRound, prepared } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';
import { smallSeed } from '../round/small-seed.ts';

const tab = 'Behov Fosen';
const nothingTyped = prepared(() => openRound({ ...smallSeed, behov: { ...smallSeed.behov, Fosen: [] } }));
let round: Round;
/** The sentence about a network, or about the round. */
const sentenceOf = (subject: string): string =>
  round.shown('Start', round.rowWhere('Start', 'subject', subject), 'sentence').replaceAll('\u00a0', ' ');
const afterCheck = async (): Promise<string> => {
  await round.call('check', tab, fosen);
  return sentenceOf('Fosen');
};

describe('Start says of a network that has not sent', () => {
  beforeEach(async () => {
    round = await nothingTyped();
  });

  it('that nothing is written, and where to begin', async () => {
    expect(await afterCheck()).toBe(
      'Ingen tiltak er skrevet ennå. Neste: skriv ett tiltak per rad i nettverkets fane.',
    );
  });
  it('how many tiltak are unfinished, and to fill in what is missing', async () => {
    round.type(tab, 1, { ...fullRow, priority: 1, need: null });
    expect(await afterCheck()).toMatch(
      /^1 tiltak, søkt [\d ]+ kr\. 1 er ikke fylt helt ut\. Neste: fyll ut det som mangler, og send inn\.$/,
    );
  });
  it('how many must be mended, and where it says what is wrong', async () => {
    round.type(tab, 1, { ...fullRow, priority: 1, end: 'V20' });
    expect(await afterCheck()).toMatch(
      / 1 må rettes\. Neste: se kolonnen Merknad, rett cellene og send inn\.$/,
    );
  });
  it('that all is ready, and how it is sent', async () => {
    round.type(tab, 1, { ...fullRow, priority: 1 });
    expect(await afterCheck()).toMatch(
      / Alt er klart\. Neste: send inn med Samordning → Send behovsmelding\.$/,
    );
  });
});

describe('Start says of a network that has sent', () => {
  beforeEach(async () => {
    round = await small.sent();
  });

  it('when and in which version, that the tab is locked, and who acts next', () => {
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
    round = await small.proposed();
    expect(sentenceOf('Fosen')).toMatch(
      / Innstilt (fullt|delvis)\. Se fanene Innstilling og Tiltak\. Neste: forslaget drøftes i samarbeidsforum\.$/,
    );
  });
});

describe('Start says of the round', () => {
  beforeEach(async () => {
    round = await small.proposed();
  });

  it('when the deadline is, how many have sent, and what comes next', () => {
    expect(sentenceOf('Runden')).toMatch(
      /^Fristen .*\. 3 av 3 nettverk har sendt inn\. Neste: forslaget drøftes i samarbeidsforum\.$/,
    );
  });
  it('who is missing, by name', async () => {
    await round.call('return', tab, caseWorker, { reason: 'Én ting til.' });
    expect(sentenceOf('Runden')).toContain(
      '2 av 3 nettverk har sendt inn. Mangler: Fosen. Neste: nettverkene',
    );
  });
});
