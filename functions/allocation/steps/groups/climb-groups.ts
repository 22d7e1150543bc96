// Priority tiers under group bounds: tier after tier, in every group until its money or the pot's ends (D15 b, c).
import type { Sharers } from '../../arithmetic/fill.ts';
import type { Key } from '../../arithmetic/key.ts';
import { narrow, type Pot } from '../../arithmetic/pot.ts';
import { pour } from '../../arithmetic/tree.ts';
import { amountsOf, type PouredTree, type ShareOfPot } from './poured-tree.ts';
import type { Room } from './room-of-slices.ts';

/** What every slice needs up to and with a tier, units; the key split by what the tier adds, whatever was met before. */
export type Tier = { needs: Float64Array; key: Key };

/**
 * Meets the first tier in full where it can, shares by key where a group or the pot ends, then the next tier with
 * what is left. Money that a least amount will need in later tiers is kept for them.
 */
export function climbGroups(
  { least }: Room,
  tiers: Tier[],
  root: Pot,
  amount: number,
  share: ShareOfPot,
): PouredTree {
  let met = least;
  let last: PouredTree | undefined;
  for (const { needs, key } of tiers) {
    const most = needs.map((need, at) => Math.max(met[at]!, need));
    const sharers: Sharers = { key, from: met, least: met, most };
    const { pot } = holdBack(root, sharers);
    const inFull = { ...sharers, least: most };
    const served = crosses(narrow(inFull, pot)) ? sharers : inFull;
    const narrowed = narrow(served, pot);
    const poured = pour(served, narrowed, amount, (one, part) => share(served, one, part, true));
    const tree = { sharers: served, poured };
    const amounts = amountsOf(tree);
    if (!last || amounts.some((one, at) => one !== met[at])) last = tree;
    met = amounts;
  }
  return last!;
}

const crosses = (pot: Pot): boolean => pot.least > pot.most || pot.inside.some(crosses);

/** The bounds in a tier where not everything is sought yet, and how much of the pot a later tier will need. */
function holdBack(pot: Pot, sharers: Sharers): { pot: Pot; kept: number } {
  const inside = pot.inside.map((one) => holdBack(one, sharers));
  const later = inside.reduce((sum, { kept }) => sum + kept, 0);
  const bounded = { ...pot, inside: inside.map((one) => one.pot), most: pot.most - later };
  const room = narrow(sharers, { ...bounded, least: 0 });
  const lacking = Math.max(0, pot.least - later - room.most);
  return { pot: { ...bounded, least: pot.least - later - lacking }, kept: later + lacking };
}
