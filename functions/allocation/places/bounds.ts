// What the groups of the plan require of, and leave to, every set of places; and which groups say so.
import type { PlaceSet } from './seeker.ts';

/** A group with its bounds in whole kroner; `place` counts from 0 for an innermost group where somebody seeks money. */
export type Bounded = { id: string; least: number; most: number; inside: Bounded[]; place?: number };

/** By set of places; `all` is the set of all of them. */
export type Bounds = { tree: Bounded; all: PlaceSet; least: Float64Array; most: Float64Array };

type Side = { least: number; most: number };
type Reach = { in: Side; out: Side };

/** Works out both bounds for every set of `places` places. */
export const boundsOf = (tree: Bounded, places: number): Bounds => ({
  tree,
  all: 2 ** places - 1,
  ...tableOf(tree, 2 ** places),
});

type Table = { least: Float64Array; most: Float64Array };

/** By set: what a group requires in it and leaves to it, after its own bounds; outside a set is the opposite set. */
function tableOf({ inside, place, least, most }: Bounded, sets: number): Table {
  const sum: Table = { least: new Float64Array(sets), most: new Float64Array(sets) };
  if (place !== undefined) for (let set = 0; set < sets; set++) if (isIn(place, set)) sum.most[set] = most;
  for (const one of inside) {
    const own = tableOf(one, sets);
    for (let set = 0; set < sets; set++) {
      sum.least[set]! += own.least[set]!;
      sum.most[set]! += own.most[set]!;
    }
  }
  const own: Table = { least: new Float64Array(sets), most: new Float64Array(sets) };
  for (let set = 0; set < sets; set++) {
    own.least[set] = Math.max(sum.least[set]!, least - sum.most[sets - 1 - set]!);
    own.most[set] = Math.min(sum.most[set]!, most - sum.least[sets - 1 - set]!);
  }
  return own;
}

const nothing = (): Side => ({ least: 0, most: 0 });

function childrenReach({ inside, place, most }: Bounded, set: PlaceSet): Reach {
  const sum: Reach = { in: nothing(), out: nothing() };
  if (place !== undefined) sum[isIn(place, set) ? 'in' : 'out'].most = most;
  for (const one of inside) {
    const { in: a, out: b } = reach(one, set);
    sum.in.least += a.least;
    sum.in.most += a.most;
    sum.out.least += b.least;
    sum.out.most += b.most;
  }
  return sum;
}

function reach(node: Bounded, set: PlaceSet): Reach {
  const sum = childrenReach(node, set);
  return {
    in: {
      least: Math.max(sum.in.least, node.least - sum.out.most),
      most: Math.min(sum.in.most, node.most - sum.out.least),
    },
    out: {
      least: Math.max(sum.out.least, node.least - sum.in.most),
      most: Math.min(sum.out.most, node.most - sum.in.least),
    },
  };
}

export const isIn = (place: number, set: PlaceSet): boolean => (set & (1 << place)) !== 0;

/** A bound of a group that a condition stands on. */
export type Named = { id: string; bound: 'least' | 'most' };

/** The bounds that make up the least (or most) of a set of places, or of what lies outside it. */
export function boundsBehind(
  node: Bounded,
  set: PlaceSet,
  side: 'in' | 'out',
  bound: 'least' | 'most',
): Named[] {
  const sum = childrenReach(node, set);
  const other = side === 'in' ? 'out' : 'in';
  const counter = bound === 'least' ? 'most' : 'least';
  const own = node[bound] - sum[other][counter];
  const takes = bound === 'least' ? own > sum[side].least : own < sum[side].most;
  const behind = (where: 'in' | 'out', which: 'least' | 'most'): Named[] =>
    node.inside.flatMap((one) => boundsBehind(one, set, where, which));
  if (takes) return [{ id: node.id, bound }, ...behind(other, counter)];
  if (node.place !== undefined && bound === 'most' && isIn(node.place, set) === (side === 'in'))
    return [{ id: node.id, bound }];
  return behind(side, bound);
}
