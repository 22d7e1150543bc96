// Shares of the pot and of each award: UH's per cent, the most to individual measures, and what is bound but not sent.
import { describe, expect, it } from 'vitest';
import { caseWorker } from '../../round/rounds.ts';
import { openRound } from '../../round/round.ts';
import { kindergarten, lookAt, school, sentUnder } from './pots-round.ts';
import { potsSeed } from './pots-seed.ts';

describe('UH’s per cent', () => {
  const sent = sentUnder({ uhShare: 35, kindergartenShare: 40 });

  it('is that part of each sector’s pot, to the krone', async () => {
    const look = lookAt(await sent());
    await look.computed();
    expect([look.granted(school), look.granted(kindergarten)]).toEqual([3_600_001, 2_400_000]);
    expect([look.granted(school, 'uh'), look.granted(kindergarten, 'uh')]).toEqual([1_260_000, 840_000]);
  });

  it('is that part of the pot when there are no sectors', async () => {
    const look = lookAt(await sent());
    look.plan({ kindergartenShare: null });
    await look.computed();
    const all = [...school, ...kindergarten];
    expect([look.granted(all, 'uh'), look.granted(all)]).toEqual([2_100_000, 6_000_001]);
  });
});

describe('at most 30 % of each award to individual measures', () => {
  it('holds in each network by itself, and adds up over the county', async () => {
    const round = await sentUnder({ individualShare: 30, individualOf: 'hver tildeling' })();
    const look = lookAt(round);
    await look.computed();
    const sums = new Map<string, { all: number; individual: number }>();
    for (let row = 1; row <= round.rows('Tiltak'); row++) {
      const network = round.shown('Tiltak', row, 'network');
      const one = sums.get(network) ?? { all: 0, individual: 0 };
      const amount = Number(round.value('Tiltak', row, 'proposed'));
      one.all += amount;
      if (round.shown('Tiltak', row, 'measure').startsWith('Studieplasser')) one.individual += amount;
      sums.set(network, one);
    }
    expect(sums.size).toBe(3);
    for (const { all, individual } of sums.values()) expect(individual * 10).toBeLessThanOrEqual(all * 3);
    expect(look.awarded('Sum', 'proposed')).toBe(6_000_001);
  });
});

describe('what is bound for a network that has not sent its report', () => {
  it('is told beside it and in the answer, and nothing is invented', async () => {
    const round = await openRound(potsSeed({}));
    const look = lookAt(round);
    await round.call('submit', 'Behov Nord', 'koordinator.nord@example.no');
    round.type('Nøkkeltall', 1, { commitment: 500_000, base: 800_000 });
    round.type('Nøkkeltall', 2, { commitment: 300_000 });
    await round.call('check', 'Nøkkeltall', caseWorker);
    expect(round.shown('Nøkkeltall', 1, 'remark')).toBe('');
    expect(round.shown('Nøkkeltall', 2, 'remark')).toMatch(/^L3: Til orientering\. Midt har ikke sendt inn/);
    const { body } = await look.compute();
    expect(body['message']).toContain('Bundet fra tidligere år er ikke regnet med');
    expect(body['message']).toContain('kan innstilles: Midt.');
    expect(look.verdict('Sum')).toBe('Alle 3 stemmer med Beregnet.');
    expect([look.awarded('Midt'), look.awarded('Nord', 'base'), look.awarded('Nord', 'other')]).toEqual([
      0, 300_000, 500_000,
    ]);
  });
});
