// Verb «check» over HTTP: rows are answered where they stand, kept, and nothing a person typed is touched.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behov } from '../../functions/domain/tabs/behov.ts';
import { type TestRound, caseWorker, fosen, innherred, openTestRound, reader } from './round.ts';

const tab = 'Behov Fosen';
const clean = {
  priority: 9,
  measure: 'Felles språkarbeid',
  sector: 'skole',
  theme: 'Inkluderende praksis',
  municipalities: 'Alle',
  partner: 'NTNU',
  start: 'H26',
  end: 'V27',
  soughtOwner: '20 000',
  soughtUh: '15 000',
  continuation: 'ny',
  specialPedagogy: 'nei',
  ownerEffort: 'Tid til samlinger.',
  need: 'Kartlagt i høst sammen med de ansatte.',
};

let round: TestRound;
let free: number;
beforeAll(async () => {
  round = await openTestRound();
  free = round.rows(tab) + 1;
});
afterAll(() => round.close());

describe('a typed row is answered in the row', () => {
  it('gets an ID and the status Klar when nothing is missing', async () => {
    round.type(tab, free, clean);
    const { status, body } = await round.call('check', tab, fosen);
    expect(status).toBe(200);
    expect(body['title']).toBe('Kontrollert');
    expect(round.shown(tab, free, 'id')).toMatch(/^FOS-\d\d$/);
    expect(['Klar', 'Se merknad']).toContain(round.shown(tab, free, 'status'));
  });

  it('says at the cell what, where and how when an amount is broken, and forgets it when it is mended', async () => {
    round.type(tab, free, { soughtUh: '1 400 000 +' });
    await round.call('check', tab, fosen);
    expect(round.shown(tab, free, 'status')).toBe('Må rettes');
    const note = round.note(tab, free, 'soughtUh');
    expect(note).toContain('«1 400 000 +» er ikke et bestemt beløp');
    expect(note).toContain('hele kroner');
    expect(round.shown(tab, free, 'remark')).toContain(`L${free + 1}: Må rettes.`);
    expect(round.shown(tab, free, 'soughtUh')).toBe('1 400 000 +');

    round.type(tab, free, { soughtUh: '14 000' });
    await round.call('check', tab, fosen);
    expect(round.note(tab, free, 'soughtUh')).toBe('');
    expect(round.shown(tab, free, 'status')).not.toBe('Må rettes');
  });

  it('is quietly under work while it is unfinished', async () => {
    round.type(tab, free, { need: null });
    await round.call('check', tab, fosen);
    expect(round.shown(tab, free, 'status')).toBe('Under arbeid');
    round.type(tab, free, { need: clean.need });
  });

  it('never touches a note that a person wrote', async () => {
    const column = 11;
    round.change({
      updateCells: {
        start: { sheetId: round.sheetId(tab), rowIndex: free, columnIndex: column },
        fields: 'note',
        rows: [{ values: [{ note: 'Spør skolen om dette' }] }],
      },
    });
    round.type(tab, free, { soughtUh: '?' });
    await round.call('check', tab, fosen);
    expect(round.note(tab, free, 'soughtUh')).toBe('Spør skolen om dette');
    expect(round.shown(tab, free, 'remark')).toContain('«?»');
    round.type(tab, free, { soughtUh: '15 000' });
  });
});

describe('one read and one write per check', () => {
  it('whatever the number of rows', async () => {
    await round.call('check', tab, fosen);
    for (let row = free + 1; row < free + 60; row++)
      round.type(tab, row, { ...clean, priority: row, measure: `Tiltak ${row}` });
    expect(await round.countCalls(() => round.call('check', tab, fosen))).toEqual({ read: 1, write: 1 });
    expect(round.shown(tab, free + 59, 'id')).toMatch(/^FOS-\d\d$/);
  });

  it('and no write when nothing changed', async () => {
    expect(await round.countCalls(() => round.call('check', tab, fosen))).toEqual({ read: 1, write: 0 });
  });

  it('stores only the rows that changed', async () => {
    const { store } = round.functions.wiring.world;
    const key = { county: 'trondelag', year: 2026 };
    const before = await store.transact(key, (tx) => tx.list('storedRow', 'Fosen'));
    round.type(tab, free + 3, { measure: 'Nytt navn' });
    await round.call('check', tab, fosen);
    const after = await store.transact(key, (tx) => tx.list('storedRow', 'Fosen'));
    const versions = new Map(before.map(({ id, version }) => [id, version]));
    expect(
      after.filter(({ id, version }) => versions.get(id) !== version).map(({ cells }) => cells['measure']),
    ).toEqual(['Nytt navn']);
  });
});

describe('a row keeps its ID', () => {
  it('through sort, and its status follows', async () => {
    const ids = new Map(
      Array.from({ length: 60 }, (_, index) => [
        round.shown(tab, free + index, 'measure'),
        round.shown(tab, free + index, 'id'),
      ]),
    );
    round.change({
      sortRange: {
        range: {
          sheetId: round.sheetId(tab),
          startRowIndex: free,
          endRowIndex: free + 60,
          startColumnIndex: 0,
          endColumnIndex: behov.columns.length,
        },
        sortSpecs: [{ dimensionIndex: 2, sortOrder: 'DESCENDING' }],
      },
    });
    await round.call('check', tab, fosen);
    for (let row = free; row < free + 60; row++)
      expect(round.shown(tab, row, 'id')).toBe(ids.get(round.shown(tab, row, 'measure')));
  });

  it('and a deleted row is kept as withdrawn, its ID never used again', async () => {
    const gone = round.shown(tab, free + 5, 'id');
    round.change({
      deleteDimension: {
        range: { sheetId: round.sheetId(tab), dimension: 'ROWS', startIndex: free + 5, endIndex: free + 6 },
      },
    });
    round.type(tab, free + 59, { ...clean, measure: 'Etterpå', priority: 500 });
    await round.call('check', tab, fosen);
    const stored = await round.functions.wiring.world.store.transact(
      { county: 'trondelag', year: 2026 },
      (tx) => tx.get('storedRow', gone),
    );
    expect(stored?.state).toBe('withdrawn');
    expect(round.shown(tab, free + 59, 'id')).not.toBe(gone);
  });
});

describe('who may', () => {
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
