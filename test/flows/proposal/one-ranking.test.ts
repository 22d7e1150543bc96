// One ranking of all tiltak of the county: the money goes down the list until it ends (D15 b).
import { beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../../functions/domain/proposal/replay/pack.ts';
import { replayPack } from '../../../functions/flows/proposal/replay-pack.ts';
import { type Round, prepared } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';
import { packIn } from './pack-in.ts';

const tab = 'Vurdering av tiltak';
/** Ranked from the last row up, so that no network’s own order is that of the county. */
const ranked = prepared(async () => {
  const opened = await small.sent();
  const row = opened.rowWhere('Plan', 'parameter', 'Når behovene er større enn rammen');
  opened.type('Plan', row, { value: 'én rangering av alle tiltak' });
  await opened.call('check', tab, caseWorker);
  const rows = opened.rows(tab);
  for (let at = 1; at <= rows; at++) opened.type(tab, at, { rank: rows + 1 - at });
  return opened;
});
let round: Round;
const compute = () => round.propose();
type Shown = { rank: number; sought: number; proposed: number; outcome: string; reason: string };
const shown = (): Shown[] =>
  Array.from({ length: round.rows('Tiltak') }, (_, at) => ({
    rank: Number(round.value('Tiltak', at + 1, 'rank')),
    sought: Number(round.value('Tiltak', at + 1, 'sought')),
    proposed: Number(round.value('Tiltak', at + 1, 'proposed')),
    outcome: round.shown('Tiltak', at + 1, 'outcome'),
    reason: round.shown('Tiltak', at + 1, 'reason'),
  })).toSorted((a, b) => a.rank - b.rank);
const verdict = (): string =>
  round.shown('Etterregning', round.rowWhere('Etterregning', 'network', 'Sum'), 'verdict');

beforeEach(async () => {
  round = await ranked();
});

describe('one ranking', () => {
  it('meets each tiltak in full down the list, the one where the money ends in part, and none after it', async () => {
    expect((await compute()).status).toBe(200);
    let left = 2_500_000;
    for (const { sought, proposed } of shown()) {
      expect(proposed).toBe(Math.min(sought, left));
      left -= proposed;
    }
    expect(left).toBe(0);
  });
  it('says so by rank, and never by a priority', async () => {
    await compute();
    const rows = shown();
    const ending = rows.find(({ sought, proposed }) => proposed > 0 && proposed < sought);
    expect(ending?.reason).toContain('etter rangeringen for alle nettverk');
    expect(rows.at(-1)?.reason).toContain('Pengene tok slutt før dette tiltaket');
    for (const network of ['Fosen', 'Innherred', 'Værnes']) {
      const row = round.rowWhere('Innstilling', 'network', network);
      expect(round.shown('Innstilling', row, 'explanation')).toContain(`rang ${ending?.rank}`);
      expect(round.shown('Innstilling', row, 'explanation')).not.toContain('prioritet');
    }
  });
  it('is followed by Etterregning with formulas', async () => {
    await compute();
    expect(verdict()).toBe('Alle 3 stemmer med Beregnet.');
  });
  it('is computed again from its pack', async () => {
    await compute();
    const replayed = replayPack(JSON.parse(await packIn(round)) as Pack);
    expect(replayed).toMatchObject({ kind: 'replayed', differences: [] });
  });
  it('gives those of equal rank from different networks by the key', async () => {
    for (let at = 1; at <= round.rows(tab); at++)
      round.type(tab, at, { rank: Number(round.shown(tab, at, 'id').slice(-2)) });
    expect((await compute()).status).toBe(200);
    expect(round.value('Innstilling', round.rowWhere('Innstilling', 'network', 'Sum'), 'proposed')).toBe(
      2_500_000,
    );
    expect(verdict()).toBe('Alle 3 stemmer med Beregnet.');
  });
});

describe('what stops a ranking', () => {
  it('is a tiltak without a rank, told at its place', async () => {
    round.type(tab, 2, { rank: null });
    const { status, body } = await compute();
    expect(status).toBe(409);
    expect(JSON.stringify(body)).toContain(`Rang mangler for ${round.shown(tab, 2, 'id')}, og`);
    await round.call('check', tab, caseWorker);
    expect(round.shown(tab, 2, 'remark')).toContain('Rang mangler');
  });
  it('is all of them where nobody has ranked, told in one sentence and at each row, also of rows put in now', async () => {
    for (let row = round.rows(tab); row > 0; row--)
      round.type(tab, row, { id: null, network: null, measure: null, sought: null, rank: null });
    const { body } = await round.call('check', tab, caseWorker);
    expect(String(body['message']).split('\n')).toHaveLength(1);
    expect(round.rows(tab)).toBeGreaterThan(5);
    for (let row = 1; row <= round.rows(tab); row++)
      expect(round.shown(tab, row, 'remark')).toContain('Rang mangler');
  });
  it('is a network that counts nothing in the key, which those of equal rank share by', async () => {
    round.type('Nøkkeltall', round.rowWhere('Nøkkeltall', 'network', 'Fosen'), { elevtall: 0, barnetall: 0 });
    const { status, body } = await compute();
    expect(status).toBe(409);
    expect(JSON.stringify(body)).toContain('Fosen: har ingen tall i nøkkelen');
  });
  it('is not a tiltak that is refused, which is shown no rank that nobody typed', async () => {
    round.type(tab, 2, { rank: null, verdict: 'innstilles ikke', reason: 'Ikke i tråd med planen.' });
    expect((await compute()).status).toBe(200);
    const row = round.rowWhere('Tiltak', 'id', round.shown(tab, 2, 'id'));
    expect(round.shown('Tiltak', row, 'rank')).toBe('');
  });
});

describe('in Alternativer', () => {
  it('ranks and own priorities are tried beside each other', async () => {
    const choice = round.rowWhere('Alternativer', 'label', 'Når behovene er større enn rammen');
    round.type('Alternativer', choice, { alternative1: 'prioritetstrinn' });
    expect((await round.call('compare', 'Alternativer', caseWorker)).status).toBe(200);
    const row = round.rowWhere('Alternativer', 'label', 'Fosen');
    const tried = round.value('Alternativer', row, 'alternative1');
    const plan = round.rowWhere('Plan', 'parameter', 'Når behovene er større enn rammen');
    round.type('Plan', plan, { value: 'prioritetstrinn' });
    await compute();
    expect(round.value('Innstilling', round.rowWhere('Innstilling', 'network', 'Fosen'), 'proposed')).toBe(
      tried,
    );
  });
});
