// Stage 5: the pot shared under the bounds of its groups (D8-D11), and what each claim gets in each of them.
import { sumKroner } from '../../../basics/kroner.ts';
import type { Claim, Conflict, GroupOutcome } from '../../model.ts';
import type { AllocationRules } from '../../rules.ts';
import type { Decisions } from '../../arithmetic/decisions.ts';
import type { Bounds } from '../../places/bounds.ts';
import { mostPaid } from '../../places/conditions.ts';
import { type Stop, stopAt } from '../../places/rising.ts';
import { below } from '../../places/whole.ts';
import { checkBounds, checkGroupMoney } from '../feasibility/group-money.ts';
import { byTiers } from '../priority-tiers.ts';
import { inUnits, type Standing } from '../standing.ts';
import { endless, letRemain, shareCarried } from './carried.ts';
import { growGroups, type Group } from './group-tree.ts';
import { fillBands, type FilledBands } from './bands.ts';
import type { Account } from './raise-band.ts';
import { fillPlaces } from './inside.ts';
import { layOutLeast } from './laid-least.ts';
import { lowerToSought } from './lower.ts';
import { outcomesOf, type GroupsTold } from './outcomes.ts';
import { allOf, boundsUnder, layPlaces, type Limits, type Places, roomIn, withoutLeasts } from './places.ts';
import { holdKeyless, risersOf, seekersOf, shareByLevel, type Sharing } from './shares.ts';
import { cutIntoSlices, type SliceShare } from './slices.ts';
import { climbTiers } from './tiers.ts';
import { weigh } from './weights.ts';

export type GroupShare = GroupsTold & {
  slices: SliceShare[];
  /** Kroner of each claim before the last single ones were handed out. */
  floors: number[];
  outcomes: GroupOutcome[];
  /** Units stay in the pot until people have answered who gets them. */
  tied: boolean;
};

/** What a round of groups is worked out from. */
type Round = { sharing: Sharing; tree: Group; places: Places; limits: Limits; units: number };

/** Shares `pot` kroner among claims that stand where base and commitments put them; nothing without rules over the pot. */
export function shareByGroups(
  secured: Standing[],
  input: { claims: Claim[]; rules: AllocationRules },
  pot: number,
  decisions: Decisions,
): GroupShare | { conflicts: Conflict[] } | undefined {
  const found = raiseInGroups(secured, input, pot, decisions);
  if (!found || 'conflicts' in found) return found;
  const { round, shared, bounds, slices } = found;
  return {
    slices,
    floors: floorsOf(shared, round),
    ...outcomesOf({ ...round, bounds, slices }, shared.stops),
    tied: shared.tied,
  };
}

/** What everybody got and what stopped each, in the order of the owns, with all that it was worked out from. */
export type RaisedInGroups = { round: Round; shared: Shared; bounds: Bounds; slices: SliceShare[] };

/** The same with what it rests on. */
export function raiseInGroups(
  secured: Standing[],
  { claims, rules }: { claims: Claim[]; rules: AllocationRules },
  pot: number,
  decisions: Decisions,
): RaisedInGroups | { conflicts: Conflict[] } | undefined {
  const groups = (rules.groups ?? []).filter(({ of }) => of !== 'award');
  if (groups.length === 0) return undefined;
  const tree = growGroups(groups, { pot, unit: rules.unit });
  const slices = cutIntoSlices(claims, tree, rules.unused === 'carry');
  const places = layPlaces(claims, slices, tree);
  const input = { claims, rules, secured, tree, places };
  const inKroner = (): Checked => checkRound(input, inUnits(pot, rules), new Map());
  const whole =
    rules.unit > 1 ? checkRound(input, inUnits(pot, rules), leastsInUnits(tree, rules.unit)) : undefined;
  const { round, conflicts } = whole?.conflicts.length === 0 ? whole : inKroner();
  if (conflicts.length > 0) return { conflicts };
  const shared = byTiers(rules) ? shareTiers(round) : shareRound(round, decisions);
  const lacking = shared.tied ? [] : checkUnits(shared.accounts, round);
  if (lacking.length > 0) return { conflicts: lacking };
  const amountOf = layOut(shared, round, boundsThatHold(shared, round));
  const shares = slices.map(({ claim, group, sought, measures }, at) => ({
    claim,
    group,
    sought,
    measures,
    amount: amountOf(group, at),
  }));
  return { round, shared, bounds: boundsUnder(tree, places, round.limits), slices: shares };
}

/** By claim, rounded down and never above what was paid in the end. */
function floorsOf({ stops, amounts }: Shared, { sharing: { claims, owns } }: Round): number[] {
  const floors = claims.map(() => 0);
  for (const [at, { claim }] of owns.entries()) floors[claim]! += Math.min(below(stops[at]!), amounts[at]!);
  return floors;
}

