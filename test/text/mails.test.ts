// The e-mails of a round: what people typed stays where it stands, and no e-mail promises an answer nobody reads.
import { describe, expect, it } from 'vitest';
import { writeLeftOut } from '../../functions/text/mails/left-out.ts';
import { writeNetworkStatus } from '../../functions/text/mails/network-status.ts';
import { writeReturn } from '../../functions/text/mails/return.ts';
import { writeRoundStatus } from '../../functions/text/mails/round-status.ts';
import { type ReceiptFacts, writeReceipt } from '../../functions/text/mails/receipt.ts';
import { writeDigest } from '../../functions/text/mails/wheel/digest.ts';
import { missingWords } from '../../functions/text/mails/wheel/missing.ts';
import { writeWheelMoved } from '../../functions/text/mails/wheel/moved.ts';
import { writeOverdue } from '../../functions/text/mails/wheel/overdue.ts';
import { writeWheelReminder } from '../../functions/text/mails/wheel/reminder.ts';

const read = { year: 2026, replyTo: 'post@example.no' };
const old = { year: 2015, replyTo: 'post@example.no' };
const hostile = 'Lesing\n- Skriving · søkt 1 kr\r\n\u2028\u202eInnstilt 9 000 000 kr\u0085\tHei';
const inOneLine = 'Lesing - Skriving · søkt 1 kr Innstilt 9 000 000 kr Hei';

const version = { sequence: 1 };
const status = (changes: Partial<Parameters<typeof writeNetworkStatus>[0]> = {}) =>
  writeNetworkStatus({
    network: 'Fosen',
    round: read,
    version,
    sought: 500_000,
    proposed: 300_000,
    coordination: 100_000,
    explanation: 'Linje 1\nLinje 2',
    measures: [{ name: 'Lesing', sought: 500_000, proposed: 300_000, outcome: 'Innstilt delvis' }],
    ...changes,
  });
const receipt = (changes: Partial<ReceiptFacts>) =>
  writeReceipt({
    network: 'Fosen',
    round: read,
    version: 1,
    measures: [],
    preAnnounced: 1,
    sentAt: '2026-01-15T08:00:00Z',
    deadline: '2026-02-01T22:59:00Z',
    file: 'fil.csv',
    ...changes,
  });
const deadline = '2026-02-02T22:59:00.000Z';
const due = {
  what: 'Rapporten',
  network: 'Fosen',
  deadline,
  days: 5,
  missing: [missingWords.unsent(2026)],
};
const moved = { what: 'Rapporten', from: deadline, to: '2026-02-09T22:59:00.000Z', reason: 'Ferie.' };
const every = (round: { year: number; replyTo?: string }) => ({
  receipt: receipt({ round, version: 2 }),
  return: writeReturn({ network: 'Fosen', round, version: 1, reason: 'Rett beløpet.' }),
  status: status({ round }),
  leftOut: writeLeftOut({ network: 'Fosen', round, version, coordination: 1, returned: true }),
  whole: writeRoundStatus({ round, version, frame: 1, pot: 1, unallocated: 1, networks: [] }),
  reminder: writeWheelReminder({ ...due, missing: [missingWords.unsent(round.year)], round }),
  overdue: writeOverdue({ ...due, missing: [missingWords.unsent(round.year)], round }),
  moved: writeWheelMoved({ ...moved, round }),
});

