// The county governor's tab of single tiltak: half a verdict, rows of no tiltak, limits and ranks.
import type { Cells } from '../../../ports/hands.ts';
import type { Round } from '../../round/round.ts';
import { caseWorker, fosen } from '../../round/rounds.ts';
import { type FindingCase, type FindingCases, clear } from './case.ts';

const tab = 'Vurdering av tiltak';
const blank: Cells = { verdict: null, most: null, reason: null, rank: null };

/** Fosen's five are sent. */
const firstRows = async (round: Round): Promise<void> => {
  await round.call('submit', 'Behov Fosen', fosen);
  await round.call('check', tab, caseWorker);
};

const planRow = (round: Round): number =>
  round.rowWhere('Plan', 'parameter', 'Når behovene er større enn rammen');

/** What is typed beside the first tiltak that is sent; mended by taking it away. */
const beside = (field: string, cells: Cells, says: string): FindingCase => ({
  tab,
  says,
  async arrange(round) {
    await firstRows(round);
    round.type(tab, 1, { ...blank, ...cells });
    return { tab, row: 1, field };
  },
  mend: (round) => round.type(tab, 1, blank),
});

/** The same where the Plan says that all are ranked; `second` is typed beside the second tiltak. */
const whenRanked = (row: number, ranks: (number | null)[], says: string): FindingCase => ({
  tab,
  says,
  async arrange(round) {
    await firstRows(round);
    round.type('Plan', planRow(round), { value: 'én rangering av alle tiltak' });
    for (let at = 1; at <= round.rows(tab); at++)
      round.type(tab, at, { ...blank, rank: ranks[at - 1] === undefined ? at : ranks[at - 1]! });
    return { tab, row, field: 'rank' };
  },
  mend: (round) => {
    for (let at = 1; at <= round.rows(tab); at++) round.type(tab, at, blank);
    round.type('Plan', planRow(round), { value: 'kuttes etter nøkkelen' });
  },
});

/** A row of somebody's own after those that the sheet has. */
const stray = (cells: Cells, says: string): FindingCase => {
  let row = 0;
  return {
    tab,
    says,
    async arrange(round) {
      await firstRows(round);
      row = round.rows(tab) + 1;
      round.type(tab, row, cells);
      return { tab, row, field: 'verdict' };
    },
    mend: (round) => clear(round, tab, row),
  };
};

export const verdictCases: FindingCases = {
  verdictUnexplained: beside('reason', { verdict: 'innstilles ikke' }, 'mangler begrunnelse'),
  verdictMostMissing: beside('most', { verdict: 'delvis', reason: 'Grunn.' }, 'trenger et beløp over 0'),
  verdictMostAlone: beside('most', { most: 5000 }, 'vurderingen er ikke «delvis»'),
  verdictMostIdle: beside(
    'most',
    { verdict: 'delvis', most: 900_000_000, reason: 'Grunn.' },
    'setter ingen grense',
  ),
  verdictForeign: stray({ verdict: 'innstilles' }, 'i en rad uten ID'),
  verdictTwice: {
    tab,
    says: 'vurdert i to rader',
    async arrange(round) {
      await firstRows(round);
      round.type(tab, 1, { verdict: 'innstilles' });
      const row = round.rows(tab) + 1;
      round.type(tab, row, { id: round.shown(tab, 1, 'id'), verdict: 'innstilles' });
      return { tab, row, field: 'verdict' };
    },
    mend: (round) => {
      clear(round, tab, round.rows(tab));
      round.type(tab, 1, blank);
    },
  },
  verdictMoved: {
    tab,
    says: 'er fra Fosen',
    async arrange(round) {
      await firstRows(round);
      round.type(tab, 1, { verdict: 'innstilles', network: 'Værnes' });
      return { tab, row: 1, field: 'id' };
    },
    mend: (round) => round.type(tab, 1, { ...blank, network: null }),
  },
  verdictNotSent: {
    tab,
    says: 'ikke med i en behovsmelding som er sendt inn',
    async arrange(round) {
      await firstRows(round);
      const row = round.rowWhere(tab, 'network', 'Fosen');
      round.type(tab, row, { verdict: 'innstilles' });
      await round.call('return', 'Behov Fosen', caseWorker, { reason: 'Se på tiltak 1.' });
      return { tab, row, field: 'verdict' };
    },
    mend: async (round) => {
      await round.call('submit', 'Behov Fosen', fosen);
    },
  },
  rankZero: beside('rank', { rank: 0 }, 'Rang 0 godtas ikke'),
  rankIdle: beside('rank', { rank: 1 }, 'rangen brukes ikke'),
  rankMissing: whenRanked(1, [null], 'Rang mangler for'),
  rankTwice: whenRanked(2, [1, 1], 'har begge rang 1'),
};
