// Verb «check»: rows are answered where they stand, kept, and nothing a person typed is touched.
import { beforeEach, describe, expect, it } from 'vitest';
import { fullRow } from '../round/full-row.ts';
import { type Round, openRound, prepared } from '../round/round.ts';
import { caseWorker, fosen, innherred, reader, small } from '../round/rounds.ts';
import { smallSeed } from '../round/small-seed.ts';

const tab = 'Behov Fosen';
/** The first row after the five of the seed. */
const free = 6;
const begun = prepared(async () => {
  const round = await small.planted();
  round.type(tab, free, fullRow);
  await round.call('check', tab, fosen);
  return round;
});
let round: Round;
const check = () => round.call('check', tab, fosen);

describe('a typed row is answered in the row', () => {
  beforeEach(async () => {
    round = await begun();
  });

  it('gets an ID and the status Klar when nothing is missing', async () => {
    const { status, body } = await check();
    expect([status, body['title']]).toEqual([200, 'Kontrollert']);
    expect(round.shown(tab, free, 'id')).toMatch(/^FOS-\d\d$/);
    expect(round.shown(tab, free, 'status')).toBe('Klar');
  });

  it('says at the cell what, where and how when an amount is broken, and forgets it when it is mended', async () => {
    round.type(tab, free, { soughtUh: '1 400 000 +' });
    await check();
    expect(round.shown(tab, free, 'status')).toBe('Må rettes');
    const note = round.note(tab, free, 'soughtUh');
    expect(note).toContain('«1 400 000 +» er ikke et bestemt beløp');
    expect(note).toContain('hele kroner');
    expect(round.shown(tab, free, 'remark')).toContain(`L${free + 1}: Må rettes.`);
    expect(round.shown(tab, free, 'soughtUh')).toBe('1 400 000 +');

    round.type(tab, free, { soughtUh: '14 000' });
    await check();
    expect(round.note(tab, free, 'soughtUh')).toBe('');
    expect(round.shown(tab, free, 'status')).toBe('Klar');
  });

  it('is quietly under work while it is unfinished', async () => {
    round.type(tab, free, { need: null });
    await check();
    expect(round.shown(tab, free, 'status')).toBe('Under arbeid');
  });

  it('never touches a note that a person wrote', async () => {
    const start = { sheetId: round.sheetId(tab), rowIndex: free, columnIndex: 11 };
    const rows = [{ values: [{ note: 'Spør skolen om dette' }] }];
    round.change({ updateCells: { start, rows, fields: 'note' } });
    round.type(tab, free, { soughtUh: '?' });
    await check();
    expect(round.note(tab, free, 'soughtUh')).toBe('Spør skolen om dette');
    expect(round.shown(tab, free, 'remark')).toContain('«?»');
  });
});

describe('a tab of sixty rows more', () => {
  const many = prepared(async () => {
    const opened = await openRound(smallSeed, 80);
    for (let row = free; row < free + 60; row++)
      opened.type(tab, row, { ...fullRow, priority: row, measure: `Tiltak ${row}` });
    return opened;
  });
  const checked = prepared(async () => {
    const opened = await many();
    await opened.call('check', tab, fosen);
    return opened;
  });
  const stored = () => round.stored((tx) => tx.list('storedRow', 'Fosen'));
  beforeEach(async () => {
    round = await checked();
  });

  it('is checked by one read and one write, and each row has its ID', async () => {
    round = await many();
    expect(await round.countCalls(check)).toEqual({ read: 1, write: 1 });
    const ids = Array.from({ length: 60 }, (_, at) => round.shown(tab, free + at, 'id'));
    expect(new Set(ids).size).toBe(60);
    for (const id of ids) expect(id).toMatch(/^FOS-\d\d$/);
  });

  it('is not written when nothing changed', async () => {
    expect(await round.countCalls(check)).toEqual({ read: 1, write: 0 });
  });

  it('has only the rows stored that changed', async () => {
    const versions = new Map((await stored()).map(({ id, version }) => [id, version]));
    round.type(tab, free + 3, { measure: 'Nytt navn' });
    await check();
    const changed = (await stored()).filter(({ id, version }) => versions.get(id) !== version);
    expect(changed.map(({ cells }) => cells['measure'])).toEqual(['Nytt navn']);
  });

  it('keeps its IDs through a sort', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => free + at);
    const ids = new Map(rows.map((row) => [round.shown(tab, row, 'measure'), round.shown(tab, row, 'id')]));
    round.sort(tab, [free, free + 60], 'measure', true);
    await check();
    expect(round.shown(tab, free, 'measure')).toBe('Tiltak 9');
    for (const row of rows)
      expect(round.shown(tab, row, 'id')).toBe(ids.get(round.shown(tab, row, 'measure')));
  });

  it('keeps a deleted row as withdrawn, and never uses its ID again', async () => {
    const gone = round.shown(tab, free + 59, 'id');
    round.deleteRows(tab, free + 59);
    round.type(tab, free + 59, { ...fullRow, measure: 'Etterpå', priority: 500 });
    await check();
    expect((await round.stored((tx) => tx.get('storedRow', gone)))?.state).toBe('withdrawn');
    expect(round.shown(tab, free + 59, 'id')).toMatch(/^FOS-/);
    expect(round.shown(tab, free + 59, 'id')).not.toBe(gone);
  });
});

describe('who may', () => {
  beforeEach(async () => {
    round = await small.planted();
  });

  it('lets a coordinator check only the own network', async () => {
    const { status, body } = await round.call('check', tab, innherred);
    expect(status).toBe(403);
    expect(body['detail']).toContain('Innherred');
  });
  it.each([reader, 'fremmed@example.no'])('refuses %s and says why', async (email) => {
    const { status, body } = await round.call('check', tab, email);
    expect(status).toBe(403);
    expect(String(body['detail'])).not.toBe('');
  });
  it('refuses a tab that is not ours by its name', async () => {
    const { status, body } = await round.call('check', 'Tull', caseWorker);
    expect(status).toBe(404);
    expect(body['detail']).toContain('«Tull»');
  });
  it('answers a missing tab with how to get it back', async () => {
    const { status, body } = await round.call('check', 'Behov Atlantis', caseWorker);
    expect(status).toBe(409);
    expect(body['detail']).toContain('Behov Atlantis');
  });
});
