// Those whose level is raised: where each stands at a level, as floats, and exactly where floats cannot tell.
import { plus, ratio, times, type Ratio } from '../arithmetic/ratio.ts';
import type { Condition } from './conditions.ts';
import { type ExactLevel, levelOf } from './level.ts';
import type { Part, Seeker } from './seeker.ts';

/** Rises `from` + level x `weight`, never below `least` or above `most`; kroner and whole weights. */
export type Riser = {
  id: string;
  seeker: Seeker;
  part: Part;
  from: number;
  weight: bigint;
  least: number;
  most: number;
};

/** Where one stopped: at `from` + `level` x `weight` (at `from` without a level), by its own bounds or by conditions. */
export type Stop = {
  from: number;
  weight: bigint;
  level?: ExactLevel;
  by: 'least' | 'most' | 'conditions';
  on: Condition[];
};

/** Stopped at whole kroner, at no level. */
export const stopAt = (kroner: number, by: Stop['by'], on: Condition[] = []): Stop => ({
  from: kroner,
  weight: 0n,
  by,
  on,
});

export const amountOf = ({ from, weight, level }: Stop): Ratio =>
  level ? plus(ratio(from), times(ratio(weight), level)) : ratio(from);

/**
 * What each weighs and can have at most, and where those who have stopped did, with their `amounts`, as floats; `doubt`
 * is what sums of these may miss.
 */
export type Rising = {
  risers: Riser[];
  weights: Float64Array;
  most: Float64Array;
  stops: (Stop | undefined)[];
  amounts: Float64Array;
  doubt: number;
};

/** Everybody's amount at a level, near enough for most questions; who rises to the left and to the right of it. */
export type AtLevel = { level: ExactLevel; amounts: Float64Array; rising: Uint8Array };

/** Bits of `rising`. */
export const [toLeft, toRight] = [1, 2];

/** Above 0 when from + weight x level is more than the kroner, 0 when it is the same. */
export function beyond(
  { risers, weights, doubt }: Rising,
  at: number,
  level: ExactLevel,
  kroner: number,
): number {
  const { from, weight } = risers[at]!;
  const near = from - kroner + weights[at]! * level.near;
  if (near > doubt || near < -doubt) return near;
  if (level.isNear) return 1;
  const exact = weight * level.n - BigInt(kroner - from) * level.d;
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}

/** Those who stopped stand where they did, the others at the level, or at what each can have at most. */
export function standAt(rising: Rising, level: ExactLevel): AtLevel {
  const amounts = rising.amounts.slice();
  const sides = new Uint8Array(amounts.length);
  for (let at = 0; at < amounts.length; at++) {
    if (rising.stops[at]) continue;
    const { from, least } = rising.risers[at]!;
    const most = rising.most[at]!;
    const above = beyond(rising, at, level, least);
    const over = beyond(rising, at, level, most);
    amounts[at] = above <= 0 ? least : over >= 0 ? most : from + rising.weights[at]! * level.near;
    if (above > 0 && over <= 0) sides[at]! |= toLeft;
    if (above >= 0 && over < 0) sides[at]! |= toRight;
  }
  return { level, amounts, rising: sides };
}

/** A level at which nobody has risen yet, and one from which all are at their most. */
export function levelsAround(risers: Riser[]): { low: ExactLevel; high: ExactLevel } {
  let lowest = risers[0]!;
  let highest = risers[0]!;
  for (const one of risers) {
    if (order(one, lowest, 'least') < 0) lowest = one;
    if (order(one, highest, 'most') > 0) highest = one;
  }
  const at = ({ from, weight }: Riser, kroner: number): ExactLevel => levelOf(ratio(kroner - from, weight));
  return { low: at(lowest, lowest.least), high: at(highest, highest.most) };
}

/** Whether a reaches its bound before b does, below 0 when it does. */
function order(a: Riser, b: Riser, bound: 'least' | 'most'): number {
  const mine = a[bound] - a.from;
  const yours = b[bound] - b.from;
  const apart = mine / Number(a.weight) - yours / Number(b.weight);
  if (Math.abs(apart) > 1e-9 * Math.abs(mine / Number(a.weight))) return apart;
  return Number(BigInt(mine) * b.weight - BigInt(yours) * a.weight);
}
