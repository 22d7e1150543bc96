// What each cell starts from and may get at most, and what it seeks tier by tier.
import type { AllocationRules } from '../../model.ts';
import type { Sharers } from '../../arithmetic/fill.ts';
import { byTiers, tiersOf } from '../priority-tiers.ts';
import { inUnits, type Standing } from '../standing.ts';
import { splitOver, type Cell } from './slices.ts';

/** Where each cell starts and ends, in units; `needs` is what it seeks up to and with each tier of priority. */
export type Room = Pick<Sharers, 'from' | 'least' | 'most'> & { needs: Float64Array[] };

/**
 * What a claim may get at most lies in its cells in the proportion of what it seeks there, in whole units. What it has
 * (commitment, base) counts towards its first priorities where the plan goes by tiers, else it lies as the most does.
 * No base is given above what the cells can hold.
 */
export function roomOfCells(standings: Standing[], cells: Cell[], rules: AllocationRules): Room {
  const empty = (): Float64Array => new Float64Array(cells.length);
  const [from, least, most] = [empty(), empty(), empty()];
  const byClaim = Map.groupBy(cells.keys(), (at) => cells[at]!.claim);
  for (const [index, own] of byClaim) {
    spread(standings[index]!.most, own, (at) => cells[at]!.sought, cells, most);
    for (const at of own) most[at] = Math.min(most[at]!, inUnits(cells[at]!.sought, rules));
  }
  const needs = byTiers(rules) ? needsByTier(standings, cells, most, rules) : [most];
  for (const [index, own] of byClaim) {
    const { least: secured, from: ground, commitment } = standings[index]!;
    const room = own.reduce((sum, at) => sum + most[at]!, 0);
    let left = Math.min(secured, Math.max(room, commitment));
    for (const need of needs) {
      const lacks = (at: number): number => need[at]! - least[at]!;
      const all = own.reduce((sum, at) => sum + lacks(at), 0);
      const part = need === needs.at(-1) ? left : Math.min(left, all);
      spread(part, own, lacks, cells, least);
      left -= part;
    }
    spread(Math.min(ground, secured), own, (at) => least[at]!, cells, from);
  }
  return { from, least, most, needs };
}

function needsByTier(
  standings: Standing[],
  cells: Cell[],
  most: Float64Array,
  rules: AllocationRules,
): Float64Array[] {
  return tiersOf(standings.map(({ claim }) => claim)).map((tier) =>
    Float64Array.from(cells, ({ claim, measures }, at) => {
      if (standings[claim]!.claim.measures.length === 0) return most[at]!;
      const first = measures.filter(({ priority }) => priority <= tier);
      const sought = first.reduce((sum, { soughtOwner, soughtUh }) => sum + soughtOwner + soughtUh, 0);
      return Math.min(most[at]!, inUnits(sought, rules));
    }),
  );
}

/** Adds `amount` to these cells, pro rata. */
function spread(
  amount: number,
  own: number[],
  by: (at: number) => number,
  cells: Cell[],
  into: Float64Array,
): void {
  splitOver(BigInt(amount), own, by, cells).forEach((part, i) => (into[own[i]!]! += Number(part)));
}
