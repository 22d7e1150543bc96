// Networks that stand alike for a large unit: people say the order in the Plan, and the run can be computed again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayPack } from '../../functions/flows/proposal/replay-pack.ts';
import { planRow } from './finding-cases/case.ts';
import { networks, potsSeed } from './pots-seed.ts';
import { type TestRound, openTestRound } from '../desk/round.ts';
import { caseWorker, submitAll } from '../seeded.ts';

let round: TestRound;
const key = { county: 'trondelag', year: 2026 };
const seed = potsSeed({ unit: 1000 }, 4_000_000);
const compute = () => round.call('allocate', 'Innstilling', caseWorker);
const order = (value: string | null) => round.type('Plan', planRow('tieOrder'), { value, confirmed: 'ja' });
const plain = (text: unknown): string => String(text).replaceAll('\u00a0', ' ');
const proposed = () =>
  Object.fromEntries(
    networks.map((_, at) => [
      round.shown('Innstilling', at + 1, 'network'),
      round.value('Innstilling', at + 1, 'proposed'),
    ]),
  );
const runs = () => round.functions.wiring.world.store.transact(key, (tx) => tx.list('run', 'run'));

beforeAll(async () => {
  const nokkeltall = seed.nokkeltall.map((row) => Object.assign({}, row, { elevtall: 1000 }));
  round = await openTestRound({ seed: { ...seed, nokkeltall } });
  await submitAll(round, seed);
});
afterAll(() => round.close());

describe('an equal claim to one unit', () => {
  it('is told with who, how much and where the order is written', async () => {
    const { status, body } = await compute();
    expect(status).toBe(409);
    expect(plain(body['detail'])).toContain(
      'Midt, Nord og Sør står likt om 1 000 kr. Skriv rekkefølgen i «Rekkefølge når nettverk står likt» i fanen Plan, eller sett «Beløp rundes til hele» til 1.',
    );
  });

  it('stays open while somebody is not named', async () => {
    order('Sør; Nord');
    expect((await compute()).body['type']).toBe('urn:innstilling:tie');
  });

  it.each([
    ['Sør; Atlantis; Nord', '«Atlantis» er ikke et nettverk'],
    ['Sør; Nord; sør; Midt', '«sør» er ikke et nettverk i fanen Nøkkeltall, eller er nevnt før'],
  ])('is not settled by %s, which is told at its cell', async (typed, said) => {
    order(typed);
    expect(plain((await compute()).body['detail'])).toContain(said);
    await round.call('check', 'Plan', caseWorker);
    expect(round.shown('Plan', planRow('tieOrder'), 'remark')).toContain(said);
  });

  it.each([
    ['sør ; Midt; Nord', { Nord: 1_333_000, Midt: 1_333_000, Sør: 1_334_000 }],
    ['Nord;Sør;Midt', { Nord: 1_334_000, Midt: 1_333_000, Sør: 1_333_000 }],
  ])('goes to the first named: %s', async (typed, amounts) => {
    order(typed);
    expect((await compute()).status).toBe(200);
    expect(proposed()).toEqual(amounts);
    expect((await compute()).body['title']).toBe('Uendret');
  });

  it('leaves the questions behind an amount answered, also where somebody else is not in the tie', async () => {
    const { body } = await round.call('why', 'Innstilling', caseWorker, { row: 2 });
    const said = plain(body['message']);
    expect(said).toContain('Hva får vi om et annet nettverk trekker seg?');
    expect(said).not.toContain('Da ville ikke reglene gått opp');
  });

  it('is part of the run, which can be computed again from what is kept', async () => {
    const last = (await runs()).toSorted((a, b) => b.sequence - a.sequence)[0]!;
    const input = JSON.parse(last.input) as { answers: unknown };
    expect(input.answers).toEqual([{ tie: 'unit', order: ['NORD', 'SOR', 'MIDT'] }]);
    const { body } = await round.call('pack', 'Start', caseWorker);
    const [, text = ''] = /<textarea readonly>\n(.*)<\/textarea>/s.exec(String(body['html'])) ?? [];
    const pack: unknown = JSON.parse(
      text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    );
    expect(replayPack(pack)).toMatchObject({ kind: 'replayed', differences: [], hash: last.resultHash });
  });

  it('is compared with other rules by the same order', async () => {
    const { status, body } = await round.call('compare', 'Alternativer', caseWorker);
    expect([status, plain(body['detail'] ?? '')]).toEqual([200, '']);
  });
});

describe('an order that nobody asks for', () => {
  it('changes nothing: the same run as without it', async () => {
    round.type('Plan', planRow('unit'), { value: 1 });
    order(null);
    expect((await compute()).status).toBe(200);
    const before = await runs();
    order('Nord; Midt; Sør');
    expect((await compute()).body['title']).toBe('Uendret');
    expect(await runs()).toHaveLength(before.length);
  });
});
