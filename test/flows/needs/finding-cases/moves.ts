// The ledger of money that is moved: a row by itself, a row against the draft, and what is typed where its sums stand.
import type { Cells } from '../../../ports/hands.ts';
import type { Round } from '../../round/round.ts';
import { caseWorker, fosen, innherred } from '../../round/rounds.ts';
import { because, ledger } from '../../round/moves.ts';
import { type FindingCase, type FindingCases, clear } from './case.ts';

const right: Cells = { from: 'Fosen', to: 'Ufordelt', amount: 1000, cause: 'annet', reason: because };

/** A row that is right but for `cells`. */
const alone = (field: string, cells: Cells, says: string): FindingCase => ({
  tab: ledger,
  says,
  arrange(round) {
    round.type(ledger, 1, { ...right, ...cells });
    return { tab: ledger, row: 1, field };
  },
  mend: (round) => round.type(ledger, 1, { tiltak: null, ...right }),
});

/** Two networks have sent, and there is a draft. */
async function draft(round: Round): Promise<void> {
  await round.call('submit', 'Behov Fosen', fosen);
  await round.call('submit', 'Behov Innherred', innherred);
  const { status, body } = await round.call('allocate', 'Kladd', caseWorker);
  if (status !== 200) throw new Error(String(body['detail']));
}

const drafted = (field: string, cells: Cells, says: string): FindingCase => ({
  ...alone(field, cells, says),
  async arrange(round) {
    await draft(round);
    round.type(ledger, 1, { ...right, ...cells });
    return { tab: ledger, row: 1, field };
  },
});

export const moveCases: FindingCases = {
  holderUnknown: alone(
    'from',
    { from: 'Atlantis' },
    '«Atlantis» er verken et nettverk i runden eller Ufordelt',
  ),
  moveToItself: alone('to', { to: 'Fosen' }, 'flyttes fra Fosen til Fosen'),
  moveOfNothing: alone('amount', { amount: 0 }, 'Beløpet er 0'),
  moveReasonShort: alone('reason', { reason: 'Avtalt.' }, 'Begrunnelsen er 7 tegn'),
  moveUncovered: drafted(
    'amount',
    { from: 'Ufordelt', to: 'Fosen', amount: 900_000_000 },
    'Ufordelt kan ikke bli under 0',
  ),
  moveAboveGiver: drafted('amount', { amount: 900_000_000 }, 'Fosen har '),
  moveAboveSought: drafted(
    'amount',
    { from: 'Fosen', to: 'Innherred', amount: 900_000_000 },
    'av det som er søkt, kan innstilles',
  ),
  moveToRefused: {
    tab: ledger,
    says: 'for behovsmeldingen er ikke innstilt',
    async arrange(round) {
      await round.call('check', 'Kriterier', caseWorker);
      const row = round.rowWhere('Kriterier', 'network', 'Innherred');
      round.type('Kriterier', row, { verdict: 'ikke møtt', reason: 'Mangler.' });
      await draft(round);
      round.type(ledger, 1, { ...right, to: 'Innherred' });
      return { tab: ledger, row: 1, field: 'to' };
    },
    mend: (round) => round.type(ledger, 1, right),
  },
  moveTiltakElsewhere: drafted(
    'tiltak',
    { tiltak: 'VAE-01' },
    'VAE-01 er ikke et tiltak som Fosen eller Ufordelt',
  ),
  adjustmentTyped: {
    tab: 'Kladd',
    says: '«-1000» er skrevet i kolonnen Justering',
    arrange(round) {
      round.type('Kladd', 1, { network: 'Fosen', adjustment: -1000 });
      return { tab: 'Kladd', row: 1, field: 'adjustment' };
    },
    mend: (round) => clear(round, 'Kladd', 1),
  },
};
