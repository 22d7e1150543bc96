// The tab E-post: something to be done typed beside no e-mail, or beside one that it cannot be done with.
import type { Round } from '../../round/round.ts';
import { caseWorker, fosen as coordinator, mendFaults } from '../../round/rounds.ts';
import { type FindingCases, fosen, lineCase } from './case.ts';

const tab = 'E-post';

/** The row of a receipt that has left. */
async function sentRow(round: Round): Promise<number> {
  mendFaults(round, round.seed, 'Fosen');
  const { previewHash } = (await round.call('submit', fosen, coordinator, { preview: true })).body;
  await round.call('submit', fosen, coordinator, { previewHash });
  await round.call('check', tab, caseWorker);
  return round.rowWhere(tab, 'state', 'sendt');
}

export const ledgerCases: FindingCases = {
  mailActionAstray: lineCase(tab, 'action', { action: 'stopp' }, '«stopp» står ved siden av ingen e-post'),
  mailActionIdle: {
    tab,
    says: '«stopp» kan ikke gjøres med en e-post som har tilstanden «sendt»',
    async arrange(round) {
      const row = await sentRow(round);
      round.type(tab, row, { action: 'stopp' });
      return { tab, row, field: 'action' };
    },
    mend: (round) => round.type(tab, round.rowWhere(tab, 'action', 'stopp'), { action: null }),
  },
};
