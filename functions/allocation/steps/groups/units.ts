// Whole units instead of whole kroner: each amount rounded down, then unit by unit wherever every condition still holds.
import { sumKroner } from '../../../basics/kroner.ts';
import type { Claim } from '../../model.ts';
import type { AllocationRules } from '../../rules.ts';
import type { Decisions } from '../../arithmetic/decisions.ts';
import { isLess, minus, over, ratio, type Ratio } from '../../arithmetic/ratio.ts';
import type { Bounds } from '../../places/bounds.ts';
import { slacksOf, type Slacks } from '../../places/conditions.ts';
import { amountOf, type Riser, type Stop } from '../../places/rising.ts';
import type { Seeker } from '../../places/seeker.ts';
import { below } from '../../places/whole.ts';
import { withMore } from '../../places/with-more.ts';
import { isLarge } from '../rounding.ts';

type Raised = { seekers: Seeker[]; risers: Riser[]; stops: Stop[]; bounds: Bounds };

/**
 * The next unit goes to the largest quotient (Sainte-Laguë; below units of 1 000 kr to the largest part of a unit).
 * Among equals who cannot all have one, people decide, in large units; until then those units stay. Not proved to be
 * the largest number of units.
 */
export function roundUnits(
  { seekers, risers, stops, bounds }: Raised,
  { claims, rules }: { claims: Claim[]; rules: AllocationRules },
  decisions: Decisions,
): { amounts: number[]; tied: boolean } {
  const { unit } = rules;
  holdWholeUnits(risers, stops, unit);
  let slacks = slacksOf(seekers, bounds);
  const urge = (at: number): Ratio =>
    isLarge(rules) ? quotient(risers[at]!, unit) : minus(amountOf(stops[at]!), ratio(risers[at]!.part.least));
  const give = (at: number): Slacks | undefined => {
    const { part } = risers[at]!;
    return part.least + unit <= part.most ? withMore(slacks, risers[at]!, unit) : undefined;
  };
  let takers = [...risers.keys()].filter((at) => risers[at]!.weight > 0n);
  for (;;) {
    takers = takers.filter((at) => give(at));
    const best = nextOf(takers, risers, urge);
    if (best.length === 0) break;
    const before = { slacks, least: best.map((at) => risers[at]!.part.least) };
    const isServed = (at: number): boolean => {
      const after = give(at);
      if (!after) return false;
      slacks = after;
      risers[at]!.part.least += unit;
      return true;
    };
    const unserved = best.filter((at) => !isServed(at));
    if (unserved.length === 0 || !isLarge(rules)) continue;
    best.forEach((at, i) => (risers[at]!.part.least = before.least[i]!));
    ({ slacks } = before);
    const order = ask(best, unserved.length, { risers, claims, unit }, decisions);
    if (!order) return { amounts: held(risers), tied: true };
    order.forEach(isServed);
  }
  return { amounts: held(risers), tied: false };
}

/** From the amount rounded down to what is sought, in whole units. */
function holdWholeUnits(risers: Riser[], stops: Stop[], unit: number): void {
  for (const [at, { part, most }] of risers.entries()) {
    part.least = Math.floor(below(stops[at]!) / unit) * unit;
    part.most = Math.max(part.least, Math.floor(most / unit) * unit);
  }
}

/** Has less than what it is promised, since its parts were rounded down one by one: no tie of others may keep that. */
const isOwed = ({ seeker: { least, parts } }: Riser): boolean =>
  sumKroner(parts.map((part) => part.least)) < least;

/** Whose turn it is. What is promised to one is nobody else's to take: one unit at a time, and nobody is asked. */
function nextOf(takers: number[], risers: Riser[], urge: (at: number) => Ratio): number[] {
  const owed = takers.filter((at) => isOwed(risers[at]!));
  const next = largest(owed.length > 0 ? owed : takers, urge).toSorted((a, b) =>
    risers[a]!.id < risers[b]!.id ? -1 : 1,
  );
  return owed.length > 0 ? next.slice(0, 1) : next;
}

const held = (risers: Riser[]): number[] => risers.map(({ part }) => (part.most = part.least));

const quotient = ({ weight, from, part }: Riser, unit: number): Ratio =>
  over(ratio(weight), ratio(2 * Math.floor((part.least - from) / unit) + 1));

function largest(takers: number[], urge: (at: number) => Ratio): number[] {
  const urges = new Map(takers.map((at) => [at, urge(at)]));
  return takers.filter((at) => takers.every((other) => !isLess(urges.get(at)!, urges.get(other)!)));
}

/** Who comes first among equals; nothing while people have not said. */
function ask(
  best: number[],
  lacking: number,
  { risers, claims, unit }: { risers: Riser[]; claims: Claim[]; unit: number },
  decisions: Decisions,
): number[] | undefined {
  const nameOf = (at: number): string => risers[at]!.id.split('/')[0]!;
  const [first] = best;
  const pot = risers[first!]!.id.slice(nameOf(first!).length);
  const between = best.map(nameOf).toSorted();
  const known = between.filter((id) => claims.some((claim) => claim.id === id));
  const kroner = (best.length - lacking) * unit;
  return decisions
    .ask({ id: `unit${pot}`, between: [...new Set(known)], kroner })
    ?.map((id) => best.find((at) => nameOf(at) === id)!);
}
