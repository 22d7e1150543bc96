// The groups as pots of the engine: their bounds and who shares in them, as each way of pouring needs it.
import { narrow, type Pot } from '../../arithmetic/pot.ts';
import type { Sharers } from '../../arithmetic/fill.ts';
import type { Slice } from './slices.ts';
import type { Group } from './group-tree.ts';

/** A group with its slices, bounds in units as the plan has them. */
export function potOf(group: Group, slices: Slice[]): Pot {
  const members = slices.flatMap((slice, at) => (slice.group === group ? [at] : []));
  return {
    id: group.id,
    least: group.least,
    most: group.most,
    inside: group.inside.map((one) => potOf(one, slices)),
    members: Int32Array.from(members),
  };
}

/** Where the rule says so, a least amount, and a pot of its own, is lowered to what is sought. */
export function lowerToSought(pot: Pot, group: Group, sharers: Sharers): Pot {
  const inside = pot.inside.map((one, at) => lowerToSought(one, group.inside[at]!, sharers));
  if (!group.asFarAsSought) return { ...pot, inside };
  const { most } = narrow(sharers, { ...pot, inside, most: Number.MAX_SAFE_INTEGER });
  const least = Math.min(pot.least, most);
  return { ...pot, inside, least, most: group.held ? least : pot.most };
}

/** What must be reached when money not sought is carried over: a pot of its own may keep some of its money. */
export const letRemain = (pot: Pot, group: Group): Pot => ({
  ...pot,
  inside: pot.inside.map((one, at) => letRemain(one, group.inside[at]!)),
  least: group.held ? 0 : pot.least,
});

/** The tree's node with this id. */
export function findIn<T extends { id: string; inside: T[] }>(tree: T, id: string): T | undefined {
  if (tree.id === id) return tree;
  for (const one of tree.inside) {
    const found = findIn(one, id);
    if (found) return found;
  }
  return undefined;
}
