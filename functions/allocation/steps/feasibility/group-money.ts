// Stage 0, second half: can every group bound be reached with what is sought and what is already promised?
import type { Conflict } from '../../model.ts';
import type { Sharers } from '../../arithmetic/fill.ts';
import { narrow, type Pot } from '../../arithmetic/pot.ts';
import { conflictOver } from './conflict.ts';

/**
 * `groupBoundsCross`, `groupLeastNotSought`, `groupMostBelowSecured`, `groupsAbovePot`; ids are groups, `short` the
 * units that the bound lacks. What is wrong further inside is reported first, and alone.
 */
export function checkGroupMoney(sharers: Sharers, pot: Pot): Conflict[] {
  const inside = pot.inside.flatMap((one) => checkGroupMoney(sharers, one));
  if (inside.length > 0) return inside;
  if (pot.least > pot.most) return conflictOver('groupBoundsCross', [pot.id], pot.least - pot.most);
  const overfull = [...pot.members].map((at) => Math.max(0, sharers.least[at]! - sharers.most[at]!));
  const excess = overfull.reduce((sum, one) => sum + one, 0);
  if (excess > 0) return conflictOver('groupMostBelowSecured', [pot.id], excess);
  const { least, most } = narrow(sharers, { ...pot, least: 0, most: Number.MAX_SAFE_INTEGER });
  if (pot.least > most) return conflictOver('groupLeastNotSought', [pot.id], pot.least - most);
  if (pot.most >= least) return [];
  const takers = pot.inside.filter((one) => narrow(sharers, one).least > 0).map(({ id }) => id);
  return pot.inside.length === 0
    ? conflictOver('groupMostBelowSecured', [pot.id], least - pot.most)
    : conflictOver('groupsAbovePot', takers, least - pot.most);
}
