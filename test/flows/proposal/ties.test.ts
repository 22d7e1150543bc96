// Networks that stand alike for a large unit: people say the order in the Plan, and the run can be computed again.
import { beforeEach, describe, expect, it } from 'vitest';
import { replayPack } from '../../../functions/flows/proposal/replay-pack.ts';
import { planRow } from '../../seeded.ts';
import { type Round, openRound, prepared } from '../round/round.ts';
import { caseWorker, submitAll } from '../round/rounds.ts';
import { packIn } from './pack-in.ts';
import { lookAt } from './groups/pots-round.ts';
import { networks, potsSeed } from './groups/pots-seed.ts';

const seed = potsSeed({ unit: 1000 }, 4_000_000);
/** Everyone has as many pupils. */
const alike = prepared(async () => {
  const nokkeltall = seed.nokkeltall.map((row) => Object.assign({}, row, { elevtall: 1000 }));
  const opened = await openRound({ ...seed, nokkeltall });
  await submitAll(opened, seed);
  return opened;
});
const setOrder = (of: Round, value: string | null): void => lookAt(of).plan({ tieOrder: value });
const settled = prepared(async () => {
  const opened = await alike();
  setOrder(opened, 'Nord;Sør;Midt');
  await lookAt(opened).computed();
  return opened;
});

let round: Round;
const compute = () => round.propose();
const plain = (text: unknown): string => String(text).replaceAll('\u00a0', ' ');
const proposed = () =>
  Object.fromEntries(
    networks.map((_, at) => [
      round.shown('Innstilling', at + 1, 'network'),
      round.value('Innstilling', at + 1, 'proposed'),
    ]),
  );

describe('an equal claim to one unit', () => {
  beforeEach(async () => {
    round = await alike();
  });

  it('is told with who, how much and where the order is written', async () => {
    const { status, body } = await compute();
    expect(status).toBe(409);
    expect(plain(body['detail'])).toContain(
      'Midt, Nord og Sør står likt om 1 000 kr. Skriv rekkefølgen i «Rekkefølge når nettverk står likt» i fanen Plan, eller sett «Beløp rundes til hele» til 1.',
    );
  });

  it('stays open while somebody is not named', async () => {
    setOrder(round, 'Sør; Nord');
    expect((await compute()).body['type']).toBe('urn:innstilling:tie');
  });

  it.each([
    ['Sør; Atlantis; Nord', '«Atlantis» er ikke et nettverk'],
    ['Sør; Nord; sør; Midt', '«sør» er ikke et nettverk i fanen Nøkkeltall, eller er nevnt før'],
  ])('is not settled by %s, which is told at its cell', async (typed, said) => {
    setOrder(round, typed);
    expect(plain((await compute()).body['detail'])).toContain(said);
    await round.call('check', 'Plan', caseWorker);
    expect(round.shown('Plan', planRow('tieOrder'), 'remark')).toContain(said);
  });

  it.each([
    ['sør ; Midt; Nord', { Nord: 1_333_000, Midt: 1_333_000, Sør: 1_334_000 }],
    ['Nord;Sør;Midt', { Nord: 1_334_000, Midt: 1_333_000, Sør: 1_333_000 }],
  ])('goes to the first named: %s', async (typed, amounts) => {
    setOrder(round, typed);
    expect((await compute()).status).toBe(200);
    expect(proposed()).toEqual(amounts);
    expect((await compute()).body['title']).toBe('Uendret');
  });
});

describe('an order that settled a tie', () => {
  beforeEach(async () => {
    round = await settled();
  });

  it('leaves the questions behind an amount answered, also where somebody else is not in the tie', async () => {
    const { body } = await round.call('why', 'Innstilling', caseWorker, { row: 2 });
    const said = plain(body['message']);
    expect(said).toContain('Hva får vi om et annet nettverk trekker seg?');
    expect(said).not.toContain('Da ville ikke reglene gått opp');
  });

  it('is part of the run, which can be computed again from what is stored', async () => {
    const last = await lookAt(round).lastRun();
    const input = JSON.parse(last.input) as { answers: unknown };
    expect(input.answers).toEqual([{ tie: 'unit', order: ['NORD', 'SOR', 'MIDT'] }]);
    const pack: unknown = JSON.parse(await packIn(round));
    expect(replayPack(pack)).toMatchObject({ kind: 'replayed', differences: [], hash: last.resultHash });
  });

  it('is what other rules are compared by too', async () => {
    const { status, body } = await round.call('compare', 'Alternativer', caseWorker);
    expect([status, plain(body['detail'] ?? '')]).toEqual([200, '']);
  });
});

describe('an order that nobody asks for', () => {
  it('changes nothing: the same run as without it', async () => {
    round = await alike();
    lookAt(round).plan({ unit: 1 });
    expect((await compute()).status).toBe(200);
    setOrder(round, 'Nord; Midt; Sør');
    expect((await compute()).body['title']).toBe('Uendret');
    expect(await round.stored((tx) => tx.list('run', 'run'))).toHaveLength(1);
  });
});
