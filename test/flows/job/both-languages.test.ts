// Every e-mail that an act puts is there in both languages, from the same facts: whoever gets it, gets it in theirs.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Documents } from '../../../functions/domain/records/documents.ts';
import { propose } from '../../seeded.ts';
import type { Round } from '../round/round.ts';
import { keysIn, strayAddresses } from '../../text/mails/no-credential.ts';
import { caseWorker, fosen, small, submitAll } from '../round/rounds.ts';
import { typeDeadline } from '../round/wheel-rows.ts';

const tab = 'Behov Fosen';
const reason = 'Ikke godt nok. Kan dere skrive noe mer om målet?';
const workbook = 'https://docs.google.com/spreadsheets/d/abc/edit';

let messages: Documents['message'][];
const of = (kind: string): Documents['message'][] => messages.filter(({ id }) => id.split('/')[1] === kind);
const everyAct = async (): Promise<Round> => {
  const round = await small.planted();
  round.wiring.rounds[0]!.url = workbook;
  typeDeadline(round, '1. mars 2026 kl. 12:00');
  round.clock.pass((Date.parse('2026-02-23T07:00:00Z') - round.clock.now().getTime()) / 1000);
  await round.tick();
  await submitAll(round, round.seed);
  await propose(round);
  await round.call('return', tab, caseWorker, { reason });
  return round;
};

beforeAll(async () => {
  const round = await everyAct();
  messages = await round.stored(async (tx) =>
    (await Promise.all((['due', 'sent', 'dead'] as const).map((group) => tx.list('message', group)))).flat(),
  );
});

describe('an e-mail that is put', () => {
  it.each([
    ['reminder', 'Påminning: Behovsmelding manglar frå'],
    ['kvittering', 'Behovsmeldinga frå'],
    ['innstilling', 'orslag'],
    ['retur', 'Behovsmeldinga frå Fosen er returnert'],
  ])('of the kind %s is there in nynorsk too', (kind, subject) => {
    expect(of(kind).length).toBeGreaterThan(0);
    for (const { html, nynorsk } of of(kind)) {
      expect(nynorsk?.subject).toContain(subject);
      expect(html).toContain('<html lang="nb">');
      expect(nynorsk?.html).toContain('<html lang="nn">');
    }
  });

  it('says the whole to the case worker in both', () => {
    const subjects = of('innstilling').map(({ nynorsk }) => nynorsk?.subject);
    expect(subjects).toContain('Forslaget til fordeling for 2026 er skrive');
  });

  it('has the same links in both', () => {
    const linksIn = (text = ''): string[] => text.match(/https:\S+/g) ?? [];
    for (const { text, nynorsk } of messages) expect(linksIn(nynorsk?.text)).toEqual(linksIn(text));
    expect(messages.every(({ text }) => linksIn(text).length > 0)).toBe(true);
  });

  it('has no credential in either, in its text or its HTML: whoever opens a link has to sign in', () => {
    for (const { subject, text, html, nynorsk } of messages)
      for (const part of [subject, text, html, nynorsk?.subject, nynorsk?.text, nynorsk?.html])
        expect([...strayAddresses(part ?? ''), ...keysIn(part ?? '')]).toEqual([]);
  });

  it('quotes a reason as it was written', () => {
    for (const { nynorsk } of of('retur')) expect(nynorsk?.text).toContain(`> ${reason}`);
  });

  it('has bokmål as its own words', () => {
    expect(of('retur').map(({ to, subject }) => [to, subject])).toEqual([
      [[fosen], 'Behovsmeldingen fra Fosen er returnert'],
    ]);
  });
});