/** Where everybody's money lies, slice by slice: own priorities first, then inside each. */
function layOut(
  { accounts, filled }: Shared,
  { places }: Round,
  bounds: Bounds,
): (group: Group, at: number) => number {
  const laid = fillPlaces(accounts, filled ?? fillBands(accounts, places.ranks.length, bounds));
  return (group, at) => laid.get(places.ownOf[at]!)![places.groups.indexOf(group)]!;
}

type Shared = {
  amounts: number[];
  accounts: Account[];
  stops: Stop[];
  tied: boolean;
  filled?: FilledBands;
};

type Checked = { round: Round; conflicts: Conflict[] };

/** Least amounts as whole units, so that awards in whole units reach them, where that can be kept. */
const leastsInUnits = (tree: Group, unit: number): Limits =>
  new Map(allOf(tree).map(({ id, least, most }) => [id, { least: Math.ceil(least / unit) * unit, most }]));

/** Lowers what may be lowered, then names what cannot be kept: first what is sought, then what has a key. */
function checkRound(
  {
    claims,
    rules,
    secured,
    tree,
    places,
  }: Pick<Sharing, 'claims' | 'rules'> & { secured: Standing[]; tree: Group; places: Places },
  units: number,
  start: Limits,
): Checked {
  const { owns } = places;
  const open = { claims, rules, standings: secured, owns };
  const limits = lowerToSought(tree, places, [...seekersOf(open).values()], start);
  const sharing: Sharing = { ...open, weights: weigh(owns, tree, limits, open) };
  const round: Round = { sharing, tree, places, limits, units };
  const bounds = boundsUnder(tree, places, required(round));
  const crossing = checkBounds(boundsUnder(tree, places, limits).tree);
  if (crossing.length > 0) return { round, conflicts: crossing };
  const seekers = seekersOf(sharing);
  const lacking = checkGroupMoney([...seekers.values()], bounds);
  if (lacking.length > 0) return { round, conflicts: lacking };
  if (rules.unused === 'carry') {
    const wide = seekersOf(endless(sharing, units));
    return { round, conflicts: checkGroupMoney([...wide.values()], boundsUnder(tree, places, limits)) };
  }
  if (byTiers(rules)) return { round, conflicts: [] };
  holdKeyless(sharing, seekers);
  const keyless = checkGroupMoney([...seekers.values()], bounds);
  if (keyless.length > 0) return { round, conflicts: keyless };
  const laid = layOutLeast(round);
  return { round: { ...round, limits: laid.limits }, conflicts: laid.conflicts };
}

/** Redistributed or carried over. */
function shareRound({ sharing, tree, places, limits, units }: Round, decisions: Decisions): Shared {
  const { owns, claims, rules } = sharing;
  const seekers = seekersOf(sharing);
  const share = (): ReturnType<typeof shareCarried> => {
    if (rules.unused === 'carry') return shareCarried(sharing, { tree, places, limits }, units, decisions);
    holdKeyless(sharing, seekers);
    const paid = mostPaid([...seekers.values()], boundsUnder(tree, places, limits));
    const whole = new Map(limits).set(tree.id, { least: paid, most: tree.most });
    const bounds = boundsUnder(tree, places, whole);
    return shareByLevel(sharing, { seekers, risers: risersOf(sharing, seekers), bounds }, decisions);
  };
  const { amounts, stops, tied } = share();
  const accounts = owns.map((own, at): Account => {
    const id = `${claims[own.claim]!.id}/${own.pot}`;
    return { id, least: amounts[at]!, most: amounts[at]!, owns: [own] };
  });
  return { amounts, accounts, stops, tied };
}

function shareTiers({ sharing, tree, places, limits }: Round): Shared {
  const bounds = boundsUnder(tree, places, limits);
  const { accounts, filled } = climbTiers(sharing, places.ranks.length, bounds);
  const { bands, stops } = filled;
  const found = sharing.owns.map((own): Stop => {
    const kroner = sumKroner(bands.get(own)!);
    return { ...stopAt(kroner, 'most'), ...stops.get(own), from: kroner, weight: 0n };
  });
  const amounts = sharing.owns.map((own) => sumKroner(bands.get(own)!));
  return { amounts, accounts, filled, stops: found, tied: false };
}

const required = ({ sharing, tree, limits }: Round): Limits =>
  sharing.rules.unused === 'carry' ? letRemain(tree, limits) : limits;

/** While units wait for people, the leasts are left out of sight. */
function boundsThatHold({ tied }: Shared, round: Round): Bounds {
  const limits = required(round);
  return boundsUnder(round.tree, round.places, tied ? withoutLeasts(round.tree, limits) : limits);
}

/** Whole units may fall short of a least amount that single kroner keep: then it is told. */
function checkUnits(accounts: Account[], round: Round): Conflict[] {
  if (round.sharing.rules.unit === 1) return [];
  const seekers = accounts.map(({ least, most, owns }) => ({
    least,
    most,
    parts: owns.map((own) => ({ least: 0, most, room: roomIn(own) })),
  }));
  return checkGroupMoney(seekers, boundsUnder(round.tree, round.places, required(round)));
}
