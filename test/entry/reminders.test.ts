// Reminders: on the morning so many days before the deadline, to networks that have not sent, once each; by the scheduler's call.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../flows/round/round.ts';
import { caseWorker, fosen, small } from '../flows/round/rounds.ts';
import { planRow } from '../seeded.ts';

const setPlan = (of: Round, name: Parameters<typeof planRow>[0], value: string): void =>
  of.type('Plan', planRow(name), { value });

/** Fosen has sent, and the deadline is at noon on 1 March. */
const begun = prepared(async () => {
  const opened = await small.planted();
  setPlan(opened, 'deadline', '1. mars 2026 kl. 12:00');
  await opened.call('submit', 'Behov Fosen', fosen);
  return opened;
});
let round: Round;
beforeEach(async () => {
  round = await begun();
});
const others = 2;

/** Calls the scheduler's entry point at that moment; answers how many were reminded. */
async function tickAt(instant: string): Promise<unknown> {
  round.clock.pass((Date.parse(instant) - round.clock.now().getTime()) / 1000);
  const { status, body } = await round.tick();
  expect(status).toBe(200);
  return body['reminded'];
}
const reminders = () => round.inbox.list().filter(({ subject }) => subject.startsWith('Påminnelse'));

describe('reminders', () => {
  it('leave nobody a message before the morning of the day, and none at night', async () => {
    expect(await tickAt('2026-02-21T12:00:00.000Z')).toBe(0);
    expect(await tickAt('2026-02-22T06:59:00.000Z')).toBe(0);
    // The scheduler was away all that day: the night after is no time for it either.
    expect(await tickAt('2026-02-23T01:00:00.000Z')).toBe(0);
    expect(reminders()).toEqual([]);
    expect(await tickAt('2026-02-23T07:00:00.000Z')).toBe(others);
  });

  it('go to every network that has not sent, once, and not to one that has', async () => {
    expect(await tickAt('2026-02-22T07:00:00.000Z')).toBe(others);
    expect(reminders().flatMap(({ to }) => to)).toEqual(
      expect.arrayContaining(['koordinator.innherred@example.no', 'koordinator.vaernes@example.no']),
    );
    expect(reminders()).toHaveLength(others);
    expect(reminders().filter(({ to }) => to.includes(fosen))).toEqual([]);
    const [own] = reminders().filter(({ subject }) => subject.includes('Innherred'));
    expect(own?.subject).toBe('Påminnelse: behovsmeldingen fra Innherred er ikke sendt inn ennå');
    expect(own?.text).toContain('Fristen er 1. mars 2026 kl. 12.00.');
    expect(await tickAt('2026-02-22T07:05:00.000Z')).toBe(0);
    expect(await tickAt('2026-02-23T09:00:00.000Z')).toBe(0);
  });

  it('come again the day before, and never after the deadline', async () => {
    expect(await tickAt('2026-02-22T07:00:00.000Z')).toBe(others);
    expect(await tickAt('2026-02-28T07:00:00.000Z')).toBe(others);
    expect(reminders()).toHaveLength(2 * others);
    expect(await tickAt('2026-03-01T11:01:00.000Z')).toBe(0);
    round = await begun();
    expect(await tickAt('2026-03-01T11:01:00.000Z')).toBe(0);
    expect(reminders()).toEqual([]);
  });

  it('go to a network whose report was returned too', async () => {
    await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Rett beløpet.' });
    expect(await tickAt('2026-02-22T07:00:00.000Z')).toBe(others + 1);
    expect(reminders().filter(({ to }) => to.includes(fosen))).toHaveLength(1);
  });

  it('cost one look at the workbook a day', async () => {
    expect(await round.countCalls(() => tickAt('2026-02-22T07:00:00.000Z'))).toMatchObject({ write: 0 });
    expect(await round.countCalls(() => tickAt('2026-02-22T12:00:00.000Z'))).toEqual({ read: 0, write: 0 });
    expect(await round.countCalls(() => tickAt('2026-02-23T12:00:00.000Z'))).toEqual({ read: 1, write: 0 });
  });

  it('come again for a deadline that was moved, on the days that the Plan says', async () => {
    expect(await tickAt('2026-02-28T07:00:00.000Z')).toBe(others);
    setPlan(round, 'deadline', '1. april 2026 kl. 12:00');
    setPlan(round, 'reminders', '3');
    expect(await tickAt('2026-03-28T09:00:00.000Z')).toBe(0);
    expect(await tickAt('2026-03-29T06:00:00.000Z')).toBe(others);
  });

  it('are not sent where the Plan says none', async () => {
    setPlan(round, 'reminders', 'ingen');
    expect(await tickAt('2026-02-28T09:00:00.000Z')).toBe(0);
  });
});
