// Stage 5: the pot shared under the bounds of its groups (D8-D11), and what each claim gets in each of them.
import type { AllocationRules, Claim, Conflict, Fraction, GroupOutcome } from '../../model.ts';
import type { Decisions } from '../../arithmetic/decisions.ts';
import { reached } from '../../arithmetic/fill.ts';
import type { Level } from '../../arithmetic/key.ts';
import type { PouredPot } from '../../arithmetic/tree.ts';
import { checkGroupMoney } from '../feasibility/group-money.ts';
import { inUnits, type Standing } from '../standing.ts';
import { cutIntoSlices, type Slice } from './slices.ts';
import { growGroups, type Group } from './group-tree.ts';
import { pourByRules } from './pour-by-rules.ts';
import { endless, type PouredTree } from './poured-tree.ts';
import { findIn, letRemain, lowerToSought, potOf } from './pots.ts';
import { roomOfSlices } from './room-of-slices.ts';
import { millionths, splitKeys } from './split-keys.ts';

/** A slice's money in kroner, before (`floor`) and after the last units were handed out. */
export type SliceShare = Slice & { amount: number; floor: number };

export type GroupShare = {
  slices: SliceShare[];
  outcomes: GroupOutcome[];
  /** Kroner per unit of key for the money that no group holds. */
  level?: Fraction;
  /** Units stay in the pot until people have answered who gets them. */
  tied: boolean;
};

/** Shares `pot` kroner among claims that stand where base and commitments put them; nothing without rules over the pot. */
export function shareByGroups(
  secured: Standing[],
  claims: Claim[],
  rules: AllocationRules,
  pot: number,
  decisions: Decisions,
): GroupShare | { conflicts: Conflict[] } | undefined {
  const groups = (rules.groups ?? []).filter(({ of }) => of !== 'award');
  if (groups.length === 0) return undefined;
  const units = inUnits(pot, rules);
  const tree = growGroups(groups, { pot, unit: rules.unit });
  const carried = rules.unused === 'carry';
  const slices = cutIntoSlices(claims, tree, carried);
  const key = splitKeys(slices, (at) => slices[at]!.sought || 1, rules.key, claims, units);
  const sharers = { key, ...roomOfSlices(secured, slices, rules) };
  const entitled = lowerToSought(potOf(tree, slices), tree, sharers);
  const required = carried ? letRemain(entitled, tree) : entitled;
  const conflicts = [
    checkGroupMoney(sharers, required),
    checkGroupMoney(endless(sharers, units), entitled),
  ].find((found) => found.length > 0);
  if (conflicts) return { conflicts: conflicts.map((one) => ({ ...one, short: one.short * rules.unit })) };
  const round = { claims, rules, slices, sharers, entitled, required, units };
  const { tree: poured, tied } = pourByRules(round, decisions);
  const { level } = poured.poured[0]!;
  return {
    slices: slices.map((slice, at) => ({ ...slice, ...moneyOf(at, slice, poured, rules.unit) })),
    outcomes: poured.poured
      .filter((one) => one.pot.id !== 'pot')
      .map((one) => outcomeOf(one, findIn(tree, one.pot.id)!, rules.unit)),
    ...(level ? { level: perUnit(level, rules.unit) } : {}),
    tied,
  };
}

function moneyOf(at: number, { group }: Slice, { poured, sharers }: PouredTree, unit: number) {
  const shared = poured.find(({ pot }) => pot.id === group.id)!.shared!;
  const floor = Math.min(sharers.most[at]!, reached(sharers, at, shared.rounds.at(-1)));
  return { amount: shared.amounts[at]! * unit, floor: floor * unit };
}

function outcomeOf({ pot, amount, held, shared }: PouredPot, group: Group, unit: number): GroupOutcome {
  const { id } = pot;
  const level = shared && shared.open.length > 0 ? shared.rounds.at(-1) : undefined;
  const { least, most } = group;
  return {
    id,
    least: (group.asFarAsSought || group.held ? Math.min(least, amount) : least) * unit,
    most: most * unit,
    amount: amount * unit,
    held: group.held ? 'exactly' : held,
    ...(level ? { level: perUnit(level, unit) } : {}),
  };
}

/** Cells weigh millionths of a key, people read whole keys and kroner. */
const perUnit = ({ left, weight }: Level, unit: number): Fraction => ({
  numerator: String(BigInt(left) * millionths * BigInt(unit)),
  denominator: String(weight),
});
