// What is kept: as many documents as changed, nothing taken for deleted that only cannot be seen, every act by name.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTab } from '../../functions/flows/needs/check-tab.ts';
import { planParameters } from '../../functions/domain/plan/parameters.ts';
import type { CaseStore } from '../../functions/ports.ts';
import { actOf } from './disturb.ts';
import { submitAll } from './mend.ts';
import { type TestRound, caseWorker, fosen, openTestRound, seedOf } from './round.ts';

const tab = 'Behov Fosen';
const key = { county: 'trondelag', year: 2026 };
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound();
  await submitAll(round, seedOf());
});
afterAll(() => round.close());

const compute = () => round.call('allocate', 'Innstilling', caseWorker);
const list = <T>(look: (from: Parameters<Parameters<CaseStore['read']>[1]>[0]) => Promise<T>) =>
  round.functions.wiring.world.store.read(key, look);

/** The kinds of the documents that a check of the tab puts. */
async function putsOfCheck(): Promise<string[]> {
  const { world } = round.functions.wiring;
  const puts: string[] = [];
  const store: CaseStore = {
    ...world.store,
    transact: (of, body) =>
      world.store.transact(of, (tx) =>
        body({
          get: (kind, id) => tx.get(kind, id),
          list: (kind, group) => tx.list(kind, group),
          put(kind, document) {
            puts.push(kind);
            tx.put(kind, document);
          },
        }),
      ),
    read: (of, look) => world.store.read(of, look),
  };
  expect(await checkTab({ ...world, store }, actOf(round, fosen, tab))).toMatchObject({ ok: true });
  return puts;
}

describe('a check puts what changed', () => {
  it('nothing when nothing did', async () => {
    expect(await putsOfCheck()).toEqual([]);
  });
  it('the row that was edited', async () => {
    round.type(tab, 1, { need: 'Endret etter innsending' });
    expect(await putsOfCheck()).toEqual(['storedRow']);
  });
  it('the row, and what other tabs must know of it, when its name was edited', async () => {
    round.type(tab, 1, { measure: 'Et nytt navn' });
    expect(await putsOfCheck()).toEqual(['storedRow', 'tabMeasures']);
  });
  it('no row as withdrawn while a column is missing', async () => {
    const header = round.shown(tab, 0, 'sector');
    const sheetId = round.sheetId(tab);
    round.type(tab, 0, { sector: 'Noe annet' });
    round.change({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 3, endIndex: 4 } },
    });
    await putsOfCheck();
    const rows = await list((from) => from.list('storedRow', 'Fosen'));
    expect(rows.filter(({ state }) => state === 'withdrawn')).toEqual([]);
    round.type(tab, 0, { sector: header });
    await putsOfCheck();
    const later = await list((from) => from.list('storedRow', 'Fosen'));
    expect(later.filter(({ state }) => state === 'withdrawn')).toHaveLength(1);
  });
});

describe('a distribution', () => {
  it('is another run when only the source of a rule in Plan is another', async () => {
    await compute();
    const row = Object.keys(planParameters).indexOf('base') + 1;
    expect((await compute()).body).toMatchObject({ title: 'Uendret' });
    round.type('Plan', row, { source: 'Vedtak i samarbeidsforum 12.03.2026' });
    expect((await compute()).body).not.toMatchObject({ title: 'Uendret' });
    const runs = await list((from) => from.list('run', 'run'));
    expect(runs).toHaveLength(2);
    expect(new Set(runs.map(({ resultHash }) => resultHash)).size).toBe(1);
  });

  it('locks a tab that was sent and that somebody has opened', async () => {
    const [sheet] = round.workbook.get({ ranges: [`'${tab}'`] }).sheets ?? [];
    const lock = sheet?.protectedRanges?.find(({ description }) => description?.startsWith('Sendt inn'));
    const { protectedRangeId } = lock ?? {};
    expect(protectedRangeId).toBeTypeOf('number');
    round.change({ deleteProtectedRange: { protectedRangeId } });
    await compute();
    const [after] = round.workbook.get({ ranges: [`'${tab}'`] }).sheets ?? [];
    const locks = after?.protectedRanges?.filter(({ description }) => description?.startsWith('Sendt inn'));
    expect(locks).toHaveLength(1);
  });
});

describe('the history', () => {
  it('names each act, who did it and to which version', async () => {
    const events = await list((from) => from.list('event', 'Fosen'));
    expect(events.map(({ what, by, facts }) => ({ what, by, version: facts['version'] }))).toEqual([
      { what: 'submit', by: fosen, version: 1 },
    ]);
    await round.call('return', tab, caseWorker, { reason: 'Rett beløpet.' });
    const more = await list((from) => from.list('event', 'Fosen'));
    expect(more.map(({ what }) => what).toSorted()).toEqual(['return', 'submit']);
  });
});
