// Stage 5: the pot shared under the bounds of its groups (D8-D11), and what each claim gets in each of them.
import type { AllocationRules, Claim, Conflict, Fraction, GroupOutcome } from '../../claims.ts';
import { reached, type Sharers } from '../../engine/fill.ts';
import { balance } from '../../engine/balance.ts';
import { shareOut } from '../../engine/share-out.ts';
import { narrow, pour, type Pot, type PouredPot } from '../../engine/tree.ts';
import { checkGroupMoney } from '../feasibility/group-money.ts';
import type { Standing } from '../standing.ts';
import { cutIntoCells, type Cell } from './cells.ts';
import { growGroups, type Group } from './group-tree.ts';
import { millionths, shareCells } from './share-cells.ts';

/** A cell's money in whole kroner, before (`floor`) and after the last kroner were handed out. */
export type CellShare = Cell & { amount: number; floor: number };

export type GroupShare = {
  conflicts: Conflict[];
  cells: CellShare[];
  outcomes: GroupOutcome[];
  /** Kroner per unit of key for the money that no group holds. */
  level?: Fraction;
};

/** Shares `pot` kroner; nothing when there are no rules over the pot. */
export function shareByGroups(
  standings: Standing[],
  claims: Claim[],
  rules: AllocationRules,
  pot: number,
): GroupShare | undefined {
  const groups = (rules.groups ?? []).filter(({ of }) => of !== 'award');
  if (groups.length === 0) return undefined;
  const tree = growGroups(groups, pot);
  const cells = cutIntoCells(claims, tree);
  const sharers = shareCells(standings, cells, rules.key, claims, pot);
  const pots = potOf(tree, cells, sharers);
  const conflicts = checkGroupMoney(sharers, pots);
  if (conflicts.length > 0) return { conflicts, cells: [], outcomes: [] };

  const root = narrow(sharers, pots);
  const idOf = (at: number) => claims[cells[at]!.claim]!.id;
  const poured = pour(sharers, root, pot, ({ members }, amount) => shareOut(sharers, members, amount, idOf));
  return {
    conflicts,
    cells: cells.map((cell, at) => ({ ...cell, ...moneyOf(at, cell, poured, sharers) })),
    outcomes: poured.slice(1).map((one) => outcomeOf(one, tree, pots)),
    ...freeLevel(sharers, root, pot),
  };
}
