// What came of the groups: how each is held, and the level at which those stopped whose last krone lies there.
import { sumKroner } from '../../../basics/kroner.ts';
import type { Award, Fraction, GroupOutcome } from '../../model.ts';
import { isLess, minus, over, ratio, toFraction, type Ratio } from '../../arithmetic/ratio.ts';
import { type Bounds, boundsBehind, isIn } from '../../places/bounds.ts';
import type { Condition } from '../../places/conditions.ts';
import { amountOf, type Stop } from '../../places/rising.ts';
import { namedGroups } from '../feasibility/group-money.ts';
import type { Group } from './group-tree.ts';
import { allOf, type Limits, type Places } from './places.ts';
import type { Sharing } from './shares.ts';
import type { SliceShare } from './slices.ts';

/** What is told: the groups, what stopped each claim, and kroner per key for those whom no group stopped. */
export type GroupsTold = { outcomes: GroupOutcome[]; held: (Award['held'] | undefined)[]; level?: Fraction };

type Outcome = {
  sharing: Sharing;
  tree: Group;
  places: Places;
  limits: Limits;
  bounds: Bounds;
  slices: SliceShare[];
};

/** Where a claim stopped in a pot, and the one condition to tell of. */
type Stopped = { at: number; stop: Stop; on?: Condition; level?: Ratio };

export function outcomesOf(
  { sharing, tree, places, limits, bounds, slices }: Outcome,
  stops: Stop[],
): GroupsTold {
  const pots = Map.groupBy(sharing.owns.keys(), (at) => sharing.owns[at]!.claim);
  const potsOf = (at: number): number => pots.get(sharing.owns[at]!.claim)!.length;
  const told = stops.map((stop, at): Stopped => {
    const on = stop.by === 'conditions' ? chosen(stop.on, bounds) : undefined;
    return { at, stop, ...(on ? { on } : {}), ...levelOf(sharing, at, potsOf(at), stop) };
  });
  const full = told.find(({ on }) => on && isWholePot(on, bounds));
  const level = full?.level;
  const names = namesBy(bounds);
  return {
    outcomes: allOf(tree)
      .filter(({ id }) => id !== 'pot')
      .map((group) => {
        const own = levelIn(group, { places, told });
        const outcome = outcomeOf(group, limits.get(group.id) ?? group, slices);
        return { ...outcome, ...(own ? { level: toFraction(own) } : {}) };
      }),
    held: sharing.claims.map((_, claim) => {
      const own = pots.get(claim) ?? [];
      return own.length === 1 ? heldOf(told[own[0]!]!, { sharing, bounds, names }) : undefined;
    }),
    ...(level && sharing.owns.length > 0 ? { level: toFraction(level) } : {}),
  };
}

function outcomeOf(group: Group, limit: { least: number; most: number }, slices: SliceShare[]) {
  const own = slices.filter((slice) => liesIn(slice.group, group));
  const amount = sumKroner(own.map((slice) => slice.amount));
  const sought = sumKroner(own.map((slice) => slice.sought));
  const isLowered = group.asFarAsSought || group.held;
  return {
    id: group.id,
    least: isLowered ? Math.min(limit.least, amount) : limit.least,
    most: group.most,
    amount,
    held: group.held ? ('exactly' as const) : heldBy(limit, amount, sought),
    ...(group.laidOut === undefined ? {} : { laidOut: group.laidOut }),
  };
}

/** At its least, or at a most while more is sought. */
const heldBy = (
  { least, most }: { least: number; most: number },
  amount: number,
  sought: number,
): GroupOutcome['held'] =>
  amount === most && sought > most ? 'most' : amount === least && least > 0 ? 'least' : 'none';

const liesIn = (group: Group, around: Group): boolean =>
  group === around || around.inside.some((one) => liesIn(group, one));

/** The whole pot must hold what is sought in it. */
export const isWholePot = ({ kind, set }: Condition, { all }: Bounds): boolean =>
  kind === 'room' && set === all;

/** The condition to tell of: the whole pot if it is among them, else the smallest set. */
export function chosen(on: Condition[], bounds: Bounds): Condition | undefined {
  if (on.length < 2) return on[0];
  const size = ({ set }: Condition): number => set.toString(2).replaceAll('0', '').length;
  return (
    on.find((one) => isWholePot(one, bounds)) ??
    on.toSorted((a, b) => (a.kind === b.kind ? size(a) - size(b) : a.kind === 'room' ? -1 : 1))[0]
  );
}

/** The groups that a condition stands on, each looked up once. */
function namesBy({ tree }: Bounds): (on: Condition) => string[] {
  const known = new Map<string, string[]>();
  return ({ kind, set }) => {
    const id = `${kind} ${set}`;
    const names =
      known.get(id) ?? namedGroups(boundsBehind(tree, set, 'in', kind === 'room' ? 'most' : 'least'));
    known.set(id, names);
    return names;
  };
}

/** Kroner per unit of key in the pot. */
function levelOf({ weights, standings, owns, rules }: Sharing, at: number, pots: number, stop: Stop) {
  const key = weights.keys[at]!;
  if (stop.by !== 'conditions' || key === 0n) return {};
  const from = pots === 1 ? standings[owns[at]!.claim]!.from * rules.unit : 0;
  if (stop.level && stop.from === from && stop.weight === key) return { level: stop.level };
  return { level: over(minus(amountOf(stop), ratio(from)), ratio(key)) };
}

/** The level of those whose last krone lies in the group: the lowest, of the smallest set that has it. */
function levelIn(group: Group, { places, told }: { places: Places; told: Stopped[] }): Ratio | undefined {
  const bit = places.bits[places.groups.indexOf(group)];
  if (bit === undefined) return undefined;
  const levels = told.flatMap(({ at, on, level }) =>
    on && level && places.owns[at]!.pot === group.ownPot && isIn(bit, on.set) ? [level] : [],
  );
  return levels.toSorted((a, b) => (isLess(a, b) ? -1 : 1))[0];
}

/** What stopped a claim that shares in one pot alone; in several, each pot says. */
function heldOf(
  { at, stop, on, level }: Stopped,
  { sharing, bounds, names }: { sharing: Sharing; bounds: Bounds; names: (on: Condition) => string[] },
): Award['held'] {
  if (sharing.weights.keys[at] === 0n) return { by: 'noKey' };
  if (stop.by === 'least') return { by: 'secured' };
  if (stop.by === 'most' || !on) {
    const { most, claim } = sharing.standings[sharing.owns[at]!.claim]!;
    return { by: most * sharing.rules.unit < claim.request ? 'cap' : 'request' };
  }
  const groups = isWholePot(on, bounds) ? [] : names(on);
  return {
    by: isWholePot(on, bounds) ? 'pot' : 'groups',
    ...(level ? { level: toFraction(level) } : {}),
    ...(groups.length > 0 ? { groups } : {}),
  };
}
