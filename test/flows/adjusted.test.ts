// A Justering stays beside its network whatever happens to the rows of Innstilling, and never counts for another.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allocateRound } from '../../functions/flows/proposal/allocate-round.ts';
import { actOf, worldWhile } from './disturb.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { caseWorker, seedOf, submitAll } from '../seeded.ts';

const tab = 'Innstilling';
const key = { county: 'trondelag', year: 2026 };
let round: TestRound;
beforeAll(async () => {
  round = await openTestRound();
  await submitAll(round, seedOf());
  await compute();
  round.type(tab, rowOf('Innherred'), { adjustment: -1000, reason: 'Bare Innherred' });
  await compute();
});
afterAll(() => round.close());

const compute = () => round.call('allocate', tab, caseWorker);
const rowOf = (name: string): number => {
  for (let row = 1; row <= round.rows(tab); row++) if (round.shown(tab, row, 'network') === name) return row;
  throw new Error(`no row ${name}`);
};
const amount = (name: string, field: string): number => Number(round.value(tab, rowOf(name), field) ?? 0);
const runs = () => round.functions.wiring.world.store.transact(key, (tx) => tx.list('run', 'run'));
const adjusted = (): string[] =>
  Array.from({ length: round.rows(tab) }, (_, at) => at + 1)
    .filter((row) => round.shown(tab, row, 'adjustment') !== '')
    .map((row) => `${round.shown(tab, row, 'network')}: ${round.shown(tab, row, 'reason')}`);
const networks = seedOf().nokkeltall.map(({ network }) => String(network));
/** Amounts by network, as the run in force has them. */
const kept = async (): Promise<Record<string, number>> => {
  const run = (await runs()).toSorted((a, b) => b.sequence - a.sequence)[0];
  const { awards } = JSON.parse(run?.outcome ?? '') as { awards: { claim: string; amount: number }[] };
  const { claims } = JSON.parse(run?.input ?? '') as { claims: { id: string; name: string }[] };
  return Object.fromEntries(
    awards.map(({ claim, amount }) => [claims.find(({ id }) => id === claim)?.name, amount]),
  );
};
const shownAmounts = (): Record<string, number> =>
  Object.fromEntries(networks.map((name) => [name, amount(name, 'computed')]));

/** Computes while `meanwhile` happens between the first read and the first write. */
const computeWhile = (meanwhile: () => void) =>
  allocateRound(worldWhile(round, meanwhile), actOf(round, caseWorker, tab));
const dimension = (row: number) => ({
  range: { sheetId: round.sheetId(tab), dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
});

describe('a Justering', () => {
  it('stays with its network when a row is inserted above it', async () => {
    round.change({ insertDimension: { ...dimension(2), inheritFromBefore: true } });
    expect((await compute()).body).toMatchObject({ title: 'Uendret' });
    expect(adjusted()).toEqual(['Innherred: Bare Innherred']);
    expect(amount('Innherred', 'proposed')).toBe(amount('Innherred', 'computed') - 1000);
    expect(amount('Sum', 'proposed')).toBe(14_026_000 - 1000);
    round.change({ deleteDimension: dimension(2) });
    expect((await compute()).body).toMatchObject({ title: 'Uendret' });
    expect(adjusted()).toEqual(['Innherred: Bare Innherred']);
  });

  it('stays with its network when every row is sorted, sums and all', async () => {
    const sheetId = round.sheetId(tab);
    const range = {
      sheetId,
      startRowIndex: 1,
      endRowIndex: round.rows(tab) + 1,
      startColumnIndex: 0,
      endColumnIndex: 19,
    };
    round.change({ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } });
    expect((await compute()).body).toMatchObject({ title: 'Uendret' });
    expect(adjusted()).toEqual(['Innherred: Bare Innherred']);
    expect(shownAmounts()).toEqual(await kept());
    expect(amount('Sum', 'proposed')).toBe(14_026_000 - 1000);
  });

  it('stays with its network when the rows are sorted while the distribution is computed', async () => {
    const range = {
      sheetId: round.sheetId(tab),
      startRowIndex: 1,
      endRowIndex: 11,
      startColumnIndex: 0,
      endColumnIndex: 19,
    };
    round.type('Plan', 1, { value: '100000' });
    const outcome = await computeWhile(() =>
      round.change({ sortRange: { range, sortSpecs: [{ dimensionIndex: 2, sortOrder: 'ASCENDING' }] } }),
    );
    expect(outcome).toMatchObject({ ok: true });
    expect(shownAmounts()).toEqual(await kept());
    expect(adjusted()).toEqual(['Innherred: Bare Innherred']);
  });

  it('stays with its network when a network before it leaves the round', async () => {
    const returned = await round.call('return', 'Behov Midtre Namdal', caseWorker, { reason: 'Går ut.' });
    expect(returned.status).toBe(200);
    const nokkeltall = networks.indexOf('Midtre Namdal') + 1;
    const cells = Object.fromEntries(Object.keys(seedOf().nokkeltall[0] ?? {}).map((field) => [field, null]));
    round.type('Nøkkeltall', nokkeltall, cells);
    round.type('Budsjett', 7, { amount: 1_200_000 });
    const reply = await compute();
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    expect(adjusted()).toEqual(['Innherred: Bare Innherred']);
    expect((await compute()).body).toMatchObject({ title: 'Uendret' });
    expect(adjusted()).toEqual(['Innherred: Bare Innherred']);
  });
});
