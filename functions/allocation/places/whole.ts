// Whole kroner inside every bound: each amount rounded down, then single kroner to the largest fractions that fit.
import { isLess, ratio, total } from '../arithmetic/ratio.ts';
import type { Slacks } from './conditions.ts';
import { bySeeker, type Hold, holdsAgainst, type Risers } from './holds.ts';
import { wholeOf } from './level.ts';
import { amountOf, type Riser, type Stop } from './rising.ts';

/**
 * Rounds to whole kroner: nobody is a krone or more from the exact amount, nor is the sum of a seeker. Gives the
 * amounts; the parts then are held at them. Among equal fractions the smaller id is first.
 */
export function roundWhole(risers: Riser[], stops: Stop[], still: Slacks): number[] {
  const parts = stops.map(partsOf);
  const group = bySeeker(risers);
  holdBetween(group, stops, parts);
  const amounts = handOutKroner(group, parts, still);
  risers.forEach(({ part }, at) => (part.most = amounts[at]!));
  return amounts;
}

/** The same least amounts, where the parts may come to more than the exact ones afterwards. */
export const roundLeast = (risers: Riser[], stops: Stop[], still: Slacks): number[] =>
  handOutKroner(bySeeker(risers), stops.map(partsOf), still);

/** An amount as whole kroner and a fraction: `over` in parts of the level's denominator, `near` as a float. */
type Parts = { whole: number; over: number | bigint; near: number; stop: Stop };

function partsOf(stop: Stop): Parts {
  const { from, weight, level } = stop;
  if (!level) return { whole: from, over: 0, near: 0, stop };
  const { whole, over, near } = wholeOf(from, weight, level);
  return { whole, over, near, stop };
}

const hasFraction = ({ over }: Parts): boolean => over !== 0 && over !== 0n;
const above = (one: Parts): number => one.whole + (hasFraction(one) ? 1 : 0);

/** Rounded down. */
export const below = ({ from, weight, level }: Stop): number =>
  level ? wholeOf(from, weight, level).whole : from;

/** Single kroner to the largest fractions, wherever every condition still holds. */
function handOutKroner(group: Risers, parts: Parts[], still: Slacks): number[] {
  const amounts = parts.map(({ whole }) => whole);
  const holds = holdsAgainst(group, still, (at) => above(parts[at]!)).map((one) =>
    startAt(group, one, amounts),
  );
  for (const at of inTurn(group.risers, parts)) {
    if (!holds.every((one) => leavesRoom(group, one, amounts, at))) continue;
    for (const one of holds) giveOne(group, one, amounts, at);
    amounts[at]! += 1;
  }
  group.risers.forEach(({ part }, at) => (part.least = amounts[at]!));
  return amounts;
}

/** A condition with what is left of its slack, and what each seeker has above what it leaves free. */
type Open = Hold & { taken: Float64Array };

function startAt({ first }: Risers, hold: Hold, amounts: number[]): Open {
  const taken = new Float64Array(hold.spare.length);
  let { left } = hold;
  for (let s = 0; s < taken.length; s++) {
    for (let at = first[s]!; at < first[s + 1]!; at++)
      taken[s]! += Math.max(0, amounts[at]! - hold.free[at]!);
    left -= Math.max(0, taken[s]! - hold.spare[s]!);
  }
  return { ...hold, left, taken };
}

const countsIn = ({ free }: Open, amounts: number[], at: number): boolean => amounts[at]! >= free[at]!;

const leavesRoom = ({ seekerOf }: Risers, open: Open, amounts: number[], at: number): boolean =>
  open.left > 0 || !countsIn(open, amounts, at) || open.taken[seekerOf[at]!]! < open.spare[seekerOf[at]!]!;

function giveOne({ seekerOf }: Risers, open: Open, amounts: number[], at: number): void {
  if (!countsIn(open, amounts, at)) return;
  const s = seekerOf[at]!;
  if (open.taken[s]! >= open.spare[s]!) open.left -= 1;
  open.taken[s]! += 1;
}

/** Each part between its amount rounded down and up, and each seeker between its sum rounded down and up. */
function holdBetween({ risers, moving, first }: Risers, stops: Stop[], parts: Parts[]): void {
  risers.forEach(({ part }, at) => (part.most = above(parts[at]!)));
  for (let s = 0; s < moving.length; s++) {
    const seeker = moving[s]!;
    const start = first[s]!;
    const end = first[s + 1]!;
    if (end - start < seeker.parts.length) continue;
    const { low, high } = sumBetween(stops.slice(start, end), parts.slice(start, end));
    seeker.least = Math.max(seeker.least, low);
    seeker.most = Math.min(seeker.most, high);
  }
}

function sumBetween(stops: Stop[], parts: Parts[]): { low: number; high: number } {
  if (parts.filter(hasFraction).length > 1) {
    const { n, d } = total(stops.map(amountOf));
    return { low: Number(n / d), high: Number((n + d - 1n) / d) };
  }
  const low = parts.reduce((sum, { whole }) => sum + whole, 0);
  return { low, high: low + (parts.some(hasFraction) ? 1 : 0) };
}

/** Those with a fraction, largest first. */
function inTurn(risers: Riser[], parts: Parts[]): number[] {
  const taking = [...parts.keys()].filter((at) => hasFraction(parts[at]!));
  return taking.toSorted(
    (a, b) => compareFractions(parts[b]!, parts[a]!) || (risers[a]!.id < risers[b]!.id ? -1 : 1),
  );
}

/** Below 0 when a's is smaller. */
function compareFractions(a: Parts, b: Parts): number {
  const apart = a.near - b.near;
  if (Math.abs(apart) > 1e-9) return apart;
  if (a.stop.level === b.stop.level) return a.over < b.over ? -1 : a.over > b.over ? 1 : 0;
  const [one, other] = [a, b].map(({ over, stop }) => ratio(BigInt(over), stop.level!.d));
  return isLess(one!, other!) ? -1 : isLess(other!, one!) ? 1 : 0;
}
