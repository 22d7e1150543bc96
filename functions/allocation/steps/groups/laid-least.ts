// The least amount that several pots share: laid out on them, so that each pot has a least amount of its own.
import { sumKroner } from '../../../basics/kroner.ts';
import type { Conflict } from '../../model.ts';
import { isLess, minus, over, ratio, type Ratio } from '../../arithmetic/ratio.ts';
import type { Bounds } from '../../places/bounds.ts';
import { emptySlacks, demandOf, leastSlack, mostPaid, type Slacks } from '../../places/conditions.ts';
import { findStops } from '../../places/levels.ts';
import { amountOf } from '../../places/rising.ts';
import type { Seeker } from '../../places/seeker.ts';
import { checkBounds, checkGroupMoney } from '../feasibility/group-money.ts';
import type { Group } from './group-tree.ts';
import { layBySought, moveKroner, type Laid, type SlackOf } from './lay-out.ts';
import { allOf, boundsUnder, type Limits, type Places } from './places.ts';
import { holdKeyless, risersOf, seekersOf, type Sharing } from './shares.ts';

/** A round in which nothing is laid out yet, and all else can be kept. */
type Open = { sharing: Sharing; tree: Group; places: Places; limits: Limits };

/** What is paid in all, and everybody's levels from the lowest. */
type Standing = { paid: number; levels: Ratio[] };

/**
 * The limits with the least amount laid out: by what is sought, then moved between the pots while those who stand
 * lowest stand higher for it. On two pots all of it lies if it can at all; on more, no split was found that holds more.
 */
export function layOutLeast(open: Open): { limits: Limits; conflicts: Conflict[] } {
  const { tree, places, limits, sharing } = open;
  const laid = allOf(tree).filter(({ laidOut }) => laidOut !== undefined);
  const [first] = laid;
  if (!first) return { limits, conflicts: [] };
  const limitsOf = (parts: Laid): Limits =>
    new Map([...limits, ...laid.map(({ id, most }, at) => [id, { least: parts[at]!, most }] as const)]);
  const seekers = keyed(sharing);
  const boundsWith = (parts: Laid): Bounds => boundsUnder(tree, places, limitsOf(parts));
  const slackOf = slacksUnder(seekers, boundsWith);
  const amount = first.laidOut!;
  const sought = laid.map((group) => soughtIn(group, places));
  const parts = layBySought(amount, sought, slackOf);
  const short = amount - sumKroner(parts);
  if (short > 0 && !first.asFarAsSought)
    return { limits, conflicts: [{ ...reasonFor(amount, { sought, laid, seekers, boundsWith }), short }] };
  const standAt = (some: Laid): Standing => standingUnder(open, limitsOf(some));
  return { limits: limitsOf(moveKroner(parts, { slackOf, standAt, isBetter })), conflicts: [] };
}

/** Everybody's bounds; those without a key get no more than what they are promised. */
function keyed(sharing: Sharing): Seeker[] {
  const seekers = seekersOf(sharing);
  holdKeyless(sharing, seekers);
  return [...seekers.values()];
}

/** What is left of bounds that cross by themselves, and then of what can be sought under them. */
function slacksUnder(seekers: Seeker[], boundsWith: (parts: Laid) => Bounds): SlackOf {
  let demand: Slacks | undefined;
  return (parts) => {
    const bounds = boundsWith(parts);
    demand ??= demandOf(seekers, bounds);
    return Math.min(leastSlack(demand, bounds), crossingSlack(bounds));
  };
}

const crossingSlack = ({ tree }: Bounds): number =>
  Math.min(Infinity, ...checkBounds(tree).map(({ short }) => -short));

/** Why the amount cannot be laid: the pots themselves have no place for it, or what is sought and promised in them has not. */
function reasonFor(
  amount: number,
  {
    sought,
    laid,
    seekers,
    boundsWith,
  }: { sought: number[]; laid: Group[]; seekers: Seeker[]; boundsWith: (parts: Laid) => Bounds },
): Omit<Conflict, 'short'> {
  const fits = layBySought(amount, sought, (parts) => crossingSlack(boundsWith(parts)));
  const whole = sumKroner(fits) === amount ? fits : layBySought(amount, sought, () => 0);
  const bounds = boundsWith(whole);
  const [found] = [...checkBounds(bounds.tree), ...checkGroupMoney(seekers, bounds)];
  const own = laid.flatMap(({ id }, at) => (whole[at]! > 0 || sumKroner(sought) === 0 ? [id] : []));
  return {
    code: found?.code ?? 'groupLeastNotSought',
    ids: [...new Set([...own, ...(found?.ids ?? [])])],
  };
}

const soughtIn = (group: Group, { groups, owns }: Places): number =>
  sumKroner(owns.map(({ sought }) => sought[groups.indexOf(group)] ?? 0));

/** Where everybody's level stops under these limits, as when the round is shared. */
function standingUnder({ sharing, tree, places }: Open, limits: Limits): Standing {
  const seekers = seekersOf(sharing);
  holdKeyless(sharing, seekers);
  const paid = mostPaid([...seekers.values()], boundsUnder(tree, places, limits));
  const bounds = boundsUnder(tree, places, new Map(limits).set(tree.id, { least: paid, most: tree.most }));
  const risers = risersOf(sharing, seekers);
  const levels = findStops(risers, emptySlacks(bounds)).flatMap((stop, at) => {
    const { from, weight } = risers[at]!;
    return weight > 0n ? [over(minus(amountOf(stop), ratio(from)), ratio(weight))] : [];
  });
  return { paid, levels: levels.toSorted((a, b) => (isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0)) };
}

/** More is paid, or as much and the first level that differs is higher. */
function isBetter(one: Standing, other: Standing): boolean {
  if (one.paid !== other.paid) return one.paid > other.paid;
  const at = one.levels.findIndex(
    (level, i) => isLess(level, other.levels[i]!) || isLess(other.levels[i]!, level),
  );
  return at >= 0 && isLess(other.levels[at]!, one.levels[at]!);
}
