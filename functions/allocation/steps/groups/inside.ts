// Where a claim's money lies: its own priorities first, as far as the bounds allow; then inside each priority.
import { sumKroner } from '../../../basics/kroner.ts';
import type { Bounds } from '../../places/bounds.ts';
import { isFeasible } from '../../places/conditions.ts';
import { findStops } from '../../places/levels.ts';
import type { Riser, Stop } from '../../places/rising.ts';
import type { Part, Seeker } from '../../places/seeker.ts';
import { roundWhole } from '../../places/whole.ts';
import { type Own, roomOf } from './places.ts';

/** Money that lies in these owns together, from `least` to `most` kroner; `id` tells equals apart. */
export type Account = { id: string; least: number; most: number; owns: Own[] };

/** Kroner of each own by priority. */
export type Bands = Map<Own, number[]>;

/** How one priority is raised: where each own starts in it, and what it weighs there. */
export type Rise = { from: (own: Own, band: number) => number; weight: (own: Own, band: number) => bigint };

/** By own priority a claim's money goes to what is sought first; claims stand by what they seek there. */
const bySought: Rise = { from: () => 0, weight: (_, band) => BigInt(band) };

/** Every account's money by priority, from the first; what stopped those who share when money ended. */
export function fillBands(
  accounts: Account[],
  ranks: number,
  bounds: Bounds,
  riseIn: (rank: number, bands: Bands) => Rise = () => bySought,
): { bands: Bands; stops: Map<Own, Stop> } {
  const bands: Bands = new Map(accounts.flatMap(({ owns }) => owns.map((own) => [own, []])));
  let stops = new Map<Own, Stop>();
  for (let rank = 0; rank < ranks; rank++) {
    const { seekers, parts } = seekersAt(accounts, bands, rank);
    const full = () => parts.forEach(({ part }) => (part.least = part.most));
    full();
    if (!isFeasible(seekers, bounds)) {
      parts.forEach(({ part }) => (part.least = 0));
      const found = raiseBand({ seekers, parts, bounds }, riseIn(rank, bands));
      if (found.size > 0) stops = found;
    }
    for (const { own, part } of parts) bands.get(own)!.push(part.least);
  }
  return { bands, stops };
}

type Rising = { account: Account; own: Own; seeker: Seeker; part: Part };

/** What was filled before stays as it is; this priority is a part of its own, what comes later another. */
function seekersAt(accounts: Account[], bands: Bands, rank: number): { seekers: Seeker[]; parts: Rising[] } {
  const parts: Rising[] = [];
  const seekers = accounts.flatMap((account) => {
    const done = sumKroner(account.owns.map((own) => sumKroner(bands.get(own)!)));
    const seeker: Seeker = { least: Math.max(0, account.least - done), most: account.most - done, parts: [] };
    const before = account.owns.flatMap((own) => {
      const later = laterOf(own, rank);
      const most = Math.min(seeker.most, sumKroner(own.byRank[rank]!));
      const part = { least: 0, most, room: roomOf(own.byRank[rank]!) };
      seeker.parts.push(part, { least: 0, most: seeker.most, room: roomOf(later) });
      parts.push({ account, own, seeker, part });
      return bandsAsSeekers(own, bands.get(own)!);
    });
    return [seeker, ...before];
  });
  return { seekers, parts: parts.filter(({ part }) => part.most > 0 || part.room.length > 0) };
}

const laters = new WeakMap<Own, number[][]>();
function laterOf(own: Own, rank: number): number[] {
  const known = laters.get(own) ?? [];
  laters.set(own, known);
  return (known[rank] ??= own.sought.map((_, place) =>
    sumKroner(own.byRank.slice(rank + 1).map((row) => row[place]!)),
  ));
}

const bandsAsSeekers = ({ byRank }: Own, filled: number[]): Seeker[] =>
  filled.flatMap((kroner, rank) => (kroner > 0 ? [fixed(kroner, byRank[rank]!)] : []));

const fixed = (kroner: number, sought: number[]): Seeker => ({
  least: kroner,
  most: kroner,
  parts: [{ least: kroner, most: kroner, room: roomOf(sought) }],
});

