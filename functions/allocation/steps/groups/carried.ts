// Money not sought is carried over: everybody gets what the level gives when no request counts, or what they seek (D16).
import { sumKroner } from '../../../basics/kroner.ts';
import type { Decisions } from '../../arithmetic/decisions.ts';
import type { Bounds } from '../../places/bounds.ts';
import { emptySlacks, leastPaid } from '../../places/conditions.ts';
import { findStops } from '../../places/levels.ts';
import { type Stop, stopAt } from '../../places/rising.ts';
import type { Seeker } from '../../places/seeker.ts';
import { roundLeast } from '../../places/whole.ts';
import { checkGroupMoney } from '../feasibility/group-money.ts';
import type { Group } from './group-tree.ts';
import { allOf, boundsUnder, type Limits, type Own, type Places } from './places.ts';
import { holdKeyless, risersOf, seekersOf, shareByLevel, type Shares, type Sharing } from './shares.ts';

/** A pot of its own may keep some of its money; a least amount is reached all the same. */
export const letRemain = (tree: Group, limits: Limits): Limits =>
  new Map(
    allOf(tree).map((one) => {
      const limit = limits.get(one.id) ?? one;
      return [one.id, { least: one.held ? 0 : limit.least, most: limit.most }];
    }),
  );

/** The same claims as if they sought everything where they seek something, or nothing but have a part of the pot. */
export function endless({ owns, standings, ...sharing }: Sharing, units: number): Sharing {
  const { unit } = sharing.rules;
  return {
    ...sharing,
    standings: standings.map((one) => ({ ...one, most: Math.max(one.least, units) })),
    owns: owns.map((own): Own => {
      const isSilent = sumKroner(own.sought) === 0;
      const sought = own.sought.map((kroner, place) =>
        kroner > 0 || (isSilent && own.home === place) ? units * unit : 0,
      );
      return { ...own, sought, tables: { at: [], after: [] } };
    }),
  };
}

/** Those without a key are held to what they are promised, unless a bound is not reached without them. */
function seekersWithKey(sharing: Sharing, bounds: Bounds): Map<number, Seeker> {
  const seekers = seekersOf(sharing);
  holdKeyless(sharing, seekers);
  const isReached = checkGroupMoney([...seekers.values()], bounds).length === 0;
  return isReached ? seekers : seekersOf(sharing);
}

/** What everybody would get if no request counted. */
function shareEndless(sharing: Sharing, bounds: Bounds, units: number, decisions: Decisions): Shares {
  const wide = endless(sharing, units);
  const seekers = seekersWithKey(wide, bounds);
  return shareByLevel(sharing, { seekers, risers: risersOf(wide, seekers), bounds }, decisions);
}

/**
 * First the entitlement; then that, or what is sought if it is less, as far as the bounds allow; and when a least
 * amount then is short, the level once more over what is sought, in no more money than every least amount takes.
 */
export function shareCarried(
  sharing: Sharing,
  { tree, places, limits }: { tree: Group; places: Places; limits: Limits },
  units: number,
  decisions: Decisions,
): Shares {
  const entitled = shareEndless(sharing, boundsUnder(tree, places, limits), units, decisions);
  const open = letRemain(tree, limits);
  const bounds = boundsUnder(tree, places, open);
  const seekers = seekersWithKey(sharing, bounds);
  const capped = risersOf(sharing, seekers).map((riser, at) => ({
    ...riser,
    most: Math.max(riser.least, Math.min(riser.most, entitled.amounts[at]!)),
  }));
  const still = emptySlacks(bounds);
  const stopped = findStops(capped, still);
  const secured = roundLeast(capped, stopped, still);
  const again = seekersWithKey(sharing, bounds);
  const risers = risersOf(sharing, again).map((riser, at) => {
    riser.part.least = secured[at]!;
    return { ...riser, least: riser.part.least };
  });
  const pot = leastPaid([...again.values()], bounds);
  const filledTo = new Map(open).set(tree.id, { least: 0, most: pot });
  const filled = shareByLevel(
    sharing,
    { seekers: again, risers, bounds: boundsUnder(tree, places, filledTo) },
    decisions,
  );
  const stops = filled.stops.map((stop, at): Stop => {
    const amount = filled.amounts[at]!;
    if (amount > secured[at]!) return stop;
    if (amount >= sumKroner(sharing.owns[at]!.sought)) return stopAt(amount, 'most');
    return amount >= entitled.amounts[at]! ? entitled.stops[at]! : stopped[at]!;
  });
  return { amounts: filled.amounts, stops, tied: entitled.tied || filled.tied };
}
