// Beløp as people type it in Justeringer: Innstilt, the sums, Ufordelt and the run have the same kroner, or it is refused in all of them.
import { beforeEach, describe, expect, it } from 'vitest';
import { adjust, ledger } from '../round/moves.ts';
import type { Round } from '../round/round.ts';
import { caseWorker, small } from '../round/rounds.ts';

const tab = 'Kladd';
let round: Round;
let row: number;
let before: Record<string, number>;

const valueOf = (name: string, field: string): string | number | undefined =>
  round.value(tab, round.rowWhere(tab, 'network', name), field);
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
  adjust(round, 'Fosen', { amount: -1 });
});

describe('an amount that is moved', () => {
  it.each(['100 000', '100.000', 'kr 100 000', '100\u00a0000', '\u200b100 000,-', '100 000,00', 100_000])(
    'typed as «%s» is a hundred thousand in the sheet and in the run',
    async (text) => {
      round.type(ledger, 1, { amount: text });
      await round.call('check', ledger, caseWorker);
      expect(round.shown(ledger, 1, 'remark')).toBe('');
      expect((await round.propose()).status).toBe(200);
      const { proposed = 0, payable = 0, sum = 0, left = 0 } = before;
      expect(shownSums()).toEqual({
        proposed: proposed - 100_000,
        payable: payable - 100_000,
        sum: sum - 100_000,
        left: left + 100_000,
      });
      const kept = [...round.allStored().values()].filter((document) => document.includes('adjustment'));
      expect(kept.join().replaceAll('\\', '')).toContain('"amount":-100000,');
    },
  );

  it.each(['100 tusen', '12.5', '12,5', '?', '-100 000', 0])(
    'typed as «%s» is refused in the sheet and by the act, and told beside it',
    async (text) => {
      round.type(ledger, 1, { amount: text });
      await round.call('check', ledger, caseWorker);
      expect(round.shown(ledger, 1, 'status')).toBe('Må rettes');
      expect(round.note(ledger, 1, 'amount')).not.toBe('');
      expect((await round.propose()).problem).toBe('roundNotReady');
      expect(shownSums()).toEqual(before);
    },
  );

  it('that shows a date or a percentage is refused in both', async () => {
    for (const text of ['1.2.26', '25 %']) {
      round.enter(ledger, 1, { amount: text });
      await round.call('check', ledger, caseWorker);
      expect(round.note(ledger, 1, 'amount')).toMatch(
        /kan ikke leses som et beløp.*Cellen viser en (dato|prosent)/,
      );
      expect((await round.propose()).problem).toBe('roundNotReady');
    }
  });
});
