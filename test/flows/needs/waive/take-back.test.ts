// Verb «waive»: what was let pass is taken back, as it was shown, and the row is judged as before; or it is told why not.
import { beforeEach, describe, expect, it } from 'vitest';
import { fullRow } from '../../round/full-row.ts';
import { type Round, prepared } from '../../round/round.ts';
import { caseWorker, fosen, reader, small } from '../../round/rounds.ts';
import { submitAll } from '../../../seeded.ts';

const tab = 'Behov Fosen';
/** The first row after the seed's five, counted from 0 for the headers. */
const row = 6;
const reason = 'Kommunen går over til nettverket i høst.';
const wrong = { ...fullRow, priority: 6, start: 'H26', end: 'V26' };
/** A row ends before it begins, which was let pass. */
const passed = prepared(async () => {
  const round = await small.planted();
  round.type(tab, row, wrong);
  await round.call('check', tab, fosen);
  await round.call('waive', tab, caseWorker, { row: row + 1, reason });
  round.clock.pass(60);
  return round;
});

let round: Round;
beforeEach(async () => {
  round = await passed();
});
const ask = (at = row, email = caseWorker) => round.call('waive', tab, email, { row: at + 1, preview: true });
const seen = async (at = row): Promise<string> => String((await ask(at)).body['previewHash']);
const answer = (previewHash: string, more: object = {}, email = caseWorker) =>
  round.call('waive', tab, email, { row: row + 1, previewHash, ...more });
const status = (at = row): string => round.shown(tab, at, 'status');
const kept = async (at = row) => {
  const rows = await round.stored((tx) => tx.list('storedRow', 'Fosen'));
  return rows.find(({ id }) => id === round.shown(tab, at, 'id'))?.waived;
};
const events = async () => {
  const lines = await round.stored((tx) => tx.list('event', 'Fosen'));
  return lines
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ what, by, facts }) => [what, by, facts['reason']]);
};

describe('a row in which a fault was let stand', () => {
  it('is offered back with the fault and the reason that stood, and nothing is changed by the question', async () => {
    const before = round.allStored();
    const { status: code, body } = await ask();
    expect([code, body['title'], body['asks']]).toEqual([
      200,
      'Trekke tilbake at feilen fikk stå?',
      undefined,
    ]);
    expect(body['message']).toContain('Slutt V26 er før start H26');
    expect(body['message']).toContain(`«${reason}»`);
    expect([status(), round.allStored()]).toEqual(['Klar', before]);
  });

  it('must be mended once it is taken back, by one read and one write, and nothing of it is left in the row', async () => {
    const previewHash = await seen();
    expect(await round.countCalls(() => answer(previewHash))).toEqual({ read: 1, write: 1 });
    expect(status()).toBe('Må rettes');
    expect(round.note(tab, row, 'remark') + round.shown(tab, row, 'remark')).not.toContain(
      'Statsforvalteren',
    );
    expect(round.shown(tab, row, 'remark')).toContain('Slutt V26 er før start H26');
    expect(await kept()).toBeUndefined();
    expect((await round.call('submit', tab, fosen)).problem).toBe('notReady');
    await round.call('check', tab, fosen);
    expect(status()).toBe('Må rettes');
  });

  it('has in its history who let it pass and who took it back, and each time that it was let pass', async () => {
    await answer(await seen());
    round.clock.pass(60);
    expect((await answer(await seen(), { reason: 'Ny avtale.' })).status).toBe(200);
    expect(await events()).toEqual([
      ['waive', caseWorker, reason],
      ['takeBack', caseWorker, reason],
      ['waive', caseWorker, 'Ny avtale.'],
    ]);
    expect(status()).toBe('Klar');
  });

  it('is taken back once, however often it is asked for', async () => {
    const previewHash = await seen();
    expect((await answer(previewHash)).body['title']).toBe('Trukket tilbake');
    const before = round.allStored();
    const again = await answer(previewHash);
    expect([again.status, again.body['title']]).toEqual([200, 'Trukket tilbake fra før']);
    expect([round.allStored(), status()]).toEqual([before, 'Må rettes']);
  });

  it.each([fosen, reader])('is not taken back by %s', async (email) => {
    expect((await answer(await seen(), {}, email)).status).toBe(403);
    expect(await kept()).toHaveLength(1);
  });

  it('is not taken back by a yes to nothing that was shown', async () => {
    expect((await answer('jcs:annet')).problem).toBe('waiverStale');
    expect((await round.call('waive', tab, caseWorker, { row: row + 1, reason })).body['title']).toBe(
      'Fikk stå fra før',
    );
    expect(await kept()).toHaveLength(1);
  });
});

