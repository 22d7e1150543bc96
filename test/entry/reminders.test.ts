// Reminders: on the morning so many days before the deadline, to networks that have not sent, once each; by the scheduler's call.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerKey } from '../../functions/basics/same-text.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { fosen, mendFaults, seedOf } from '../seeded.ts';

let round: TestRound;
const planRow = (label: string): number =>
  Array.from({ length: round.rows('Plan') }, (_, at) => at + 1).find(
    (row) => headerKey(round.shown('Plan', row, 'parameter')) === headerKey(label),
  ) ?? -1;
const plan = (label: string, value: string): void => round.type('Plan', planRow(label), { value });

/** Calls the scheduler's door at that moment; answers how many were reminded, and whom the new e-mails went to. */
async function tickAt(instant: string): Promise<{ reminded: number; to: string[]; subjects: string[] }> {
  round.functions.wiring.world.clock = { now: () => new Date(instant) };
  const before = round.inbox.list().length;
  const headers = { authorization: `Bearer ${round.token('tidsplan@example.no')}` };
  const response = await fetch(round.functions.tick.url, { method: 'POST', headers });
  expect(response.status).toBe(200);
  const { reminded } = (await response.json()) as { reminded: number };
  const mails = round.inbox.list();
  const sent = mails.slice(0, mails.length - before);
  return {
    reminded,
    to: sent.flatMap(({ to }) => to).toSorted(),
    subjects: sent.map(({ subject }) => subject).toSorted(),
  };
}

describe('reminders', () => {
  const networks = seedOf().nokkeltall.length;
  beforeAll(async () => {
    round = await openTestRound();
    plan('Frist for behovsmelding', '1. mars 2026 kl. 12:00');
  });
  afterAll(() => round.close());

  it('leave nobody a message before the morning of the day, and none at night', async () => {
    expect((await tickAt('2026-02-21T12:00:00.000Z')).reminded).toBe(0);
    expect((await tickAt('2026-02-22T06:59:00.000Z')).reminded).toBe(0);
  });

  it('go to every network that has not sent, once, and not to one that has', async () => {
    mendFaults(round, seedOf(), 'Fosen');
    expect((await round.call('submit', 'Behov Fosen', fosen)).status).toBe(200);
    const first = await tickAt('2026-02-22T07:00:00.000Z');
    expect(first.reminded).toBe(networks - 1);
    expect(first.to).toContain('koordinator.innherred@example.no');
    expect(first.to).not.toContain(fosen);
    expect(first.subjects).toContain('Påminnelse: behovsmeldingen fra Innherred er ikke sendt inn ennå');
    const text = round.inbox.list().find(({ subject }) => subject.includes('Innherred'))?.text;
    expect(text).toContain('Fristen er 1. mars 2026 kl. 12.00.');
    expect((await tickAt('2026-02-22T07:05:00.000Z')).reminded).toBe(0);
    expect((await tickAt('2026-02-23T09:00:00.000Z')).reminded).toBe(0);
  });

  it('come again the day before, and never after the deadline', async () => {
    expect((await tickAt('2026-02-28T07:00:00.000Z')).reminded).toBe(networks - 1);
    expect((await tickAt('2026-03-01T11:01:00.000Z')).reminded).toBe(0);
  });

  it('come anew for a deadline that was moved, on the days that the Plan says', async () => {
    plan('Frist for behovsmelding', '1. april 2026 kl. 12:00');
    plan('Påminnelser før fristen', '3');
    expect((await tickAt('2026-03-28T09:00:00.000Z')).reminded).toBe(0);
    expect((await tickAt('2026-03-29T06:00:00.000Z')).reminded).toBe(networks - 1);
  });

  it('are not sent where the Plan says none', async () => {
    plan('Frist for behovsmelding', '1. mai 2026 kl. 12:00');
    plan('Påminnelser før fristen', 'ingen');
    expect((await tickAt('2026-04-30T09:00:00.000Z')).reminded).toBe(0);
  });
});
