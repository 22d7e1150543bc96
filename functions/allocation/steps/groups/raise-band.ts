// One priority of all claims: to what they seek there, or to where the level stops, in whole kroner.
import { broken, type Slacks, take } from '../../places/conditions.ts';
import { findStops } from '../../places/levels.ts';
import type { Riser, Stop } from '../../places/rising.ts';
import type { Part, Seeker } from '../../places/seeker.ts';
import { roundWhole } from '../../places/whole.ts';
import type { Own } from './places.ts';

/** Money that lies in these owns together, from `least` to `most` kroner; `id` tells equals apart. */
export type Account = { id: string; least: number; most: number; owns: Own[] };

/** An account with what earlier priorities took of it. */
export type Open = { account: Account; done: number };

/** What an account seeks in one pot at the priority; the parts of one account are neighbours. */
export type BandPart = { open: Open; own: Own; seeker: Seeker; part: Part };

/** How one priority is raised: where each own starts in it, and what it weighs there. */
export type Rise = { from: (own: Own, band: number) => number; weight: (own: Own, band: number) => bigint };

/** Whether all of it can be paid; then it is. */
export function isFull(parts: BandPart[], still: Slacks): boolean {
  for (const { part } of parts) part.least = part.most;
  if (broken(take(still, seekersOf(parts))).length === 0) return true;
  for (const { part } of parts) part.least = 0;
  return false;
}

const seekersOf = (parts: BandPart[]): Set<Seeker> => new Set(parts.map(({ seeker }) => seeker));

const riserOf = ({ open, own, seeker, part }: BandPart, weight: bigint, most = part.most): Riser => ({
  id: `${open.account.id}/${own.pot}`,
  seeker,
  part,
  from: part.least,
  weight,
  least: part.least,
  most,
});

/** By own priority a claim's money goes to what is sought first. */
export const bySought = ({ part }: BandPart): bigint => BigInt(part.most);

/** To where each stops, in whole kroner; where nothing holds them, to all they seek. */
export function raise(parts: BandPart[], still: Slacks, weight: (one: BandPart) => bigint): Stop[] {
  const risers = parts.map((one) => riserOf(one, weight(one)));
  const stops = findStops(risers, still);
  roundWhole(risers, stops, still);
  return stops;
}

/** First what each starts from there, as far as it can; then by weight; those without a weight take what must be. */
export function raiseBand(parts: BandPart[], still: Slacks, { from, weight }: Rise): Map<Own, Stop> {
  const mosts = parts.map(({ part }) => part.most);
  const starts = parts.map(({ own, part }) => Math.min(part.most, from(own, part.most)));
  parts.forEach(({ part }, i) => (part.least = starts[i]!));
  if (starts.some((start) => start > 0) && broken(take(still, seekersOf(parts))).length > 0) {
    parts.forEach(({ part }) => (part.least = 0));
    const risers = parts.map((one, i) => riserOf(one, BigInt(starts[i]!), starts[i]));
    roundWhole(risers, findStops(risers, still), still);
    parts.forEach(({ part }, i) => (part.most = mosts[i]!));
  }
  const weights = new Map(parts.map((one) => [one, weight(one.own, one.part.most)]));
  const weighed = parts.filter((one) => weights.get(one)! > 0n);
  const others = parts.filter((one) => weights.get(one)! <= 0n);
  const stops = raise(weighed, beside(weighed, parts, still), (one) => weights.get(one)!);
  settleWeightless(others, parts, still);
  return new Map(weighed.map(({ own }, i) => [own, stops[i]!]));
}

/** The slacks that the seekers of all parts but these leave. */
function beside(some: BandPart[], parts: BandPart[], still: Slacks): Slacks {
  const rising = seekersOf(some);
  return take(still, seekersOf(parts.filter(({ seeker }) => !rising.has(seeker))));
}

/** They keep what they start from, unless a bound needs more of them. */
function settleWeightless(others: BandPart[], parts: BandPart[], still: Slacks): void {
  const mosts = others.map(({ part }) => part.most);
  others.forEach(({ part }) => (part.most = part.least));
  if (others.length === 0 || broken(take(still, seekersOf(parts))).length === 0) return;
  others.forEach(({ part }, i) => (part.most = mosts[i]!));
  raise(others, beside(others, parts, still), ({ part }) => BigInt(Math.max(1, part.most)));
}
