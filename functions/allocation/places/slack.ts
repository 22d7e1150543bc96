// The slack of one condition at a level, nearly and exactly, and how it changes to the left and to the right.
import { isLess, ratio, signOf, type Ratio } from '../arithmetic/ratio.ts';
import { type Common, numeratorIn } from './common.ts';
import type { Hold, Risers } from './holds.ts';
import type { ExactLevel } from './level.ts';
import { beyond, toLeft, type Rising, toRight, type AtLevel } from './rising.ts';

/** A raise under way; sums of weights are exact as floats when `isPlain`. */
export type Raised = Risers & Rising & { isPlain: boolean; common: Common };

/** Nearly. */
export function nearSlack({ first }: Risers, { left, free, spare }: Hold, amounts: Float64Array): number {
  let slack = left;
  for (let s = 0; s < spare.length; s++) {
    let taken = -spare[s]!;
    for (let at = first[s]!; at < first[s + 1]!; at++) {
      const above = amounts[at]! - free[at]!;
      if (above > 0) taken += above;
    }
    if (taken > 0) slack -= taken;
  }
  return slack;
}

/** Exactly, not shortened; slopes in kroner per level, below 0 where it falls. */
export type Measured = { value: Ratio; left: bigint; right: bigint };

export function measure(raised: Raised, hold: Hold, stand: AtLevel): Measured {
  const counted: number[] = [];
  const [left, right]: [number[], number[]] = [[], []];
  let whole = hold.left;
  for (let s = 0; s < hold.spare.length; s++) {
    const side = sideOf(raised, hold, stand, s);
    if (side < 0) continue;
    if (side > 0) whole += hold.spare[s]!;
    for (let at = raised.first[s]!; at < raised.first[s + 1]!; at++) {
      const own = sideOfOne(raised, hold, stand, at);
      if (own > 0 && side > 0) counted.push(at);
      if (own > 0 && side > 0 && stand.rising[at]! & toLeft) left.push(at);
      if (own >= 0 && stand.rising[at]! & toRight) right.push(at);
    }
  }
  for (const at of counted) whole += hold.free[at]!;
  const { n, d } = sumOf(raised, counted, stand);
  return {
    value: { n: BigInt(whole) * d - n, d },
    left: -weighed(raised, left),
    right: -weighed(raised, right),
  };
}

/** Whether a riser is above what the condition leaves free of it: above 0, 0 or below. */
function sideOfOne(raised: Raised, { free }: Hold, { amounts, level }: AtLevel, at: number): number {
  const { risers, stops, most, doubt } = raised;
  const floor = free[at]!;
  const near = amounts[at]! - floor;
  if (near > doubt || near < -doubt) return near;
  const stop = stops[at];
  if (stop) return stop.level ? beyond(raised, at, stop.level, floor) : stop.from - floor;
  const { least } = risers[at]!;
  return Math.max(least - floor, Math.min(most[at]! - floor, beyond(raised, at, level, floor)));
}

/** Whether a seeker is above what the condition spares of it. */
function sideOf(raised: Raised, hold: Hold, stand: AtLevel, s: number): number {
  const spare = hold.spare[s]!;
  const start = raised.first[s]!;
  const end = raised.first[s + 1]!;
  if (end - start === 1) return sideOfOne(raised, hold, stand, start);
  let near = -spare;
  for (let at = start; at < end; at++) near += Math.max(0, stand.amounts[at]! - hold.free[at]!);
  if (near > raised.doubt || near < -raised.doubt) return near;
  if (stand.level.isNear) return 1;
  const own = [];
  for (let at = start; at < end; at++) if (sideOfOne(raised, hold, stand, at) > 0) own.push(at);
  const free = own.reduce((sum, at) => sum + hold.free[at]!, spare);
  const taken = sumOf(raised, own, stand);
  return isLess(ratio(free), taken) ? 1 : isLess(taken, ratio(free)) ? -1 : 0;
}

/** Their amounts together, not shortened. */
function sumOf(raised: Raised, members: number[], stand: AtLevel): Ratio {
  let whole = 0;
  const stopped = new Map<ExactLevel, number[]>();
  const rising: number[] = [];
  for (const at of members) {
    const stop = raised.stops[at];
    const isRising = !stop && stand.rising[at] === (toLeft | toRight);
    whole += stop?.level || isRising ? (stop ?? raised.risers[at]!).from : stand.amounts[at]!;
    if (isRising) rising.push(at);
    const same = stop?.level && stopped.get(stop.level);
    if (same) same.push(at);
    else if (stop?.level) stopped.set(stop.level, [at]);
  }
  const parts = [...stopped].map(([level, own]) => [weighed(raised, own), level] as const);
  for (const [, level] of parts) numeratorIn(raised.common, level);
  const { over } = raised.common;
  let n = BigInt(whole) * over;
  for (const [weight, level] of parts) n += weight * numeratorIn(raised.common, level);
  if (rising.length === 0) return { n, d: over };
  const { level } = stand;
  return { n: n * level.d + weighed(raised, rising) * level.n * over, d: over * level.d };
}

function weighed({ risers, weights, isPlain }: Raised, members: number[]): bigint {
  if (!isPlain) return members.reduce((sum, at) => sum + risers[at]!.weight, 0n);
  let sum = 0;
  for (const at of members) sum += weights[at]!;
  return BigInt(sum);
}

/** Whether the slack shrinks when this riser's amount alone rises. */
export function shrinksBy(raised: Raised, hold: Hold, stand: AtLevel, at: number): boolean {
  const s = raised.seekerOf[at]!;
  return sideOfOne(raised, hold, stand, at) >= 0 && sideOf(raised, hold, stand, s) >= 0;
}

/** Below 0 when the condition is violated, 0 when nothing is left, exactly. */
export function signOfSlack(raised: Raised, hold: Hold, stand: AtLevel): number {
  const near = nearSlack(raised, hold, stand.amounts);
  return Math.abs(near) > raised.doubt ? near : signOf(measure(raised, hold, stand).value);
}
