// Putting the wheel in force: shown first, moved with a reason, told once to those whose deadline it is, and repeatable.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';
import { emptyWheel, setWheel, typeLine, wheelRow } from '../round/wheel-rows.ts';

const title = 'Årshjul';
const look = (round: Round) => round.call('setWheel', title, caseWorker, { preview: true });
const say = (round: Round, previewHash: unknown) =>
  round.call('setWheel', title, caseWorker, { previewHash });
const shownAt = (round: Round, code: string): string => round.shown(title, wheelRow(round, code), 'inForce');
const mails = (round: Round) =>
  round.inbox.list().filter(({ subject }) => subject.startsWith('Fristen er flyttet'));
const wheelIn = (round: Round) => round.stored((tx) => tx.get('wheel', 'wheel'));
const needIn = async (round: Round) => (await wheelIn(round))?.lines.find(({ code }) => code === 'need');

const typed = prepared(async () => {
  const round = await small.planted();
  emptyWheel(round);
  typeLine(round, 'need', { date: '2026-02-01' });
  typeLine(round, 'decision', { what: 'Vedtak', who: 'Statsforvalteren', date: '2026-04-15' });
  return round;
});
const inForce = prepared(async () => {
  const round = await typed();
  expectDone(await setWheel(round, caseWorker));
  return round;
});
function expectDone({ status, body }: Awaited<ReturnType<Round['call']>>): void {
  if (status !== 200) throw new Error(JSON.stringify(body));
}
let round: Round;

describe('for the first time', () => {
  beforeEach(async () => {
    round = await typed();
  });

  it('shows each line, keeps nothing before the yes, and mails nobody', async () => {
    const { body } = await look(round);
    expect(body).toMatchObject({
      title: 'Ta i bruk årshjulet?',
      yes: 'Ta i bruk årshjulet',
      message: expect.stringContaining('– Ny: Behovsmelding (nettverk): mandag 2. februar 2026 kl. 23.59.'),
    });
    expect(body['message']).toContain('for første gang');
    expect(await wheelIn(round)).toBeUndefined();
    expect(shownAt(round, 'need')).toBe('');
  });

  it('keeps the lines as one version with a line of the history, and shows what is in force', async () => {
    const { body } = await setWheel(round, caseWorker);
    expect(body).toMatchObject({
      title: 'Årshjulet er tatt i bruk',
      message: expect.stringContaining('2 nye frister. Ingen e-post sendes.'),
    });
    expect(await wheelIn(round)).toMatchObject({
      version: 1,
      by: caseWorker,
      lines: [
        { code: 'need', instant: '2026-02-02T22:59:00.000Z', version: 0 },
        { code: 'decision', instant: '2026-04-15T21:59:00.000Z' },
      ],
    });
    expect(await round.stored((tx) => tx.get('event', 'wheel/1'))).toMatchObject({
      what: 'setWheel',
      facts: { version: 1, added: 2, moved: 0, mails: 0 },
    });
    expect(shownAt(round, 'need')).toBe('mandag 2. februar 2026 kl. 23.59');
    expect(shownAt(round, 'decision')).toBe('onsdag 15. april 2026 kl. 23.59');
    expect(mails(round)).toEqual([]);
  });
});

