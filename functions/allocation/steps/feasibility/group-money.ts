// Stage 0, second half: can every group bound be kept with what is sought and what is already promised?
import type { Conflict } from '../../model.ts';
import { type Bounded, type Bounds, boundsBehind, type Named } from '../../places/bounds.ts';
import { slacksOf, tightest } from '../../places/conditions.ts';
import type { Seeker } from '../../places/seeker.ts';
import { conflictOver } from './conflict.ts';

/** `groupBoundsCross`, `groupsAbovePot`: bounds that cross before anybody seeks anything; the innermost alone. */
export function checkBounds({ id, least, most, inside }: Bounded): Conflict[] {
  const found = inside.flatMap(checkBounds);
  if (found.length > 0) return found;
  if (least > most) return conflictOver('groupBoundsCross', [id], least - most);
  const held = inside.filter((one) => leastOf(one) > 0);
  const sum = held.reduce((all, one) => all + leastOf(one), 0);
  return sum > most
    ? conflictOver(
        'groupsAbovePot',
        held.map((one) => one.id),
        sum - most,
      )
    : [];
}

const leastOf = ({ least, inside }: Bounded): number =>
  Math.max(
    least,
    inside.reduce((all, one) => all + leastOf(one), 0),
  );

/**
 * `groupLeastNotSought`, `groupMostBelowSecured`: the most violated condition. Ids are the groups whose bounds it
 * stands on; these together must give way by `short` kroner. Nothing when all can be kept.
 */
export function checkGroupMoney(seekers: Seeker[], bounds: Bounds): Conflict[] {
  const { kind, set, slack } = tightest(slacksOf(seekers, bounds));
  if (slack >= 0) return [];
  const behind = boundsBehind(bounds.tree, set, 'in', kind === 'room' ? 'most' : 'least');
  const code = kind === 'room' ? 'groupMostBelowSecured' : 'groupLeastNotSought';
  const ids = namedGroups(behind);
  return conflictOver(code, ids.length > 0 ? ids : ['pot'], -slack);
}

/** Groups that the plan names; what a rest group is bounded by is said by the others. */
export const namedGroups = (behind: Named[]): string[] =>
  [...new Set(behind.map(({ id }) => id))].filter((id) => id !== 'pot' && !/(^|\/)rest$/.test(id));