/** First what each starts from there, as far as it can; then by weight; those without a weight take what must be. */
function raiseBand(
  { seekers, parts, bounds }: { seekers: Seeker[]; parts: Rising[]; bounds: Bounds },
  { from, weight }: Rise,
): Map<Own, Stop> {
  const riserOf = ({ account, own, seeker, part }: Rising, more: Partial<Riser>): Riser => ({
    id: `${account.id}/${own.pot}`,
    seeker,
    part,
    from: part.least,
    weight: BigInt(part.most),
    least: part.least,
    most: part.most,
    ...more,
  });
  const starts = parts.map(({ own, part }) => Math.min(part.most, from(own, part.most)));
  parts.forEach(({ part }, i) => (part.least = starts[i]!));
  if (starts.some((start) => start > 0) && !isFeasible(seekers, bounds)) {
    parts.forEach(({ part }) => (part.least = 0));
    const risers = parts.map((one, i) => riserOf(one, { most: starts[i]!, weight: BigInt(starts[i]!) }));
    const mosts = parts.map(({ part }) => part.most);
    const stops = findStops(seekers, risers, bounds);
    roundWhole(seekers, risers, stops, bounds);
    parts.forEach(({ part }, i) => (part.most = mosts[i]!));
  }
  const weights = parts.map(({ own, part }) => weight(own, part.most));
  const weighed = parts.filter((_, i) => weights[i]! > 0n);
  const found = weighed.map((one) => riserOf(one, { weight: weights[parts.indexOf(one)]! }));
  const stops = findStops(seekers, found, bounds);
  roundWhole(seekers, found, stops, bounds);
  const others = parts.filter((_, i) => weights[i]! <= 0n);
  settleWeightless({ seekers, parts: others, bounds }, riserOf);
  return new Map(weighed.map(({ own }, i) => [own, stops[i]!]));
}

/** They keep what they start from, unless a bound needs more of them. */
function settleWeightless(
  { seekers, parts, bounds }: { seekers: Seeker[]; parts: Rising[]; bounds: Bounds },
  riserOf: (one: Rising, more: Partial<Riser>) => Riser,
): void {
  const mosts = parts.map(({ part }) => part.most);
  parts.forEach(({ part }) => (part.most = part.least));
  if (parts.length === 0 || isFeasible(seekers, bounds)) return;
  parts.forEach(({ part }, i) => (part.most = mosts[i]!));
  const risers = parts.map((one) => riserOf(one, { weight: BigInt(Math.max(1, one.part.most)) }));
  roundWhole(seekers, risers, findStops(seekers, risers, bounds), bounds);
}

/** Kroner of each own by place: inside every priority by what is sought there. */
export function fillPlaces(accounts: Account[], bands: Bands, bounds: Bounds): Map<Own, number[]> {
  const owns = accounts.flatMap(({ id, owns }) => owns.map((own) => ({ id, own })));
  const laid = new Map<Own, number[][]>(owns.map(({ own }) => [own, []]));
  const ranks = Math.max(0, ...owns.map(({ own }) => own.byRank.length));
  for (let rank = 0; rank < ranks; rank++) {
    for (const { own } of owns) laid.get(own)!.push(sureAt(own, bands.get(own)![rank]!, rank));
    raisePlaces(owns, { bands, laid, rank }, bounds);
  }
  return new Map(
    owns.map(({ own }) => [own, own.sought.map((_, p) => sumKroner(laid.get(own)!.map((row) => row[p]!)))]),
  );
}

/** All that is sought, or everything in the one place where it is; else it is still to be found. */
function sureAt({ byRank }: Own, kroner: number, rank: number): number[] {
  const sought = byRank[rank]!;
  if (kroner === sumKroner(sought)) return sought;
  const only = sought.filter((one) => one > 0).length < 2;
  return sought.map((one) => (only && one > 0 ? kroner : 0));
}

function raisePlaces(
  owns: { id: string; own: Own }[],
  { bands, laid, rank }: { bands: Bands; laid: Map<Own, number[][]>; rank: number },
  bounds: Bounds,
): void {
  const risers: (Riser & { own: Own; place: number })[] = [];
  const seekers = owns.flatMap(({ id, own }) => {
    const kroner = bands.get(own)!;
    return own.byRank.flatMap((sought, at): Seeker[] => {
      const band = kroner[at]!;
      if (band === 0) return [];
      const rows = laid.get(own)![at];
      if (rows && sumKroner(rows) === band) return [fixed(band, rows)];
      if (at !== rank) return [fixed(band, sought)];
      const seeker: Seeker = { least: band, most: band, parts: [] };
      for (const [place, one] of sought.entries()) {
        if (one === 0) continue;
        const most = Math.min(one, band);
        const part = { least: 0, most, room: roomOf(sought.map((kr, p) => (p === place ? kr : 0))) };
        seeker.parts.push(part);
        risers.push({
          id: `${id}/${own.pot}/${place}`,
          seeker,
          part,
          from: 0,
          weight: BigInt(one),
          least: 0,
          most,
          own,
          place,
        });
      }
      return [seeker];
    });
  });
  if (risers.length === 0) return;
  const amounts = roundWhole(seekers, risers, findStops(seekers, risers, bounds), bounds);
  risers.forEach(({ own, place }, i) => (laid.get(own)![rank]![place] = amounts[i]!));
}