describe('a line that is moved', () => {
  beforeEach(async () => {
    round = await inForce();
    typeLine(round, 'need', { date: '2026-02-09', reason: 'Vinterferien kom i veien.' });
  });

  it('does not count before the act: the deadline in force stands', async () => {
    await round.call('check', 'Behov Fosen', fosen);
    expect((await needIn(round))?.instant).toBe('2026-02-02T22:59:00.000Z');
    expect(round.shown('Start', round.rowWhere('Start', 'subject', 'Runden'), 'next')).toContain(
      '2. februar',
    );
  });

  it('is shown from and to with its reason and who is mailed, and goes to each network once', async () => {
    const { body } = await look(round);
    expect(body['message']).toContain(
      '– Flyttet: Behovsmelding (nettverk): fra mandag 2. februar 2026 kl. 23.59 til mandag 9. februar 2026 kl. 23.59. Begrunnelse: «Vinterferien kom i veien.»',
    );
    expect(body['message']).toContain(
      `– ${fosen}: Fristen er flyttet: Behovsmelding, ny frist mandag 9. februar 2026 kl. 23.59`,
    );
    expect(body['message']).toContain('3 e-poster sendes, til 3 mottakere.');
    expect(mails(round)).toEqual([]);
    expect(await say(round, body['previewHash'])).toMatchObject({
      status: 200,
      body: { message: expect.stringContaining('1 flyttet frist. 3 e-poster sendes.') },
    });
    expect(mails(round).flatMap(({ to }) => to)).toHaveLength(3);
    expect(mails(round)[0]?.text).toContain('> Vinterferien kom i veien.');
    expect(await needIn(round)).toMatchObject({
      instant: '2026-02-09T22:59:00.000Z',
      version: 1,
      reason: 'Vinterferien kom i veien.',
    });
    expect(shownAt(round, 'need')).toBe('mandag 9. februar 2026 kl. 23.59');
    expect(round.shown('Start', round.rowWhere('Start', 'subject', 'Runden'), 'next')).toContain(
      '9. februar',
    );
  });

  it('gets the same answer when the first was lost, by a key or without, and mails nobody again', async () => {
    const { body } = await look(round);
    const first = await say(round, body['previewHash']);
    const again = await say(round, body['previewHash']);
    expect(again.body['message']).toBe(first.body['message']);
    expect((await wheelIn(round))?.version).toBe(2);
    expect(round.inbox.arrivals()).toBe(3);
  });

  it('is refused without a reason, or with the one that an earlier move was kept with', async () => {
    typeLine(round, 'need', { reason: null });
    expect((await look(round)).problem).toBe('wheelUnexplained');
    typeLine(round, 'need', { reason: 'Vinterferien kom i veien.' });
    await setWheel(round, caseWorker);
    typeLine(round, 'need', { date: '2026-02-16' });
    const { problem, body } = await look(round);
    expect(problem).toBe('wheelUnexplained');
    expect(body['lines']).toEqual([
      'Behovsmelding (nettverk): fra mandag 9. februar 2026 kl. 23.59 til mandag 16. februar 2026 kl. 23.59.',
    ]);
    typeLine(round, 'need', { reason: 'Streiken varer.' });
    expect((await setWheel(round, caseWorker)).status).toBe(200);
  });

  it('is not done as it was not shown: another date, another recipient, or nothing shown at all', async () => {
    const { body } = await look(round);
    typeLine(round, 'need', { date: '2026-02-10' });
    expect((await say(round, body['previewHash'])).problem).toBe('wheelChanged');
    typeLine(round, 'need', { date: '2026-02-09' });
    round.type('Roller', round.rows('Roller') + 1, {
      email: 'ny@example.no',
      role: 'koordinator',
      network: 'Fosen',
    });
    expect((await say(round, body['previewHash'])).problem).toBe('wheelChanged');
    expect((await round.call('setWheel', title, caseWorker)).problem).toBe('wheelChanged');
    expect((await wheelIn(round))?.version).toBe(1);
    expect(round.inbox.arrivals()).toBe(0);
  });

  it('has the rows that the old deadline judged checked again', async () => {
    round = await inForce();
    await round.call('check', 'Behov Fosen', fosen);
    typeLine(round, 'need', { date: '2026-02-09', reason: 'Vinterferien.' });
    const { body } = await setWheel(round, caseWorker);
    expect(body['message']).toMatch(/bruker verdier som er endret, i «Behov Fosen»/);
    await round.settle();
    typeLine(round, 'need', { reminders: '3' });
    expect((await setWheel(round, caseWorker)).body['message']).not.toContain('Behov Fosen');
  });

  it('of a party without a role of its own is told to the office, and one of the office is told to nobody', async () => {
    round = await inForce();
    typeLine(round, 'owner', { what: 'Eiernes melding', who: 'eier', date: '2026-01-20' });
    await setWheel(round, caseWorker);
    typeLine(round, 'owner', { date: '2026-01-27', reason: 'Mange ba om det.' });
    typeLine(round, 'decision', { date: '2026-04-22', reason: 'Påske.' });
    expect((await setWheel(round, caseWorker)).body['message']).toContain(
      '2 flyttede frister. 1 e-post sendes.',
    );
    expect(mails(round).map(({ to }) => to)).toEqual([[caseWorker]]);
  });
});

it.each([
  ['need', '2026-02-09', 3],
  ['owner', '2026-01-27', 1],
  ['decision', '2026-04-22', 0],
] as const)(
  'a move of %s is said, before it has a reason, to tell as many as it then does',
  async (code, date, count) => {
    round = await typed();
    typeLine(round, 'owner', { what: 'Eiernes melding', who: 'eier', date: '2026-01-20' });
    await setWheel(round, caseWorker);
    typeLine(round, code, { date });
    await round.call('check', title, caseWorker);
    const words = count === 0 ? 'Ingen får beskjed' : `${count} mottaker`;
    expect(round.shown(title, wheelRow(round, code), 'remark')).toContain(words);
    typeLine(round, code, { reason: 'Mange ba om det.' });
    await setWheel(round, caseWorker);
    expect(mails(round)).toHaveLength(count);
  },
);

describe('what is typed', () => {
  beforeEach(async () => {
    round = await inForce();
  });

  it('as it is in force is nothing to put in force', async () => {
    const { body } = await look(round);
    expect([body['title'], body['message']]).toEqual([
      'Ingenting å ta i bruk',
      expect.stringContaining('ingen e-post sendes'),
    ]);
    await say(round, body['previewHash']);
    expect((await wheelIn(round))?.version).toBe(1);
  });

  it.each([
    ['a date', { date: 'i februar en gang' }, 'Leser ikke datoen'],
    ['a code', { code: 'behov' }, 'Koden «behov» er ukjent'],
    ['no date', { date: null }, 'Dato'],
  ])('that cannot be read stops the act, and what was in force is: %s', async (_, cells, line) => {
    round.type(title, wheelRow(round, 'need'), cells);
    const { problem, body } = await look(round);
    expect(problem).toBe('wheelUnreadable');
    expect(JSON.stringify(body['lines'])).toContain(line);
    expect(await needIn(round)).toMatchObject({ instant: '2026-02-02T22:59:00.000Z' });
  });

  it('with a code twice stops the act', async () => {
    round.type(title, wheelRow(round, 'decision'), { code: 'need', reason: 'Fordi.' });
    const { body } = await look(round);
    expect(JSON.stringify(body['lines'])).toContain('«need» står to ganger');
  });

  it('no longer leaves a deadline in force, and says so', async () => {
    round.deleteRows(title, wheelRow(round, 'decision'));
    typeLine(round, 'need', { reminders: '3' });
    expect((await look(round)).body['message']).toContain('Vedtak (Statsforvalteren) står ikke i fanen.');
    await setWheel(round, caseWorker);
    expect((await wheelIn(round))?.lines.map(({ code }) => code)).toEqual(['need', 'decision']);
  });
});
