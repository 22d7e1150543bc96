// The e-mails that an act has put go into «E-post» in the act's own write, where it has read that tab.
import type { Grid } from '../../../domain/sheet/cells.ts';
import type { SheetAnswer } from '../../job/answer-sheet.ts';
import type { Round, World } from '../../job/world.ts';
import { ledgerOf, loadMessages, showLedger } from './show-ledger.ts';

/** They wait then: what has become of them since is shown by `tick`. */
export async function withLedger<T>(
  { store, clock, rehearsing }: World,
  round: Round,
  grids: ReadonlyMap<string, Grid>,
  answer: SheetAnswer<T>,
): Promise<SheetAnswer<T>> {
  const grid = grids.get('E-post');
  if (!grid || rehearsing) return answer;
  const messages = await store.read(round, loadMessages);
  const { writes, expected } = showLedger(round, ledgerOf(grid, messages, clock.now().toISOString()));
  return {
    ...answer,
    writes: [...answer.writes, ...writes],
    expected: [...answer.expected, ...expected],
  };
}
