// What a coordinator reads in the receipt: the sums by payee, against the frame, when it was sent, the file, what comes next.
import { describe, expect, it } from 'vitest';
import { receiptFile } from '../../functions/text/mails/receipt-file.ts';
import { type ReceiptFacts, writeReceipt } from '../../functions/text/mails/receipt.ts';

const round = { year: 2026, replyTo: 'post@example.no' };
const facts: ReceiptFacts = {
  network: 'Fosen',
  round,
  version: 1,
  measures: [
    { name: 'Språkmiljø', owner: 400_000, uh: 150_000, other: 0 },
    { name: 'Realfag', owner: 230_000, uh: 0, other: 20_000 },
  ],
  preAnnounced: 700_000,
  sentAt: '2026-01-15T08:00:00.000Z',
  deadline: '2026-02-01T22:59:00.000Z',
  file: 'behovsmelding-fosen-2026.csv',
};
const said = (changes: Partial<ReceiptFacts> = {}): string[] =>
  writeReceipt({ ...facts, ...changes })
    .text.replaceAll('\u00a0', ' ')
    .split('\n\n');

it('says all of it, in the order it is asked for', () => {
  expect(said()).toEqual([
    'Behovsmeldingen fra Fosen for 2026 er mottatt: 2 tiltak, søkt 800 000 kr i alt.',
    'Av dette er 630 000 kr til eier, 150 000 kr til UH og 20 000 kr til andre. Summen er 100 000 kr over forhåndsrammen (700 000 kr).',
    'Sendt 15. januar 2026 kl. 09.00, 17 dager før fristen (1. februar 2026 kl. 23.59).',
    '- Språkmiljø · søkt 550 000 kr\n- Realfag · søkt 250 000 kr',
    'Radene slik de ble sendt, ligger ved i filen behovsmelding-fosen-2026.csv. Den kan åpnes i Excel.',
    'Neste: Statsforvalteren lager et forslag til fordeling. Dere får en e-post når det er gjort. Fanen «Behov Fosen» er låst. Er noe feil, ber dere Statsforvalteren returnere behovsmeldingen.',
    'Denne e-posten er sendt automatisk av Innstilling. Svar går til Statsforvalteren.\n',
  ]);
});

describe('the frame', () => {
  it.each([
    [900_000, 'Summen er 100 000 kr under forhåndsrammen (900 000 kr).'],
    [800_000, 'Summen er like mye som forhåndsrammen (800 000 kr).'],
  ])('of %d kr is compared with the sum', (preAnnounced, told) => {
    expect(said({ preAnnounced })[1]).toContain(told);
  });
  it.each([undefined, 0])('is not spoken of where none was told: %s', (preAnnounced) => {
    expect(said({ preAnnounced }).join()).not.toContain('forhåndsramme');
  });
});

describe('when it was sent', () => {
  it.each([
    ['2026-01-31T11:00:00Z', '1 dag før fristen'],
    ['2026-02-01T22:59:59Z', 'samme dag, før fristen'],
    ['2026-02-01T23:00:30Z', '1 dag etter fristen'],
    ['2026-02-03T11:00:00Z', '2 dager etter fristen'],
  ])('%s is told by days from then, so that it is true whenever it is read', (sentAt, told) => {
    expect(said({ sentAt })[2]).toContain(`, ${told} (1. februar 2026 kl. 23.59).`);
  });
  it('is told alone where the deadline is not known', () => {
    expect(said({ deadline: undefined })[2]).toBe('Sendt 15. januar 2026 kl. 09.00.');
  });
});

it('without a file it says why, and where the rows stand', () => {
  expect(said({ file: undefined })[4]).toBe(
    'Radene er for mange til å ligge ved som fil. De står i fanen «Behov Fosen», slik de ble sendt.',
  );
});

describe('the name of the file', () => {
  it.each([
    [{ network: 'Fosen', year: 2026, version: 1 }, 'behovsmelding-fosen-2026.csv'],
    [{ network: 'Værnes', year: 2026, version: 3 }, 'behovsmelding-vaernes-2026-versjon-3.csv'],
    [{ network: 'Røros/Ålen & Øye', year: 2026, version: 1 }, 'behovsmelding-roros-alen-oye-2026.csv'],
    [{ network: '../../"\r\n;x', year: 2026, version: 1 }, 'behovsmelding-x-2026.csv'],
    [{ network: '北', year: 2026, version: 1 }, 'behovsmelding-2026.csv'],
    [{ network: 'Fosen', year: 2015, version: 1 }, 'beslutningsgrunnlag-fosen-2015.csv'],
  ])('%j', (of, name) => {
    expect(receiptFile(of)).toBe(name);
  });
});
