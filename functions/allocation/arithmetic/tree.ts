// Pots inside pots, each with bounds: one level for all money that no bound holds, an own level where one does (§ 4.2).
import type { Sharers } from './fill.ts';
import { balance, roundTotals } from './balance.ts';
import type { Level } from './key.ts';
import type { Held, Pot } from './pot.ts';
import type { SharedOut } from './share-out.ts';

/** What a pot came to; how it was shared when it shares by key, or the level of those inside it that no bound holds. */
export type PouredPot = { pot: Pot; amount: number; held: Held; shared?: SharedOut; level?: Level };

/**
 * Pours `amount` into a narrowed pot from the top: first whole kroner to each pot inside it, then inside each of
 * those, so that the sums hold at every node (§ 5.2). `share` divides a pot's kroner among its members.
 */
export function pour(
  sharers: Sharers,
  pot: Pot,
  amount: number,
  share: (pot: Pot, amount: number) => SharedOut,
  held: Held = 'none',
): PouredPot[] {
  const fits = Math.min(amount, pot.most);
  if (pot.inside.length === 0) return [{ pot, amount: fits, held, shared: share(pot, fits) }];
  const totals = balance(sharers, pot.inside, fits);
  return [
    { pot, amount: fits, held, ...(totals.level ? { level: totals.level } : {}) },
    ...roundTotals(totals).flatMap((part) => pour(sharers, part.pot, part.amount, share, part.held)),
  ];
}
