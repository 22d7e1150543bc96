// A role lasts from its first day to its last, by the calendar in Oslo: in the menu, in the mail and in what Roller says.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, fosen, small } from '../round/rounds.ts';
import { setUpAgain } from '../round/set-up-again.ts';

const ola = 'ola.fosen@example.no';
/** The last day of Fosen’s coordinator is 31 January; Ola may act all the time, and is the deputy. */
const begun = prepared(async () => {
  const opened = await small.planted();
  opened.type('Roller', opened.rowWhere('Roller', 'email', fosen), { validTo: '31.01.2026' });
  const line = {
    email: ola,
    role: 'koordinator',
    network: 'Fosen',
    deputyFor: fosen,
    validFrom: '20.01.2026',
  };
  opened.type('Roller', opened.rows('Roller') + 1, line);
  return opened;
});

let round: Round;
beforeEach(async () => {
  round = await begun();
});
const at = (instant: string): void =>
  round.clock.pass((Date.parse(instant) - round.clock.now().getTime()) / 1000);
const lastMinute = '2026-01-31T22:59:00.000Z';
const midnight = '2026-01-31T23:00:00.000Z';
const check = async (email: string) => {
  const { status, problem, body } = await round.call('check', 'Behov Fosen', email);
  return { status, problem, said: JSON.stringify(body) };
};
const mailTo = (address: string): number =>
  round.inbox.every().filter(({ to, subject }) => to.includes(address) && subject.includes('mottatt')).length;

describe('a role', () => {
  it('ends with its last day in Oslo, and whoever had it is told when it ended and who mends it', async () => {
    at(lastMinute);
    expect((await check(fosen)).status).toBe(200);
    at(midnight);
    const { status, problem, said } = await check(fosen);
    expect([status, problem]).toEqual([403, 'roleNotNow']);
    expect(said).toContain('Gikk ut 31.01.2026');
    expect(said).toContain('saksbehandleren');
  });

  it('begins with its first day, and says which that is until then', async () => {
    const { status, said } = await check(ola);
    expect(status).toBe(403);
    expect(said).toContain('Gjelder fra 20.01.2026');
    at('2026-01-19T23:00:00.000Z');
    expect((await check(ola)).status).toBe(200);
  });

  it('that has run out is told in its row by the sweep of the next day, with nobody typing anything', async () => {
    const row = round.rowWhere('Roller', 'email', fosen);
    at(lastMinute);
    await round.sweep();
    await round.sweep();
    expect((await round.sweep()).body).toMatchObject({ checked: 0 });
    expect(round.shown('Roller', row, 'remark')).toBe('');
    at(midnight);
    await round.sweep();
    expect(round.shown('Roller', row, 'remark')).toMatch(/Til orientering\. Gikk ut 31\.01\.2026/);
  });

  it('lets nobody type for longer: the check of Roller says who still may, until set-up has been run', async () => {
    at(midnight);
    const said = async () => String((await round.call('check', 'Roller', caseWorker)).body['message']);
    expect(await said()).toContain(`${fosen} kan skrive i «Behov Fosen»`);
    expect(await said()).toContain(`${ola} står i Roller, men kan ikke skrive i «Behov Fosen»`);
    await setUpAgain(round);
    expect(await said()).not.toMatch(/kan (ikke )?skrive i/);
  });
});

describe('the e-mail of a role', () => {
  it('goes to whoever has it, and to the deputy from the day after the last', async () => {
    at(lastMinute);
    expect((await round.call('submit', 'Behov Fosen', ola)).status).toBe(200);
    expect([mailTo(fosen), mailTo(ola)]).toEqual([1, 0]);
    at(midnight);
    await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Se på tallene en gang til.' });
    const returned = round.inbox.every().filter(({ subject }) => subject.includes('returnert'));
    expect(returned.map(({ to }) => to)).toEqual([[ola]]);
  });

  it('is counted for those who get it, where it is told how many', async () => {
    at(lastMinute);
    await round.call('submit', 'Behov Fosen', ola);
    const more = { reason: 'Se på tallene en gang til.' };
    const { body } = await round.call('return', 'Behov Fosen', caseWorker, more);
    expect(String(body['message'])).toContain('e-post til 1 person.');
  });

  it('that waited over the last midnight goes to the deputy instead', async () => {
    at(lastMinute);
    round.inbox.away = true;
    await round.call('submit', 'Behov Fosen', ola);
    expect([mailTo(fosen), mailTo(ola)]).toEqual([0, 0]);
    round.inbox.away = false;
    at('2026-02-01T06:00:00.000Z');
    await round.tick();
    expect([mailTo(fosen), mailTo(ola)]).toEqual([0, 1]);
  });
});
