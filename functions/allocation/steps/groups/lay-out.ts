// A least amount of the county's money laid out on several pots: what can be laid at all, and where it costs least.
import { sumKroner } from '../../../basics/kroner.ts';

/** Kroner on each of the pots. */
export type Laid = number[];

/** What is left of the tightest bound, kroner; below 0 so much must give way. It never falls by more than a part rises. */
export type SlackOf = (parts: Laid) => number;

/** How everybody stands, and which of two ways of standing is better. */
export type Laying<S> = {
  slackOf: SlackOf;
  standAt: (parts: Laid) => S;
  isBetter: (one: S, other: S) => boolean;
};

/**
 * Raises all parts together by what is sought there, until they make up the amount or none can have a krone more. What
 * is laid on one pot never makes room on another, so who stops has stopped for good.
 */
export function layBySought(amount: number, sought: number[], slackOf: SlackOf): Laid {
  let parts = sought.map(() => 0);
  let open = [...sought.keys()].filter((at) => sought[at]! > 0);
  for (let left = amount; open.length > 0 && left > 0; left = amount - sumKroner(parts)) {
    const raised = (kroner: number): Laid => raiseBy(kroner, { parts, open, sought });
    parts = raised(most(left, (kroner) => slackOf(raised(kroner)) >= 0));
    open = open.filter((at) => {
      if (sumKroner(parts) === amount) return false;
      const more = parts.with(at, parts[at]! + 1);
      if (slackOf(more) < 0) return false;
      parts = more;
      return true;
    });
  }
  return sumKroner(parts) < amount && sought.length > 2 ? inSomeOrder(amount, parts, slackOf) : parts;
}

/** By what is sought, rounded down. */
function raiseBy(
  kroner: number,
  { parts, open, sought }: { parts: Laid; open: number[]; sought: number[] },
): Laid {
  const all = BigInt(sumKroner(open.map((at) => sought[at]!)));
  return parts.map((part, at) =>
    open.includes(at) ? part + Number((BigInt(kroner) * BigInt(sought[at]!)) / all) : part,
  );
}

/** The largest whole number up to `limit` that still holds, when 0 does and none above one that fails. */
function most(limit: number, holds: (number: number) => boolean): number {
  if (holds(limit)) return limit;
  let [low, high] = [0, limit];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** On more than two pots, filling them one after the other in some order may hold more than filling them together. */
function inSomeOrder(amount: number, before: Laid, slackOf: SlackOf): Laid {
  let best = before;
  for (const order of ordersOf([...before.keys()])) {
    let parts = before.map(() => 0);
    for (const at of order) {
      let fill = amount - sumKroner(parts);
      for (let slack = -1; fill > 0 && slack < 0; fill = Math.max(0, fill + Math.min(0, slack)))
        slack = slackOf(parts.with(at, fill));
      parts = parts.with(at, fill);
    }
    if (sumKroner(parts) > sumKroner(best)) best = parts;
  }
  return best;
}

/** Every order of four pots (sectors and payees); of more, each pot first in turn, on and back. */
const ordersOf = (all: number[]): number[][] =>
  all.length > 4
    ? all.flatMap((_, at) => [turned(all, at), turned(all, at).toReversed()])
    : permutationsOf(all);

const turned = (all: number[], at: number): number[] => [...all.slice(at), ...all.slice(0, at)];

const permutationsOf = (all: number[]): number[][] =>
  all.length < 2
    ? [all]
    : all.flatMap((first) =>
        permutationsOf(all.filter((one) => one !== first)).map((rest) => [first, ...rest]),
      );

/** How many ways are tried: more than two pots need, and on more pots nothing is claimed of where the search ends. */
const triesFor = (pots: number): number => (pots <= 2 ? 500 : 60);

/**
 * Moves kroner from one pot to another while everybody stands better for it: steps that grow, then shrink. Only what is
 * laid where it costs somebody something is moved. Nobody can stand better than with nothing laid out.
 */
export function moveKroner<S>(start: Laid, { slackOf, standAt, isBetter }: Laying<S>): Laid {
  const free = standAt(start.map(() => 0));
  let best = { parts: start, standing: standAt(start) };
  let left = triesFor(start.length);
  const isTaken = (from: number, to: number, step: number): boolean => {
    const parts = best.parts.with(from, best.parts[from]! - step).with(to, best.parts[to]! + step);
    if (parts[from]! < 0 || left <= 0 || slackOf(parts) < 0) return false;
    left -= 1;
    const standing = standAt(parts);
    if (!isBetter(standing, best.standing)) return false;
    best = { parts, standing };
    return true;
  };
  const costs = (from: number): boolean =>
    best.parts[from]! > 0 && isBetter(standAt(best.parts.with(from, 0)), best.standing);
  const others = (from: number): number[] => [...start.keys()].filter((to) => to !== from);
  for (let before: Laid = []; before !== best.parts && isBetter(free, best.standing);) {
    before = best.parts;
    for (const from of [...start.keys()].filter(costs))
      for (const to of others(from)) {
        let step = 1;
        while (isTaken(from, to, step)) step *= 4;
        while ((step = Math.floor(step / 2)) > 0) isTaken(from, to, step);
      }
  }
  return best.parts;
}
