// Google's quota for scripts at the desk: what triggers may run at once and in a day, and that a typed value fires both.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countExecutions } from '../../../desk/host/executions.ts';
import { type TestRound, openTestRound } from '../round.ts';
import { caseWorker } from '../../seeded.ts';
import { soon } from '../../patience.ts';

const clockAt = (start: string) => {
  let now = Date.parse(start);
  return { now: () => new Date(now), pass: (hours: number) => void (now += hours * 3_600_000) };
};
const owner = 'eier@example.no';

describe('what runs as one person', () => {
  it('is at most thirty at once; more are not run, and counted', async () => {
    const executions = countExecutions(clockAt('2026-01-15T08:00:00Z'));
    let end = (): void => undefined;
    const ended = new Promise<void>((done) => (end = done));
    const open = Array.from({ length: 30 }, () => executions.run(owner, () => ended));
    expect(await executions.run(owner, () => Promise.reject(new Error('was run')))).toBe(false);
    expect(await executions.run('annen@example.no', () => Promise.resolve())).toBe(true);
    end();
    expect(await Promise.all(open)).toEqual(Array.from({ length: 30 }, () => true));
    expect(executions.used()[0]).toMatchObject({
      person: owner,
      open: 0,
      mostOpen: 30,
      runs: 30,
      refused: 1,
    });
  });

  it('is not run any more that day when the day’s time is spent', async () => {
    const clock = clockAt('2026-01-15T08:00:00Z');
    const executions = countExecutions(clock, { open: 30, hoursADay: 0 });
    const never = (): Promise<void> => Promise.reject(new Error('was run'));
    expect(await executions.run(owner, never)).toBe(false);
    clock.pass(24);
    expect(executions.used()[0]).toMatchObject({ runs: 0, refused: 1 });
    expect(await executions.run(owner, never)).toBe(false);
    expect(executions.used()[0]).toMatchObject({ refused: 1 });
  });
});

describe('the triggers of the desk', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await openTestRound({ page: true });
  });
  afterAll(() => round?.close());

  const edit = async (requests: object[]): Promise<void> => {
    const url = round.page?.url ?? '';
    const cookie = (await fetch(url)).headers.get('set-cookie')?.split(';')[0] ?? '';
    const post = (path: string, body: unknown, as: string) =>
      fetch(new URL(path, url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: as },
        body: JSON.stringify(body),
      });
    const me = (await post('/desk/me', { email: caseWorker }, cookie)).headers.get('set-cookie') ?? cookie;
    const state = await post('/desk/edit', { page: 'p', moves: 0, requests }, me.split(';')[0] ?? '');
    expect(state.status).toBe(204);
  };
  const runs = () => round.executions.used().reduce((sum, use) => sum + use.runs, 0);

  it('fire both for a typed value, none of them merged, and the page is told what that took', async () => {
    const start = { sheetId: round.sheetId('Budsjett'), rowIndex: 1, columnIndex: 1 };
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'Rammen' } }] }];
    await edit([{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
    await edit([{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
    await expect.poll(runs, soon).toBe(4);
    const told = (await (await fetch(new URL('/desk/quotas', round.page?.url))).json()) as object;
    expect(told).toMatchObject({ scripts: [{ person: caseWorker, runs: 4, refused: 0 }] });
  });
});
