// The level raised over the claims: everybody's whole kroner in each pot, and what stopped each.
import { sumKroner } from '../../../basics/kroner.ts';
import type { Claim } from '../../model.ts';
import type { AllocationRules } from '../../rules.ts';
import { splitByParts } from '../../arithmetic/split.ts';
import type { Decisions } from '../../arithmetic/decisions.ts';
import type { Bounds } from '../../places/bounds.ts';
import { findStops } from '../../places/levels.ts';
import type { Riser, Stop } from '../../places/rising.ts';
import type { Seeker } from '../../places/seeker.ts';
import { roundWhole } from '../../places/whole.ts';
import { emptySlacks } from '../../places/conditions.ts';
import { inUnits, type Standing } from '../standing.ts';
import { type Own, roomIn } from './places.ts';
import { roundUnits } from './units.ts';
import type { Weights } from './weights.ts';

/** What is shared by the level: everybody's standing in units, their money by pot, what each weighs there. */
export type Sharing = {
  claims: Claim[];
  rules: AllocationRules;
  standings: Standing[];
  owns: Own[];
  weights: Weights;
};

/** Amounts in kroner and stops, in the order of the owns; `tied` while units wait for people. */
export type Shares = { amounts: number[]; stops: Stop[]; tied: boolean };

/** Everybody's bounds, before any level; a claim has one part for each pot, in whole units. */
export function seekersOf({ standings, rules, owns }: Omit<Sharing, 'weights'>): Map<number, Seeker> {
  const byClaim = Map.groupBy(owns, ({ claim }) => claim);
  return new Map(
    [...byClaim].map(([claim, own]) => {
      const { least, most } = standings[claim]!;
      const parts = own.map((one) => ({
        least: own.length === 1 ? least * rules.unit : 0,
        most: Math.min(most, inUnits(sumKroner(one.sought), rules)) * rules.unit,
        room: roomIn(one),
      }));
      return [claim, { least: least * rules.unit, most: most * rules.unit, parts }];
    }),
  );
}

/** Those without a key in a pot get no more than what they are promised. */
export function holdKeyless({ owns, weights }: Sharing, seekers: Map<number, Seeker>): void {
  for (const [claim, own] of Map.groupBy(owns.keys(), (at) => owns[at]!.claim)) {
    const seeker = seekers.get(claim)!;
    const weighs = (i: number) => weights.weights[own[i]!]! > 0n;
    const open = sumKroner(seeker.parts.map(({ most }, i) => (weighs(i) ? most : 0)));
    seeker.parts.forEach((part, i) => {
      if (!weighs(i)) part.most = Math.min(part.most, Math.max(0, seeker.least - open));
    });
    if (own.every((_, i) => !weighs(i))) seeker.most = seeker.least;
  }
}

/** Who rises how: in one pot from the claim's own start, in several from its part of the start. */
export function risersOf(
  { claims, rules, standings, owns, weights }: Sharing,
  seekers: Map<number, Seeker>,
): Riser[] {
  return [...Map.groupBy(owns.keys(), (at) => owns[at]!.claim)].flatMap(([claim, own]) => {
    const seeker = seekers.get(claim)!;
    const from = standings[claim]!.from * rules.unit;
    const starts = splitByParts(
      BigInt(from),
      own.map((at) => BigInt(weights.money.get(owns[at]!.pot)!)),
      own.map((at) => owns[at]!.pot),
    );
    return own.map((at, i): Riser => {
      const part = seeker.parts[i]!;
      const forced = weights.weights[at] === 0n && own.length > 1 && part.most > 0;
      return {
        id: `${claims[claim]!.id}${own.length > 1 ? `/${owns[at]!.pot}` : ''}`,
        seeker,
        part,
        from: own.length === 1 ? from : Math.min(Number(starts[i]), part.most),
        weight: forced ? 1n : weights.weights[at]!,
        least: part.least,
        most: part.most,
      };
    });
  });
}

/** Raises all, then rounds to whole kroner or units; the risers are in the order of the owns. */
export function shareByLevel(
  { claims, rules }: Pick<Sharing, 'claims' | 'rules'>,
  { seekers, risers, bounds }: { seekers: Map<number, Seeker>; risers: Riser[]; bounds: Bounds },
  decisions: Decisions,
): Shares {
  const all = [...seekers.values()];
  const still = emptySlacks(bounds);
  const stops = findStops(risers, still);
  const rounded =
    rules.unit > 1
      ? roundUnits({ seekers: all, risers, stops, bounds }, { claims, rules }, decisions)
      : { amounts: roundWhole(risers, stops, still), tied: false };
  return { ...rounded, stops };
}
