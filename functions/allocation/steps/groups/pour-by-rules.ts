// Pours the groups the way the plan says: redistributed, carried over, or by priority; in kroner or in large units.
import type { AllocationRules, Claim } from '../../model.ts';
import type { Decisions } from '../../arithmetic/decisions.ts';
import type { Sharers } from '../../arithmetic/fill.ts';
import { shareOut } from '../../arithmetic/share-out.ts';
import { narrow, type Pot } from '../../arithmetic/pot.ts';
import { pour } from '../../arithmetic/tree.ts';
import { byTiers } from '../priority-tiers.ts';
import { askOver, isLarge, roundShares } from '../rounding.ts';
import type { Slice } from './slices.ts';
import { climbGroups, type Tier } from './climb-groups.ts';
import { pourCarried } from './pour-carried.ts';
import type { PouredTree, ShareOfPot } from './poured-tree.ts';
import type { Room } from './room-of-slices.ts';
import { splitKeys } from './split-keys.ts';

/** A round cut into slices: `entitled` has the bounds as the plan states them, `required` the leasts that must be met. */
export type RoundOfCells = {
  claims: Claim[];
  rules: AllocationRules;
  slices: Slice[];
  sharers: Sharers & Room;
  entitled: Pot;
  required: Pot;
  units: number;
};

/** Every pot with its money; `tied` while units wait for an answer. */
export function pourByRules(round: RoundOfCells, decisions: Decisions): { tree: PouredTree; tied: boolean } {
  const { rules, sharers, entitled, required, units } = round;
  const open = decisions.open.length;
  const share = sharing(round, decisions);
  const tree = byTiers(rules)
    ? climbGroups(sharers, tiersOfCells(round), required, units, share)
    : rules.unused === 'carry'
      ? pourCarried(sharers, entitled, required, units, share)
      : pourAll(sharers, required, units, share);
  return { tree, tied: decisions.open.length > open };
}

function pourAll(sharers: Sharers, required: Pot, units: number, share: ShareOfPot): PouredTree {
  const root = narrow(sharers, required);
  const poured = pour(sharers, root, units, (pot, part) => share(sharers, pot, part, true));
  return { sharers, poured };
}

/** Single kroner by largest remainder, large units by Sainte-Laguë inside each pot. */
function sharing({ claims, slices, rules }: RoundOfCells, decisions: Decisions): ShareOfPot {
  const ids = slices.map(({ claim }) => claims[claim]!.id);
  return (sharers, { id, members }, units, redistribute) => {
    const shared = shareOut(sharers, members, units, (at) => ids[at]!, redistribute);
    if (!isLarge(rules)) return shared;
    const ask = askOver(`unit/${id}`, ids, rules, decisions);
    const { amounts } = roundShares(sharers, shared, members, units, redistribute, ask);
    return { ...shared, amounts };
  };
}

/** A tier adds what it needs above the tiers before it, and above what a slice has from the start. */
const tiersOfCells = ({ claims, rules, slices, sharers: { needs, least }, units }: RoundOfCells): Tier[] =>
  needs.map((own, tier) => {
    const before = (at: number): number => Math.max(least[at]!, needs[tier - 1]?.[at] ?? 0);
    const adds = (at: number): number => Math.max(0, own[at]! - before(at));
    return { needs: own, key: splitKeys(slices, adds, rules.key, claims, units) };
  });
