// What is stored: as many documents as changed, nothing taken for deleted that only cannot be seen, every act by name.
import { beforeEach, describe, expect, it } from 'vitest';
import { checkTab } from '../../../../functions/flows/needs/check-tab.ts';
import type { CaseStore } from '../../../../functions/ports.ts';
import type { Round } from '../../round/round.ts';
import { caseWorker, fosen, small } from '../../round/rounds.ts';

const tab = 'Behov Fosen';
let round: Round;
beforeEach(async () => {
  round = await small.sent();
});

/** The kinds of the documents that a check of the tab puts. */
async function putsOfCheck(): Promise<string[]> {
  const { world, key, seed } = round;
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
  };
  const act = { round: { ...key, spreadsheetId: seed.spreadsheetId }, by: { email: fosen }, tab };
  expect(await checkTab({ ...world, store }, act)).toMatchObject({ ok: true });
  return puts;
}
const withdrawn = async (): Promise<number> => {
  const rows = await round.stored((tx) => tx.list('storedRow', 'Fosen'));
  return rows.filter(({ state }) => state === 'withdrawn').length;
};

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
    round.header(tab, 'sector', 'Noe annet');
    round.deleteRows(tab, 3);
    await putsOfCheck();
    expect(await withdrawn()).toBe(0);
    round.header(tab, 'sector', header);
    await putsOfCheck();
    expect(await withdrawn()).toBe(1);
  });
});

describe('the history', () => {
  it('names each act, who did it and to which version', async () => {
    const events = await round.stored((tx) => tx.list('event', 'Fosen'));
    expect(events.map(({ what, by, facts }) => ({ what, by, version: facts['version'] }))).toEqual([
      { what: 'submit', by: fosen, version: 1 },
    ]);
    await round.call('return', tab, caseWorker, { reason: 'Rett beløpet.' });
    const more = await round.stored((tx) => tx.list('event', 'Fosen'));
    expect(more.map(({ what }) => what).toSorted()).toEqual(['return', 'submit']);
  });
});