describe('two at once', () => {
  it('take it back once, and let it pass again: the one who saw the first is told, and the second stands', async () => {
    const first = await seen();
    await answer(first);
    round.clock.pass(60);
    await answer(await seen(), { reason: 'Ny avtale.' });
    expect((await answer('jcs:annet')).problem).toBe('waiverStale');
    const { status: code, body } = await answer(first);
    expect([code, body['type']]).toEqual([409, 'urn:innstilling:waiverStale']);
    expect(await kept()).toMatchObject([{ reason: 'Ny avtale.' }]);
  });

  it('let it pass: the second is told that it is, and with which reason', async () => {
    await answer(await seen());
    const shown = await seen();
    await answer(shown, { reason: 'Først.' });
    const { body } = await answer(shown, { reason: 'Sist.' });
    expect([body['title'], body['message']]).toEqual([
      'Fikk stå fra før',
      expect.stringContaining('«Først.»'),
    ]);
    expect(await kept()).toMatchObject([{ reason: 'Først.' }]);
  });

  it('and a row that moved: no other row is let pass or judged in its place', async () => {
    round.type(tab, row + 1, { ...wrong, priority: 7, measure: 'Et annet tiltak' });
    await round.call('check', tab, fosen);
    const [other, own] = [await seen(row + 1), await seen(row)];
    expect((await answer(other, { reason: 'Gjelder den andre.' })).problem).toBe('waiverStale');
    expect((await round.call('waive', tab, caseWorker, { row: row + 2, previewHash: own })).problem).toBe(
      'waiverStale',
    );
    expect([await kept(row), await kept(row + 1)]).toMatchObject([[{ reason }], undefined]);
  });
});

it('rows that move while it is let pass leave another row that stops alone, and its own passes', async () => {
  round.type(tab, row + 1, { ...wrong, priority: 7, measure: 'Et annet tiltak' });
  round.type(tab, row, { ...wrong, measure: 'Øverst', end: 'H25' });
  await round.call('check', tab, fosen);
  expect([status(row), status(row + 1)]).toEqual(['Må rettes', 'Må rettes']);
  const shown = await seen(row + 1);
  round.sheets.beforeNext('write', () => round.insertRows(tab, 1));
  await round.call('waive', tab, caseWorker, { row: row + 2, reason: 'Den nederste.', previewHash: shown });
  expect([status(row + 1), status(row + 2)]).toEqual(['Må rettes', 'Klar']);
});

describe('a row that was sent', () => {
  it('meanwhile is told, and not taken back unseen', async () => {
    const previewHash = await seen();
    await round.call('submit', tab, fosen);
    expect((await answer(previewHash)).problem).toBe('waiverStale');
    expect(await kept()).toHaveLength(1);
  });

  it('stops the computing once it is taken back, as is said before and after', async () => {
    await submitAll(round, round.seed);
    const { body } = await ask();
    expect(body['message']).toContain('er sendt inn');
    const done = await answer(String(body['previewHash']));
    expect([done.status, done.body['message']]).toEqual([
      200,
      expect.stringContaining('til du returnerer den'),
    ]);
    expect(status()).toBe('Må rettes');
    const refused = await round.call('allocate', 'Kladd', caseWorker);
    expect(refused.problem).toBe('rowsRefusedNow');
    expect(refused.body['detail']).toMatch(/trukket tilbake .*La feilen stå …» .*returner/);
    expect(refused.body['detail']).not.toContain('Plan eller Nøkkeltall');
    round.clock.pass(60);
    expect((await round.call('waive', tab, caseWorker, { row: row + 1, reason })).status).toBe(200);
    expect((await round.call('allocate', 'Kladd', caseWorker)).status).toBe(200);
  });
});
