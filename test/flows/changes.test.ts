// Verb «changes» over HTTP: old and new per field since what was sent, and between the last two versions.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mendFaults } from './mend.ts';
import { type TestRound, caseWorker, fosen, innherred, openTestRound, reader, seedOf } from './round.ts';

const tab = 'Behov Fosen';
let round: TestRound;
const changes = async (email = fosen) => (await round.call('changes', tab, email)).body;
const rowNamed = (name: string): number => {
  for (let row = 1; row <= round.rows(tab); row++) if (round.shown(tab, row, 'measure') === name) return row;
  throw new Error(`no row ${name}`);
};

beforeAll(async () => {
  round = await openTestRound();
  mendFaults(round, seedOf(), 'Fosen');
});
afterAll(() => round.close());

describe('what has changed', () => {
  it('is everything before the first version is sent, and says so', async () => {
    expect((await changes())['message']).toContain('ikke sendt inn noen versjon ennå');
  });

  it('is nothing just after it is sent, also when the rows are sorted otherwise', async () => {
    await round.call('submit', tab, fosen);
    expect((await changes())['message']).toContain('Ingen rader er endret i Fosen siden versjon 1.');
    await round.call('return', tab, caseWorker, { reason: 'Se over.' });
    round.change({
      sortRange: {
        range: {
          sheetId: round.sheetId(tab),
          startRowIndex: 1,
          endRowIndex: round.rows(tab) + 1,
        },
        sortSpecs: [{ dimensionIndex: 3, sortOrder: 'DESCENDING' }],
      },
    });
    expect((await changes())['message']).toContain('Ingen rader er endret');
  });

  it('shows old and new of each field that differs, rows that are new and rows that are gone', async () => {
    const first = round.shown(tab, 1, 'measure');
    const second = round.shown(tab, 2, 'measure');
    const before = round.value(tab, 1, 'soughtOwner');
    const id = round.shown(tab, 1, 'id');
    round.type(tab, 1, { soughtOwner: 123_000, need: 'Nytt behov <script>' });
    round.type(tab, round.rows(tab) + 1, { measure: 'Helt nytt tiltak', priority: 9 });
    const row = rowNamed(second);
    round.change({
      deleteDimension: {
        range: { sheetId: round.sheetId(tab), dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
      },
    });
    const body = await changes();
    const text = String(body['message']);
    expect(text).toContain('3 rader er endret i Fosen siden versjon 1.');
    expect(text).toContain(`${id} «${first}» – endret`);
    expect(text).toContain(`Søkt til eier: ${String(before)} → 123000`);
    expect(text).toContain('«Helt nytt tiltak» – ny rad');
    expect(text).toContain(`«${second}» – rad som er borte`);
    expect(String(body['html'])).not.toContain('<script>');
    expect(String(body['html'])).toContain('&#60;script&#62;');
  });

  it('changes nothing: one read, no write, nothing stored', async () => {
    expect(await round.countCalls(() => changes())).toEqual({ read: 1, write: 0 });
    const rows = await round.functions.wiring.world.store.transact(
      { county: 'trondelag', year: 2026 },
      (tx) => tx.list('storedRow', 'Fosen'),
    );
    expect(rows.map(({ cells }) => cells['measure'])).not.toContain('Helt nytt tiltak');
  });

  it('shows the case worker the last two versions against each other, with who and when', async () => {
    const added = rowNamed('Helt nytt tiltak');
    round.change({
      deleteDimension: {
        range: { sheetId: round.sheetId(tab), dimension: 'ROWS', startIndex: added, endIndex: added + 1 },
      },
    });
    for (let row = 1; row <= round.rows(tab); row++) round.type(tab, row, { priority: row });
    expect((await round.call('submit', tab, fosen)).status).toBe(200);
    const text = String((await changes(caseWorker))['message']);
    expect(text).toContain('Ingen rader er endret i Fosen siden versjon 2.');
    const [, between = ''] = text.split('Fra versjon 1 til versjon 2');
    expect(between).toMatch(new RegExp(`Versjon 1, sendt .* av ${fosen}; versjon 2, sendt .* av ${fosen}`));
    expect(between).toContain('→ 123000');
  });

  it.each([innherred, reader])('is not for %s', async (email) => {
    expect((await round.call('changes', tab, email)).status).toBe(403);
  });
});
