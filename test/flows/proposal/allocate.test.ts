// Verb «allocate»: every krone accounted for in Trøndelag's ten networks, and in the published example of Vestfold.
import { beforeEach, describe, expect, it } from 'vitest';
import { expected as vestfold } from '../../../desk/seed/vestfold-2015.ts';
import type { Round } from '../round/round.ts';
import { caseWorker, lookFirst, seedOf, stagesOf, trondelag } from '../round/rounds.ts';

const tab = 'Innstilling';
const seed = seedOf();
const names = seed.nokkeltall.map(({ network }) => String(network));
let round: Round;
const rowOf = (name: string): number => round.rowWhere(tab, 'network', name);
const amount = (name: string, field: string): number => Number(round.value(tab, rowOf(name), field) ?? 0);
const numberIn = (text: string): number => Number(text.replaceAll('\u00a0', '').replace(',', '.'));

describe('Trøndelag, all ten networks', () => {
  beforeEach(async () => {
    round = await trondelag.proposed();
  });

  it('is read by one call and written by one, whatever the number of networks', async () => {
    round = await trondelag.sent();
    const calls = (verb: string, more: object = {}) =>
      round.countCalls(() => round.call(verb, 'Kladd', caseWorker, more));
    expect(await calls('allocate')).toEqual({ read: 1, write: 1 });
    const shown = await lookFirst(round, ['publish', 'Kladd', caseWorker]);
    expect(await calls('publish', shown)).toEqual({ read: 1, write: 1 });
  });

  it('spends the frame to the krone (D1)', () => {
    const proposed = names.reduce((sum, name) => sum + amount(name, 'proposed'), 0);
    expect(amount('Sum', 'proposed')).toBe(proposed);
    const offTheTop = 3_000_000 + 2_000_000 + 300_000 + 150_000;
    expect(20_776_000).toBe(offTheTop + 1_300_000 + proposed + amount('= Ufordelt', 'sought'));
  });

  it('writes lines that sum to each award', () => {
    for (const name of names) {
      const lines = ['base', 'keyShare', 'capCut', 'redistributed', 'other', 'rounding'].map((field) =>
        amount(name, field),
      );
      expect(lines.reduce((sum, line) => sum + line, 0)).toBe(amount(name, 'computed'));
      expect(amount(name, 'proposed')).toBeLessThanOrEqual(amount(name, 'sought'));
    }
  });

  it('fills each network’s tiltak in its own order, and they sum to its award', () => {
    const sums = new Map<string, number>();
    for (let row = 1; row <= round.rows('Tiltak'); row++) {
      const network = round.shown('Tiltak', row, 'network');
      const parts = Number(round.value('Tiltak', row, 'owner')) + Number(round.value('Tiltak', row, 'uh'));
      expect(parts).toBe(Number(round.value('Tiltak', row, 'proposed')));
      sums.set(network, (sums.get(network) ?? 0) + parts);
    }
    for (const name of names) expect(sums.get(name)).toBe(amount(name, 'proposed'));
  });

  it('explains each award in two lines that can be followed: counts times levels is what the key gave, as near as two decimals are', () => {
    const cut: string[] = [];
    for (const name of names) {
      const [pot = '', own = '', ...more] = round.shown(tab, rowOf(name), 'explanation').split('\n');
      expect(more).toEqual([]);
      expect(pot).toContain('Til fordeling er 14\u00a0026\u00a0000\u00a0kr.');
      const said = (pattern: RegExp): number => numberIn(pattern.exec(own)?.[1] ?? '0');
      const told = said(/(?::|om,) ([\d\u00a0]+)\u00a0kr(?: i alt)?\./);
      expect([name, told]).toEqual([name, amount(name, 'proposed')]);
      if (own.startsWith('Dere får alt dere søkte om')) continue;
      const levels =
        /: ca\. ([\d\u00a0]+,\d\d?) kr per elev og ca\. ([\d\u00a0]+,\d\d?) kr per barn\.$/.exec(pot) ?? [];
      const counts = /^Dere har ([\d\u00a0]+) elever og ([\d\u00a0]+) barn, /.exec(own) ?? [];
      const byKey = [1, 2].reduce((sum, at) => sum + numberIn(levels[at]!) * numberIn(counts[at]!), 0);
      expect(numberIn(counts[1]!)).toBe(Number(seed.nokkeltall[names.indexOf(name)]!['elevtall']));
      const near = 1 + 0.005 * (numberIn(counts[1]!) + numberIn(counts[2]!));
      expect(Math.abs(said(/grunntilskudd ([\d\u00a0]+)\u00a0kr/) + byKey - told)).toBeLessThan(near);
      const shared = numberIn(/\. ([\d\u00a0]+)\u00a0kr deles /.exec(pot)?.[1] ?? '');
      expect(Math.abs((said(/([\d\u00a0,]+) % av nøkkelen/) / 100) * shared - byKey)).toBeLessThan(
        shared / 10_000,
      );
      cut.push(name);
    }
    expect(cut).toHaveLength(8);
  });
});

describe('Vestfold 2015', () => {
  it('equals the published worked example to the krone, by pupils', async () => {
    round = await stagesOf(seedOf('vestfold-2015')).proposed();
    const result = Object.fromEntries(
      Object.keys(vestfold.elevtall).map((name) => [name, amount(name, 'proposed')]),
    );
    expect(result).toEqual(vestfold.elevtall);
  });
});
