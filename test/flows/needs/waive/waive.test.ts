// Verb «waive»: what stops a row is let pass with a reason, for as long as its cells stand as they did.
import { beforeEach, describe, expect, it } from 'vitest';
import { fullRow } from '../../round/full-row.ts';
import { type Round, prepared } from '../../round/round.ts';
import { caseWorker, fosen, reader, small } from '../../round/rounds.ts';
import { planRow, submitAll } from '../../../seeded.ts';

const tab = 'Behov Fosen';
/** The first row after the seed's five, counted from 0 for the headers. */
const row = 6;
const reason = 'Kommunen går over til nettverket i høst.';
/** Everything is right but for one row, which ends before it begins. */
const stopped = prepared(async () => {
  const round = await small.planted();
  round.type(tab, row, { ...fullRow, priority: 6, start: 'H26', end: 'V26' });
  await round.call('check', tab, fosen);
  return round;
});

let round: Round;
beforeEach(async () => {
  round = await stopped();
});
const waive = (more: object = {}, email = caseWorker) =>
  round.call('waive', tab, email, { row: row + 1, reason, ...more });
const shown = (field: string): string => round.shown(tab, row, field);
const kept = async () => {
  const rows = await round.stored((tx) => tx.list('storedRow', 'Fosen'));
  return rows.find(({ id }) => id === shown('id'))?.waived ?? [];
};
const events = () => round.stored((tx) => tx.list('event', 'Fosen'));

describe('a row that stops', () => {
  it('is asked about first, in words, and nothing is changed by the question', async () => {
    const before = round.allStored();
    const { status, body } = await waive({ preview: true, reason: undefined });
    expect([status, body['title']]).toEqual([200, 'La feilen stå?']);
    expect([body['yes'], body['no'], body['longest']]).toEqual(['La feilen stå', 'Ikke la den stå', 1000]);
    expect(body['message']).toContain('Slutt V26 er før start H26');
    expect(shown('status')).toBe('Må rettes');
    expect(round.allStored()).toEqual(before);
  });

  it('passes with the reason in the row, by one read and one write, and can be sent and computed', async () => {
    expect(await round.countCalls(() => waive())).toEqual({ read: 1, write: 1 });
    expect(shown('status')).toBe('Klar');
    expect(round.note(tab, row, 'remark')).toContain(
      `Statsforvalteren lar dette stå: «${reason.slice(0, -1)}».`,
    );
    expect(shown('remark')).toContain('Statsforvalteren');
    expect(await kept()).toMatchObject([{ reason, cells: { end: 'V26' } }]);
    expect(await events()).toMatchObject([
      { what: 'waive', by: caseWorker, facts: { codes: 'endBeforeStart' } },
    ]);
    expect((await round.call('submit', tab, fosen)).status).toBe(200);
    for (const name of ['Innherred', 'Værnes'])
      await round.call(
        'submit',
        `Behov ${name}`,
        `koordinator.${name === 'Værnes' ? 'vaernes' : 'innherred'}@example.no`,
      );
    expect((await round.call('allocate', 'Kladd', caseWorker)).status).toBe(200);
  });

  it('stays passed when it is checked, asked about and let pass again, and is told of once', async () => {
    await waive();
    const before = round.allStored();
    await round.call('check', tab, fosen);
    const again = await waive({ reason: 'Noe annet.' });
    expect([again.status, again.body['title']]).toEqual([200, 'Fikk stå fra før']);
    expect(round.allStored()).toEqual(before);
    expect(await round.countCalls(() => waive({ preview: true }))).toEqual({ read: 1, write: 0 });
    expect(await kept()).toMatchObject([{ reason }]);
  });

  it('stops again when the cell is changed to another fault, and the waiver is not kept', async () => {
    await waive();
    round.type(tab, row, { end: 'V25' });
    await round.call('check', tab, fosen);
    expect(shown('status')).toBe('Må rettes');
    expect(await kept()).toEqual([]);
    round.type(tab, row, { end: 'V26' });
    await round.call('check', tab, fosen);
    expect(shown('status')).toBe('Må rettes');
  });

  it('stops again when its cell is changed and the fault is the same as it was', async () => {
    round.type(tab, row, { end: 'V28', municipalities: 'Åfjord, Bergen' });
    await round.call('check', tab, fosen);
    await waive();
    expect(shown('status')).toBe('Klar');
    round.type(tab, row, { municipalities: 'Åfjord, Ørland, Bergen' });
    await round.call('check', tab, fosen);
    expect([shown('status'), await kept()]).toEqual(['Må rettes', []]);
  });

  it('stops when its cell stands as it did and has another fault', async () => {
    const members = (municipalities: string) => {
      for (let at = 1; at <= round.rows('Nøkkeltall'); at++)
        if (round.shown('Nøkkeltall', at, 'network') === 'Fosen')
          round.type('Nøkkeltall', at, { municipalities });
    };
    members('Indre Fosen, Ørland, Åfjord, Osen, Rissa (til 31.12.2017)');
    round.type(tab, row, { end: 'V28', municipalities: 'Åfjord, Rissa' });
    await round.call('check', tab, fosen);
    await waive();
    expect(shown('status')).toBe('Klar');
    members('Indre Fosen, Ørland, Åfjord, Osen');
    await round.call('check', tab, fosen);
    expect([shown('status'), await kept()]).toEqual(['Må rettes', []]);
  });

  it('moves with its row', async () => {
    await waive();
    round.deleteRows(tab, 1);
    await round.call('check', tab, fosen);
    expect(round.shown(tab, row - 1, 'status')).toBe('Klar');
  });

  it('stops for another fault in the same cells, and in others', async () => {
    await waive();
    round.type(tab, row, { start: 'V27' });
    await round.call('check', tab, fosen);
    expect(shown('status')).toBe('Må rettes');
  });

  it.each(['', '   ', 'x'.repeat(2001)])('needs a reason that can be read (%#)', async (text) => {
    const { status, body } = await waive({ reason: text });
    expect([status, body['type']]).toEqual([409, 'urn:innstilling:waiverUnexplained']);
    expect(shown('status')).toBe('Må rettes');
  });

  it.each([fosen, reader])('is not let pass by %s', async (email) => {
    expect((await waive({}, email)).status).toBe(403);
    expect(await kept()).toEqual([]);
  });
});

it.each([
  ['an amount that cannot be read', { end: 'V28', soughtOwner: 'mye' }],
  ['a number of somebody', { end: 'V28', need: 'Gjelder 42015010066.' }],
  ['what is not filled in', { end: null }],
  ['nothing', { end: 'V28' }],
])('%s is never let pass, and it says what must be mended', async (_, cells) => {
  round.type(tab, row, cells);
  await round.call('check', tab, fosen);
  const before = shown('status');
  const { status, body } = await waive();
  expect([status, body['type']]).toEqual([409, 'urn:innstilling:nothingToWaive']);
  expect(shown('status')).toBe(before);
});

it('a row that was sent and that a later Plan refuses may be let pass, and is computed', async () => {
  round = await small.planted();
  round.type('Plan', planRow('individual'), { value: 'godtas' });
  round.type(tab, row, { ...fullRow, priority: 6, individual: 'ja' });
  await submitAll(round, round.seed);
  round.type('Plan', planRow('individual'), { value: 'godtas ikke' });
  const draft = () => round.call('allocate', 'Kladd', caseWorker);
  expect((await draft()).problem).toBe('rowsRefusedNow');
  await round.call('check', tab, caseWorker);
  expect(shown('status')).toBe('Må rettes');
  expect((await waive()).status).toBe(200);
  expect((await draft()).body).toMatchObject({ ok: true });
});
