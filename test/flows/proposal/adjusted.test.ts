// What is moved is its network's whatever happens to the rows of Kladd and of Justeringer, and never another's.
import { beforeEach, describe, expect, it } from 'vitest';
import { adjust, because, ledger, typeMove } from '../round/moves.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';

const tab = 'Kladd';
const pot = 2_500_000;
const withMove = prepared(async () => {
  const opened = await small.proposed();
  adjust(opened, 'Fosen', { amount: -1000 });
  await opened.propose();
  return opened;
});

let round: Round;
beforeEach(async () => {
  round = await withMove();
});
const compute = () => round.propose();
const amount = (name: string, field: string): number =>
  Number(round.value(tab, round.rowWhere(tab, 'network', name), field) ?? 0);
const adjusted = (): string[] =>
  Array.from({ length: round.rows(tab) }, (_, at) => at + 1)
    .filter((row) => round.shown(tab, row, 'adjustment') !== '')
    .map((row) => `${round.shown(tab, row, 'network')} ${round.value(tab, row, 'adjustment')}`);
const numbers = (): string[] =>
  Array.from({ length: round.rows(ledger) }, (_, at) => round.shown(ledger, at + 1, 'nr'));

describe('a move', () => {
  it('is its network’s when rows of Kladd are put in, taken away and sorted, sums and all', async () => {
    round.insertRows(tab, 2);
    expect((await compute()).body).toMatchObject({ title: 'Uendret' });
    round.deleteRows(tab, 2);
    round.sort(tab, [1, round.rows(tab) + 1], 'network', true);
    expect((await compute()).body).toMatchObject({ title: 'Uendret' });
    expect(adjusted()).toEqual(['Fosen -1000']);
    expect(amount('Fosen', 'proposed')).toBe(amount('Fosen', 'computed') - 1000);
    expect(amount('Sum', 'proposed')).toBe(pot - 1000);
  });

  it('counts once when the rows of Justeringer move while it is computed, and has one number', async () => {
    typeMove(round, { from: 'Innherred', to: 'Ufordelt', amount: 500 });
    round.sheets.beforeNext('write', () => round.insertRows(ledger, 1));
    expect((await round.call('allocate', tab, caseWorker)).status).toBe(200);
    expect(round.log.some((line) => line.includes('rowsMoved'))).toBe(true);
    expect(adjusted().toSorted()).toEqual(['Fosen -1000', 'Innherred -500']);
    const given = numbers().filter((nr) => nr !== '');
    expect([given.length, new Set(given).size, given[0]]).toEqual([2, 2, '1']);
  });

  it('has a number once: that of a row that is gone is never given again, nor one that is copied twice', async () => {
    expect(numbers()).toEqual(['1']);
    expect([round.shown(ledger, 1, 'by'), round.shown(ledger, 1, 'version')]).toEqual([caseWorker, '2']);
    round.deleteRows(ledger, 1);
    typeMove(round, { from: 'Innherred', to: 'Ufordelt', amount: 500 });
    typeMove(round, { from: 'Innherred', to: 'Ufordelt', amount: 600, nr: 1 });
    await round.call('check', ledger, caseWorker);
    expect(numbers()).toEqual(['2', '1']);
    // A row that was given another's number gets its own back, and a copy one of its own.
    round.type(ledger, 1, { nr: 1 });
    typeMove(round, { from: 'Innherred', to: 'Ufordelt', amount: 600, nr: 1 });
    await round.call('check', ledger, caseWorker);
    expect(numbers()).toEqual(['2', '1', '3']);
  });

  it('gets no number by a ping, and is told all the same', async () => {
    typeMove(round, { from: 'Fosen', to: 'Fosen', amount: 500 });
    typeMove(round, { from: 'Innherred', to: 'Ufordelt', amount: 500 });
    await round.call('check', ledger, caseWorker, { ping: true });
    await round.settle();
    expect(numbers()).toEqual(['1', '', '']);
    expect(round.shown(ledger, 2, 'remark')).toContain('flyttes fra Fosen til Fosen');
    expect([2, 3].map((row) => round.shown(ledger, row, 'status'))).toEqual(['Må rettes', 'Klar']);
  });

  it('stays with its network when a network before it leaves the round', async () => {
    const returned = await round.call('return', 'Behov Innherred', caseWorker, { reason: 'Går ut.' });
    expect(returned.status).toBe(200);
    const fields = Object.keys(round.seed.nokkeltall[0] ?? {});
    round.type('Nøkkeltall', 1, Object.fromEntries(fields.map((field) => [field, null])));
    round.type('Budsjett', round.rowWhere('Budsjett', 'line', 'Koordinering'), { amount: 300_000 });
    expect((await compute()).status).toBe(200);
    expect(adjusted()).toEqual(['Fosen -1000']);
  });
});

it('a number typed over a sum of ours is told, refused, and never taken for a move', async () => {
  round.type(tab, round.rowWhere(tab, 'network', 'Fosen'), { adjustment: -2000 });
  await round.call('check', tab, caseWorker);
  const row = round.rowWhere(tab, 'network', 'Fosen');
  expect(round.shown(tab, row, 'remark')).toContain('Skriv det som en rad i fanen Justeringer');
  expect((await compute()).problem).toBe('roundNotReady');
  expect(because.length).toBeGreaterThan(20);
});
