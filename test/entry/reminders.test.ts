// Reminders by the wheel: on working mornings before a deadline to networks that miss it, once each; after it once; and Mondays' summary.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../flows/round/round.ts';
import { caseWorker, fosen, small } from '../flows/round/rounds.ts';
import { emptyWheel, setWheel, typeLine } from '../flows/round/wheel-rows.ts';

/** Fosen has sent, and the deadline is at noon on Monday 2 March. */
const begun = prepared(async () => {
  const opened = await small.planted();
  emptyWheel(opened);
  typeLine(opened, 'need', { date: '2026-03-02', time: '12.00', reminders: '5, 1' });
  await opened.call('submit', 'Behov Fosen', fosen);
  return opened;
});
let round: Round;
beforeEach(async () => {
  round = await begun();
});
const others = 2;

/** Calls the scheduler's entry point at that moment; answers how many were put. */
async function tickAt(instant: string): Promise<unknown> {
  round.clock.pass((Date.parse(instant) - round.clock.now().getTime()) / 1000);
  const { status, body } = await round.tick();
  expect(status).toBe(200);
  return body['reminded'];
}
const about = (start: string) => round.inbox.list().filter(({ subject }) => subject.startsWith(start));
const reminders = () => about('Påminnelse');

describe('reminders', () => {
  it('go to every network that has not sent, once, on the morning of a working day and not before', async () => {
    expect(await tickAt('2026-02-23T06:59:00.000Z')).toBe(0);
    // A Monday: the two networks, and the summary to the office.
    expect(await tickAt('2026-02-23T07:00:00.000Z')).toBe(others + 1);
    expect(reminders().flatMap(({ to }) => to)).toEqual(
      expect.arrayContaining(['koordinator.innherred@example.no', 'koordinator.vaernes@example.no']),
    );
    expect(reminders()).toHaveLength(others);
    const [own] = reminders().filter(({ subject }) => subject.includes('Innherred'));
    expect(own?.text).toContain('mandag 2. mars 2026 kl. 12.00');
    expect(own?.text).toContain('ehovsmeldingen er ikke sendt inn');
    expect(await tickAt('2026-02-23T07:05:00.000Z')).toBe(0);
    expect(await tickAt('2026-02-24T09:00:00.000Z')).toBe(0);
  });

  it('that were missed are not made up for: the latest goes out, and none when the deadline has passed', async () => {
    await tickAt('2026-02-20T07:00:00.000Z');
    expect(await tickAt('2026-02-28T09:00:00.000Z')).toBe(0);
    await tickAt('2026-03-02T08:00:00.000Z');
    expect(reminders()).toHaveLength(others);
    expect(reminders()[0]?.text).toContain('1 virkedag igjen');
    round = await begun();
    await tickAt('2026-02-20T07:00:00.000Z');
    await tickAt('2026-03-02T11:01:00.000Z');
    expect(reminders()).toEqual([]);
  });

  it('begin on the first day that anybody looks: what fell due before it is not sent', async () => {
    expect(await tickAt('2026-02-24T12:00:00.000Z')).toBe(0);
    expect(reminders()).toEqual([]);
  });

  it('go to a network whose report was returned too, and say so', async () => {
    await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Rett beløpet.' });
    await tickAt('2026-02-23T07:00:00.000Z');
    const [own] = reminders().filter(({ to }) => to.includes(fosen));
    expect(own?.text).toContain('er returnert og ikke sendt inn igjen');
  });

  it('are not sent of a date that is not confirmed', async () => {
    typeLine(round, 'need', { confirmed: 'nei' });
    await tickAt('2026-02-23T07:00:00.000Z');
    expect(reminders()).toEqual([]);
  });

  it('stop when the deadline has passed, which is told once to each and once to the office', async () => {
    await tickAt('2026-02-27T07:00:00.000Z');
    expect(await tickAt('2026-03-03T07:00:00.000Z')).toBeGreaterThanOrEqual(others + 1);
    const over = about('Fristen er ute').flatMap(({ to }) => to);
    expect(over.toSorted()).toEqual([
      'koordinator.innherred@example.no',
      'koordinator.vaernes@example.no',
      caseWorker,
    ]);
    for (const day of ['04', '05', '06', '09', '10']) await tickAt(`2026-03-${day}T07:00:00.000Z`);
    expect(about('Fristen er ute')).toHaveLength(3);
  });

  it('go by what is in force: a date that is typed and not put in force moves none', async () => {
    await setWheel(round, caseWorker);
    typeLine(round, 'need', { date: '2026-03-09', reason: 'Vinterferien.' });
    await tickAt('2026-02-23T07:00:00.000Z');
    expect(reminders()).toHaveLength(others);
    await setWheel(round, caseWorker);
    await tickAt('2026-02-27T07:00:00.000Z');
    expect(reminders()).toHaveLength(others);
    await tickAt('2026-03-02T07:00:00.000Z');
    expect(reminders()).toHaveLength(2 * others);
  });

  it('cost one look at the workbook a day', async () => {
    // What was put is shown in E-post, once: nothing else is written.
    expect(await round.countCalls(() => tickAt('2026-02-23T07:00:00.000Z'))).toMatchObject({ write: 1 });
    expect(await round.countCalls(() => tickAt('2026-02-23T12:00:00.000Z'))).toEqual({ read: 0, write: 0 });
  });

  it('are put once by a hundred ticks at once', async () => {
    round.clock.pass((Date.parse('2026-02-23T07:00:00.000Z') - round.clock.now().getTime()) / 1000);
    const ticks = Array.from({ length: 100 }, () => round.tick());
    const told = await Promise.all(ticks);
    expect(told.map(({ status }) => status)).toEqual(told.map(() => 200));
    const every = round.inbox.every().map(({ id }) => id);
    expect(new Set(every).size).toBe(every.length);
    expect(reminders()).toHaveLength(others);
  });
});
