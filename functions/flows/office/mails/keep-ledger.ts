// Keeps «E-post» up to date with nobody asking: one read and one write of that tab alone, where something changed.
import { isOpen, recipientsOf } from '../../../domain/records/message-life.ts';
import { isRefusal } from '../../../domain/sheet/refusal.ts';
import { answerSheet } from '../../job/answer-sheet.ts';
import type { Round, World } from '../../job/world.ts';
import { ledgerOf, loadMessages, showLedger } from '../../tabs/ledger/show-ledger.ts';

/**
 * Something changed where a message was put since the tab was written last, or one waited then. Answers whether the tab
 * was looked at. A workbook that has no such tab yet is left as it is.
 */
export async function keepLedger(world: World, round: Round): Promise<boolean> {
  const { store, clock } = world;
  const { put, shown } = await store.read(round, async (from) => ({
    put: await from.get('ledger', 'put'),
    shown: await from.get('ledger', 'shown'),
  }));
  const last = put?.last ?? '';
  if (shown && shown.last === last && shown.open !== true) return false;
  if (!put && !shown && (await store.read(round, loadMessages)).length === 0) return false;
  // The e-mails are read after the tab: none that stands there is unknown.
  const kept = await answerSheet(world, round, ['E-post'], async ([grid]) => {
    const messages = await store.read(round, loadMessages);
    const open = messages.some((message) => recipientsOf(message).some(isOpen));
    const ledger = grid && ledgerOf(grid, messages, clock.now().toISOString());
    const nothing = { writes: [], expected: [] };
    return { result: { open }, ...(ledger ? showLedger(round, ledger) : nothing) };
  });
  if (isRefusal(kept)) return false;
  await store.transact(round, async (tx) =>
    tx.put('ledger', { id: 'shown', group: 'ledger', last, ...kept }),
  );
  return true;
}
