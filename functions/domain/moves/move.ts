// A move of money from one holder to another, and what the moves make of a network's amount.
import { type MoveCause, unallocatedHolder } from '../tabs/justeringer.ts';

/** Whole kroner above 0; a holder is a network's name or *Ufordelt*. `tiltak` is the ID of the one that gives or gets first. */
export type Move = {
  from: string;
  to: string;
  amount: number;
  tiltak?: string;
  cause: MoveCause;
  reason: string;
};

/** A move as one network sees it: kroner with sign, and who is at the other end. */
export type OwnMove = Omit<Move, 'from' | 'to'> & { other: string };

/**
 * How a network's amount deviates from the computed one, kroner with sign, and why, in words. The moves it is the sum of;
 * a run from before there were moves has none.
 */
export type Adjustment = { network: string; amount: number; reason: string; moves?: OwnMove[] };

/** The network's side of a move; nothing when it has none. */
export function sideOf(
  network: string,
  { from, to, amount, tiltak, cause, reason }: Move,
): OwnMove | undefined {
  const rest = { ...(tiltak === undefined ? {} : { tiltak }), cause, reason };
  if (to === network) return { other: from, amount, ...rest };
  return from === network ? { other: to, amount: -amount, ...rest } : undefined;
}

/** One for each network that gives or gets, in the order they first do; `say` puts its moves in words. */
export function adjustmentsOf(moves: readonly Move[], say: (moves: OwnMove[]) => string): Adjustment[] {
  const networks = new Set(moves.flatMap(({ from, to }) => [from, to]));
  networks.delete(unallocatedHolder);
  return [...networks].map((network) => {
    const own = moves.flatMap((move) => sideOf(network, move) ?? []);
    const amount = own.reduce((sum, move) => sum + move.amount, 0);
    return { network, amount, reason: say(own), moves: own };
  });
}
