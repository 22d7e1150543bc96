// Least amounts that are lowered to what is sought, where the plan says so; group by group in the plan's order.
import { isFeasible } from '../../places/conditions.ts';
import type { Seeker } from '../../places/seeker.ts';
import type { Group } from './group-tree.ts';
import { allOf, boundsUnder, type Limits, type Places } from './places.ts';

/** The limits that stand in place of those bounds: the largest least amount that can be kept beside all others. */
export function lowerToSought(tree: Group, places: Places, seekers: Seeker[], start: Limits): Limits {
  const lowered = allOf(tree).filter(({ asFarAsSought }) => asFarAsSought);
  const limits: Limits = new Map(start);
  for (const { id, most } of lowered) limits.set(id, { least: 0, most });
  const holds = (): boolean => isFeasible(seekers, boundsUnder(tree, places, limits));
  if (lowered.length === 0 || !holds()) return limits;
  for (const { id, least: stated, most, held } of lowered) {
    const least = Math.min(most, start.get(id)?.least ?? stated);
    const set = (kroner: number): void => void limits.set(id, { least: kroner, most });
    set(least);
    if (!holds()) {
      let [fits, breaks] = [0, least];
      while (breaks - fits > 1) {
        const middle = Math.floor((fits + breaks) / 2);
        set(middle);
        if (holds()) fits = middle;
        else breaks = middle;
      }
      set(fits);
    }
    if (held) limits.set(id, { least: limits.get(id)!.least, most: limits.get(id)!.least });
  }
  return limits;
}
