// Rows that were taken away: kept as withdrawn, the same row again after an undo, and brought back from the menu.
import { beforeEach, describe, expect, it } from 'vitest';
import { planRow } from '../../../seeded.ts';
import { fullRow } from '../../round/full-row.ts';
import { type Round, openRound } from '../../round/round.ts';
import { caseWorker, fosen } from '../../round/rounds.ts';
import { smallSeed } from '../../round/small-seed.ts';
import { fourNamed, tab, wholeRow } from './four-named.ts';
import { typeDeadline } from '../../round/wheel-rows.ts';

let round: Round;
beforeEach(async () => {
  round = await fourNamed();
});
const check = () => round.call('check', tab, fosen);
const restore = (email = fosen) => round.call('restore', tab, email);
const stored = (id: string) => round.stored((tx) => tx.get('storedRow', id));
const rowOf = (measure: string): number => round.rowWhere(tab, 'measure', measure);
const isThere = (measure: string): boolean =>
  Array.from({ length: round.rows(tab) }, (_, at) => round.shown(tab, at + 1, 'measure')).includes(measure);
const remove = (measure: string): void => round.deleteRows(tab, rowOf(measure));

describe('a deleted row', () => {
  it('is withdrawn and kept, and an undo makes it the same row again', async () => {
    const row = rowOf('Beta');
    const cells = wholeRow(round, row);
    const id = round.shown(tab, row, 'id');
    remove('Beta');
    const { body } = await check();
    expect(body['message']).toContain('1 rad er trukket');
    expect(await stored(id)).toMatchObject({ state: 'withdrawn', cells: { measure: 'Beta' } });
    round.insertRows(tab, row);
    round.type(tab, row, cells);
    await check();
    expect(round.shown(tab, rowOf('Beta'), 'id')).toBe(id);
    expect(await stored(id)).toMatchObject({ state: 'typed' });
  });

  it('comes back from the menu at the first free row, whole, with its ID and status', async () => {
    const cells = wholeRow(round, rowOf('Beta'));
    remove('Beta');
    await check();
    const free = round.rows(tab) + 1;
    const { status, body } = await restore();
    expect([status, body['title']]).toEqual([200, 'Hentet tilbake 1 rad']);
    expect(body['message']).toContain('«Beta»');
    expect(rowOf('Beta')).toBe(free);
    expect(wholeRow(round, free)).toEqual(cells);
  });

  it('comes back alone when the same is asked again since no answer came: not those that went before it', async () => {
    remove('Alfa');
    await check();
    round.clock.pass(60);
    remove('Beta');
    await check();
    const again = { 'x-correlation-id': 'samme-klikk' };
    await round.ask('restore', tab, fosen, {}, again);
    const { body } = await round.ask('restore', tab, fosen, {}, again);
    expect([body['title'], isThere('Beta'), isThere('Alfa')]).toEqual(['Hentet tilbake 1 rad', true, false]);
    await restore();
    expect(isThere('Alfa')).toBe(true);
  });

  it('is not late when it comes back after the deadline: it was typed before', async () => {
    typeDeadline(round, '20. januar 2026 kl. 12:00');
    round.type('Plan', planRow('late'), { value: 'stopper' });
    remove('Beta');
    await check();
    round.clock.pass(30 * 86_400);
    await restore();
    await check();
    expect(round.shown(tab, rowOf('Beta'), 'status')).toBe('Klar');
    round.type(tab, rowOf('Beta'), { need: 'Skrevet etter fristen' });
    await check();
    expect(round.shown(tab, rowOf('Beta'), 'remark')).toContain('etter fristen');
  });

  it('comes back also when nobody had checked the tab since', async () => {
    const id = round.shown(tab, rowOf('Beta'), 'id');
    remove('Beta');
    await restore();
    expect(round.shown(tab, rowOf('Beta'), 'id')).toBe(id);
  });

  it('stays away when nothing was withdrawn as one asked, and it is deleted only while the job runs', async () => {
    round.type(tab, rowOf('Alfa'), { need: null });
    round.sheets.beforeNext('write', () => remove('Beta'));
    const { status, body } = await restore();
    expect([status, body['title']]).toEqual([200, 'Ingen rader å hente']);
    expect(isThere('Beta')).toBe(false);
  });

  it('is brought back before those that were taken away earlier', async () => {
    for (const measure of ['Alfa', 'Delta']) {
      remove(measure);
      await check();
      round.clock.pass(60);
    }
    await restore();
    expect([isThere('Delta'), isThere('Alfa')]).toEqual([true, false]);
    await restore();
    expect([isThere('Delta'), isThere('Alfa')]).toEqual([true, true]);
  });

  it('is no business of the county governor’s', async () => {
    expect((await restore(caseWorker)).status).toBe(403);
  });
});

describe('two hundred rows pasted from Excel', () => {
  it('each get one ID, in one write, keep it, and have it again when they are brought back', async () => {
    round = await openRound(smallSeed, 220);
    const rows = Array.from({ length: 200 }, (_, at) => at + 6);
    for (const row of rows)
      round.type(tab, row, { ...fullRow, measure: `Limt ${row}`, priority: 100 + row, soughtUh: '1 000,-' });
    const ids = (): string[] => rows.map((row) => round.shown(tab, row, 'id'));
    expect(await round.countCalls(check)).toEqual({ read: 1, write: 1 });
    const given = ids();
    expect(new Set(given).size).toBe(200);
    await check();
    expect(ids()).toEqual(given);
    round.deleteRows(tab, 6, 200);
    expect((await check()).body['message']).toContain('200 rader er trukket');
    await restore();
    expect(ids()).toEqual(given);
  });
});
