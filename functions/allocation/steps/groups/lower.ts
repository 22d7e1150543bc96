// Least amounts that are lowered to what is sought, where the plan says so; group by group in the plan's order.
import { demandOf, leastSlack } from '../../places/conditions.ts';
import type { Seeker } from '../../places/seeker.ts';
import type { Group } from './group-tree.ts';
import { allOf, boundsUnder, type Limits, type Places } from './places.ts';

/**
 * The limits that stand in place of those bounds: the largest least amount that can be kept beside all others. No slack
 * falls by more than a least amount rises, and once it falls it goes on: what the worst lacks is what must give way.
 */
export function lowerToSought(tree: Group, places: Places, seekers: Seeker[], start: Limits): Limits {
  const lowered = allOf(tree).filter(({ asFarAsSought }) => asFarAsSought);
  const limits: Limits = new Map(start);
  for (const { id, most } of lowered) limits.set(id, { least: 0, most });
  if (lowered.length === 0) return limits;
  const demand = demandOf(seekers, boundsUnder(tree, places, limits));
  const slack = (): number => leastSlack(demand, boundsUnder(tree, places, limits));
  if (slack() < 0) return limits;
  for (const { id, least: stated, most, held } of lowered) {
    const least = Math.min(most, start.get(id)?.least ?? stated);
    limits.set(id, { least, most });
    const kept = least + Math.min(0, slack());
    limits.set(id, { least: kept, most: held ? kept : most });
  }
  return limits;
}
