// Justering as people type it in Kladd: Innstilt, the sums, Ufordelt and the run have the same kroner, or it is refused in all of them.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Round } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';

const tab = 'Kladd';
let round: Round;
let row: number;
let before: Record<string, number>;

const valueOf = (name: string, field: string): string | number | undefined =>
  round.value(tab, round.rowWhere(tab, 'network', name), field);
const check = () => round.call('check', tab, caseWorker);
const compute = () => round.propose();
const shownSums = () => ({
  proposed: Number(round.value(tab, row, 'proposed')),
  payable: Number(round.value(tab, row, 'payable')),
  sum: Number(valueOf('Sum', 'proposed')),
  left: Number(valueOf('= Ufordelt', 'sought')),
});

beforeEach(async () => {
  round = await small.proposed();
  row = round.rowWhere(tab, 'network', 'Fosen');
  before = shownSums();
});

describe('an adjustment', () => {
  it.each([
    ['-100 000', -100_000],
    ['\u2212100 000', -100_000],
    ['-50.000', -50_000],
    ['kr -100 000', -100_000],
    ['-100\u00a0000', -100_000],
    ['\u200b-100 000,-', -100_000],
    ['-100 000,00', -100_000],
    ['-100000', -100_000],
  ])('typed as «%s» is %s kr in the sheet and in the run', async (text, amount) => {
    round.type(tab, row, { adjustment: text, reason: 'Etter møtet.' });
    await check();
    expect(round.shown(tab, row, 'remark')).toBe('');
    const { proposed = 0, payable = 0, sum = 0, left = 0 } = before;
    const after = {
      proposed: proposed + amount,
      payable: payable + amount,
      sum: sum + amount,
      left: left - amount,
    };
    expect(shownSums()).toEqual(after);
    expect((await compute()).status).toBe(200);
    expect(shownSums()).toEqual(after);
    const kept = [...round.allStored().values()].filter((document) => document.includes('adjustment'));
    expect(kept.join().replaceAll('\\', '')).toContain(`"amount":${amount},`);
  });

  const nowhere = { proposed: Number.NaN, payable: Number.NaN, sum: Number.NaN, left: Number.NaN };
  it.each(['-kr 100 000', '-100 tusen', '-12.5', '-12,5', '?'])(
    'typed as «%s» is refused in the sheet and in the run, and told beside it',
    async (text) => {
      round.type(tab, row, { adjustment: text, reason: 'Etter møtet.' });
      await check();
      expect(round.shown(tab, row, 'remark')).toContain('Justering: ');
      expect(shownSums()).toEqual(nowhere);
      expect((await compute()).problem).toBe('roundNotReady');
    },
  );

  it('that was not read yet is an error, and never another amount', () => {
    for (const text of ['50.000', '-1 000', '12,5', 'kr 5', -12.5, 0.25]) {
      round.type(tab, row, { adjustment: text });
      expect([text, round.shown(tab, row, 'proposed')]).toEqual([
        text,
        expect.stringMatching(/^#(N\/A|VALUE!)$/),
      ]);
    }
    round.type(tab, row, { adjustment: -1000 });
    expect(shownSums().proposed).toBe((before['proposed'] ?? 0) - 1000);
    round.type(tab, row, { adjustment: null });
    expect(shownSums()).toEqual(before);
  });

  it('that shows a date or a percentage is refused in both', async () => {
    for (const text of ['1.2.26', '25 %']) {
      round.enter(tab, row, { adjustment: text });
      round.type(tab, row, { reason: 'Etter møtet.' });
      await check();
      expect(round.note(tab, row, 'adjustment')).toMatch(
        /«(01\.02\.2026|25 %)» kan ikke leses som et beløp.*Cellen viser en (dato|prosent)/,
      );
      expect(round.shown(tab, row, 'proposed')).toBe('#N/A');
    }
    expect((await compute()).problem).toBe('roundNotReady');
  });
});
