// Money not sought is carried over: what each pot and each slice is entitled to, and not more than it seeks (D16).
import type { Sharers } from '../../arithmetic/fill.ts';
import { narrow, type Pot } from '../../arithmetic/pot.ts';
import { pour, type PouredPot } from '../../arithmetic/tree.ts';
import { findIn } from './pots.ts';
import { endless, type PouredTree, type ShareOfPot } from './poured-tree.ts';

/**
 * Pours as if nobody's request counted, inside the bounds of `entitled`; then everybody gets that, or what they seek
 * if it is less, and the rest stays. A pot that so falls below a least amount of `required` is filled up to it.
 */
export function pourCarried(
  sharers: Sharers,
  entitled: Pot,
  required: Pot,
  amount: number,
  share: ShareOfPot,
): PouredTree {
  const free = endless(sharers, amount);
  const root = narrow(free, entitled);
  const poured = pour(free, root, amount, (pot, units) => share(sharers, pot, units, false));
  return { sharers, poured: settle(entitled, poured) };

  /** From the inside out: each pot holds what its members got; one below its least is poured again. */
  function settle(pot: Pot, all: PouredPot[]): PouredPot[] {
    const own = all.find((one) => one.pot.id === pot.id)!;
    const inside = pot.inside.map((one) => settle(one, all));
    const got =
      pot.inside.length > 0
        ? inside.reduce((sum, [one]) => sum + one!.amount, 0)
        : pot.members.reduce((sum, at) => sum + own.shared!.amounts[at]!, 0);
    const { least } = findIn(required, pot.id)!;
    const fillable = narrow(sharers, { ...findIn(required, pot.id)!, most: least });
    return got < least
      ? pour(sharers, fillable, least, (one, units) => share(sharers, one, units, true), 'least')
      : [{ ...own, amount: got }, ...inside.flat()];
  }
}
