// Where each network stopped in each pot under group rules, with whom, and what lies in the groups that took no more.
import { sumKroner } from '../../basics/kroner.ts';
import { over, plus, ratio, times, type Ratio, toFraction, wholeBelow } from '../arithmetic/ratio.ts';
import { unitLevels } from '../explain-units.ts';
import type { AllocationInput } from '../model.ts';
import type { KeyPart } from '../rules.ts';
import { type Bounded, boundsBehind, isIn } from '../places/bounds.ts';
import type { Condition } from '../places/conditions.ts';
import type { Stop } from '../places/rising.ts';
import { chosen, isWholePot } from '../steps/groups/outcomes.ts';
import { allOf, type Own } from '../steps/groups/places.ts';
import type { RaisedInGroups } from '../steps/groups/share-by-groups.ts';
import { namedGroups } from '../steps/feasibility/group-money.ts';
import type { BoundOf, FullGroups, KeySharers } from './reason.ts';

/** One network in one pot; with a level when it shares by the key there. */
export type Stopped = {
  at: number;
  own: Own;
  stop: Stop;
  key: bigint;
  amount: number;
  /** Kroner that the level is counted from. */
  from: number;
  on?: Condition;
  level?: Ratio;
};

/** In the order of the owns. */
export function stoppedIn({ round, shared, bounds }: RaisedInGroups): Stopped[] {
  return round.sharing.owns.map((own, at): Stopped => {
    const stop = shared.stops[at]!;
    const key = round.sharing.weights.keys[at]!;
    const on = chosen(stop.on, bounds);
    const level = stop.level && key > 0n && over(times(ratio(stop.weight), stop.level), ratio(key));
    const found = { at, own, stop, key, amount: shared.amounts[at]!, from: stop.from };
    return { ...found, ...(on ? { on } : {}), ...(level ? { level } : {}) };
  });
}

const markOf = ({ on, own, level }: Stopped): string | undefined =>
  on && level && `${on.kind} ${on.set} ${own.pot} ${level.n}/${level.d}`;

/** All who stopped at the same level by the same condition in the same pot. */
export const withIt = (one: Stopped, all: Stopped[]): Stopped[] =>
  one.level ? all.filter((other) => markOf(other) === markOf(one)) : [];

/** What they share by the key. */
export function sharersOf(some: Stopped[], input: AllocationInput, key: KeyPart[]): KeySharers | undefined {
  const [first] = some;
  if (!first?.level) return undefined;
  const keys = some.reduce((sum, one) => sum + one.key, 0n);
  const kroner = wholeBelow(times(ratio(keys), first.level));
  return {
    keys: String(keys),
    kroner: String(kroner),
    units: unitLevels(toFraction(first.level), input.claims, key),
  };
}

/** The key of a pot of its own, or the common one. */
export const keyOfPot = (pot: string, { round }: RaisedInGroups): KeyPart[] =>
  allOf(round.tree).find(({ id }) => id === pot)?.key ?? round.sharing.rules.key;

/** The condition is that one pot of its own is used up: all its places, and no others. */
export function isOwnPot({ own, on }: Stopped, { round, bounds }: RaisedInGroups): boolean {
  if (!on || on.kind !== 'room' || isWholePot(on, bounds)) return false;
  const { groups, bits } = round.places;
  const mask = groups.reduce((set, group, i) => (group.ownPot === own.pot ? set | (1 << bits[i]!) : set), 0);
  return mask === on.set;
}

/** The kroner of a claim (or of all) that lie in the condition's places. */
export function insideOf(on: Condition, { round, slices }: RaisedInGroups, claim?: number): number {
  const { groups, bits } = round.places;
  return sumKroner(
    slices.flatMap((slice) =>
      (claim === undefined || slice.claim === claim) && isIn(bits[groups.indexOf(slice.group)]!, on.set)
        ? [slice.amount]
        : [],
    ),
  );
}

/** What is known of the groups that a condition is about. */
export function fullGroups(
  one: Stopped,
  all: Stopped[],
  found: RaisedInGroups,
  input: AllocationInput,
): FullGroups {
  const on = one.on!;
  const { round, bounds } = found;
  const { groups, bits } = round.places;
  const some = withIt(one, all);
  const sharers = sharersOf(some, input, keyOfPot(one.own.pot, found));
  const inside = sumKroner(some.map(({ own }) => insideOf(on, found, own.claim)));
  const amounts = sumKroner(some.map(({ amount }) => amount));
  const ground = sumKroner(some.map(({ from }) => from));
  const isCarried = round.sharing.rules.unused === 'carry';
  return {
    groups: groups.flatMap(({ id }, i) => (isIn(bits[i]!, on.set) ? [id] : [])),
    bounds: boundsOfSet(on, found),
    ...(on.kind === 'room' && !isCarried ? { room: bounds.most[on.set]! } : {}),
    used: insideOf(on, found),
    ...(sharers ? { sharers: { ...sharers, inside, outside: amounts - inside, ground } } : {}),
  };
}

function boundsOfSet({ kind, set }: Condition, { bounds, round }: RaisedInGroups): BoundOf[] {
  const behind = boundsBehind(bounds.tree, set, 'in', kind === 'room' ? 'most' : 'least');
  const named = new Set(namedGroups(behind));
  const held = new Set(allOf(round.tree).flatMap((group) => (group.held ? [group.id] : [])));
  return behind
    .filter(({ id }) => named.delete(id))
    .map(({ id, bound }) => ({
      group: id,
      bound: held.has(id) ? 'exactly' : bound,
      kroner: bounded(bounds.tree, id)![bound],
    }));
}

const bounded = (tree: Bounded, id: string): Bounded | undefined =>
  tree.id === id ? tree : tree.inside.map((one) => bounded(one, id)).find(Boolean);

/** Kroner at the level, rounded down, and whether something was cut off. */
export function exactOf({ from, key, level }: Stopped): { kroner: number; isWholePot: boolean } {
  const exact = level ? plus(ratio(from), times(ratio(key), level)) : ratio(from);
  return { kroner: wholeBelow(exact), isWholePot: exact.d === 1n };
}
