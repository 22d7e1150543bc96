// The county governor's criteria sheet: assessments without a reason, in a foreign row, or twice.
import type { Cells } from '../../../ports/hands.ts';
import type { Round } from '../../round/round.ts';
import { caseWorker } from '../../round/rounds.ts';
import { type FindingCase, type FindingCases, clear } from './case.ts';

const tab = 'Kriterier';

const rowOf = async (round: Round, key: string): Promise<number> => {
  await round.call('check', tab, caseWorker);
  for (let row = 1; row <= round.rows(tab); row++) if (round.shown(tab, row, 'key') === key) return row;
  throw new Error(key);
};

/** A row of somebody's own after those that the sheet has. */
const strayCase = (cells: Cells, says: string): FindingCase => {
  let row = 0;
  return {
    tab,
    says,
    async arrange(round) {
      await rowOf(round, 'FOS-1');
      row = round.rows(tab) + 1;
      round.type(tab, row, cells);
      return { tab, row, field: 'verdict' };
    },
    mend: (round) => clear(round, tab, row),
  };
};

export const criteriaCases: FindingCases = {
  assessmentUnexplained: {
    tab,
    says: 'mangler begrunnelse',
    async arrange(round) {
      const row = await rowOf(round, 'FOS-2');
      round.type(tab, row, { verdict: 'delvis' });
      return { tab, row, field: 'reason' };
    },
    mend: async (round) => round.type(tab, await rowOf(round, 'FOS-2'), { reason: 'Kommunene er ikke med.' }),
  },
  assessmentForeign: strayCase({ verdict: 'møtt' }, 'Vurderingen står i en rad som ikke hører til'),
  assessmentTwice: strayCase({ key: 'FOS-2', verdict: 'møtt' }, '«FOS-2» er vurdert i to rader'),
};
