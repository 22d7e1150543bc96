// How the tree was poured: every pot with its money, by which sharers, at which level.
import type { Sharers } from '../../arithmetic/fill.ts';
import type { Pot } from '../../arithmetic/pot.ts';
import type { SharedOut } from '../../arithmetic/share-out.ts';
import type { PouredPot } from '../../arithmetic/tree.ts';

/** The whole pot first. */
export type PouredTree = { sharers: Sharers; poured: PouredPot[] };

/** Divides a pot's units among its members. */
export type ShareOfPot = (sharers: Sharers, pot: Pot, units: number, redistribute: boolean) => SharedOut;

/** Every slice's units. */
export function amountsOf({ poured, sharers }: PouredTree): Float64Array {
  const amounts = new Float64Array(sharers.from.length);
  for (const { pot, shared } of poured)
    if (shared) for (const at of pot.members) amounts[at] = shared.amounts[at]!;
  return amounts;
}

/** The same as if nobody's request counted; `units` is all there is. */
export const endless = (sharers: Sharers, units: number): Sharers => ({
  ...sharers,
  most: sharers.least.map((least) => Math.max(least, units)),
});
