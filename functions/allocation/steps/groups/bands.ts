// Where a claim's money lies: its own priorities first, as far as the bounds allow. The same order carries tiers.
import type { Bounds } from '../../places/bounds.ts';
import { broken, emptySlacks, settle, type Slacks, take } from '../../places/conditions.ts';
import { findStops } from '../../places/levels.ts';
import type { Riser, Stop } from '../../places/rising.ts';
import type { Part, Seeker } from '../../places/seeker.ts';
import { roundWhole } from '../../places/whole.ts';
import { type Own, roomAfter, roomAt, roomIn } from './places.ts';

/** Money that lies in these owns together, from `least` to `most` kroner; `id` tells equals apart. */
export type Account = { id: string; least: number; most: number; owns: Own[] };

/** Kroner of each own by priority. */
export type Bands = Map<Own, number[]>;

/** What is filled, what stopped those who shared when money ended, and the slacks that it leaves. */
export type Filled = { bands: Bands; stops: Map<Own, Stop>; still: Slacks };

/** How one priority is raised: where each own starts in it, and what it weighs there. */
export type Rise = { from: (own: Own, band: number) => number; weight: (own: Own, band: number) => bigint };

/**
 * Every account's money by priority, from the first. Whoever gets all it seeks has it where it is sought. Without
 * `riseIn`, claims stand by what they seek at the priority.
 */
export function fillBands(
  accounts: Account[],
  ranks: number,
  bounds: Bounds,
  riseIn?: (rank: number, bands: Bands) => Rise,
): Filled {
  const bands: Bands = new Map();
  const still = emptySlacks(bounds);
  const open: Open[] = [];
  for (const account of accounts) {
    const isFilled = account.least >= soughtBy(account);
    if (!isFilled) open.push({ account, done: 0 });
    for (const own of account.owns) {
      bands.set(own, own.byRank.map(isFilled ? total : () => 0));
      if (isFilled) settle(still, total(own.sought), roomIn(own));
    }
  }
  let stops = new Map<Own, Stop>();
  for (let rank = 0; rank < ranks; rank++) {
    const { waiting, parts } = seekersAt(open, rank);
    const around = take(still, waiting);
    if (!riseIn) raise(parts, around, bySought);
    else if (!isFull(parts, around)) stops = raiseBand(parts, around, riseIn(rank, bands));
    for (const { open, own, part } of parts) {
      bands.get(own)![rank] = part.least;
      open.done += part.least;
      settle(still, part.least, roomAt(own, rank));
    }
  }
  return { bands, stops, still };
}

const soughtBy = ({ owns }: Account): number => owns.reduce((sum, { sought }) => sum + total(sought), 0);

function total(all: number[]): number {
  let sum = 0;
  for (const one of all) sum += one;
  return sum;
}

/** An account with what earlier priorities took of it. */
type Open = { account: Account; done: number };
type Rising = { open: Open; own: Own; seeker: Seeker; part: Part };

/** This priority is a part of its own, what comes later another; `waiting` are those who seek nothing in it. */
function seekersAt(opens: Open[], rank: number): { waiting: Seeker[]; parts: Rising[] } {
  const parts: Rising[] = [];
  const waiting: Seeker[] = [];
  for (const open of opens) {
    const { account, done } = open;
    const most = account.most - done;
    if (most === 0) continue;
    const before = parts.length;
    const seeker: Seeker = { least: Math.max(0, account.least - done), most, parts: [] };
    seeker.parts = account.owns.map((own) => ({ least: 0, most, room: roomAfter(own, rank) }));
    for (const own of account.owns) {
      const room = roomAt(own, rank);
      const sought = room[room.length - 1]!;
      if (sought > 0)
        parts.push({ open, own, seeker, part: { least: 0, most: Math.min(most, sought), room } });
    }
    for (let at = before; at < parts.length; at++) seeker.parts.push(parts[at]!.part);
    if (parts.length === before) waiting.push(seeker);
  }
  return { waiting, parts };
}

/** Whether all of it can be paid; then it is. */
function isFull(parts: Rising[], still: Slacks): boolean {
  for (const { part } of parts) part.least = part.most;
  if (broken(take(still, seekersOf(parts))).length === 0) return true;
  for (const { part } of parts) part.least = 0;
  return false;
}

const seekersOf = (parts: Rising[]): Set<Seeker> => new Set(parts.map(({ seeker }) => seeker));

const riserOf = ({ open, own, seeker, part }: Rising, weight: bigint, most = part.most): Riser => ({
  id: `${open.account.id}/${own.pot}`,
  seeker,
  part,
  from: part.least,
  weight,
  least: part.least,
  most,
});

/** By own priority a claim's money goes to what is sought first. */
const bySought = ({ part }: Rising): bigint => BigInt(part.most);

/** To where each stops, in whole kroner; where nothing holds them, to all they seek. */
function raise(parts: Rising[], still: Slacks, weight: (one: Rising) => bigint): Stop[] {
  const risers = parts.map((one) => riserOf(one, weight(one)));
  const stops = findStops(risers, still);
  roundWhole(risers, stops, still);
  return stops;
}

/** First what each starts from there, as far as it can; then by weight; those without a weight take what must be. */
function raiseBand(parts: Rising[], still: Slacks, { from, weight }: Rise): Map<Own, Stop> {
  const mosts = parts.map(({ part }) => part.most);
  const starts = parts.map(({ own, part }) => Math.min(part.most, from(own, part.most)));
  parts.forEach(({ part }, i) => (part.least = starts[i]!));
  if (starts.some((start) => start > 0) && broken(take(still, seekersOf(parts))).length > 0) {
    parts.forEach(({ part }) => (part.least = 0));
    const risers = parts.map((one, i) => riserOf(one, BigInt(starts[i]!), starts[i]!));
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
function beside(some: Rising[], parts: Rising[], still: Slacks): Slacks {
  const rising = seekersOf(some);
  return take(still, seekersOf(parts.filter(({ seeker }) => !rising.has(seeker))));
}

/** They keep what they start from, unless a bound needs more of them. */
function settleWeightless(others: Rising[], parts: Rising[], still: Slacks): void {
  const mosts = others.map(({ part }) => part.most);
  others.forEach(({ part }) => (part.most = part.least));
  if (others.length === 0 || broken(take(still, seekersOf(parts))).length === 0) return;
  others.forEach(({ part }, i) => (part.most = mosts[i]!));
  raise(others, beside(others, parts, still), ({ part }) => BigInt(Math.max(1, part.most)));
}
