// What each slice starts from and may get at most, and what it seeks tier by tier.
import type { AllocationRules } from '../../model.ts';
import type { Sharers } from '../../arithmetic/fill.ts';
import { byTiers, tiersOf } from '../priority-tiers.ts';
import { inUnits, type Standing } from '../standing.ts';
import { splitOver, type Slice } from './slices.ts';

/** Where each slice starts and ends, in units; `needs` is what it seeks up to and with each tier of priority. */
export type Room = Pick<Sharers, 'from' | 'least' | 'most'> & { needs: Float64Array[] };

/**
 * What a claim may get at most lies in its slices in the proportion of what it seeks there, in whole units. What it has
 * (commitment, base) counts towards its first priorities where the plan goes by tiers, else it lies as the most does.
 * No base is given above what the slices can hold.
 */
export function roomOfSlices(standings: Standing[], slices: Slice[], rules: AllocationRules): Room {
  const empty = (): Float64Array => new Float64Array(slices.length);
  const [from, least, most] = [empty(), empty(), empty()];
  const byClaim = Map.groupBy(slices.keys(), (at) => slices[at]!.claim);
  for (const [index, own] of byClaim) {
    spread(standings[index]!.most, own, (at) => slices[at]!.sought, slices, most);
    for (const at of own) most[at] = Math.min(most[at]!, inUnits(slices[at]!.sought, rules));
  }
  const needs = byTiers(rules) ? needsByTier(standings, slices, most, rules) : [most];
  for (const [index, own] of byClaim) {
    const { least: secured, from: ground, commitment } = standings[index]!;
    const room = own.reduce((sum, at) => sum + most[at]!, 0);
    let left = Math.min(secured, Math.max(room, commitment));
    for (const need of needs) {
      const lacks = (at: number): number => need[at]! - least[at]!;
      const all = own.reduce((sum, at) => sum + lacks(at), 0);
      const part = need === needs.at(-1) ? left : Math.min(left, all);
      spread(part, own, lacks, slices, least);
      left -= part;
    }
    spread(Math.min(ground, secured), own, (at) => least[at]!, slices, from);
  }
  return { from, least, most, needs };
}

function needsByTier(
  standings: Standing[],
  slices: Slice[],
  most: Float64Array,
  rules: AllocationRules,
): Float64Array[] {
  return tiersOf(standings.map(({ claim }) => claim)).map((tier) =>
    Float64Array.from(slices, ({ claim, measures }, at) => {
      if (standings[claim]!.claim.measures.length === 0) return most[at]!;
      const first = measures.filter(({ priority }) => priority <= tier);
      const sought = first.reduce((sum, { soughtOwner, soughtUh }) => sum + soughtOwner + soughtUh, 0);
      return Math.min(most[at]!, inUnits(sought, rules));
    }),
  );
}

/** Adds `amount` to these slices, pro rata. */
function spread(
  amount: number,
  own: number[],
  by: (at: number) => number,
  slices: Slice[],
  into: Float64Array,
): void {
  splitOver(BigInt(amount), own, by, slices).forEach((part, i) => (into[own[i]!]! += Number(part)));
}
