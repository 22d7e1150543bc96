// A Justering stays beside its network whatever happens to the rows of Kladd, and never counts for another.
import { beforeEach, describe, expect, it } from 'vitest';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';

const tab = 'Kladd';
const pot = 2_500_000;
const names = ['Innherred', 'Fosen', 'Værnes'];
const withAdjustment = prepared(async () => {
  const opened = await small.proposed();
  const row = opened.rowWhere(tab, 'network', 'Fosen');
  opened.type(tab, row, { adjustment: -1000, reason: 'Bare Fosen' });
  await opened.propose();
  return opened;
});

let round: Round;
beforeEach(async () => {
  round = await withAdjustment();
});
const compute = () => round.propose();
const amount = (name: string, field: string): number =>
  Number(round.value(tab, round.rowWhere(tab, 'network', name), field) ?? 0);
const adjusted = (): string[] =>
  Array.from({ length: round.rows(tab) }, (_, at) => at + 1)
    .filter((row) => round.shown(tab, row, 'adjustment') !== '')
    .map((row) => `${round.shown(tab, row, 'network')}: ${round.shown(tab, row, 'reason')}`);
/** Amounts by network, as the run in force has them. */
const stored = async (): Promise<Record<string, number>> => {
  const runs = await round.stored((tx) => tx.list('run', 'run'));
  const [run] = runs.toSorted((a, b) => b.sequence - a.sequence);
  const { awards } = JSON.parse(run?.outcome ?? '') as { awards: { claim: string; amount: number }[] };
  const { claims } = JSON.parse(run?.input ?? '') as { claims: { id: string; name: string }[] };
  return Object.fromEntries(
    awards.map(({ claim, amount: kroner }) => [claims.find(({ id }) => id === claim)?.name, kroner]),
  );
};
const shownAmounts = (): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, amount(name, 'computed')]));

describe('a Justering', () => {
  it('stays with its network when a row is inserted above it, and when that row is taken away again', async () => {
    round.insertRows(tab, 2);
    expect((await compute()).body).toMatchObject({ title: 'Uendret' });
    expect(adjusted()).toEqual(['Fosen: Bare Fosen']);
    expect(amount('Fosen', 'proposed')).toBe(amount('Fosen', 'computed') - 1000);
    expect(amount('Sum', 'proposed')).toBe(pot - 1000);
    round.deleteRows(tab, 2);
    expect((await compute()).body).toMatchObject({ title: 'Uendret' });
    expect(adjusted()).toEqual(['Fosen: Bare Fosen']);
  });

  it('stays with its network when every row is sorted, sums and all', async () => {
    round.sort(tab, [1, round.rows(tab) + 1], 'network', true);
    expect(round.shown(tab, 1, 'network')).not.toBe('Innherred');
    expect((await compute()).body).toMatchObject({ title: 'Uendret' });
    expect(adjusted()).toEqual(['Fosen: Bare Fosen']);
    expect(shownAmounts()).toEqual(await stored());
    expect(amount('Sum', 'proposed')).toBe(pot - 1000);
  });

  it('stays with its network when the rows are sorted while the distribution is computed', async () => {
    round.type('Plan', 1, { value: '100000' });
    round.sheets.beforeNext('write', () => round.sort(tab, [1, 4], 'network'));
    expect((await compute()).status).toBe(200);
    expect(round.log.some((line) => line.includes('rowsMoved'))).toBe(true);
    expect(shownAmounts()).toEqual(await stored());
    expect(adjusted()).toEqual(['Fosen: Bare Fosen']);
  });

  it('stays with its network when a network before it leaves the round', async () => {
    const returned = await round.call('return', 'Behov Innherred', caseWorker, { reason: 'Går ut.' });
    expect(returned.status).toBe(200);
    const fields = Object.keys(round.seed.nokkeltall[0] ?? {});
    round.type('Nøkkeltall', 1, Object.fromEntries(fields.map((field) => [field, null])));
    round.type('Budsjett', round.rowWhere('Budsjett', 'line', 'Koordinering'), { amount: 300_000 });
    expect((await compute()).status).toBe(200);
    expect(adjusted()).toEqual(['Fosen: Bare Fosen']);
    expect((await compute()).body).toMatchObject({ title: 'Uendret' });
    expect(adjusted()).toEqual(['Fosen: Bare Fosen']);
  });
});
