// Stage 5: the pot shared under the bounds of its groups (D8-D11), and what each claim gets in each of them.
import type { AllocationRules, Claim, Conflict, Fraction, GroupOutcome } from '../../claims.ts';
import { reached, type Sharers } from '../../engine/fill.ts';
import { balance } from '../../engine/balance.ts';
import type { Level } from '../../engine/key.ts';
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
  const { level } = balance(sharers, root.inside, Math.min(pot, root.most));
  return {
    conflicts,
    cells: cells.map((cell, at) => ({ ...cell, ...moneyOf(at, cell, poured, sharers) })),
    outcomes: poured.slice(1).map((one) => outcomeOf(one, tree, pots)),
    ...(level ? { level: perUnit(level) } : {}),
  };
}

function potOf(group: Group, cells: Cell[], sharers: Sharers): Pot {
  const members = cells.flatMap((cell, at) => (cell.group === group ? [at] : []));
  const inside = group.inside.map((one) => potOf(one, cells, sharers));
  const pot = {
    id: group.id,
    least: group.least,
    most: group.most,
    inside,
    members: Int32Array.from(members),
  };
  if (!group.asFarAsSought) return pot;
  const { most } = narrow(sharers, { ...pot, most: Number.MAX_SAFE_INTEGER });
  return { ...pot, least: Math.min(pot.least, most) };
}

function moneyOf(at: number, { group }: Cell, poured: PouredPot[], sharers: Sharers) {
  const { shared } = poured.find(({ pot }) => pot.id === group.id)!;
  const floor = Math.min(sharers.most[at]!, reached(sharers, at, shared!.rounds.at(-1)));
  return { amount: shared!.amounts[at]!, floor };
}

function outcomeOf({ pot, amount, held, shared }: PouredPot, tree: Group, bounds: Pot): GroupOutcome {
  const { id } = pot;
  const { least, most } = find(bounds, id)!;
  const level = shared && shared.open.length > 0 ? shared.rounds.at(-1) : undefined;
  const exactly = find(tree, id)!.held;
  return {
    id,
    least,
    most,
    amount,
    held: exactly ? 'exactly' : held,
    ...(level ? { level: perUnit(level) } : {}),
  };
}

function find<T extends { id: string; inside: T[] }>(tree: T, id: string): T | undefined {
  if (tree.id === id) return tree;
  for (const one of tree.inside) {
    const found = find(one, id);
    if (found) return found;
  }
  return undefined;
}

/** Cells weigh millionths of a key, people read whole keys. */
const perUnit = ({ left, weight }: Level): Fraction => ({
  numerator: String(BigInt(left) * millionths),
  denominator: String(weight),
});