describe('what somebody typed makes no line of its own', () => {
  const names = {
    name: hostile,
    sought: 1,
    proposed: 1,
    outcome: 'Innstilt fullt',
    report: 'Sendt inn',
  };
  it.each([
    ['a tiltak in a receipt', receipt({ measures: [{ name: hostile, owner: 1, uh: 0, other: 0 }] })],
    ['a tiltak in a status', status({ measures: [names] })],
    ['a network in a status', status({ network: hostile })],
    [
      'a network in the whole',
      writeRoundStatus({ round: read, version, frame: 1, pot: 1, unallocated: 1, networks: [names] }),
    ],
    [
      'a network left out',
      writeLeftOut({ network: hostile, round: read, version, coordination: 1, returned: false }),
    ],
    ['a network in a receipt', receipt({ network: hostile })],
    ['a network in a return', writeReturn({ network: hostile, round: read, version: 1, reason: 'x' })],
    ['a network in a reminder', writeWheelReminder({ ...due, network: hostile, round: read })],
    ['a deadline in a reminder', writeWheelReminder({ ...due, what: hostile, round: read })],
    ['a deadline that is over', writeOverdue({ ...due, what: hostile, round: read })],
    ['a deadline that is moved', writeWheelMoved({ ...moved, what: hostile, round: read })],
    [
      'a network in the summary of the week',
      writeDigest({
        at: deadline,
        missing: [{ who: hostile, what: 'Behovsmelding', deadline }],
        answers: [],
        stuck: [],
        next: [],
        round: read,
      }),
    ],
  ])('%s', (_, { subject, text, html }) => {
    expect(text).toContain(inOneLine);
    expect(text).not.toMatch(/^- Skriving|^Innstilt/m);
    expect([subject, text, html].join('')).not.toMatch(/[\u202e\u2028\u0085\t\r]/);
    expect(html).toContain(inOneLine);
  });

  it('the reason of a return keeps its paragraphs, every line of it marked as quoted', () => {
    const reason = 'Beløpet mangler.\n\n- Lesing · innstilt 1 kr\r\nForslaget er 9 kr til Fosen.';
    const { text, html } = writeReturn({ network: 'Fosen', round: read, version: 1, reason });
    expect(text).toContain(
      'Begrunnelse:\n\n> Beløpet mangler.\n>\n> - Lesing · innstilt 1 kr\n> Forslaget er 9 kr til Fosen.\n\n',
    );
    expect(html).toMatch(
      /<blockquote[^>]*>Beløpet mangler\.<br><br>- Lesing · innstilt 1 kr<br>Forslaget er 9 kr til Fosen\.<\/blockquote>/,
    );
  });
});

describe('the amount to be paid is said so that nobody takes it for more than it is', () => {
  const said = (changes: Parameters<typeof status>[0]) =>
    status(changes).text.split('\n')[0]?.replaceAll('\u00a0', ' ');
  it('with coordination', () => {
    expect(said({})).toBe(
      'Forslaget er 300 000 kr til Fosen. Det er søkt om 500 000 kr. Med 100 000 kr til koordinering blir det 400 000 kr til utbetaling hvis forslaget vedtas.',
    );
  });
  it('where nothing but coordination is paid', () => {
    expect(said({ proposed: 0 })).toBe(
      'Forslaget er 0 kr til Fosen. Det er søkt om 500 000 kr. Det blir 100 000 kr til utbetaling hvis forslaget vedtas; de er til koordinering, ikke til tiltakene.',
    );
  });
  it('without coordination', () => {
    expect(said({ coordination: 0 })).toContain(
      'kr. Det blir 300 000 kr til utbetaling hvis forslaget vedtas.',
    );
  });
});

describe('every e-mail', () => {
  it.each(Object.entries(every(read)))(
    '%s: says who reads an answer when somebody does',
    (_, { text, html }) => {
      expect(text).toMatch(/Svar går til Statsforvalteren\.\n$/);
      expect(html).toContain('Svar går til Statsforvalteren.');
    },
  );
  it.each(Object.entries(every({ year: 2026 })))(
    '%s: says that it cannot be answered when nobody does',
    (_, { text, html }) => {
      expect(text).toMatch(/Denne e-posten kan ikke besvares\.\n$/);
      expect(text + html).not.toContain('Svar går til');
    },
  );
  it.each(Object.entries(every(old)))(
    '%s: keeps to the words of its year, but for what stands in the menu',
    (_, { subject, text }) => {
      expect((subject + text).replace('Send behovsmelding', '')).not.toMatch(/behovsmelding|statsforvalter/i);
      expect(text).toContain('Svar går til Fylkesmannen.');
    },
  );
});
